"""The NHS money beside councils' own: its minimum contribution by area, a pooled plan, and two printed totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, UnknownName
from ncs.core.money import round_half_away, share_out, to_pence
from ncs.funding.allocations.published import published_table
from ncs.funding.formula.given import english
from ncs.reference.council_rows import CALLED, CouncilRow, naming_problems
from ncs.tables.reading.table_files import Number, Row, read_table
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded
from ncs.tables.wording import shown_percent

#: What directors said in 2025 of their Better Care Fund: 80% core, 16% preventive; the rest is other.
CORE, PREVENTIVE, OTHER = Decimal(80), Decimal(16), Decimal(4)
PARTS = ("core", "preventive", "other")
#: £ million: what government prints as additional in 2028-29, and how far "around" reaches for a figure to one decimal.
PRINTED, AROUND = Decimal(4600), Decimal(50)
GET = "NHS England and DHSC, Better Care Fund: minimum NHS contributions to adult social care, 17 November 2025"
_STEP = "Give council, year and pounds, such as Hartlepool, 2026-27, 9000000."


class _Row(CouncilRow):
    year: str = Field(pattern=r"^\d{4}-\d{2}$")
    pounds: Number


class Plan(BaseModel):
    """How a pooled budget is spent, percent: they sum to 100."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    core: Decimal = Field(ge=0, le=100, allow_inf_nan=False)
    preventive: Decimal = Field(ge=0, le=100, allow_inf_nan=False)
    other: Decimal = Field(ge=0, le=100, allow_inf_nan=False)
    source: str


#: What councils do with the Better Care Fund, by the survey of directors.
USUAL = Plan(
    title="As directors say they spend it",
    core=CORE,
    preventive=PREVENTIVE,
    other=OTHER,
    source="ADASS Spring Survey 2025, 128 councils: 80% core, 16% discretionary preventative; the rest is other",
)


def read_plan(file: Path) -> Plan:
    """Read a pooled plan: title, core, preventive, other in percent, source.

    Raises:
        ProblemsFound: the file cannot be read, or the parts do not sum to 100; by how much.
    """
    return read_yaml(file, Plan, kind="pooled plan", more=_not_whole)


def _not_whole(made: Plan | None, loaded: Loaded) -> Iterable[Problem]:
    if made is not None and (whole := made.core + made.preventive + made.other) != 100:
        message = f"Core, preventive and other sum to {whole}, not to 100."
        step = f"{'Add' if whole < 100 else 'Take off'} {abs(100 - whole)}."
        yield Problem(rule="shares", message=message, next_step=step, file=loaded.file, field="core")


def read_minimum(file: Path) -> Mapping[str, Mapping[str, int]]:
    """Read the NHS's minimum contributions: pence by year and ONS code.

    Raises:
        ProblemsFound: the file cannot be read, a council is unknown or twice in a year, or an amount is below nothing.
    """
    rows = read_table(
        file,
        _Row,
        kind="file of minimum contributions",
        aliases=CALLED,
        check=lambda rows: _wrong(file, rows),
        some=True,
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        code = english(row.value.called)
        found.setdefault(row.value.year, {})[code] = to_pence(row.value.pounds)
    return dict(sorted(found.items()))


def _wrong(file: Path, rows: Sequence[Row[_Row]]) -> Iterator[Problem]:
    yield from naming_problems(((row.number, row.value) for row in rows), file.name, english)
    seen: set[tuple[str, str]] = set()
    for row in (row for row in rows if row.value.called):
        try:
            key = (english(row.value.called), row.value.year)
        except UnknownName as error:
            yield _problem(file, row.number, "unknown-council", str(error))
            continue
        if key in seen:
            yield _problem(file, row.number, "repeated", f"{row.value.called} is there twice for {row.value.year}.")
        if row.value.pounds < 0:
            yield _problem(file, row.number, "negative", "A contribution cannot be below nothing.")
        seen.add(key)


def _problem(file: Path, row: int, rule: str, message: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=_STEP, file=file.name, row=row, field="council")


def parts_of(amount: int, plan: Plan) -> Mapping[str, int]:
    """Return pence of each part of a plan; they sum to the amount to the penny."""
    return share_out(amount, {part: Fraction(getattr(plan, part)) for part in PARTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step from the allocations' growth to the printed figure: £ million, None where it is not held."""

    what: str
    million: Decimal | None
    how: str


def explained(minimum: Mapping[str, Mapping[str, int]] | None) -> tuple[Step, ...]:
    """Return £4,410.5 million of allocations' growth beside "around £4.6 billion", and what lies between them.

    Args:
        minimum: the NHS's contributions by year; its growth is the steps' one figure that is not held.
    """
    published = [item.figures for item in published_table().allocations if item.published]
    grown = sum((figures[-1] - figures[0] for figures in published), Decimal(0))
    share = grown / sum((figures[0] for figures in published), Decimal(0))
    absent = round_half_away(Decimal(170) * share, 1)
    nhs = _growth(minimum)
    said = _why_missing(minimum) if nhs is None else "growth from 2025-26 to 2028-29 by the file given"
    left = None if nhs is None else PRINTED - grown - absent - nhs
    rounded = f"the printed figure is rounded: anything within £{AROUND} million is it"
    grew = shown_percent(share, 1)
    three = f"about £170 million (last outturn of City of London, Cumberland, Slough) × {grew}: an estimate"
    whole = (
        "DHSC, adult social care priorities 2026-27: with the NHS's contribution, which allocations leave out. £500 "
        "million of it is named elsewhere for the Fair Pay Agreement; whether allocations hold that is not said"
    )
    return (
        Step(what="Growth of the notional allocations, 150 councils", million=grown, how="Annex B, summed"),
        Step(what="Three councils without figures, at the same growth", million=absent, how=three),
        Step(what="Growth of the NHS's minimum contribution", million=nhs, how=said),
        Step(what="Left over", million=left, how=rounded),
        Step(what="Printed: around £4.6 billion", million=PRINTED, how=whole),
    )


def _why_missing(minimum: Mapping[str, Mapping[str, int]] | None) -> str:
    """Return why the growth of the NHS's contributions is missing: no file, a year not in it, or other councils."""
    if minimum is None:
        return f"missing: {GET}"
    if lacks := [year for year in ("2025-26", "2028-29") if year not in minimum]:
        return f"missing: the file given has no {' and no '.join(lacks)}"
    return "missing: the file given has other councils in 2025-26 than in 2028-29, whose growth would be none"


def _growth(minimum: Mapping[str, Mapping[str, int]] | None) -> Decimal | None:
    if minimum is None or not {"2025-26", "2028-29"} <= set(minimum):
        return None
    first, last = minimum["2025-26"], minimum["2028-29"]
    if set(first) != set(last):  # growth of other councils would be no growth
        return None
    return round_half_away(Decimal(sum(last.values()) - sum(first.values())) / 100_000_000, 1)
