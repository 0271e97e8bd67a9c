"""People as arrays: one element a person. Money is whole pence; weekly but for capital."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.law.kinds import income_kinds

Pence = NDArray[np.int64]
Yes = NDArray[np.bool_]
Whole = NDArray[np.int64]

#: Codes of ``Population.setting``.
PERMANENT, TEMPORARY, ELSEWHERE, SHORT_TERM = 0, 1, 2, 3
#: The column of the table of incomes for each setting that a charge is made under.
WHERE = {PERMANENT: "permanent", TEMPORARY: "temporary", ELSEWHERE: "elsewhere"}
#: Codes of ``Population.free_service``: none; free by law at the council's cost (aftercare, variant CJD, small
#: equipment, assessments); NHS continuing healthcare; reablement, free for some weeks.
NO_SERVICE, FREE_BY_LAW, CONTINUING_HEALTHCARE, REABLEMENT = 0, 1, 2, 3

#: Stands for "not given" until an array takes its place.
_NOT_GIVEN: Any = None
_MONEY = (
    "fee", "savings", "home", "mortgage", "housing", "disability_costs", "council_rate", "third_party", "own_top_up",
    "arrangement", "other_capital",
)  # fmt: skip
#: What stands for "not known" or "none" where an array is not given: no, zero, or one of these.
_DEFAULTS = {"nhs": -1, "weeks_since_discharge": -1, "capital_at_admission": -1, "expected_weeks": -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Everything the weekly assessment asks of people, as arrays of the same length.

    What is described first must be given. The rest may be left out: then it is "no", zero, or as said.

    Attributes:
        born: dates of birth (``datetime64[D]``).
        old_cohort: State Pension age was reached before 6 April 2016.
        onset_age, needs_band: -1 where not known.
        setting: PERMANENT, TEMPORARY, ELSEWHERE or SHORT_TERM.
        weeks_in, weeks_funded: whole weeks in the setting, and of council money there.
        fee: the cost of care net of NHS money, with any top-up within it.
        income: by name of the kind of income, the person's own share after tax.
        savings: capital that counts in full and that the person can spend.
        home: the value of the person's share of the home, zero if none is owned; mortgage: debts on that share.
        home_protected: a partner or another qualifying person lives there (Schedule 2 para 4).
        returns: a temporary resident means to go back home.
        housing: housing costs net of help; disability_costs: extra costs that the council does not meet.

        council_rate: what the council would pay for the same needs; the fee where not given.
        council_rate_when_helped: the care home takes that rate for as long as the council helps to pay; nobody pays the
            rest of the fee, but for top-ups.
        third_party, own_top_up: the part of the fee above the council's rate that others, or the person, pay as a
            top-up. What nobody tops up falls to the council, or to a self-funder.
        nhs: NHS-funded nursing care paid beside the fee; -1 (also where not given) for the standard rate of the day
            to everybody with ``nursing`` in a care home.
        arrangement: what arranging care costs the council, for people above the limit who asked it to.
        other_capital: capital that counts but is not spent on care, such as land, after what selling would cost.
        half_to_spouse: at least half of each pension passes to a spouse or civil partner living elsewhere.
        child_in_same_accommodation: a child lives in the same care home, so that income for children counts.
        capital_at_admission: capital other than the home on admission to a permanent place; -1 where not known.
        expected_weeks, short_weeks_this_year: of a short-term stay: its length (-1 where not known: it is then charged
            as a temporary one), and weeks of earlier stays this year.
        free_service: NO_SERVICE, FREE_BY_LAW, CONTINUING_HEALTHCARE or REABLEMENT; service_weeks: of it received.
        carer: the support is for a carer, whom most councils do not charge.
        short_term_support: support for a short time (other than reablement), free under some reforms.
        weeks_since_discharge: from hospital; -1 where there was no stay; resumed_package: the support was there before.

    Raises:
        ValueError: arrays differ in length, an amount is negative, a kind of income or a code does not exist, or
            top-ups are more than the fee is above the council's rate.
    """

    born: NDArray[np.datetime64]
    couple: Yes
    lone_parent: Yes
    children: Whole
    disability_premium: Yes
    enhanced_disability_premium: Yes
    carer_premium: Yes
    old_cohort: Yes
    onset_age: Whole
    needs_band: Whole
    setting: Whole
    nursing: Yes
    night_care: Yes
    weeks_in: Whole
    weeks_funded: Whole
    fee: Pence
    income: Mapping[str, Pence]
    savings: Pence
    home: Pence
    mortgage: Pence
    home_protected: Yes
    returns: Yes
    housing: Pence
    disability_costs: Pence
    council_rate: Pence = _NOT_GIVEN
    council_rate_when_helped: Yes = _NOT_GIVEN
    third_party: Pence = _NOT_GIVEN
    own_top_up: Pence = _NOT_GIVEN
    nhs: Pence = _NOT_GIVEN
    arrangement: Pence = _NOT_GIVEN
    other_capital: Pence = _NOT_GIVEN
    half_to_spouse: Yes = _NOT_GIVEN
    child_in_same_accommodation: Yes = _NOT_GIVEN
    capital_at_admission: Pence = _NOT_GIVEN
    expected_weeks: Whole = _NOT_GIVEN
    short_weeks_this_year: Whole = _NOT_GIVEN
    free_service: Whole = _NOT_GIVEN
    service_weeks: Whole = _NOT_GIVEN
    carer: Yes = _NOT_GIVEN
    short_term_support: Yes = _NOT_GIVEN
    weeks_since_discharge: Whole = _NOT_GIVEN
    resumed_package: Yes = _NOT_GIVEN

    def __post_init__(self) -> None:
        for item in fields(self):
            if getattr(self, item.name) is _NOT_GIVEN:
                object.__setattr__(self, item.name, self._unsaid(item.name, is_flag=item.type == "Yes"))
        wrong = _problems(self)
        if wrong:
            raise ValueError("; ".join(wrong))

    def __len__(self) -> int:
        return len(self.born)

    def _unsaid(self, name: str, *, is_flag: bool) -> NDArray[Any]:
        """Return the array that stands for a field that is not given."""
        if name == "council_rate":
            return self.fee
        return np.zeros(len(self), np.bool_) if is_flag else np.full(len(self), _DEFAULTS.get(name, 0), np.int64)

    @property
    def in_care_home(self) -> Yes:
        """Whether care is given in a care home; a short stay there may still be charged as care elsewhere."""
        return np.asarray(self.setting != ELSEWHERE, dtype=np.bool_)

    def take(self, where: NDArray[Any] | slice) -> Population:
        """Return the people at positions, in that order, under a mask or in a slice."""
        income = {kind: amounts[where] for kind, amounts in self.income.items()}
        return _made({name: values[where] for name, values in _plain(self)} | {"income": income})

    def with_arrays(self, **arrays: Any) -> Population:
        """Return these people with other arrays in place of some, which must be right: they are not checked."""
        return _made({item.name: getattr(self, item.name) for item in fields(self)} | arrays)


def mixed(which: Yes, yes: Population, no: Population) -> Population:
    """Return people of ``yes`` where ``which`` says so and of ``no`` elsewhere; all three have the same length.

    A kind of income that only one of them has is zero in the other.
    """
    nothing = np.zeros(len(which), np.int64)
    kinds = list(dict.fromkeys([*no.income, *yes.income]))
    income = {kind: np.where(which, yes.income.get(kind, nothing), no.income.get(kind, nothing)) for kind in kinds}
    plain = {name: np.where(which, values, getattr(no, name)) for name, values in _plain(yes)}
    return _made(plain | {"income": income})


def _made(arrays: dict[str, Any]) -> Population:
    """Return people made from the arrays of others, which were checked when those were made."""
    people = object.__new__(Population)
    for name, values in arrays.items():
        object.__setattr__(people, name, values)
    return people


def _plain(people: Population) -> list[tuple[str, NDArray[Any]]]:
    """Return the arrays by name, without income."""
    return [(item.name, getattr(people, item.name)) for item in fields(people) if item.name != "income"]


def _problems(people: Population) -> list[str]:
    """Return what is wrong, in words."""
    named = [*_plain(people), *((f"income of kind {kind}", amounts) for kind, amounts in people.income.items())]
    short = [name for name, values in named if values.shape != (len(people),)]
    if short:
        return [f"not {len(people)} people: {', '.join(short)}"]
    money = [(name, values) for name, values in named if name in _MONEY or name.startswith("income")]
    below = [name for name, values in money if (values < 0).any()]
    unknown = [kind for kind in people.income if kind not in income_kinds()]
    codes = {"setting": SHORT_TERM, "free_service": REABLEMENT}
    no_such = [
        name for name, last in codes.items() if ((getattr(people, name) < 0) | (getattr(people, name) > last)).any()
    ]
    above = (people.third_party + people.own_top_up > np.maximum(people.fee - people.council_rate, 0)).any()
    return [
        *([f"below zero: {', '.join(below)}"] if below else []),
        *([f"kinds of income that do not exist: {', '.join(unknown)}"] if unknown else []),
        *([f"codes that do not exist: {', '.join(no_such)}"] if no_such else []),
        *(["top-ups above what the fee is over the council's rate"] if above else []),
    ]
