"""What councils send: read whole or not at all, looked over, and kept with every query."""
