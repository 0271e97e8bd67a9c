"""Any table about places, read by a mapping: a file that says which column is which."""
