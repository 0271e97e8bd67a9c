"""A figure beside others, and the people behind it: official figures, editions, one person."""
