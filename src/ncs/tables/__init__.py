"""The typed table that every result becomes: its words, its readers and its writers."""
