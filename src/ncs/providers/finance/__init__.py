"""Financial supervision in two tiers: returns and accounts, ratios, stress, conduct, and grades that are rules."""
