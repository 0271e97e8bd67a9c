"""Intervals, funnels, run charts, several tests at once, raking, sampling and survival, on arrays."""
