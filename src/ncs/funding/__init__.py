"""Notional allocations: the published table, the method as an engine, and rebasing. Ask through ``ncs.funding.use``."""
