"""People as arrays: one element a person. Money is whole pence; weekly but for capital."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

Pence = NDArray[np.int64]
Yes = NDArray[np.bool_]
Whole = NDArray[np.int64]

#: Codes of ``Population.setting``.
PERMANENT, TEMPORARY, ELSEWHERE = 0, 1, 2
WHERE = {PERMANENT: "permanent", TEMPORARY: "temporary", ELSEWHERE: "elsewhere"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Everything the weekly assessment asks of people, as arrays of the same length.

    Attributes:
        born: dates of birth (``datetime64[D]``).
        old_cohort: State Pension age was reached before 6 April 2016.
        onset_age, needs_band: -1 where not known.
        setting: PERMANENT, TEMPORARY or ELSEWHERE.
        weeks_in, weeks_funded: whole weeks in the setting, and of council money there.
        fee: the cost of care net of NHS money, without top-ups.
        income: by name of the kind of income, the person's own share after tax.
        savings: capital that counts in full.
        home: the value of the person's share of the home, zero if none is owned; mortgage: debts on that share.
        home_protected: a partner or another qualifying person lives there (Schedule 2 para 4).
        returns: a temporary resident means to go back home.
        housing: housing costs net of help; disability_costs: extra costs that the council does not meet.

    Raises:
        ValueError: arrays differ in length, or an amount is negative.
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

    def __post_init__(self) -> None:
        plain: list[tuple[str, NDArray[Any]]] = [
            (item.name, getattr(self, item.name)) for item in fields(self) if item.name != "income"
        ]
        named = [*plain, *((f"income of kind {kind}", amounts) for kind, amounts in self.income.items())]
        wrong = [name for name, values in named if values.shape != (len(self),)]
        if wrong:
            raise ValueError(f"not {len(self)} people: {', '.join(wrong)}")
        money = ("fee", "savings", "home", "mortgage", "housing", "disability_costs")
        below = [name for name, values in named if (name in money or name.startswith("income")) and (values < 0).any()]
        if below:
            raise ValueError(f"below zero: {', '.join(below)}")

    def __len__(self) -> int:
        return len(self.born)

    @property
    def in_care_home(self) -> Yes:
        """Whether the rules for care homes apply."""
        return np.asarray(self.setting != ELSEWHERE, dtype=np.bool_)
