"""The versioned interface for other programs: the same questions and tables, as JSON, with an OpenAPI description."""
