"""How answers about providers are shown."""
