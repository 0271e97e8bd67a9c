"""What care costs to provide: an hour, a week, a night, a session; collected, published in a price book, challenged."""
