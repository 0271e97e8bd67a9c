"""What can be asked of the path's other money: investment, and the shift to social security."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike

from ncs.core.given import as_path
from ncs.present.answer import Answer
from ncs.scenarios.path.benefits import Shift, ShiftYear, read_shift, shifted
from ncs.scenarios.path.investment import Invested, invest, read_programme
from ncs.scenarios.views.path_money import fund_table, places_table, shift_table
from ncs.tables.tables import Table

__all__ = ["Investment", "Shifted", "benefits", "investment"]
_File = str | PathLike[str] | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Investment(Answer):
    """A programme of investment worked out."""

    found: Invested

    def tables(self) -> tuple[Table, ...]:
        """Return the fund, then places by council."""
        return fund_table(self.found), places_table(self.found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Shifted(Answer):
    """A shift from councils' money to benefits, year by year."""

    shift: Shift
    years: tuple[ShiftYear, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the years."""
        return (shift_table(self.shift, self.years),)


def investment(programme: _File = None, *, places: _File = None, values: _File = None) -> Investment:
    """Work a programme of investment out.

    Args:
        programme: a YAML file; the one that comes with the program without.
        places: stock and pipeline (council, kind, stock, pipeline); shortfall and money are missing without.
        values: prices of homes (council, pounds), by which aid is targeted.

    Raises:
        ProblemsFound: a file cannot be used, or the fund runs out: when, and by how much.
    """
    found = invest(
        read_programme(as_path(programme, "programme")), as_path(places, "places"), as_path(values, "values")
    )
    return Investment(found=found)


def benefits(shift: _File = None) -> Shifted:
    """Move housing and disability benefits in care homes from councils to social security.

    Args:
        shift: a YAML file; the one that comes with the program without.

    Raises:
        ProblemsFound: the file cannot be used, or there is nothing to shift.
    """
    read = read_shift(as_path(shift, "shift"))
    return Shifted(shift=read, years=tuple(shifted(read)))
