"""The answers of those who returned, as arrays by item: numbers, and counts of options with their base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ncs.survey.bank.bank import Bank
from ncs.survey.frame import Frame
from ncs.survey.returns.answers import Place, Return, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was asked of whom, and the returns."""

    bank: Bank
    frame: Frame
    returns: Sequence[Return]
    #: Each is asked for by several figures; thousands of answers are looked through once.
    _numbers: dict[Place, Mapping[str, float]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def numbers(self, item: str, part: str = "") -> Mapping[str, float]:
        """Return the numbers given to an item, nought included, by code of council."""
        if (item, part) not in self._numbers:
            found = ((one.council, one.get(item, part).number) for one in self.returns)
            made = {council: float(number) for council, number in found if number is not None}
            self._numbers[item, part] = made
        return self._numbers[item, part]

    def choices(self, item: str, part: str = "") -> tuple[Counter[str], int]:
        """Return how often each option was chosen, and the base: all who chose or said that they were unable to."""
        answers = [one.get(item, part) for one in self.returns]
        counts = Counter(answer.value for answer in answers if answer.state.has_value)
        return counts, sum(counts.values()) + sum(answer.state is State.UNABLE for answer in answers)

    def unable(self, item: str, part: str = "") -> int:
        """Return how many said that they were unable to answer."""
        return sum(one.get(item, part).state is State.UNABLE for one in self.returns)

    def ticks(self, item: str, codes: Sequence[str]) -> tuple[dict[str, int], int]:
        """Return how often each option was ticked, and how many ticked any."""
        ticked = [[code for code in codes if one.get(item, code).value == "yes"] for one in self.returns]
        counts = Counter(code for one in ticked for code in one)
        return {code: counts[code] for code in codes}, sum(1 for one in ticked if one)

    def ranks(self, items: Sequence[str]) -> tuple[Mapping[str, Counter[int]], int]:
        """Return how often each item had each place, and how many ranked anything."""
        found: dict[str, Counter[int]] = {item: Counter() for item in items}
        base = 0
        for one in self.returns:
            places = {item: one.get(item).number for item in items}
            base += any(place is not None for place in places.values())
            for item, place in places.items():
                if place is not None:
                    found[item][int(place)] += 1
        return found, base

    def states(self, item: str, part: str = "") -> Counter[State]:
        """Return how many answered, and why the others did not; councils that did not return are not among them."""
        return Counter(one.get(item, part).state for one in self.returns)
