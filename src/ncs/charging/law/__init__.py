"""The law of charging, one topic a module, each with its dated figures beside it."""
