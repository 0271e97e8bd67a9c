"""All that is estimated of one reading."""

from __future__ import annotations

from dataclasses import dataclass

from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.derived import derived_figures
from ncs.survey.estimation.effect import Effect, effects
from ncs.survey.estimation.figures import Figure, figures_of
from ncs.survey.estimation.missing import Missing, absent, missing
from ncs.survey.returns.folder import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimated:
    """Figures by name, and what stands beside them.

    Attributes:
        answered: the returns that they are made of.
        figures: every figure by its name.
        effects: totals by every estimator.
        missing: what is missing from each.
        absent: returned and asked councils by region.
        recommended: whether totals are by the recommended estimators.
    """

    answered: Answered
    figures: dict[str, Figure]
    effects: tuple[Effect, ...]
    missing: tuple[Missing, ...]
    absent: dict[str, tuple[int, int]]
    recommended: bool


def estimated(kept: Kept, *, recommended: bool = False) -> Estimated:
    """Work out every figure of a reading."""
    answered = Answered(bank=kept.bank, frame=kept.frame, returns=kept.returns)
    found = [*figures_of(answered, recommended=recommended), *derived_figures(answered)]
    return Estimated(
        answered=answered,
        figures={one.name: one for one in found},
        effects=tuple(effects(answered)),
        missing=tuple(missing(answered)),
        absent=dict(absent(answered)),
        recommended=recommended,
    )
