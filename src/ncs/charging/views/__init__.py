"""Charges in words, tables and pictures."""
