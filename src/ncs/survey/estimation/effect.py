"""What the choice of estimator does: each total by every estimator that can be used, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ncs.core.errors import NcsError
from ncs.survey.bank.item import Estimator
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.estimation.figures import choices, total, total_by_region


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One total by one estimator.

    Attributes:
        item: whose total; estimator: ``count``, ``ratio`` or ``region``.
        estimate: the total; against: how far it is from the published choice, in percent.
        published, recommended: whether it is that choice; why: as the data say.
    """

    item: str
    estimator: str
    estimate: Estimate
    against: float
    published: bool
    recommended: bool
    why: str


def effects(answered: Answered) -> Iterator[Effect]:
    """Yield the totals of each item that is scaled to all councils, by each estimator.

    Where a size is missing for a council, ratios cannot be worked out, and only count scaling is given.
    """
    for item in answered.bank.items.values():
        if item.estimator is not Estimator.COUNT or not answered.numbers(item.id):
            continue
        choice = choices()[item.type]
        found = {"count": total(answered, item, Estimator.COUNT)}
        try:
            found["ratio"] = total(answered, item, Estimator.RATIO)
            found["region"] = total_by_region(answered, item)
        except NcsError:
            pass
        base = found[item.estimator.value].value
        for name, estimate in found.items():
            yield Effect(
                item=item.id,
                estimator=name,
                estimate=estimate,
                against=100 * (estimate.value / base - 1) if base else 0.0,
                published=name == item.estimator.value,
                recommended=name == choice.recommended.value,
                why=choice.why,
            )
