"""What government expects of councils: editions, a council's own assessment, and the conversation on it."""
