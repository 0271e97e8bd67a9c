"""Reading what the Care Quality Commission publishes, and keeping it as one register with a history."""
