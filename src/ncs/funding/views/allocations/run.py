"""A run of the engine as tables: the allocations, the steps behind each, the reconciliations, and the comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.core.explained import GBP, Explained
from ncs.core.money import round_half_away, to_pence
from ncs.core.status import Status
from ncs.funding.allocations.engine import CouncilResult, Result
from ncs.funding.allocations.published import YEARS, Allocation, PublishedTable
from ncs.tables.tables import Cell, Column, Table

POUNDS = "£"
_PLACE = (Column(key="council", title="Council"), Column(key="ons_code", title="ONS code"))
_STATUS = Column(key="status", title="Status", description="ok, missing or not_applicable")
_SOURCE = Column(key="inputs", title="Inputs", description="What the figures were worked out from")
#: Say on every table what it is and is not.
NOT_OFFICIAL = (
    "Worked out by this project from the inputs named in the title by Annex B steps 1 to 4. Not an official figure."
)


def run_tables(result: Result, table: PublishedTable) -> tuple[Table, ...]:
    """Return the four tables of a run, beside the published version ``table``."""
    return (_allocations(result), _steps(result), _reconciliations(result), _comparison(result, table))


def _title(result: Result, what: str) -> str:
    return f"{what}: {_source(result)}"


def _source(result: Result) -> str:
    """Return what the inputs are called, marked where any are invented."""
    marked = "SYNTHETIC " if result.inputs.synthetic and "SYNTHETIC" not in result.inputs.source else ""
    return f"{marked}{result.inputs.source}"


def _notes(result: Result) -> list[str]:
    options = result.inputs.options
    chosen = ", ".join(f"{name} = {getattr(options, name)}" for name in options.__dataclass_fields__)
    synthetic = ["SYNTHETIC: some of the inputs are invented. These are no real council's figures."]
    return [*(synthetic if result.inputs.synthetic else []), NOT_OFFICIAL, f"Reading of Annex B: {chosen}."]


def _keys(start: str) -> tuple[str, ...]:
    return tuple(f"{start}_{year.key}" for year in YEARS)


def _allocations(result: Result) -> Table:
    columns = [
        *_PLACE,
        Column(key="baseline_2025_26", title="Baseline 2025-26", unit=POUNDS, places=2),
        Column(key="basis", title="Baseline from", description="budget (2025-26) or outturn (2024-25)"),
        *(
            Column(key=key, title=f"Notional {year}", unit=POUNDS, places=2)
            for key, year in zip(_keys("notional"), YEARS, strict=True)
        ),
        *(
            Column(key=key, title=f"On minimum {year}", description="Whether the minimum sets the allocation")
            for key, year in zip(_keys("on_minimum"), YEARS, strict=True)
        ),
        _STATUS,
        Column(key="reason", title="Reason", description="Why there is no allocation"),
        _SOURCE,
    ]
    pence = [result.pence(number) for number in (1, 2, 3)]
    rows = [_allocation_row(result, item, pence) for item in result.councils]
    notes = [
        *_notes(result),
        "Pennies are shared out so that the column sums to the national total (largest remainder).",
    ]
    return Table(
        name="allocations", title=_title(result, "Notional allocations"), columns=columns, rows=rows, notes=notes
    )


def _allocation_row(result: Result, item: CouncilResult, pence: Sequence[Mapping[str, int]]) -> Mapping[str, Cell]:
    row: dict[str, Cell] = {
        "council": item.name,
        "ons_code": item.code,
        "basis": item.basis or None,
        "status": str(item.status),
        "reason": item.reason,
        "inputs": _source(result),
    }
    if item.baseline is not None:
        row["baseline_2025_26"] = round_half_away(item.baseline, 2)
    for key, by_code in zip(_keys("notional"), pence, strict=True):
        row[key] = Decimal(by_code[item.code]).scaleb(-2) if item.years else None
    for key, year in zip(_keys("on_minimum"), item.years, strict=False):
        row[key] = "yes" if year.on_minimum else "no"
    return row


def _steps(result: Result) -> Table:
    columns = [
        *_PLACE,
        Column(key="year", title="Year"),
        Column(key="step", title="Step", description="Of Annex B"),
        Column(key="line", title="Line"),
        Column(key="formula", title="Formula"),
        Column(key="inputs", title="Inputs"),
        Column(key="amount", title="Amount"),
        Column(key="unit", title="Unit", description="GBP, or share (0.1 is 10%)"),
        Column(key="source", title="Source"),
    ]
    rows = [_step_row(item, line) for item in result.councils for line in item.lines]
    return Table(
        name="steps",
        title=_title(result, "Each allocation step by step"),
        columns=columns,
        rows=rows,
        notes=_notes(result),
    )


def _step_row(item: CouncilResult, line: Explained) -> Mapping[str, Cell]:
    return {
        "council": item.name,
        "ons_code": item.code,
        "year": line.period or "all",
        "step": int(line.section.removeprefix("Step ")),
        "line": line.what,
        "formula": line.words,
        "inputs": line.working,
        "amount": round_half_away(line.amount or 0, 2 if line.unit == GBP else 10),
        "unit": line.unit,
        "source": f"{line.rule}; {line.source}",
    }


def _reconciliations(result: Result) -> Table:
    columns = [
        Column(key="sum", title="Sum"),
        Column(key="year", title="Year"),
        Column(key="control", title="Control", places=2),
        Column(key="computed", title="Computed", places=2),
        Column(key="difference", title="Difference", places=2),
        Column(key="meets", title="Meets control", description="To the penny"),
    ]
    rows: list[Mapping[str, Cell]] = [
        {
            "sum": item.what,
            "year": str(item.year) if item.year else "all",
            "control": round_half_away(item.control, 2),
            "computed": round_half_away(item.computed, 2),
            "difference": round_half_away(item.difference, 2),
            "meets": "yes" if to_pence(item.difference) == 0 else "no",
        }
        for item in result.reconciliations
    ]
    notes = _notes(result)
    if not rows:
        notes.append("The inputs hold some councils only, so their sums cannot be held to national controls.")
    return Table(
        name="reconciliation", title=_title(result, "Sums and their controls"), columns=columns, rows=rows, notes=notes
    )


def _comparison(result: Result, table: PublishedTable) -> Table:
    columns = [
        *_PLACE,
        *(
            Column(key=f"{kind}_{year.key}", title=f"{title} {year}", unit="£ million", places=1)
            for kind, title in (("published", "Published"), ("computed", "Computed"), ("difference", "Difference"))
            for year in YEARS
        ),
        Column(key="agrees", title="Agrees", description="Whether all three years would print as published"),
        _STATUS,
        _SOURCE,
    ]
    published = {item.council.ons_code: item for item in table.allocations}
    rows = [_comparison_row(result, item, published.get(item.code)) for item in result.councils]
    agree = sum(row["agrees"] == "yes" for row in rows)
    both = sum(row["agrees"] is not None for row in rows)
    notes = [
        *_notes(result),
        f"Published: {table.version}. {agree} of {both} councils with both figures agree as printed.",
    ]
    return Table(
        name="comparison", title=_title(result, "Computed beside published"), columns=columns, rows=rows, notes=notes,
        sources=[str(table.source)],
    )  # fmt: skip


def _comparison_row(result: Result, item: CouncilResult, published: Allocation | None) -> Mapping[str, Cell]:
    row: dict[str, Cell] = {
        "council": item.name,
        "ons_code": item.code,
        "agrees": None,
        "status": str(item.status),
        "inputs": _source(result),
    }
    printed = published.notional if published and published.published else ()
    computed = tuple(_millions(year.notional) for year in item.years)
    row.update(zip(_keys("published"), printed, strict=False))
    row.update(zip(_keys("computed"), computed, strict=False))
    if printed and computed:
        gaps = [ours - theirs for ours, theirs in zip(computed, printed, strict=True)]
        row.update(zip(_keys("difference"), gaps, strict=True))
        row["agrees"] = "yes" if not any(gaps) else "no"
    elif item.status is Status.OK:
        row["status"] = str(Status.MISSING)
    return row


def _millions(pounds: Fraction) -> Decimal:
    return round_half_away(pounds / 1_000_000, 1)


def run_words(result: Result) -> Iterator[str]:
    """Yield what to say on the terminal after a run."""
    done = [item for item in result.councils if item.years]
    synthetic = "SYNTHETIC inputs. " if result.inputs.synthetic else ""
    yield f"{synthetic}Worked out {len(done)} of {len(result.councils)} councils from {result.inputs.source}."
    for item in result.councils:
        if not item.years:
            yield f"  {item.name}: no allocation, {item.reason}."
    misses = [item for item in result.reconciliations if to_pence(item.difference)]
    met = len(result.reconciliations) - len(misses)
    yield f"Sums that meet their controls to the penny: {met} of {len(result.reconciliations)}."
