"""The relational engines: DuckDB in the program, Spark where national data lives."""
