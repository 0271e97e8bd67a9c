"""Reforms as data: changes of dated figures and named rule switches, which compose.

Each file in this package is one reform with its source. See ``docs/how-to/modeller-write-a-reform.md``.
"""

from ncs.charging.reforms.reform import Scheme, combine, find_reform, reforms
from ncs.charging.reforms.timetable import Reform

__all__ = ["Reform", "Scheme", "combine", "find_reform", "reforms"]
