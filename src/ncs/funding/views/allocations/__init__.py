"""Notional allocations in words, tables, plots and pages."""

from ncs.funding.views.allocations.page import write_report

__all__ = ["write_report"]
