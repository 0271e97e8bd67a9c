"""Rights and outcomes as tables."""
