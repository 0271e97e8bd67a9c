"""Notional allocations in words, tables, plots and pages."""

from ncs.report.allocations.page import write_report

__all__ = ["write_report"]
