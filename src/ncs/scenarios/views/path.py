"""A path as tables: years, drivers, stages, rules of budgets, published projections, access, councils."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.explained import Explained
from ncs.core.money import in_percent, nearest_whole, round_half_away
from ncs.core.status import Status
from ncs.reference.councils import councils
from ncs.scenarios.path.access import COUNTED, by_council
from ncs.scenarios.path.amounts import Cost
from ncs.scenarios.path.beside import beside
from ncs.scenarios.path.rules import Rule, growth_in_all, growth_to_the_last, rule_of
from ncs.scenarios.path.run import Driver, Followed
from ncs.scenarios.views.path_assumed import assumed_note, index_said
from ncs.tables.tables import Cell, Column, Table

_KINDS = {
    "present": "present",
    "people": "people",
    "need": "need and complexity",
    "prices": "pay and prices",
    "stabilisation": "stabilisation",
    "access": "access",
    "prevention": "prevention",
    "carers": "carers",
    "pay": "pay",
    "charging": "charging",
    "launch": "launch",
    "other": "other",
}
_TITLES = {
    "assessments": "Assessments",
    "of_which_at_once": "of which at once, because a cap comes",
    "reviews": "Reviews",
    "caseload": "People supported or arranged for",
    "staff": "Staff, full-time",
}


def _m(value: float) -> Decimal:
    return round_half_away(value, 1)


def _year_key(year: object) -> str:
    return f"y{str(year).replace('-', '_')}"


def honest(found: Followed) -> tuple[str, ...]:
    """Return what a reader must know of every figure of a path."""
    missing = [driver.title for driver in found.missing]
    left = (f"Without what is missing, so too low: {'; '.join(missing)}.",) if missing else ()
    return (
        f"People: {found.people.source}.",
        *left,
        f"Ranges are of {found.draws:,} draws (seed {found.seed}), beside the likeliest of each figure: where a "
        f"range is lopsided, most draws lie to its longer side. {assumed_note(found.path)}"
        if found.draws
        else f"No draws, so no ranges. {assumed_note(found.path)}",
    )


def drivers_table(found: Followed, *, cash: bool = False) -> Table:
    """Return every driver by year, in real terms or in cash; the rows sum to the whole, which is the last."""
    years = found.path.span
    general = found.base.general[0] if cash else np.ones(len(years))
    ends = found.base.general[:, -1] if cash else np.ones(len(found.base.general))
    rows = [_driver_row(driver, years, general) | _ends(driver.real, ends) for driver in found.drivers]
    whole = sums(found, cash=cash)
    last: dict[str, Cell] = {"driver": "All that is not missing", "kind": "whole", "status": "ok", "how": "the sum"}
    rows.append({**last, **whole, **_ends(found.real, ends)})
    return Table(
        name="drivers_cash" if cash else "drivers",
        title=f"{found.path.title}: {'in cash' if cash else f'at prices of {found.path.first}'}",
        columns=(
            Column(key="driver", title="Driver"),
            Column(key="kind", title="Heading"),
            *(Column(key=_year_key(year), title=str(year), unit="GBP million", places=1) for year in years),
            Column(key="low", title=f"{years[-1]}: eight draws in ten from", unit="GBP million", places=1),
            Column(key="high", title="to", unit="GBP million", places=1),
            Column(key="status", title="Status"),
            Column(key="how", title="How"),
        ),
        rows=rows,
        notes=(
            *honest(found),
            "The ranges of drivers do not sum to the range of the whole: not all are high at once.",
            "Each driver is added to those before it; another order would split the same sum otherwise.",
        ),
        sources=(found.path.source, found.path.spending.source),
    )


def _ends(real: Floats | None, last: Floats) -> dict[str, Cell]:
    """Return between what eight draws in ten of the last year lie, at prices of ``last``; nothing without draws."""
    if real is None or len(real) == 1:
        return {}
    low, high = np.quantile(real[1:, -1] * last[1:], [0.1, 0.9])
    return {"low": _m(float(low)), "high": _m(float(high))}


def sums(found: Followed, *, cash: bool) -> Mapping[str, Decimal]:
    """Return each year's whole by column: the sum of the drivers as they are shown, so that tables add up."""
    general = found.base.general[0] if cash else np.ones(found.path.years)
    real = [driver.real[0] * general for driver in found.drivers if driver.real is not None]
    return {
        _year_key(year): sum((_m(float(one[at])) for one in real), Decimal(0))
        for at, year in enumerate(found.path.span)
    }


def _driver_row(driver: Driver, years: Sequence[object], general: Floats) -> dict[str, Cell]:
    row: dict[str, Cell] = {"driver": driver.title, "kind": _KINDS[driver.kind], "how": driver.words}
    if driver.real is None:
        return {**row, "status": "missing"}
    middle = driver.real[0] * general
    return {**row, "status": "ok", **{_year_key(year): _m(middle[at]) for at, year in enumerate(years)}}


def years_table(found: Followed) -> Table:
    """Return each year's whole in real terms and in cash, with the range, growth, and the step from the year before."""
    real, general = found.real, found.base.general[0]
    whole, cash = sums(found, cash=False), sums(found, cash=True)
    rows: list[Mapping[str, Cell]] = []
    for at, year in enumerate(found.path.span):
        low, high = _range(found, at)
        before = None if at == 0 else whole[_year_key(found.path.span[at - 1])]
        grown = None if at == 0 else round_half_away(100 * (real[0, at] / real[0, at - 1] - 1), 2)
        rows.append({
            "year": str(year), "stage": ", ".join(_stages_in(found, str(year))),
            "real": whole[_year_key(year)], "low": low, "high": high, "cash": cash[_year_key(year)],
            "growth": grown, "step": None if before is None else whole[_year_key(year)] - before,
            "prices": round_half_away(general[at], 4),
        })  # fmt: skip
    return Table(
        name="years",
        title=f"{found.path.title}: what is needed",
        columns=(
            Column(key="year", title="Year"),
            Column(key="stage", title="Stage"),
            Column(key="real", title=f"At prices of {found.path.first}", unit="GBP million", places=1),
            Column(key="low", title="Eight draws in ten from", unit="GBP million", places=1),
            Column(key="high", title="to", unit="GBP million", places=1),
            Column(key="growth", title="Real growth", unit="percent", places=2),
            Column(key="step", title="Step from the year before", unit="GBP million", places=1),
            Column(key="cash", title="In cash", unit="GBP million", places=1),
            Column(key="prices", title="Prices generally", description=f"{found.path.first} is 1", places=4),
        ),
        rows=rows,
        notes=honest(found),
        sources=(found.path.source, found.path.prices.source),
    )


def _range(found: Followed, at: int) -> tuple[Decimal | None, Decimal | None]:
    if not found.draws:
        return None, None
    low, high = np.quantile(found.real[1:, at], [0.1, 0.9])
    return _m(float(low)), _m(float(high))


def _stages_in(found: Followed, year: str) -> Iterator[str]:
    return (name for name, stage in found.path.stages.items() if stage.from_ <= year <= stage.to)


def stages_table(found: Followed) -> Table:
    """Return each stage's reforms with their dates, and what they cost in their first year in full and in the last."""
    rows: list[Mapping[str, Cell]] = []
    for name, stage in found.path.stages.items():
        for one in (cost for cost in found.costs if cost.reform.stage == name):
            rows.append(_stage_row(found, name, f"{stage.from_} to {stage.to}", one))
    return Table(
        name="stages",
        title=f"{found.path.title}: reforms in their order",
        columns=(
            Column(key="stage", title="Stage"),
            Column(key="years", title="Years"),
            Column(key="reform", title="Reform"),
            Column(key="proposal", title="Proposal"),
            Column(key="from", title="From"),
            Column(key="phase", title="Years until in full", places=0),
            Column(key="first_full", title="First year in full", unit="GBP million", places=1),
            Column(key="low", title="from", unit="GBP million", places=1),
            Column(key="high", title="to", unit="GBP million", places=1),
            Column(key="last", title=f"In {found.path.span[-1]}", unit="GBP million", places=1),
            Column(key="status", title="Status"),
        ),
        rows=rows,
        notes=(*honest(found), *(f"{name}: {', '.join(one.priorities)}." for name, one in found.path.stages.items())),
        sources=(found.path.source,),
    )


def _stage_row(found: Followed, stage: str, years: str, one: Cost) -> Mapping[str, Cell]:
    reform = one.reform
    row: dict[str, Cell] = {
        "stage": stage, "years": years, "reform": reform.title, "proposal": reform.source, "from": reform.from_,
        "phase": reform.phase, "status": "ok" if one.real is not None else one.words,
    }  # fmt: skip
    if one.real is None:
        return row
    starts = next((at for at, year in enumerate(found.path.span) if str(year) == reform.from_), None)
    full = None if starts is None else starts + reform.phase - 1
    if full is not None and full < found.path.years:
        row["first_full"] = _m(one.real[0, full])
        if found.draws:
            row["low"], row["high"] = (_m(float(end)) for end in np.quantile(one.real[1:, full], [0.1, 0.9]))
    return {**row, "last": _m(one.real[0, -1])}


def rules_table(found: Followed) -> Table:
    """Return each rule of budgets beside needs, and the growth that would do."""
    ends = growth_to_the_last(found)
    solved = f"{in_percent(ends[0], 2)}%"
    if found.draws:
        low, high = np.quantile(ends[1:], [0.1, 0.9])
        solved += f" (eight draws in ten: {in_percent(low, 2)}% to {in_percent(high, 2)}%)"
    return Table(
        name="rules",
        title=f"Budgets that grow by so much a year in real terms, beside needs to {found.path.span[-1]}",
        columns=(
            Column(key="growth", title="Real growth a year", unit="percent", places=1),
            Column(key="last", title=f"Budget in {found.path.span[-1]}", unit="GBP million", places=1),
            Column(key="gap", title="Short by then", description="below nothing: over", unit="GBP million", places=1),
            Column(key="short_from", title="Short from"),
            Column(key="whole_gap", title="Short over all years", unit="GBP million", places=1),
            Column(key="enough", title="Enough in the last year", unit="percent of draws", places=0),
        ),
        rows=[_rule_row(rule_of(found, growth)) for growth in found.path.rules],
        notes=(
            f"Growth that ends at what is needed in {found.path.span[-1]}: {solved}; whose budgets sum to what is "
            f"needed over all years: {in_percent(growth_in_all(found), 2)}%. Both at prices of {found.path.first}.",
            *honest(found),
        ),
        sources=(found.path.source,),
    )


def _rule_row(rule: Rule) -> Mapping[str, Cell]:
    return {
        "growth": round_half_away(100 * rule.growth, 1), "last": _m(rule.budget[-1]), "gap": _m(rule.gap[-1]),
        "short_from": "never" if rule.short_from is None else str(rule.short_from),
        "whole_gap": _m(rule.whole_gap),
        "enough": None if rule.enough is None else round_half_away(100 * rule.enough, 0),
    }  # fmt: skip


def beside_table(found: Followed) -> Table:
    """Return every published projection beside ours."""
    rows: list[Mapping[str, Cell]] = [
        {
            "projection": one.title, "years": f"{one.first} to {one.last}", "unit": one.unit,
            "published": Decimal(f"{one.published:g}"), "ours": _one(one.ours), "low": _one(one.low),
            "high": _one(one.high), "differs": one.differs, "source": one.source,
            "status": "ok" if one.ours is not None else "missing",
        }
        for one in beside(found)
    ]  # fmt: skip
    return Table(
        name="published",
        title=f"{found.path.title}: beside published projections",
        columns=(
            Column(key="projection", title="Projection"),
            Column(key="years", title="Years"),
            Column(key="unit", title="Unit"),
            Column(key="published", title="Published"),
            Column(key="ours", title="Ours"),
            Column(key="low", title="from"),
            Column(key="high", title="to"),
            Column(key="status", title="Status"),
            Column(key="differs", title="Why they differ"),
            Column(key="source", title="Source"),
        ),
        rows=rows,
        notes=(*honest(found), *(f"Ours at prices of {year} is by: {said}" for year, said in index_said(found.path))),
    )


def _one(value: float | None) -> Decimal | None:
    return None if value is None else round_half_away(value, 1)


def access_table(found: Followed) -> Table:
    """Return what reforms of access ask of England's councils, by reform and year: the middle, and staff's range."""
    rows: list[Mapping[str, Cell]] = []
    for one in (cost for cost in found.costs if cost.reform.access is not None):
        for at, year in enumerate(found.path.span):
            row: dict[str, Cell] = {"reform": one.reform.title, "proposal": one.reform.source, "year": str(year)}
            if one.work is None:
                rows.append({**row, "status": one.words})
                break
            counts = {name: nearest_whole(float(getattr(one.work, name)[0, at])) for name in COUNTED}
            if any(counts.values()):
                low, high = np.quantile(one.work.staff[1:, at], [0.1, 0.9]) if found.draws else (None, None)
                ends = [None if end is None else nearest_whole(float(end)) for end in (low, high)]
                rows.append({**row, **counts, "status": "ok", "staff_low": ends[0], "staff_high": ends[1]})
    return Table(
        name="access",
        title=f"{found.path.title}: assessments, reviews, caseload and staff",
        columns=(
            Column(key="reform", title="Reform"),
            Column(key="proposal", title="Proposal"),
            Column(key="year", title="Year"),
            *(Column(key=name, title=_TITLES[name], places=0) for name in COUNTED),
            Column(key="staff_low", title="Staff from", places=0),
            Column(key="staff_high", title="to", places=0),
            Column(key="status", title="Status"),
        ),
        rows=rows,
        notes=honest(found),
        sources=(found.path.source,),
    )


def councils_table(found: Followed) -> Table:
    """Return each reform of access by council and year, split by people of its ages; whole numbers that sum."""
    names = {council.ons_code: council.name for council in councils()}
    rows: list[Mapping[str, Cell]] = []
    for one in found.costs:
        if one.work is not None and one.reform.access is not None:
            for at, code, counts in by_council(one.work, one.reform.access):
                row = {"reform": one.reform.title, "year": str(found.path.span[at]), "ons_code": code}
                rows.append({**row, "council": names[code], **counts})
    return Table(
        name="councils",
        title="Reforms of access by council and year",
        columns=(
            Column(key="reform", title="Reform"),
            Column(key="year", title="Year"),
            Column(key="ons_code", title="ONS code"),
            Column(key="council", title="Council"),
            *(Column(key=name, title=_TITLES[name], places=0) for name in COUNTED),
        ),
        rows=rows,
        notes=("England's numbers split by people of the reform's ages (ONS, mid-2023): a first guess, not a count.",),
        sources=(found.path.source,),
    )


def explained_lines(found: Followed) -> tuple[Explained, ...]:
    """Return the last year driver by driver, each with how it is got."""
    return tuple(
        Explained(
            what=driver.title,
            words=driver.words,
            rule=found.path.source,
            section=_KINDS[driver.kind],
            period=str(found.path.span[-1]),
            amount=None if driver.real is None else _m(driver.real[0, -1]),
            unit="GBP million",
            doubt="the cohort default, not the official projection"
            if driver.name == "people" and not found.people.official
            else "",
            status=Status.OK if driver.real is not None else Status.MISSING,
        )
        for driver in found.drivers
    )
