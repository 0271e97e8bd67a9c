"""Benchmarks: how long the work takes and how much memory it needs, beside what a user would pick instead.

``python -m benchmarks [NAME…] [--size small|england]``. Every module here with a tuple ``BENCHMARKS`` takes part.
"""
