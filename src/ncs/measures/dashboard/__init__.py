"""The dashboard tables: services, requests, assessments, reviews, costs and data quality."""
