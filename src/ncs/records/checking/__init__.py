"""Checking a submission: rules run over its rows, issues and data quality come out."""
