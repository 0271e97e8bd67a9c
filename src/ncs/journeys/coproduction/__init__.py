"""Working with people who draw on support: forums, their advice, what was decided, and what they were paid."""
