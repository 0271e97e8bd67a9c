"""The councils of a run by their code: from the register, or from a list given in its place."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa

from ncs.core.errors import NcsError, Problem, UnknownName, raise_if
from ncs.records.layout import COUNCILS
from ncs.reference.councils import by_cassr_code


class BadCouncilList(NcsError):
    """A list of councils that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCouncil:
    """A council of a run. Populations are for measures; None means that the register's figures are used.

    Raises:
        ValueError: the code, name or area is empty, or a population is negative.
    """

    la_code: str
    council: str
    area: str
    population_18_64: int | None = None
    population_65_plus: int | None = None

    def __post_init__(self) -> None:
        if not (self.la_code and self.council and self.area):
            raise ValueError("a council needs a code, a name and an area")
        if min(self.population_18_64 or 0, self.population_65_plus or 0) < 0:
            raise ValueError("a population cannot be negative")


def read_council_list(path: Path) -> tuple[ListedCouncil, ...]:
    """Read a CSV list of councils, in order of code.

    Columns: ``code``, ``name``, and if wanted ``area`` (a code like those of ONS; without it the council's code),
    ``population_18_64`` and ``population_65_plus``. Headings in any case.

    Raises:
        BadCouncilList: the file is missing, not text, or lacks a column.
        ProblemsFound: a row lacks a code or name, repeats a code, or has a population that is no whole number.
    """
    rows = _rows(path)
    problems: list[Problem] = []
    found: dict[str, ListedCouncil] = {}
    for number, row in rows:
        try:
            council = _council(row)
        except ValueError as error:
            problems.append(_problem(path, number, "bad-council", f"{error}.", "Correct the row."))
            continue
        if council.la_code in found:
            problems.append(
                _problem(path, number, "repeated-council", f"Code {council.la_code} is given twice.", "Keep one row.")
            )
        found[council.la_code] = council
    raise_if(problems, f"{path.name}: the list of councils has mistakes")
    return tuple(found[code] for code in sorted(found))


def councils_of(codes: Iterable[str], listed: Iterable[ListedCouncil] | None = None) -> pa.Table:
    """Return the councils with these codes as a table, from the list if one is given, else from the register.

    Raises:
        ProblemsFound: a code is in neither; every such code is named.
    """
    known = None if listed is None else {council.la_code: council for council in listed}
    problems: list[Problem] = []
    rows: list[ListedCouncil] = []
    for code in sorted(codes):
        council = _registered(code) if known is None else known.get(code)
        if council is None:
            problems.append(_unknown(code, in_list=known is not None))
        else:
            rows.append(council)
    raise_if(problems, "Rows of councils that are not known")
    return pa.Table.from_pylist([asdict(council) for council in rows], schema=COUNCILS)


def _registered(code: str) -> ListedCouncil | None:
    try:
        council = by_cassr_code(code)
    except UnknownName:
        return None
    return ListedCouncil(la_code=code, council=council.name, area=council.ons_code)


def _rows(path: Path) -> list[tuple[int, Mapping[str, str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadCouncilList(f"Could not read the list of councils {path.name}: {error}") from error
    return list(_parsed(path, text))


def _parsed(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    reader = csv.DictReader(text.splitlines())
    names = {(heading or "").strip().lower(): heading for heading in reader.fieldnames or ()}
    missing = {"code", "name"} - set(names)
    if missing:
        raise BadCouncilList(f"{path.name} lacks the columns {', '.join(sorted(missing))}. It needs code and name.")
    for number, row in enumerate(reader, start=2):
        yield number, {name: (row.get(heading) or "").strip() for name, heading in names.items()}


def _council(row: Mapping[str, str]) -> ListedCouncil:
    return ListedCouncil(
        la_code=row["code"],
        council=row["name"],
        area=row.get("area") or row["code"],
        population_18_64=_whole(row.get("population_18_64", "")),
        population_65_plus=_whole(row.get("population_65_plus", "")),
    )


def _whole(text: str) -> int | None:
    if not text:
        return None
    if not text.replace(",", "").isdigit():
        raise ValueError(f"{text!r} is not a whole number of people")
    return int(text.replace(",", ""))


def _problem(path: Path, number: int, rule: str, message: str, next_step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=path.name, row=number)


def _unknown(code: str, *, in_list: bool) -> Problem:
    where = "the list of councils given" if in_list else "the register of councils"
    return Problem(
        rule="unknown-council",
        message=f"Council code {code} is not in {where}.",
        next_step="Correct the LA Code, or give a list of councils that has it (--councils).",
        field="LA Code",
        value=code,
    )
