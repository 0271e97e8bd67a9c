"""The published allocations as tables for people and machines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.funding.allocations.flags import MEANINGS, Flag
from ncs.funding.allocations.published import PublishedTable
from ncs.funding.allocations.reading import Reading
from ncs.tables.tables import Cell, Column, Table

MILLION = "£ million"
FIGURES = ("baseline_2025_26", "notional_2026_27", "notional_2027_28", "notional_2028_29")
ON_MINIMUM = ("on_minimum_2026_27", "on_minimum_2027_28", "on_minimum_2028_29")
_TITLES = ("Baseline 2025-26", "2026-27", "2027-28", "2028-29")

_IDENTITY = (
    Column(key="council", title="Council"),
    Column(key="ons_code", title="ONS code"),
    Column(key="region", title="Region"),
)
_MONEY = (
    Column(key=FIGURES[0], title="Baseline 2025-26", unit=MILLION, places=1, description="Spending to start from"),
    *(
        Column(key=key, title=f"Notional {title}", unit=MILLION, places=1, description="Published allocation, cash")
        for key, title in zip(FIGURES[1:], _TITLES[1:], strict=True)
    ),
)
_GROWTH = Column(
    key="growth", title="Growth", unit="%", places=2, description="2028-29 over the baseline, from the printed figures"
)
_MINIMUM = tuple(
    Column(
        key=key,
        title=f"On minimum {title}",
        description="Whether the allocation is on the minimum path: yes, no, or unknown where rounding is too coarse",
    )
    for key, title in zip(ON_MINIMUM, _TITLES[1:], strict=True)
)
_ENDS = (
    Column(key="status", title="Status", description="ok, not_applicable (No allocation) or missing (No data)"),
    Column(key="flags", title="Flags", description="What to know, separated by semicolons; words in the notes"),
)
_MORE = (
    Column(key="real_growth_low", title="Real growth, least", unit="%", places=2, description="After inflation"),
    Column(key="real_growth_high", title="Real growth, most", unit="%", places=2, description="After inflation"),
    Column(key="per_adult_2025_26", title="Baseline per adult", unit="£", places=0, description="Adults of mid-2023"),
    Column(key="per_adult_2028_29", title="2028-29 per adult", unit="£", places=0, description="Adults of mid-2023"),
    Column(key="note", title="Note", description="Why there are no figures"),
)


def percent(share: Fraction | None, places: int = 2) -> Decimal | None:
    """Return a share (0.1) as a percentage (10) rounded for print."""
    return None if share is None else round_half_away(share * 100, places)


def full_table(readings: Sequence[Reading], table: PublishedTable) -> Table:
    """Return every column, one row a council: money as published, and growth, minimum path and notes as read here."""
    return _table(readings, table, [*_IDENTITY, *_MONEY, _GROWTH, *_MINIMUM, *_ENDS, *_MORE])


def short_table(readings: Sequence[Reading], table: PublishedTable) -> Table:
    """Return what fits a terminal: money, growth in cash and in real terms, pounds per adult, years at the minimum."""
    columns = [
        Column(key="council", title="Council"),
        *(Column(key=key, title=title, places=1) for key, title in zip(FIGURES, _TITLES, strict=True)),
        Column(key="growth", title="Growth %", places=1),
        Column(key="real", title="Real %", places=1),
        Column(key="per_adult_2028_29", title="£ per adult", places=0),
        Column(key="minimum", title="Minimum"),
        Column(key="mark", title="Flags"),
    ]
    marks = {flag: str(number) for number, flag in enumerate(_beside_minimum(readings), start=1)}
    rows = [_short_row(item, marks) for item in readings]
    notes = [
        "Money is £ million, cash. Real growth is after inflation along the recovered minimum path.",
        "Pounds per adult are those of 2028-29 for each person aged 18 and over in mid-2023.",
        "Minimum: the years in which the allocation is on the minimum path (?: too coarse to tell).",
        *(f"Flag {mark}: {MEANINGS[flag]}." for flag, mark in marks.items()),
    ]
    return Table(
        name="notional_allocations",
        title=f"Adult social care notional allocations ({table.version})",
        columns=columns,
        rows=rows,
        notes=notes,
        sources=[str(table.source)],
    )


def flag_notes(readings: Sequence[Reading]) -> list[str]:
    """Return what each flag used means, in words."""
    return [f"Flag {flag}: {MEANINGS[flag]}." for flag in _flags_used(readings)]


def _beside_minimum(readings: Sequence[Reading]) -> list[Flag]:
    """Return the flags used that the terminal's column on the minimum does not say already."""
    return [flag for flag in _flags_used(readings) if flag not in (Flag.ALL_YEARS, Flag.SOME_YEARS)]


def _flags_used(readings: Sequence[Reading]) -> list[Flag]:
    used = {flag for item in readings for flag in item.flags}
    return [flag for flag in MEANINGS if flag in used]


def _table(readings: Sequence[Reading], table: PublishedTable, columns: Sequence[Column]) -> Table:
    keys = {column.key for column in columns}
    rows = [{key: cell for key, cell in _row(item).items() if key in keys} for item in readings]
    return Table(
        name="notional_allocations",
        title=f"Adult social care notional allocations, 2025-26 to 2028-29 ({table.version})",
        columns=columns,
        rows=rows,
        notes=[
            "Figures are £ million, cash, exactly as published. They are not ring-fences.",
            "Growth, minimum path and flags are this project's reading of the published figures.",
            "Pounds per adult divide by people aged 18 and over in mid-2023 in every year.",
            *flag_notes(readings),
        ],
        sources=[str(table.source)],
    )


def _row(item: Reading) -> Mapping[str, Cell]:
    allocation = item.allocation
    figures: Sequence[Cell] = allocation.figures if allocation.published else (None,) * 4
    said = {True: "yes", False: "no", None: "unknown"}
    years = [said[answer] if allocation.published else None for answer in item.on_minimum]
    real = item.real_growth
    return {
        "council": allocation.council.name,
        "ons_code": allocation.council.ons_code,
        "region": allocation.council.region,
        **dict(zip(FIGURES, figures, strict=True)),
        "growth": percent(item.growth),
        **dict(zip(ON_MINIMUM, years, strict=True)),
        "real_growth_low": percent(real.low) if real else None,
        "real_growth_high": percent(real.high) if real else None,
        "per_adult_2025_26": _whole(item.per_adult(0)),
        "per_adult_2028_29": _whole(item.per_adult(3)),
        "note": allocation.note,
        "status": str(allocation.status),
        "flags": ";".join(item.flags),
    }


def _short_row(item: Reading, marks: Mapping[Flag, str]) -> Mapping[str, Cell]:
    row = _row(item)
    ends = ("27", "28", "29")
    on = [end for end, answer in zip(ends, item.on_minimum, strict=True) if answer]
    cannot_tell = item.allocation.published and None in item.on_minimum
    flags = ",".join(marks[flag] for flag in item.flags if flag in marks)
    return {
        **{key: row[key] for key in ("council", *FIGURES, "growth", "per_adult_2028_29")},
        "real": percent(item.real_growth.middle, 1) if item.real_growth else None,
        "minimum": "?" if cannot_tell else "all" if len(on) == 3 else " ".join(on) or "-",
        "mark": flags or "-",
    }


def _whole(amount: Fraction | None) -> Decimal | None:
    return None if amount is None else round_half_away(amount, 0)
