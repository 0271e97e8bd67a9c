"""What care will cost: one question a page, answers that only their own browser can open, and the statement."""
