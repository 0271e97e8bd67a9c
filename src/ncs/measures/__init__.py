"""Official measures, one a module, with the people behind each number."""
