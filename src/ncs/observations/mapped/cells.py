"""Cells of a table: an exact number, or the mark that says why there is none. Nothing else is read as either."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.errors import NcsError
from ncs.core.money import MINUS
from ncs.core.status import Status

#: Marks in use in English official statistics, in small letters; a mapping may say otherwise.
USUAL_MARKS: Mapping[str, Status] = {
    **dict.fromkeys(("[c]", "c", "*", "[*]", "suppressed"), Status.SUPPRESSED),
    **dict.fromkeys(("", "[x]", "x", "-", "–", ":", ".", "..", "...", "na", "[no data]", "no data"), Status.MISSING),
    **dict.fromkeys(("[z]", "z", "n/a", "not applicable"), Status.NOT_APPLICABLE),
}
_NUMBER = re.compile(r"^[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$|^[-−]?\.\d+$", re.ASCII)


class NotANumber(NcsError):
    """A cell that is neither a number nor a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A number, or the reason why there is none: one of the two."""

    number: Decimal | None
    status: Status


def read_cell(
    text: str,
    *,
    marks: Mapping[str, Status],
    take_off: tuple[str, ...] = (),
    commas: bool = True,
    percentages: bool = False,
) -> Cell:
    """Return what a cell says; ``take_off`` are texts that may stand at either end of a number.

    ``commas`` says whether a comma can only stand between thousands; otherwise a number with one is refused.
    ``percentages`` says whether ``5%``, if the sign is not taken off, is 0.05, as a worksheet holds it that shows so.

    Raises:
        NotANumber: the cell is neither a number nor one of ``marks`` (in small letters) or the usual ones.
    """
    folded = text.strip().casefold()
    status = marks.get(folded, USUAL_MARKS.get(folded))
    if status is not None:
        return Cell(number=None, status=status)
    bare = text.strip()
    for extra in take_off:
        bare = bare.removeprefix(extra).removesuffix(extra).strip()
    is_percentage = percentages and bare.endswith("%")
    bare = bare.removesuffix("%") if is_percentage else bare
    if not _NUMBER.match(bare):
        raise NotANumber("This is neither a number nor a mark that says why there is none.")
    if "," in bare and not commas:
        raise NotANumber("The comma may stand for thousands or for a decimal point in a file with semicolons.")
    number = Decimal(bare.replace(",", "").replace(MINUS, "-"))
    return Cell(number=number.scaleb(-2) if is_percentage else number, status=Status.OK)
