"""Scenarios as tables."""
