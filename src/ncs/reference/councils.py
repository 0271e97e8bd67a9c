"""Finding a council by any name or code in use. Forgiving about spelling; never guesses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from ncs.core.errors import NcsError, NotModelled, UnknownName, near_matches
from ncs.reference.council_register import Change, Council, DatedCode, changes, register
from ncs.reference.days import REGISTER_DAY, REGISTER_STARTS
from ncs.reference.districts import District, council_of_district, districts_of
from ncs.reference.names import WrittenName, name_keys, plain, written

__all__ = [
    "Change",
    "Council",
    "DatedCode",
    "by_cassr_code",
    "changes",
    "council_with_code",
    "councils",
    "find_council",
    "find_serving",
    "register",
]

_CODE = re.compile(r"^[ekwns]\d{8}$")


class CouncilEnded(UnknownName):
    """A council that is no council on the day asked for and has no single counterpart; ``near`` names others."""

    def __init__(self, name: str, message: str, near: Iterable[str]) -> None:
        super().__init__("council", name, tuple(near))
        NcsError.__init__(self, message)


class DistrictMeant(UnknownName):
    """A shire district, of today or ended, where a council is wanted; ``near`` names the council that serves it."""

    def __init__(self, name: str, district: District, council: Council, *, on: date) -> None:
        super().__init__("council", name, (str(council),))
        self.district, self.council = district, council
        said = f"{district.name} is no council with adult social care responsibilities."
        NcsError.__init__(self, f"{said} {district.served(council.name, on=on)} Did you mean: {council}?")


def councils(*, on: date | None = None) -> tuple[Council, ...]:
    """Return the councils with adult social care responsibilities on a day, in order of name.

    Args:
        on: the day; None means 1 April 2026, when there are 153.

    Raises:
        NotModelled: before 1 April 1998, or from 1 April 2027, when announced councils have no codes yet.
    """
    day = _day(on)
    awaited = [change for change in changes() if change.to_code is None and change.day <= day]
    if awaited:
        names = " and ".join(change.to_name for change in awaited)
        raise NotModelled(
            f"The councils from {awaited[0].day} are not modelled: {names} are announced but have no codes."
        )
    return tuple(council for council in register() if council.exists_on(day))


def find_council(text: str, *, on: date | None = None) -> Council:
    """Return the council that a name or code means.

    Names are read without regard to case, punctuation, ``&`` or ``and``, ``St.`` or ``Saint``, and words such as
    ``City of`` or ``Metropolitan Borough Council``. ONS codes (also earlier and later ones), CASSR codes and local
    government finance codes are taken. A name or code of another time is followed to the council of the day where
    exactly one took its place.

    Args:
        text: the name or code.
        on: the day; None means 1 April 2026.

    Raises:
        UnknownName: nothing, or more than one council, is meant; the nearest are named. A council that was split names
            its successors, a shire district the council that serves it.
        NotModelled: the day is before 1 April 1998.
    """
    day, name = _day(on), written(text)
    meant = _meant(name, day)
    if len(meant) == 1:
        return meant[0]
    raise _several(name, meant) if meant else _district_meant(name, day) or _unknown(name, day)


def find_serving(text: str, *, on: date | None = None) -> tuple[Council, District | None]:
    """Return the council that answers for what a name or code means, and the shire district where it is a district's.

    As :func:`find_council`, but a district, of today or ended since 2009, leads to the council that serves its area on
    the day. For people who look for their council; figures of a district are not those of its council.

    Raises:
        UnknownName, NotModelled: as :func:`find_council`.
    """
    try:
        return find_council(text, on=on), None
    except DistrictMeant as error:
        return error.council, error.district


def _district_meant(name: WrittenName, day: date) -> DistrictMeant | None:
    """Return the error for the name of a shire district; None where it is none.

    Its county served it while there was one; then, of the councils that took a county's place, the one it went to.

    Raises:
        CouncilEnded: it is not known who serves it on the day, because its council was split.
    """
    district = council_of_district(name.text)
    if district is None:
        return None
    serving = (_by_code()[code] for code in (district.county, district.council))
    council = next((one for one in serving if one.exists_on(day)), None) or find_council(district.council, on=day)
    return DistrictMeant(name.text, district, council, on=day)


def by_cassr_code(code: str, *, on: date | None = None) -> Council:
    """Return the council with this CASSR code on a day (None means 1 April 2026).

    Raises:
        UnknownName: there is none with that code on that day.
    """
    day = _day(on)
    for council in register():
        if council.cassr_code == code.strip().upper() and council.exists_on(day):
            return council
    raise UnknownName("council with CASSR code", code)


def _day(on: date | None) -> date:
    day = on or REGISTER_DAY
    if day < REGISTER_STARTS:
        raise NotModelled(f"Councils are not modelled before {REGISTER_STARTS}; asked for {day}.")
    return day


@cache
def _by_key() -> Mapping[str, tuple[Council, ...]]:
    """Every council by every key: plain names, names without words for the sort of body, and codes."""
    index: dict[str, list[Council]] = {}
    for council in register():
        keys = {key for name in (council.name, *council.aliases) for key in name_keys(name)}
        codes = [dated.code for dated in council.codes] + [council.cassr_code, council.lgf_code]
        for key in keys | {code.casefold() for code in codes if code}:
            index.setdefault(key, []).append(council)
    return {key: tuple(found) for key, found in index.items()}


@cache
def _by_code() -> Mapping[str, Council]:
    return {council.ons_code: council for council in register()}


@cache
def _by_any_code() -> Mapping[str, Council]:
    return {dated.code: council for council in register() for dated in council.codes}


def _meant(name: WrittenName, day: date) -> Sequence[Council]:
    """Return every council of the day that a name may mean; none, or several, is for the caller to refuse.

    Raises:
        CouncilEnded: what it means has no single counterpart on the day.
    """
    key = next((key for key in name.keys if key in _by_key()), None)
    if key is None:
        return ()
    found = _by_key()[key]
    rivals = _by_key().get(_rival(set(name.plain.split()) - set(key.split()), key))
    if rivals is not None:
        return tuple(dict.fromkeys((*found, *rivals)))
    alive = [council for council in found if council.exists_on(day)]
    return alive or sorted({_follow(name, council, day) for council in found}, key=str)


def _rival(extra: set[str], key: str) -> str:
    """Return the name that the extra words point to instead: a county for a city's name, or a city for a county's."""
    if extra & {"county", "cc"} and not key.endswith("shire"):
        return key + "shire"
    return key.removesuffix("shire") if "city" in extra and key.endswith("shire") else ""


def _follow(name: WrittenName, council: Council, day: date) -> Council:
    """Return the one council that is the counterpart of ``council`` on ``day``, step by step."""
    later = council.valid_to is not None and council.valid_to < day
    others = [_by_code()[code] for code in (council.successors if later else council.predecessors)]
    one = len(others) == 1 and (later or len(others[0].successors) == 1)
    if not one:
        raise _ended(name, council, others, later=later)
    return others[0] if others[0].exists_on(day) else _follow(name, others[0], day)


def _ended(name: WrittenName, council: Council, others: Iterable[Council], *, later: bool) -> CouncilEnded:
    near = [str(other) for other in others]
    if later and council.announced:
        near = [f"{announced} (announced, no ONS code known)" for announced in council.announced]
    served = "; ".join(near)
    if later:
        end = f"ends on {council.valid_to}" if council.announced else f"ended on {council.valid_to}"
        said = f"{council} {end}. After that its area is served by: {served}."
    else:
        said = f"{council} began on {council.valid_from}. Before, its area was served by: {served}."
    return CouncilEnded(name.text, said, near)


def _several(name: WrittenName, meant: Iterable[Council]) -> UnknownName:
    return UnknownName("council", name.text, [str(council) for council in meant], ambiguous=True)


def _unknown(name: WrittenName, day: date) -> UnknownName:
    """Return the error for a name that fits no council: ambiguous where whole words fit several."""
    for change in changes():
        if change.to_code is None and plain(change.to_name) in name.keys:
            before = _by_code()[change.from_code]
            said = f"{change.to_name} is announced to take the place of {before} on {change.day}; no ONS code is known."
            return CouncilEnded(name.text, f"{said} Until then use {before.name}.", [str(before)])
    there = [council for council in register() if council.exists_on(day)]
    words = set(name.keys[-1].split()) if name.keys else set()
    fitting = [council for council in there if words and any(words <= set(key.split()) for key in _keys(council))]
    near = [str(council) for council in fitting] or _districts_with(words, there) or _near(name, there)
    return UnknownName("council", name.text, near, ambiguous=len(fitting) > 1)


def _keys(council: Council) -> set[str]:
    return {key for name in (council.name, *council.aliases) for key in name_keys(name)}


def _near(name: WrittenName, there: Iterable[Council]) -> list[str]:
    """Return the nearest councils, also by their districts; for something like a code, those with the nearest codes."""
    if _CODE.match(name.plain):
        known = {dated.code: (council, str(council)) for council in there for dated in council.codes}
        return _once(known[key] for key in near_matches(name.text.strip(), known))
    known = _districts_served(there)
    known |= {key: (council, str(council)) for council in there for key in _keys(council)}
    return _once(known[key] for key in near_matches(name.plain, known))


def _districts_with(words: set[str], there: Iterable[Council]) -> list[str]:
    """Return the councils of districts in whose names all these words stand: of King's Lynn and West Norfolk, Lynn."""
    served = _districts_served(there).items()
    return _once(found for key, found in served if words and words <= set(key.split()))


def _districts_served(there: Iterable[Council]) -> dict[str, tuple[Council, str]]:
    """Return the council of each district by its plain names, and the words for it."""
    return {
        key: (council, f"{council}, which serves {district.name}")
        for council in there
        for district in districts_of(council.ons_code)
        for key in name_keys(district.name)
    }


def _once(found: Iterable[tuple[Council, str]]) -> list[str]:
    """Return the words for each council, as they stand first."""
    said: dict[Council, str] = {}
    for council, words in found:
        said.setdefault(council, words)
    return list(said.values())


def council_with_code(code: str) -> Council:
    """Return the council, present or former, that an ONS code belongs to, whatever the day.

    Raises:
        UnknownName: no council with adult social care responsibilities has or had the code.
    """
    council = _by_any_code().get(code.strip().upper())
    if council is None:
        raise UnknownName("council with ONS code", code)
    return council
