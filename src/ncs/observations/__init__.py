"""The tidy table in which every result that describes a place is kept, with its readers and writers."""
