"""What can be asked of providers."""
