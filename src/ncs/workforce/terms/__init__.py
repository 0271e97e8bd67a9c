"""Terms of a fair pay agreement: what each clause asks, whether a payroll keeps it, and what it costs."""
