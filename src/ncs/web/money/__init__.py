"""Money and pay: allocations, money by need, the ten-year path, a pay floor."""
