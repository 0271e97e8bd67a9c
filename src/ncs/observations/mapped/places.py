"""Which area a text means: by the code or name of a council, region, integrated care board, or England; or a
neighbourhood by its code."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ncs.core.errors import NcsError, UnknownName
from ncs.observations.mapped.mapping import AreaKind, Areas
from ncs.reference.councils import Council, council_with_code, find_council
from ncs.reference.icbs import find_icb
from ncs.reference.names import name_keys, plain
from ncs.reference.regions import ENGLAND, find_region

#: Lower and middle layer super output areas of England.
_LSOA, _MSOA = re.compile(r"^E01\d{6}$", re.ASCII), re.compile(r"^E02\d{6}$", re.ASCII)
_ONS_CODE = re.compile(r"^[EWSNK]\d{8}$", re.ASCII)


class NotOfThisDay(UnknownName):
    """A council that did not exist on the day, and whose figures are not those of one that did."""

    def __init__(self, text: str, day: date, now: Council) -> None:
        super().__init__("council", text, (str(now),))
        NcsError.__init__(self, f"On {day} there was no council {text!r}; its area is now served by {now}.")


def area_code(text: str, areas: Areas, day: date) -> str:
    """Return the ONS code of the area that ``text`` means on ``day`` (or on the mapping's own day).

    A code of a council of any time is taken as it is. A name is that of a council of the day: figures of a council
    that has ended are not given to the one that followed.

    Raises:
        UnknownName: the text fits no area of the kinds that the mapping says, or several.
        NotModelled: the day is before 1998.
    """
    if text in areas.codes:
        return areas.codes[text]
    for kind, find in _FINDERS.items():
        code = find(text, areas.as_of or day) if kind in areas.kinds else None
        if code:
            return code
    if AreaKind.COUNCIL not in areas.kinds:
        raise UnknownName(f"{' or '.join(areas.kinds)}", text)
    return council_of(text, areas.as_of or day).ons_code


def council_of(text: str, day: date) -> Council:
    """Return the council that a code (of any time) or a name (of ``day``) means.

    Raises:
        UnknownName: there is none, or several, or the council had ended or not begun.
    """
    if _ONS_CODE.match(text.upper()):
        return council_with_code(text)
    council = find_council(text, on=day)
    known = {key for name in (council.name, *council.aliases) for key in name_keys(name)}
    if not known & set(name_keys(text)) and plain(text) not in _short_codes(council):
        raise NotOfThisDay(text, day, council)
    return council


def _short_codes(council: Council) -> set[str]:
    return {code.casefold() for code in (council.cassr_code, council.lgf_code) if code}


def _england(text: str, _day: date) -> str | None:
    return ENGLAND if plain(text) in ("england", ENGLAND.casefold()) else None


def _region(text: str, _day: date) -> str | None:
    try:
        return find_region(text).code
    except UnknownName:
        return None


def _icb(text: str, day: date) -> str | None:
    try:
        return find_icb(text, on=day).code
    except UnknownName:
        return None


def _lsoa(text: str, _day: date) -> str | None:
    return text.upper() if _LSOA.match(text.upper()) else None


def _msoa(text: str, _day: date) -> str | None:
    return text.upper() if _MSOA.match(text.upper()) else None


_FINDERS: dict[AreaKind, Callable[[str, date], str | None]] = {
    AreaKind.ENGLAND: _england,
    AreaKind.REGION: _region,
    AreaKind.ICB: _icb,
    AreaKind.LSOA: _lsoa,
    AreaKind.MSOA: _msoa,
}
