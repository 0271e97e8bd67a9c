"""From what is spent to what is needed, year by year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.money import nearest_whole, share_out
from ncs.funding.formula.limits import Limits, PaidBy, Year, move
from ncs.funding.formula.pace import PaceRule

#: How near to target is near enough, as a part of target.
NEAR = (Fraction(1, 100), Fraction(25, 1000), Fraction(5, 100))


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How money moves to need.

    Attributes:
        growth: of the national pot, a fraction for each year.
        floor, ceiling: least and most growth of each council; None is no limit.
        inflation: a year's rise of prices; floors and ceilings are above it where ``real``, and losses are against it.
        real: whether floors and ceilings are in real terms.
        paid_by: who pays for floors.
        pace: part of the distance to target that is closed each year, above 0, at most 1.
        rule: a pace of change by distance, in place of ``pace``.
    """

    growth: tuple[Fraction, ...]
    floor: Fraction | None = None
    ceiling: Fraction | None = None
    inflation: Fraction = Fraction(0)
    real: bool = False
    paid_by: PaidBy = PaidBy.POT
    pace: Fraction = Fraction(1)
    rule: PaceRule | None = None

    def __post_init__(self) -> None:
        if not 0 < self.pace <= 1:
            raise _refused(
                "pace", "--pace", "The pace is a part of the distance closed each year.", "Write 10% to 100%."
            )
        if min(self.growth) <= -1 or self.inflation <= -1:
            raise _refused("growth", "--growth", "Money cannot fall by all of it.", "Write growth above -100%.")
        self.limits()

    def limits(self) -> Limits:
        """Return the limits in cash terms."""
        return Limits(floor=self._cash(self.floor), ceiling=self._cash(self.ceiling))

    def _cash(self, limit: Fraction | None) -> Fraction | None:
        return limit if limit is None or not self.real else (1 + self.inflation) * (1 + limit) - 1


def _refused(rule: str, field: str, message: str, step: str) -> ProblemsFound:
    problem = Problem(rule=rule, message=message, next_step=step, field=field)
    return ProblemsFound("The course cannot be used", [problem])


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One year of the way: the money, the targets it moves to, and what no loser in real terms would cost.

    Attributes:
        number: 1 for the first year after the present.
        year: the money.
        targets: pence by code of the pot as given, before new money.
        no_real_loser: pence beyond the pot to pay every target at once while nobody has less than present spending
            in real terms.
    """

    number: int
    year: Year
    targets: Mapping[str, int]
    no_real_loser: int

    def distances(self) -> Mapping[str, Fraction]:
        """Return money over target less one, by code; a council without need is left out."""
        return {code: Fraction(self.year.amounts[code], goal) - 1 for code, goal in self.targets.items() if goal}

    def near(self, within: Fraction) -> int:
        """Return how many councils are within a part of their target."""
        return sum(abs(distance) <= within for distance in self.distances().values())


def converge(present: Mapping[str, int], shares: Mapping[str, Fraction], course: Course) -> tuple[Step, ...]:
    """Return the way from present spending to need.

    Args:
        present: pence by code, each above zero.
        shares: need of the same codes, in any unit; the need of a council relative to others does not change.
        course: growth, limits, pace, who pays.

    Raises:
        ProblemsFound: in some year the pot does not pay the floors, or ceilings leave money unspent; by how much.
    """
    steps: list[Step] = []
    last, exact = dict(sorted(present.items())), Fraction(sum(present.values()))
    real = Fraction(1)
    for number, growth in enumerate(course.growth, start=1):
        exact *= 1 + growth  # rounded each year alone, so that no pennies are lost on the way
        pot = nearest_whole(exact)
        real *= 1 + course.inflation
        targets = share_out(pot, shares)
        year = _year(last, targets, pot, course, number)
        kept = sum(max(Fraction(targets[code]), present[code] * real) for code in present)
        steps.append(Step(number=number, year=year, targets=targets, no_real_loser=nearest_whole(kept - pot)))
        last = dict(year.amounts)
    return tuple(steps)


def _year(last: Mapping[str, int], targets: Mapping[str, int], pot: int, course: Course, number: int) -> Year:
    base = Fraction(pot, sum(last.values()))
    if course.rule is not None:
        return _moved(last, _by_rule(last, targets, pot, course.rule), pot, course, number)
    wanted = {code: amount * base * (1 - course.pace) + targets[code] * course.pace for code, amount in last.items()}
    return _moved(last, wanted, pot, course, number)


def _by_rule(last: Mapping[str, int], targets: Mapping[str, int], pot: int, rule: PaceRule) -> Mapping[str, Fraction]:
    """Return everyone's money after convergence by distance, scaled to the pot."""
    scale = Fraction(pot, sum(last.values()))
    moved = {
        code: amount * (1 + rule.convergence(amount * scale / targets[code] - 1)) if targets[code] else Fraction(amount)
        for code, amount in last.items()
    }
    whole = sum(moved.values(), Fraction(0))
    return {code: amount * pot / whole for code, amount in moved.items()}


def _moved(last: Mapping[str, int], wanted: Mapping[str, Fraction], pot: int, course: Course, number: int) -> Year:
    try:
        return move(last, wanted, pot, course.limits(), course.paid_by)
    except ProblemsFound as error:
        raise ProblemsFound(
            f"In year {number}: {error.summary[:1].lower()}{error.summary[1:]}", error.problems
        ) from None


def years_to(steps: Sequence[Step], within: Fraction) -> int | None:
    """Return the first year from which every council stays within a part of its target; None if not in these."""
    found: int | None = None
    for step in reversed(steps):
        if step.near(within) < len(step.distances()):
            break
        found = step.number
    return found
