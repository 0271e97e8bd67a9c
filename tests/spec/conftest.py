from run_engines import duckdb_engine, engine

__all__ = ["duckdb_engine", "engine"]
