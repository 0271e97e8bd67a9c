"""What can be asked about coefficients estimated from activity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ncs.core.errors import Problem, ProblemsFound, UnknownName, near_matches
from ncs.core.given import as_path
from ncs.funding.formula.country import Country, england
from ncs.funding.formula.fit import Fit, fit
from ncs.funding.formula.given import with_indicators
from ncs.funding.formula.indicators import held
from ncs.funding.use.formula import PathText
from ncs.funding.views.formula.fit import coefficients_table, suspects_table
from ncs.present.answer import Answer
from ncs.reference.activity import long_term_support, source
from ncs.reference.councils import find_council
from ncs.tables.tables import Table

#: The ages whose activity is held, and the name of the component that a formula would have for them.
COMPONENTS = {"18-64": "younger_adults", "65+": "older_people"}
_HUNDRED_THOUSAND = 100_000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Fitted(Answer):
    """Coefficients with standard errors, and the councils that are far from the fit."""

    fit: Fit
    ages: str
    country: Country

    def tables(self) -> tuple[Table, ...]:
        """Return the coefficients, in the columns of a file of coefficients, and the suspects."""
        component = COMPONENTS[self.ages]
        return (
            coefficients_table(self.fit, component, self.ages, source().title),
            suspects_table(self.fit, self.country),
        )


def fitted(
    indicators: Sequence[str], *, ages: str = "65+", leave_out: Sequence[str] = (), given: PathText = None
) -> Fitted:
    """Estimate coefficients from people with long-term support in 2024-25.

    Args:
        indicators: ids of held indicators, or of those in ``given``; one at least.
        ages: ``18-64`` or ``65+``.
        leave_out: councils that are left out, by any name or code.
        given: file of indicators: council, indicator, value.

    Raises:
        UnknownName: no such ages, indicator or council.
        ProblemsFound: no indicator, too few councils, gaps, or indicators that say the same.
    """
    if ages not in COMPONENTS:
        raise UnknownName("ages with activity", ages, tuple(COMPONENTS))
    if not indicators:
        problem = Problem(rule="no-indicator", message="No indicator is named.", field="--indicator",
                          next_step=f"Write --indicator income_score. Held: {', '.join(held())}.")  # fmt: skip
        raise ProblemsFound("The coefficients cannot be estimated", [problem])
    file = as_path(given, "given")
    country = england() if file is None else with_indicators(england(), file)
    out = {find_council(name).ons_code for name in leave_out}
    rates = {code: rate / _HUNDRED_THOUSAND for code, rate in long_term_support(ages).items() if code not in out}
    values = {name: _values(country, name) for name in dict.fromkeys(indicators)}
    regions = {place.code: place.region for place in country.places}
    return Fitted(fit=fit(rates, values, regions), ages=ages, country=country)


def _values(country: Country, name: str) -> dict[str, float]:
    found = country.indicator(name)
    if found is None:
        known = sorted({*country.indicators, *held()})
        raise UnknownName("indicator", name, near_matches(name, known) or tuple(known))
    return dict(zip(country.codes, found.tolist(), strict=True))
