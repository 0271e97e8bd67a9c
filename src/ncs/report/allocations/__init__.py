"""Notional allocations in words, tables, plots and pages."""
