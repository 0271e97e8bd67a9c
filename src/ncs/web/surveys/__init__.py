"""The yearly survey's return, filled in by a council on the web, section by section, and signed off by its director."""
