"""A sector minimum: what people are paid, what a floor costs, and who pays."""
