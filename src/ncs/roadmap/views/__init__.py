"""The roadmap as tables, pictures and pages."""
