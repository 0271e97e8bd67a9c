"""Synthetic returns of the yearly survey: invented councils whose answers give the printed numbers."""
