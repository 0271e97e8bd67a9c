"""Prices as tables, pictures and words."""
