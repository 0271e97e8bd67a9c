"""Figures with dates, sources and confidence, uncertain inputs, and the problems found in files of them."""
