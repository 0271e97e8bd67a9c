"""Where a journey stands, what it may do next, what it must do by when, and whether an event can be recorded."""
