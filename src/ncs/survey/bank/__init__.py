"""The bank of questions: what each year's survey asks, and what of it may be compared with other years."""
