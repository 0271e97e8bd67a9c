"""Pay, terms, roles and numbers of the people who work in adult social care."""
