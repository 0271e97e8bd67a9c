"""A change followed through: a pay floor into prices, council budgets and what people are charged."""
