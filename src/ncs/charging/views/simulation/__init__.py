"""Simulations of reform in words, tables, plots, a page and a folder."""
