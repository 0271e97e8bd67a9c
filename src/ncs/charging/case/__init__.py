"""A case: what a council asks in a financial assessment, typed, read and checked."""
