"""The main tables: from submitted rows to unique events, one module a step, the same code on every engine."""
