"""What the terminal, a page or a file shows of checks and of the main tables."""
