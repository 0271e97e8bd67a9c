"""Client level data: the specification, checks, and the way from submissions to unique events."""
