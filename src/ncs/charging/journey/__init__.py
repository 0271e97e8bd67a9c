"""A case followed week by week: what changes, who pays, and what is left."""
