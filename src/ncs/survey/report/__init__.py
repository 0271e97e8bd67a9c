"""A report whose numbers cannot differ from its tables."""
