"""Designs of a grant, and published allocations beside need, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import in_percent, round_half_away
from ncs.funding.formula.country import Place
from ncs.funding.formula.grants import Granted, moved
from ncs.funding.formula.model import CouncilTaxAssumed, Formula
from ncs.funding.formula.moving import Moment, way_gone
from ncs.funding.formula.need import Need
from ncs.funding.views.formula.tables import PLACE, honesty_of_many, percent, pounds, rests_on
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_number

_TAX = "Council tax levels 2024-25, Ministry of Housing, Communities and Local Government"
_OWN_TAX = "council_tax.csv"
_PRECEPT = (
    "The precept held is what was newly levied in 2024-25, not what has built up since 2016; where the publication "
    "does not state it (North Yorkshire) the grant less the precept is missing.",
)


def _gbp(key: str, title: str, description: str = "") -> Column:
    return Column(key=key, title=title, description=description, unit="GBP", places=2)


def grants_table(found: Need, rows: Sequence[Granted], assumption: CouncilTaxAssumed) -> Table:
    """Return each council under a top-up grant and a designated one."""
    england = found.country.england
    tax, precept = (_TAX, _PRECEPT) if england else (_OWN_TAX, ())
    return Table(
        name="grants",
        title=f"A grant by need: {found.formula.title}",
        columns=(
            *PLACE,
            _gbp("need_gbp", "Need", "target, less client contributions"),
            _gbp("assumed_gbp", "Assumed local revenue"),
            _gbp("actual_gbp", "Actual local revenue", "the same part of its own council tax"),
            _gbp("gap_gbp", "Actual less assumed"),
            _gbp("top_up_gbp", "Top-up grant", "need less assumed revenue, not below zero"),
            _gbp("spending_power_gbp", "Grant and actual revenue"),
            Column(key="parity", title="As a part of need", description="100 is parity", unit="percent", places=3),
            _gbp("designated_gbp", "Designated grant, whole"),
            _gbp("precept_gbp", "Precept newly levied in 2024-25" if england else "Precept"),
            _gbp("less_precept_gbp", "Designated grant less that precept"),
            _gbp("absorbed_gbp", "Grants absorbed"),
        ),
        rows=[_grant_row(row) for row in rows],
        notes=(*grant_words(rows, assumption), *precept, *rests_on(found)),
        sources=(found.country.spending_source, tax, *([assumption.source] if assumption.source else [])),
    )


def _grant_row(row: Granted) -> dict[str, Cell]:
    return {
        **_place(row.place),
        "need_gbp": pounds(row.need),
        "assumed_gbp": pounds(row.assumed),
        "actual_gbp": pounds(row.actual),
        "gap_gbp": pounds(row.actual - row.assumed),
        "top_up_gbp": pounds(row.top_up),
        "spending_power_gbp": pounds(row.spending_power),
        "parity": percent(row.parity),
        "designated_gbp": pounds(row.need),
        "precept_gbp": pounds(row.precept),
        "less_precept_gbp": pounds(row.designated_less_precept),
        "absorbed_gbp": pounds(row.absorbed),
    }


def _place(place: Place) -> dict[str, Cell]:
    return {"ons_code": place.code, "council": place.name, "region": place.region, "kind": place.kind}


def _millions(pence: int) -> str:
    return f"£{shown_number(Decimal(pence) / 100_000_000, 1)} million"


def grant_words(rows: Sequence[Granted], assumption: CouncilTaxAssumed) -> tuple[str, ...]:
    """Return the source's argument in numbers: what each design costs, and whether it brings parity."""
    parities = [row.parity for row in rows if row.parity is not None]
    off = sum(abs(parity - 1) > Fraction(5, 100) for parity in parities)
    without = sum(row.top_up == 0 for row in rows)
    level = (
        "the average of councils of the same kind"
        if assumption.band_d is None
        else f"£{round_half_away(assumption.band_d, 2):,}"
    )
    return (
        f"Assumed: {in_percent(assumption.share, 1)}% of council tax at band D of {level}; counties are "
        "compared with counties.",
        f"Topping up costs {_millions(sum(row.top_up for row in rows))}. What councils really raise differs from what "
        f"is assumed by {_millions(moved(rows))} to those who raise more, so {off} of {len(rows)} councils are more "
        f"than 5% away from need ({in_percent(min(parities), 1)}% to {in_percent(max(parities), 1)}%).",
        f"Councils assumed to raise all that they need, and so without a top-up: {without}.",
        f"A designated grant costs {_millions(sum(row.need for row in rows))} and leaves everyone at need; "
        f"the grants absorbed are {_millions(sum(row.absorbed or 0 for row in rows))}.",
    )


def short_grants(table: Table) -> Table:
    """Return what fits a screen."""
    keep = ("council", "need_gbp", "top_up_gbp", "gap_gbp", "parity")
    columns = [column for column in table.columns if column.key in keep]
    return replace(table, columns=columns, rows=[{key: row[key] for key in keep} for row in table.rows])


def short_moments(table: Table) -> Table:
    """Return what fits a screen of the years beside need."""
    keep = ("formula", "year", "misplaced", "near")
    columns = [column for column in table.columns if column.key in keep]
    return replace(table, columns=columns, rows=[{key: row[key] for key in keep} for row in table.rows])


def moments_table(by_formula: Mapping[str, Sequence[Moment]], formulas: Sequence[Formula]) -> Table:
    """Return how much of each year's published money is in another place than need by each of the formulas."""
    rows: list[dict[str, Cell]] = []
    for name, found in by_formula.items():
        gone = way_gone(found)
        for moment in found:
            last = moment is found[-1]
            rows.append(
                {
                    "formula": name,
                    "year": moment.year,
                    "pot_gbp": pounds(moment.pot),
                    "misplaced_gbp": pounds(moment.misplaced),
                    "misplaced": percent(moment.misplaced_share),
                    "near": moment.near,
                    "gone": percent(gone) if last else None,
                }
            )
    return Table(
        name="annex_b_towards_need",
        title="How far Annex B's allocations move towards need, 2025-26 to 2028-29",
        columns=(
            Column(key="formula", title="Formula"),
            Column(key="year", title="Year"),
            _gbp("pot_gbp", "Money of 150 councils"),
            _gbp("misplaced_gbp", "In another place than need", "would have to change councils"),
            Column(key="misplaced", title="Part of the money", unit="percent", places=3),
            Column(key="near", title="Councils within 5% of need", places=0),
            Column(key="gone", title="Part of the way gone", unit="percent", places=3),
        ),
        rows=rows,
        notes=(
            "Targets share out each year's own money; shares of need do not change.",
            *honesty_of_many(formulas),
        ),
        sources=_moved_from(formulas),
    )


def _moved_from(formulas: Sequence[Formula]) -> tuple[str, ...]:
    own = dict.fromkeys(one.source for one in formulas)
    return ("Annex B, notional allocations (DHSC, 21 January 2026)", *own)


def moved_councils_table(
    by_formula: Mapping[str, Sequence[Moment]], formulas: Sequence[Formula], places: Sequence[Place]
) -> Table:
    """Return each council's distance from need by each of the formulas, in the first year and the last."""
    columns = list(PLACE)
    for name, found in by_formula.items():
        for moment in (found[0], found[-1]):
            said = f"Over need in {moment.year}, {name.replace('_', ' ')}"
            columns.append(Column(key=_key(name, moment), title=said, unit="percent", places=3))
    rows = []
    for place in places:
        row = _place(place)
        for name, found in by_formula.items():
            row |= {_key(name, moment): percent(moment.distances.get(place.code)) for moment in (found[0], found[-1])}
        rows.append(row)
    return Table(
        name="councils_towards_need",
        title="Each council's distance from need under Annex B, first and last year",
        columns=columns,
        rows=rows,
        notes=(
            "Above zero, a council has more than its share of that year's money by the formula.",
            *honesty_of_many(formulas),
        ),
        sources=_moved_from(formulas),
    )


def _key(name: str, moment: Moment) -> str:
    return f"{name}_{moment.year.replace('-', '_')}"
