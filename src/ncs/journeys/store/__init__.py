"""The journal: append-only, chained by hashes over cipher text, with a key a person in another database."""
