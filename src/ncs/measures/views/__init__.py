"""What the terminal, a page or a file shows of official measures."""
