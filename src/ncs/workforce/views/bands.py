"""Bands, job evaluation, London weights, pensions and the way to parity as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.explained import Explained
from ncs.core.money import in_percent, round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.policy.nhs_pay import NhsPoint
from ncs.tables.tables import Cell, Column, Table
from ncs.workforce.bands.evaluation import Evaluated, scheme
from ncs.workforce.bands.path import (
    Now,
    employer_cost,
    full_time_year,
    pensions,
    with_weight,
    years_to_parity,
    zones,
)

_DOUBT = "A proposed band is this project's reading, until a panel's record is whole; no level is ever guessed."
_POINTS = "Points by level are to be confirmed against the handbook."


@dataclass(frozen=True, slots=True, kw_only=True)
class Banded:
    """A role in its band: the points of pay there, and pay now where it is held or given."""

    role: Evaluated
    entry: NhsPoint
    top: NhsPoint
    now: Now | None


def bands_table(found: Sequence[Banded], year: FinancialYear, pace: Decimal) -> Table:
    """Return a row a role: points, band, pay of the band, pay now, gap and years to parity."""
    rows: list[Mapping[str, Cell]] = [
        {
            "role": one.role.role.title,
            "group": one.role.role.group,
            "points": one.role.total,
            "band": one.role.band,
            "proposed": one.role.role.proposed,
            "record": one.role.standing,
            "entry": one.entry.hourly,
            "top": one.top.hourly,
            "now": None if one.now is None else one.now.hourly,
            "gap": None if one.now is None else one.entry.hourly - one.now.hourly,
            "years": None if one.now is None else years_to_parity(one.now.hourly, one.entry.hourly, pace=pace),
            "years_top": None if one.now is None else years_to_parity(one.now.hourly, one.top.hourly, pace=pace),
            "status": "missing" if one.now is None else "ok",
            "source": "pay is not held; give it with --pay" if one.now is None else one.now.source,
        }
        for one in found
    ]
    return Table(
        name="bands",
        title=f"Roles in bands, and years to parity at a pace of {in_percent(pace, 1)}% a year, {year}",
        columns=(
            Column(key="role", title="Role"),
            Column(key="group", title="Group"),
            Column(key="points", title="Points"),
            Column(key="band", title="Band"),
            Column(key="proposed", title="Band proposed"),
            Column(key="record", title="Job evaluation record"),
            Column(key="entry", title="Entry", unit="GBP an hour", places=2),
            Column(key="top", title="Top", unit="GBP an hour", places=2),
            Column(key="now", title="Pay now", unit="GBP an hour", places=2),
            Column(key="gap", title="Gap to entry", unit="GBP an hour", places=2),
            Column(key="years", title="Years to entry"),
            Column(key="years_top", title="Years to top"),
            Column(key="status", title="Status"),
            Column(key="source", title="Pay now from"),
        ),
        rows=rows,
        notes=(
            _DOUBT,
            "The pace is by how much more than the NHS's pay a role's pay grows; nought years: it is there already.",
        ),
        sources=("NHS Agenda for Change; pay now: Skills for Care",),
    )


def short_bands(full: Table) -> Table:
    """Return the bands without group, top and sources, for the screen."""
    wanted = ("role", "band", "record", "entry", "now", "gap", "years")
    columns = [column for column in full.columns if column.key in wanted]
    rows = [{key: row[key] for key in wanted} for row in full.rows]
    return Table(name=full.name, title=full.title, columns=columns, rows=rows, notes=full.notes)


def record_table(found: Sequence[Banded]) -> Table:
    """Return the job evaluation record: level and points of each role and factor."""
    rows: list[Mapping[str, Cell]] = [
        {
            "role": one.role.role.title,
            "factor": scheme().factors[factor].title,
            "level": one.role.role.record.given.get(factor),
            "points": one.role.points.get(factor),
            "status": "given" if factor in one.role.points else "missing",
            "by": one.role.role.record.by,
            "on": one.role.role.record.on,
        }
        for one in found
        for factor in scheme().factors
    ]
    titles = {"role": "Role", "factor": "Factor", "level": "Level", "points": "Points", "status": "Status"}
    titles |= {"by": "Given by", "on": "On"}
    return Table(
        name="evaluation",
        title="Job evaluation record",
        columns=[Column(key=key, title=title) for key, title in titles.items()],
        rows=rows,
        notes=("A level is what a panel gave (--roles); what it did not give is missing, never guessed.", _POINTS),
        sources=("NHS Job Evaluation Handbook",),
    )


def weights_table(found: Sequence[Banded], year: FinancialYear) -> Table:
    """Return the entry point of each band with each London weight, a year and an hour."""
    points = {one.role.band: one.entry for one in found}
    rows: list[Mapping[str, Cell]] = []
    for band in sorted(points):
        for zone in zones().values():
            annual, derived = with_weight(points[band], zone)
            hourly = round_half_away(annual * points[band].hourly / points[band].annual, 2)
            rows.append(
                {
                    "band": band,
                    "zone": zone.title,
                    "annual": annual,
                    "hourly": hourly,
                    "confidence": "derived" if derived else "published",
                }
            )
    return Table(
        name="london",
        title=f"Entry points with London weights, {year}",
        columns=(
            Column(key="band", title="Band"),
            Column(key="zone", title="Zone"),
            Column(key="annual", title="A year", unit="GBP", places=2),
            Column(key="hourly", title="An hour", unit="GBP", places=2),
            Column(key="confidence", title="Weight is"),
        ),
        rows=rows,
        notes=(
            "A weight is a share of pay between a least and a most; beyond the year held it is raised as the band is.",
        ),
    )


def pensions_table(found: Sequence[Banded], year: FinancialYear) -> Table:
    """Return what each pension option costs an employer for a full-time worker of each role at its pay now."""
    rows: list[Mapping[str, Cell]] = []
    for one in found:
        if one.now is None:
            continue
        annual = full_time_year(one.now.hourly)
        least = employer_cost(annual, pensions()["auto_enrolment"], year)
        for option in pensions().values():
            cost = employer_cost(annual, option, year)
            rows.append(
                {
                    "role": one.role.role.title,
                    "option": option.title,
                    "share": option.share,
                    "of": option.of,
                    "annual": annual,
                    "cost": cost,
                    "more": cost - least,
                    "confidence": str(option.confidence),
                    "source": option.source,
                }
            )
    titles = {"role": "Role", "option": "Pension", "share": "Employer's share", "of": "Of which earnings"}
    return Table(
        name="pensions",
        title=f"Pension options: employer's cost of a full-time worker, {year}",
        columns=(
            *(Column(key=key, title=title) for key, title in titles.items()),
            Column(key="annual", title="Pay a year", unit="GBP", places=2),
            Column(key="cost", title="Cost a year", unit="GBP", places=2),
            Column(key="more", title="More than automatic enrolment", unit="GBP", places=2),
            Column(key="confidence", title="Confidence"),
            Column(key="source", title="Source"),
        ),
        rows=rows,
        notes=("Roles whose pay is not held are left out; give it with --pay.",),
    )


def path_table(found: Sequence[Banded], year: FinancialYear, *, pace: Decimal, growth: Decimal) -> Table:
    """Return pay by year on the way to the entry point of the band, where the NHS's pay grows by ``growth``."""
    rows: list[Mapping[str, Cell]] = []
    for one in found:
        if one.now is None:
            continue
        years = years_to_parity(one.now.hourly, one.entry.hourly, pace=pace)
        for later in range(years + 1) if years is not None else ():
            target = one.entry.hourly * (1 + growth) ** later
            pay = min(one.now.hourly * ((1 + growth) * (1 + pace)) ** later, max(target, one.now.hourly))
            rows.append(
                {
                    "role": one.role.role.title,
                    "year": str(year + later),
                    "pay": round_half_away(pay, 2),
                    "target": round_half_away(target, 2),
                    "share": round_half_away(pay / target, 4),
                }
            )
    return Table(
        name="parity",
        title=f"The way to parity: {in_percent(pace, 1)}% a year more than the NHS, whose pay grows by "
        f"{in_percent(growth, 1)}%",
        columns=(
            Column(key="role", title="Role"),
            Column(key="year", title="Year"),
            Column(key="pay", title="Pay", unit="GBP an hour", places=2),
            Column(key="target", title="Entry of the band", unit="GBP an hour", places=2),
            Column(key="share", title="Share of it", places=4),
        ),
        rows=rows,
        notes=("Growth of the NHS's pay beyond the years held is assumed.",),
    )


def explained_lines(found: Sequence[Banded], year: FinancialYear) -> tuple[Explained, ...]:
    """Return each role's band as an explained line."""
    return tuple(
        Explained(
            what=one.role.role.title,
            words=one.role.role.reason,
            rule="NHS job evaluation scheme"
            if one.role.whole
            else "band proposed; its job evaluation record is not whole",
            period=str(year),
            amount=one.role.total,
            unit="points",
            status=Status.OK if one.role.whole else Status.MISSING,
            working=f"{_how(one.role)} band {one.role.band}: {one.entry.hourly} to {one.top.hourly} an hour",
            source=one.entry.source,
            doubt=_POINTS if one.role.whole else _DOUBT,
        )
        for one in found
    )


def _how(role: Evaluated) -> str:
    return f"{role.total} points are" if role.whole else f"record {role.standing}; proposed:"
