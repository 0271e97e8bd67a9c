"""XLSX as it stands in the file, so that what a cell holds never depends on what a library makes of it.

A cell in the far corner costs no more than any other, and what would unpack without end is refused before it is read.
"""
