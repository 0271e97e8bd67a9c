"""What can be asked of a change followed through: a scenario's prices, budgets and charge."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike

from ncs.core.explained import Explained
from ncs.core.given import path_of
from ncs.present.answer import Answer
from ncs.providers.use.supervision import Shock
from ncs.scenarios.follow import Through, follow
from ncs.scenarios.scenario import PACKAGED, read_scenario
from ncs.scenarios.scenario import template_text as text_of
from ncs.scenarios.stress import shocks
from ncs.scenarios.views.scenario import budgets_table, charge_table, explained_lines, prices_table
from ncs.tables.tables import Table

__all__ = ["PACKAGED", "FollowedScenario", "scenario", "stresses", "template_text"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FollowedScenario(Answer):
    """A scenario followed through prices, budgets and one person's charge."""

    found: Through

    def tables(self) -> tuple[Table, ...]:
        """Return the prices, who bears their rise, and the person's week."""
        return prices_table(self.found), budgets_table(self.found), charge_table(self.found)

    def explained(self) -> tuple[Explained, ...]:
        """Return prices and what payers bear as explained lines."""
        return explained_lines(self.found)


def scenario(given: str | PathLike[str]) -> FollowedScenario:
    """Follow a scenario through.

    Args:
        given: the name of one that comes with the program (:data:`PACKAGED`), or a YAML file.

    Raises:
        UnknownName: there is none of that name.
        ProblemsFound: everything that is wrong in the file, or in the person's case.
        NotModelled: a year is not modelled.
    """
    named = given if isinstance(given, str) else path_of(given, "given")
    return FollowedScenario(found=follow(read_scenario(named)))


def stresses(given: str | PathLike[str]) -> tuple[Shock, ...]:
    """Return what a scenario's pay floor does to providers of its services, as stresses for financial supervision.

    Args:
        given: as in :func:`scenario`.

    Raises:
        UnknownName: there is none of that name.
        ProblemsFound: everything that is wrong in the file.
        NotModelled: a year is not modelled.
    """
    return shocks(read_scenario(given if isinstance(given, str) else path_of(given, "given")))


def template_text(name: str) -> str:
    """Return a scenario that comes with the program as YAML with comments.

    Raises:
        UnknownName: there is none of that name.
    """
    return text_of(name)
