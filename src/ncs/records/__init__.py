"""Client level data: checks, and the way from submissions to unique events. Ask through ``ncs.records.use``."""
