"""Days on which an office does something: never a Saturday or a Sunday."""

from __future__ import annotations

from datetime import date

import numpy as np

from ncs.synthetic.arrays import on_weekdays

EPOCH = date(1970, 1, 1)


def test_saturdays_and_sundays_become_the_monday_after_and_other_days_stay() -> None:
    """By the calendar of January 2026: the 1st is a Thursday, the 3rd a Saturday, the 5th a Monday."""
    days = np.array([(date(2026, 1, day) - EPOCH).days for day in range(1, 8)], dtype=np.int32)
    moved = [date.fromordinal(EPOCH.toordinal() + int(day)).day for day in on_weekdays(days)]
    assert moved == [1, 2, 5, 5, 5, 6, 7]
