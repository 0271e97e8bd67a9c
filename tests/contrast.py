"""Contrast as WCAG 2.2 defines it, for the tests of pages and plots."""

from __future__ import annotations


def contrast_with_white(colour: str) -> float:
    """Contrast ratio of a ``#rrggbb`` colour with white, from relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
