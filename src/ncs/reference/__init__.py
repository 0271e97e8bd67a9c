"""Published facts with a date and a source: councils, populations, dated parameters."""
