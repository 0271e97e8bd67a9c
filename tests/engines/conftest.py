from run_engines import spark

__all__ = ["spark"]
