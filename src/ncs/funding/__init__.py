"""Money: the notional allocations that are published, and a formula of need. Ask through ``ncs.funding.use``."""
