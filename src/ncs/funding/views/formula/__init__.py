"""A formula of need in tables, plots, words and pages."""
