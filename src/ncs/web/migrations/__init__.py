"""The steps that the database went through."""
