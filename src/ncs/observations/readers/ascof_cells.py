"""Cells of the outcomes framework tables: numbers, markers, and two figures with the second in brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.observations.observation import Observation
from ncs.observations.table_checks import Checks
from ncs.register.measures import MeasureEntry
from ncs.tables.reading.grid import Line

MARKERS = {
    "[c]": Status.SUPPRESSED,
    "[x]": Status.MISSING,
    "[z]": Status.NOT_APPLICABLE,
    ":": Status.MISSING,
}
PUBLICATION = "DHSC, Measures from the adult social care outcomes framework, England"
_TWO = re.compile(r"^([\d.,]+|:) \(([\d.,]+|:)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number, or the reason why there is none."""

    value: Decimal | None
    status: Status


def highest_of(measure: MeasureEntry) -> Decimal | None:
    """Return the highest outcome that a measure can have, or None where its scale has no end."""
    return None if measure.highest is None else Decimal(f"{measure.highest:g}")


def figures(
    checks: Checks, line: Line, heading: str, *, negative: bool = False, highest: Decimal | None = None
) -> list[Figure]:
    """Return the figures of a cell: one, or two where a second is printed in brackets.

    A cell that is neither number nor marker, or is beyond ``highest``, is noted as a problem and gives none.
    """
    text = line[heading]
    two = _TWO.match(text)
    found: list[Figure] = []
    for part in two.groups() if two else (text,):
        status = MARKERS.get(part)
        value = None if status else checks.number(part, line, heading, negative=negative)
        if value is not None and highest is not None and value > highest:
            step = f"Check it against the publication: at most {highest}."
            checks.add("out-of-range", "The figure is beyond its unit.", step, row=line.row, at=heading, value=part)
        elif status or value is not None:
            found.append(Figure(value=value, status=status or Status.OK))
    return found


def observation(
    measure: str,
    area: str,
    year: FinancialYear,
    group: str,
    parts: Mapping[str, Figure],
    *,
    unit: str,
    edition: FinancialYear,
) -> Observation:
    """Return the observation of one area, year and group from the figures by statistic; ``outcome`` must be there."""
    outcome = parts["outcome"]
    margin = parts["margin of error"].value if "margin of error" in parts else None
    lower, upper = interval(outcome.value, margin)
    base = parts.get("denominator") or parts.get("number of respondents")
    return Observation(
        measure=measure,
        area=area,
        period_start=year.start,
        period_end=year.end,
        group=group,
        numerator=parts["numerator"].value if "numerator" in parts else None,
        denominator=base.value if base else None,
        value=outcome.value,
        lower=lower,
        upper=upper,
        unit=unit,
        status=outcome.status,
        source=f"{PUBLICATION}, {edition.starts} to {edition.starts + 1}",
        method=f"ascof_{edition.key}",
    )


def interval(value: Decimal | None, margin: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """Return the value less and plus its margin of error; None twice where either is not there."""
    return (None, None) if value is None or margin is None else (value - margin, value + margin)
