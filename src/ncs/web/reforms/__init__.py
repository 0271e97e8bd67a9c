"""The reform laboratory: the same cases under other rules, and what that costs England."""
