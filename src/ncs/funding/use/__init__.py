"""What may be asked about money: of notional allocations, and of a formula of need."""
