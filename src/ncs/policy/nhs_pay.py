"""Pay points of the NHS in England (Agenda for Change), by year, band and step."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled
from ncs.core.money import nearest_penny
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Confidence
from ncs.policy.on_costs import WEEKS
from ncs.tables.reading.table_files import Number, read_table

#: Hours of a full-time week of Agenda for Change.
NHS_WEEK = Decimal("37.5")


class NhsPoint(BaseModel):
    """One point of Agenda for Change in England: pounds a year."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: str
    band: str
    step: str
    annual: Number
    confidence: Confidence
    source: str

    @property
    def hourly(self) -> Decimal:
        """Pounds an hour, to the penny."""
        return nearest_penny(self.annual / (WEEKS * NHS_WEEK))


@cache
def nhs_points() -> tuple[NhsPoint, ...]:
    """Return the pay points that are held, by year, band and step."""
    file = files("ncs.policy") / "data" / "nhs_agenda_for_change.csv"
    return tuple(row.value for row in read_table(file, NhsPoint, kind="pay points"))


def nhs_point(year: FinancialYear, band: str, step: str = "entry") -> NhsPoint:
    """Return the pay of a band at a step (``entry``, ``intermediate`` or ``top``) in a year.

    Raises:
        NotModelled: it is not held; the years held are named.
    """
    found = [one for one in nhs_points() if (one.year, one.band, one.step) == (str(year), band, step)]
    if not found:
        held = sorted({one.year for one in nhs_points() if (one.band, one.step) == (band, step)})
        said = f"held: {', '.join(held)}" if held else "none is held"
        raise NotModelled(f"NHS pay of band {band}, {step}, is not held for {year}; {said}.")
    return found[0]
