"""Estimated coefficients as tables."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.funding.formula.country import Country
from ncs.funding.formula.fit import Fit
from ncs.funding.views.formula.tables import number
from ncs.tables.tables import Column, Table

#: What an estimate from activity is, said wherever one is shown.
WARNING = (
    "These coefficients describe whom councils supported with the money they had, not who needed support: past "
    "supply, not need. "
    "Where people in need got nothing, the formula would go on giving nothing."
)


def coefficients_table(found: Fit, component: str, ages: str, source: str) -> Table:
    """Return the coefficients in the columns of a file of coefficients, with standard errors."""
    beats = "less" if found.error < found.error_alone else "no less"
    return Table(
        name="coefficients",
        title=f"Coefficients from people aged {ages} with long-term support, {found.councils} councils, 2024-25",
        columns=(
            Column(key="component", title="component"),
            Column(key="indicator", title="indicator"),
            Column(key="coefficient", title="coefficient", places=6),
            Column(key="source", title="source"),
            Column(key="standing", title="standing"),
            Column(key="unit", title="unit"),
            Column(key="standard_error", title="Standard error", places=6),
        ),
        rows=[
            {
                "component": component,
                "indicator": item.indicator,
                "coefficient": number(item.value, 6),
                "source": f"estimated from activity of {found.councils} councils, 2024-25",
                "standing": "calibrated",
                "unit": "people supported for each person",
                "standard_error": number(item.standard_error, 6),
            }
            for item in found.coefficients
        ],
        notes=(
            WARNING,
            f"It explains {_tenths(found.explained)}% of the variance. A region that it never saw is missed by "
            f"{_tenths(found.error)}% of the mean rate, {beats} than by the mean of the others alone, which "
            f"is capitation "
            f"({_tenths(found.error_alone)}%).",
            "Single-tier councils alone: the 21 counties and the Isles of Scilly are not held. Official "
            "statistics in development.",
            "Standard errors allow for unequal variance (HC1).",
        ),
        sources=(source,),
    )


def suspects_table(found: Fit, country: Country) -> Table:
    """Return the councils that are far from the fit: look at their recording before their need."""
    names = {place.code: place.name for place in country.places}
    return Table(
        name="suspects",
        title="Councils far from what is fitted: look at their recording first",
        columns=(
            Column(key="ons_code", title="Code"),
            Column(key="council", title="Council"),
            Column(key="rate", title="Rate", unit="for 100,000 people", places=0),
            Column(key="fitted", title="Fitted", unit="for 100,000 people", places=0),
            Column(key="deviations", title="Standard deviations away", places=1),
        ),
        rows=[
            {
                "ons_code": item.code,
                "council": names[item.code],
                "rate": number(item.rate * 100_000, 0),
                "fitted": number(item.fitted * 100_000, 0),
                "deviations": number(item.deviations, 1),
            }
            for item in found.suspects
        ],
        notes=("Each is more than three deviations away, worked out without itself.",),
    )


def _tenths(part: float) -> Decimal:
    """Return a part in percent to a tenth, rounded once."""
    return round_half_away(100 * Fraction(part), 1)
