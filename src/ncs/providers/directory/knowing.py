"""What a register can know of a day: nothing before its first location, and less before and after its files."""

from __future__ import annotations

from datetime import date

import numpy as np

from ncs.core.errors import NotModelled
from ncs.providers.directory.register import Register
from ncs.tables.wording import shown_date

#: Files that do not list the locations that are there: those that ended, and ratings.
_NO_LISTS = ("ended", "ratings")
#: What tells of locations that ended: the regulator's list of them, and answers of its API.
_ENDED = ("ended", "answers")


def said_of(register: Register, *days: date) -> tuple[str, ...]:
    """Return what must be said of figures of some days: what the files cannot tell of them; nothing where they can.

    Raises:
        NotModelled: one of the days is before anything in the register began. There is nothing to count, and that is
            not known to be nought.
    """
    lists = [one.day for one in register.editions if one.product not in _NO_LISTS]
    begun = register["start"][~np.isnat(register["start"])]
    if not lists or not len(begun):
        return ()
    first: date = begun.min().astype(object)
    if min(days) < first:
        raise NotModelled(
            f"Nothing in the register began before {shown_date(first)}, so it tells nothing of {shown_date(min(days))}."
        )
    before = [_before(register, min(lists))] if min(days) < min(lists) else []
    newest = shown_date(max(lists))
    after = [f"The newest list that was read is of {newest}: what has changed since is not known."]
    return (*before, *(after if max(days) > max(lists) else []))


def _before(register: Register, first: date) -> str:
    said = (
        f"The first list that was read is of {shown_date(first)}. Of an earlier day, locations that had ended by then "
        "are known only from what was read of deactivated ones"
    )
    if any(one.product in _ENDED for one in register.editions):
        return f"{said}, as far back as that goes."
    return f"{said}: nothing was, so they are missing, and figures are too low."
