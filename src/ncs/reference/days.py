"""Days that the register of councils turns on; apart from the register, so that asking for a day reads no data."""

from datetime import date

#: The first day of the register: the last reorganisation of the 1990s took effect.
REGISTER_STARTS = date(1998, 4, 1)
#: The day for which councils are given when no other is asked for: the first of 2026-27.
REGISTER_DAY = date(2026, 4, 1)
