"""Money in words, tables, plots and pages: notional allocations, and a formula of need."""
