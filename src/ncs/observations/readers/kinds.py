"""Which reader a file needs: said by the user, or known from the file's own sheets and headings. Never guessed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from ncs.core.errors import NcsError, NotModelled, UnknownName, near_matches
from ncs.observations.observation import Observation
from ncs.observations.readers.annex_b import read_annex_b
from ncs.observations.readers.ascof import read_ascof
from ncs.observations.readers.ascof_2020_21 import read_ascof_2020_21
from ncs.observations.readers.council_tax import read_council_tax
from ncs.observations.readers.outturn import read_outturn
from ncs.observations.readers.population import read_population
from ncs.tables.reading.grid import is_workbook, read_headings, read_sheets
from ncs.tables.reading.text import open_text

#: A reader takes the path, the calendar year where the file does not say it, and councils with amounts checked.
_Reader = Callable[[Path, int | None, Collection[str]], tuple[Observation, ...]]


class UnknownKind(NcsError):
    """A file that none of the readers knows by its sheets or headings."""


class OfNoUse(NcsError):
    """Something was said that the table of this kind has no use for."""


def _population(path: Path, year: int | None, _: Collection[str]) -> tuple[Observation, ...]:
    if year is None:
        raise NotModelled("A population table does not say its year. Say it, such as --year 2023 for mid-2023.")
    return read_population(path, year=year)


KINDS: Mapping[str, _Reader] = {
    "annex-b": lambda path, _, __: read_annex_b(path).observations(),
    "ascof": lambda path, _, __: read_ascof(path),
    "ascof-2020-21": lambda path, _, __: read_ascof_2020_21(path),
    "council-tax": lambda path, _, __: read_council_tax(path),
    "outturn": lambda path, _, checked: read_outturn(path, checked=checked),
    "population": _population,
}
#: A heading that only this kind of CSV has, in small letters.
_HEADINGS = {
    "ascof measure code": "ascof-2020-21",
    "rs_asc_net_exp": "outturn",
    "adult_social_care_net_k": "outturn",
    "90+": "population",
    "band_d_gbp": "council-tax",
}
#: A sheet that only this kind of workbook has, in small letters.
_SHEETS = {"table_1a": "ascof", "table_7a": "council-tax", "data_billing": "council-tax"}


def read_official(
    path: Path, *, kind: str | None = None, year: int | None = None, checked: Collection[str] = ()
) -> tuple[Observation, ...]:
    """Read an official table.

    Args:
        path: the file as published.
        kind: one of :data:`KINDS`; None to know it from the file.
        year: calendar year, for tables that do not say theirs (population).
        checked: ONS codes of councils whose amounts of money are said to be right, though out of scale.

    Raises:
        UnknownName: there is no such kind.
        UnknownKind: none was given, and the file is of no known kind.
        NotModelled: the table needs a year.
        OfNoUse: a year or councils were given that a table of this kind has no use for.
        ProblemsFound: every problem in the file.
    """
    kind = kind or recognise(path)
    if kind not in KINDS:
        raise UnknownName("kind of official table", kind, near_matches(kind, KINDS) or tuple(KINDS))
    if year is not None and kind != "population":
        raise OfNoUse(f"{path.name} says its year itself ({kind}): leave --year out, which is for population tables.")
    if checked and kind != "outturn":
        raise OfNoUse(f"{path.name} holds no revenue outturn ({kind}): leave --amounts-checked out.")
    return KINDS[kind](path, year, checked)


def recognise(path: Path) -> str:
    """Return the kind of an official table from its sheets or headings.

    Raises:
        UnknownKind: it is none that is known.
        ProblemsFound: the file cannot be read.
    """
    if is_workbook(path):
        found = {_SHEETS[name.casefold()] for name in read_sheets(path) if name.casefold() in _SHEETS}
    elif path.suffix.casefold() == ".csv":
        headings = {cell.strip().casefold() for cell in read_headings(path)}
        found = {_HEADINGS[cell] for cell in headings if cell in _HEADINGS}
    else:
        found = {"annex-b"} if _speaks_of_allocations(path) else set()
    if len(found) != 1:
        kinds = ", ".join(KINDS)
        raise UnknownKind(f"{path.name} is no table that is known by its sheets or headings. Say --kind: {kinds}.")
    return found.pop()


def _speaks_of_allocations(path: Path) -> bool:
    return "notional allocation" in open_text(path).text.casefold()
