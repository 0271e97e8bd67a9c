"""Notional allocations: the published table, the method as an engine, rebasing. Asked in ``ncs.funding.use``."""
