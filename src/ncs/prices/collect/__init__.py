"""A cost of care exercise: the return of a provider, what is odd in returns, quartiles, uplift."""
