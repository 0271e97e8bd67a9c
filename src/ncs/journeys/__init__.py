"""A person's way through care and support: what may be asked for, and the national eligibility outcomes."""
