"""The way through the questions, worked out from what was typed: from the start, each time, to the first that is open.

No count of steps is kept, so none can be wrong. What was typed for questions that do not apply is passed over; what no
longer stands, since an earlier answer changed, is asked again with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ncs.charging.ask.questions import Question
from ncs.charging.ask.steps import State, answer, next_question, straight


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """How far answers lead.

    Attributes:
        state: the answers that stand, in the order of asking.
        open: the first question without an answer that stands; None where all are answered.
        reason: why what was typed for it does not stand; empty where nothing was typed.
    """

    state: State
    open: Question | None
    reason: str = ""

    @property
    def doubted(self) -> bool:
        """Whether the open question's amount is only unlikely, so that it may be said to be right."""
        return self.state.doubted is not None

    def passes(self, name: str) -> bool:
        """Whether the question of this name is on the way: answered, or the one that is open."""
        return name in dict(self.state.given) or (self.open is not None and self.open.id == name)

    def before(self, name: str) -> str | None:
        """Return the name of the question before one on the way; None before the first."""
        asked = [*dict(self.state.given), *([self.open.id] if self.open else [])]
        place = asked.index(name)
        return asked[place - 1] if place else None


def walk(typed: Mapping[str, str], *, today: date, sure: tuple[str, ...] = ()) -> Walk:
    """Go through the questions with what was typed for each, by name, as far as it leads.

    Args:
        typed: what was typed, in any order.
        today: the day that ``today`` means.
        sure: the questions whose unlikely amounts are right.
    """
    reached = straight(typed, today=today, sure=sure)
    if reached is not None:
        return Walk(state=reached, open=next_question(reached))
    return _by_steps(typed, today=today, sure=sure)


def _by_steps(typed: Mapping[str, str], *, today: date, sure: tuple[str, ...]) -> Walk:
    """Go one answer at a time to the first that is wrong by itself or beside those before it."""
    state = State(today=today, sure=sure)
    while (question := next_question(state)) is not None and question.id in typed:
        taken = answer(state, typed[question.id])
        state = taken.state
        if taken.said:
            return Walk(state=state, open=next_question(state), reason=taken.reason or taken.said)
    return Walk(state=state, open=question)


def changed(typed: Mapping[str, str], name: str, said: str, *, today: date, sure: tuple[str, ...] = ()) -> Walk:
    """Go through the questions with one answer given or changed, no further than that one.

    What is wrong with the answer by itself, or beside those before it, is the reason; later ones are not looked at.
    """
    earlier = dict(typed)
    first = walk(earlier, today=today, sure=sure)
    names = list(dict(first.state.given))
    kept = {one: earlier[one] for one in (names[: names.index(name)] if name in names else names)}
    return walk(kept | {name: said}, today=today, sure=sure)
