"""What can be asked of changes followed through, and of the ten-year path."""
