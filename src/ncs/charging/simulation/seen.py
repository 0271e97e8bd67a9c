"""People as targets see them: who is which, and amounts, on a day under the law as it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ncs.charging.law.ages import ADULT
from ncs.charging.law.figures import figures
from ncs.charging.simulation.people import People
from ncs.charging.vector.assess import Charges, assess_many
from ncs.charging.vector.population import CONTINUING_HEALTHCARE, ELSEWHERE, PERMANENT, TEMPORARY
from ncs.charging.vector.terms import born_by_for_age
from ncs.core.arrays import Floats
from ncs.core.errors import NcsError
from ncs.core.money import to_pence

Yes = NDArray[np.bool_]
#: Labels of ``groups["home_type"]`` that targets know.
OLDER_HOME, YOUNGER_HOME = "older people's home", "younger adults' home"
_REGION, _WEALTH = "region:", "entry_wealth_below:"
_YEAR, _THREE_YEARS = 365.25 / 7, 3 * 365.25 / 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seen:
    """People and what they are charged on the day they are set on; ``known`` remembers who is which."""

    people: People
    charges: Charges
    known: dict[str, Yes] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, people: People) -> Seen:
        """Assess people under the law.

        Raises:
            NotModelled: a figure has no value on their day.
        """
        return cls(people=people, charges=assess_many(people.now, day=people.on))

    def among(self, names: tuple[str, ...]) -> Yes:
        """Return who is all of what is named.

        Raises:
            NcsError: a name is not known.
        """
        found = np.ones(len(self.people), dtype=np.bool_)
        for name in names:
            if name not in self.known:
                self.known[name] = _which(self, name)
            found &= self.known[name]
        return found

    def amount(self, name: str) -> Floats:
        """Return an amount in pounds a week: ``charge``, ``fee`` (as paid, net of NHS money) or ``fee_with_nhs``.

        Raises:
            NcsError: the name is not known.
        """
        now = self.people.now
        if name == "charge":
            return self.charges.charge / 100
        if name not in ("fee", "fee_with_nhs"):
            raise NcsError(f"There is no amount {name!r} to fit to.")
        standard = to_pence(figures().at("fnc.standard", self.people.on).value)
        nhs = np.where(now.nursing & now.in_care_home, np.where(now.nhs >= 0, now.nhs, standard), 0)
        fee = self.charges.cost + now.third_party + now.own_top_up
        return (fee + (nhs if name == "fee_with_nhs" else 0)) / 100


def _which(seen: Seen, name: str) -> Yes:
    if name.startswith(_REGION):
        return np.asarray(seen.people.groups["region"] == name.removeprefix(_REGION))
    if name.startswith(_WEALTH):
        entrant = seen.people.entrant
        return np.asarray(entrant.savings + entrant.home - entrant.mortgage < 100 * int(name.removeprefix(_WEALTH)))
    if name not in _NAMES:
        raise NcsError(f"There is nobody called {name!r} to fit to.")
    return np.asarray(_NAMES[name](seen), dtype=np.bool_)


def _self_funding(seen: Seen) -> Yes:
    """Return who pays for all of their care.

    At home those below the limit whose income covers a small package stay the council's clients.
    """
    charges, at_home = seen.charges, seen.people.now.setting == ELSEWHERE
    all_of_it = np.where(at_home, charges.above_limit, charges.charge >= charges.cost)
    return np.asarray(all_of_it & ~charges.free)


def _supported(seen: Seen) -> Yes:
    """Return whom the council helps, or would but for their income; not those whom the NHS pays for."""
    nhs = seen.people.now.free_service == CONTINUING_HEALTHCARE
    return np.asarray(~seen.among(("self_funding",)) & ~nhs)


def _deferrable(seen: Seen) -> Yes:
    limit = to_pence(figures().at("capital.upper_limit", seen.people.on).value)
    home_counts = (seen.charges.home_counted > 0) & (seen.people.now.savings <= limit)
    return np.asarray(seen.among(("self_funding",)) & home_counts)


def _paid(seen: Seen, *kinds: str) -> Yes:
    income, nobody = seen.people.now.income, np.zeros(len(seen.people), np.bool_)
    return np.asarray(np.any([income[kind] > 0 if kind in income else nobody for kind in kinds], axis=0))


_AA_HIGHER, _AA_LOWER = "attendance_allowance_higher", "attendance_allowance_lower"
_NAMES: Mapping[str, Callable[[Seen], Yes]] = {
    "care_home": lambda seen: seen.people.now.setting != ELSEWHERE,
    "at_home": lambda seen: seen.people.now.setting == ELSEWHERE,
    "permanent": lambda seen: seen.people.now.setting == PERMANENT,
    "temporary": lambda seen: seen.people.now.setting == TEMPORARY,
    "older_home": lambda seen: seen.people.groups["home_type"] == OLDER_HOME,
    "younger_home": lambda seen: seen.people.groups["home_type"] == YOUNGER_HOME,
    "nursing": lambda seen: seen.people.now.nursing,
    "residential": lambda seen: ~seen.people.now.nursing,
    "aged_65": lambda seen: seen.people.now.born <= born_by_for_age(65, day=seen.people.on),
    "aged_18_64": lambda seen: seen.people.now.born > born_by_for_age(65, day=seen.people.on),
    "lifelong": lambda seen: (seen.people.now.onset_age >= 0) & (seen.people.now.onset_age < ADULT),
    "first_year": lambda seen: seen.people.weeks_so_far < _YEAR,
    "after_three_years": lambda seen: seen.people.weeks_so_far >= _THREE_YEARS,
    "self_funding": _self_funding,
    "helped": lambda seen: ~seen.among(("self_funding",)),
    "supported": _supported,
    "charged": lambda seen: seen.charges.charge > 0,
    "deferrable": _deferrable,
    "attendance_higher": lambda seen: _paid(seen, _AA_HIGHER),
    "attendance_allowance": lambda seen: _paid(seen, _AA_HIGHER, _AA_LOWER),
}
