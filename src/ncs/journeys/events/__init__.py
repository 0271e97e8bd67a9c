"""What can happen in a journey: one frozen, typed and versioned class a kind of event."""
