"""What can be asked about grants by need, and about published allocations beside need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.given import as_path
from ncs.core.money import to_pence
from ncs.funding.allocations.published import published_table
from ncs.funding.formula.country import Place
from ncs.funding.formula.given import finder, with_spending
from ncs.funding.formula.grants import USUAL_SHARE, Granted, granted
from ncs.funding.formula.model import CouncilTaxAssumed, Formula
from ncs.funding.formula.moving import Moment, moments
from ncs.funding.formula.need import Need, need
from ncs.funding.formula.rates import rate
from ncs.funding.formula.target import targets, weights
from ncs.funding.use.formula import Inputs, PathText, inputs_of, pot_of
from ncs.funding.views.formula.grants import (
    grants_table,
    moments_table,
    moved_councils_table,
    short_grants,
    short_moments,
)
from ncs.funding.views.formula.tables import marked
from ncs.present.answer import Answer
from ncs.tables.tables import Table

#: The years of Annex B, the baseline first.
_YEARS = ("2025-26", "2026-27", "2027-28", "2028-29")
_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Grants(Answer):
    """Every council under a top-up grant and a designated one."""

    need: Need
    rows: tuple[Granted, ...]
    assumption: CouncilTaxAssumed

    def tables(self) -> tuple[Table, ...]:
        """Return the councils, a row each."""
        return (marked(grants_table(self.need, self.rows, self.assumption), self.need.formula),)

    def for_screen(self) -> Table:
        """Return the columns that fit a terminal."""
        return short_grants(self.table())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TowardsNeed(Answer):
    """Annex B's four years beside need by some formulas."""

    formulas: tuple[Formula, ...]
    found: dict[str, tuple[Moment, ...]]
    places: tuple[Place, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the years by formula, and the councils."""
        return (
            marked(moments_table(self.found, self.formulas), *self.formulas),
            marked(moved_councils_table(self.found, self.formulas, self.places), *self.formulas),
        )

    def for_screen(self) -> Table:
        """Return the years without the amounts, for a terminal."""
        return short_moments(self.table())


def grants(
    name: str,
    *,
    total: Decimal | None = None,
    share: str | None = None,
    band_d: Decimal | None = None,
    absorbed: PathText = None,
    inputs: Inputs | None = None,
) -> Grants:
    """Return every council under each design of a grant by need.

    Args:
        name: of a formula in the program, or of a file; its section ``resources`` says what is set against need.
        total: pounds of need; what councils spend at present if not given.
        share: part of council tax counted, such as ``35.2%``; the formula's own, else what care takes of budgets.
        band_d: pounds a year assumed for band D; the average of councils of the same kind if not given.
        absorbed: file of existing grants that the new one takes in: council, pounds.
        inputs: what is given in place of what is held.

    Raises:
        UnknownName, ProblemsFound, NotModelled: as :func:`ncs.funding.use.formula.run`; a share that is none; business
            rates that the formula names and nobody gives.
    """
    given = inputs_of(inputs)
    found = need(given.formula(name), given.places())
    resources = found.formula.resources
    assumption = _assumption(resources.council_tax or USUAL_SHARE, share, band_d)
    taken = as_path(absorbed, "absorbed")
    rows = granted(
        targets(found, pot_of(found, total)),
        assumption,
        client_contributions=resources.client_contributions,
        business_rates=_business_rates(found),
        absorbed=None if taken is None else with_spending(found.country, taken, finder(found.country)).spending,
        taxes=found.country.taxes,
    )
    return Grants(need=found, rows=rows, assumption=assumption)


def _assumption(own: CouncilTaxAssumed, share: str | None, band_d: Decimal | None) -> CouncilTaxAssumed:
    part = own.share if share is None else float(rate(share, option="--share"))
    if not 0 <= part <= 1:
        step = "Write a part of council tax, such as 35.2%."
        message = "The share of council tax is not between nothing and all of it."
        problem = Problem(rule="share", message=message, next_step=step, field="--share", value=share)
        raise ProblemsFound("The option cannot be used", [problem])
    level = own.band_d if band_d is None else float(band_d)
    source = own.source if share is None else ""
    return CouncilTaxAssumed(share=part, band_d=level, equalisation=own.equalisation, source=source)


def _business_rates(found: Need) -> dict[str, int] | None:
    name = found.formula.resources.business_rates
    if not name:
        return None
    values = found.country.indicator(name)
    if values is None or not (values >= 0).all():
        step = "Give pounds for every council with --indicators FILE, or leave business_rates out of the formula."
        message = f"Business rates ({name}) are missing: no table by council is held."
        problem = Problem(rule="missing-indicator", message=message, next_step=step, field="business_rates")
        raise ProblemsFound("The grants cannot be worked out", [problem])
    return {
        code: to_pence(Decimal(repr(float(value)))) for code, value in zip(found.country.codes, values, strict=True)
    }


def annex_b(names: Sequence[str], *, inputs: Inputs | None = None) -> TowardsNeed:
    """Return how far Annex B's allocations of 2026 to 2029 move towards need by each formula.

    Raises:
        UnknownName, ProblemsFound, NotModelled: as :func:`ncs.funding.use.formula.run`.
    """
    given = inputs_of(inputs)
    places = given.places()
    published = [item for item in published_table().allocations if item.published]
    years = {
        year: {item.council.ons_code: to_pence(item.figures[at] * _MILLION) for item in published}
        for at, year in enumerate(_YEARS)
    }
    found: dict[str, tuple[Moment, ...]] = {}
    formulas: dict[str, Formula] = {}
    for name in names:
        worked = need(given.formula(name), places)
        formulas[worked.formula.name] = worked.formula
        kept = {code: part for code, part in weights(worked).items() if code in years[_YEARS[0]]}
        found[worked.formula.name] = moments(years, kept)
    held = tuple(place for place in places.places if place.code in years[_YEARS[0]])
    return TowardsNeed(formulas=tuple(formulas.values()), found=found, places=held)
