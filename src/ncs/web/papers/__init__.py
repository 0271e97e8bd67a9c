"""What councils and providers write here: self-assessments, returns of what care costs, price challenges."""
