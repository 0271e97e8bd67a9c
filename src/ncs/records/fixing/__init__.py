"""Correcting the wording of a submission: only known values, only in code lists, nothing else touched."""

from ncs.records.fixing.run import CannotFix, Fixed, fix_file

__all__ = ["CannotFix", "Fixed", "fix_file"]
