"""Periods, money, errors and provenance: what everything else is written in."""
