"""The business case in tables."""
