"""What several measures share: events, people, waits, hospital stays."""
