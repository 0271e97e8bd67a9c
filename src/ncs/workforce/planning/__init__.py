"""A council's plan: need, supply, gap and a bank for contingencies; training with expiry."""
