"""Is like treated alike? Rates of assessment and eligibility, decisions that were turned round, and teams side by side.

It looks at decisions that were made, after they were made, and never at what a person should get. Source: *Support
Guaranteed*, proposal 6.3 (national eligibility, applied in the same way).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ncs.core.periods import Period
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, EligibilityDecided
from ncs.journeys.events.contact import ReferralReceived

#: Fewer decisions than this say nothing of a team.
FEWEST = 10
#: How many standard deviations nineteen of twenty teams lie within, if nothing but chance parts them.
_SPREAD = 1.96
#: Outcomes are counted up to this many; more are one profile.
_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision on eligibility.

    Attributes:
        team: who recorded it, as the event says in ``by``.
        profile: whose, and how many outcomes were found out of reach: whom it may be compared with.
        eligible: what it says.
        turned: whether it says other than the person's decision before it; None where there was none.
    """

    team: str
    profile: str
    eligible: bool
    turned: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """What was found in a period: referrals, days from each to its assessment where there was one, and decisions."""

    referrals: int
    days: tuple[int, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Decisions of one team, or on one profile.

    Attributes:
        name: of the team or the profile.
        decisions, eligible: how many, and how many say eligible.
        again, turned: how many were made again, and how many of those say other than the one before.
        expected: how many would say eligible if it decided on each profile as all teams together do.
        beyond: whether it is further from that than chance alone takes nineteen of twenty; None where there are
            fewer than ten decisions.
    """

    name: str
    decisions: int
    eligible: int
    again: int
    turned: int
    expected: float
    beyond: bool | None


def consistency(states: Iterable[State], period: Period) -> Consistency:
    """Return the referrals and decisions of a period; what follows a referral is looked for after the period too."""
    referrals, days, decisions = 0, list[int](), list[Decision]()
    for state in states:
        waits = list(_waits(state, period))
        referrals += len(waits)
        days += [wait for wait in waits if wait is not None]
        decisions += _decisions(state, period)
    return Consistency(referrals=referrals, days=tuple(days), decisions=tuple(decisions))


def groups(decisions: Sequence[Decision], names: Sequence[str]) -> tuple[Group, ...]:
    """Return decisions in groups, one for each name that stands beside them, in the order of the names."""
    shares = _shares(decisions)
    found: dict[str, list[Decision]] = {name: [] for name in sorted(set(names))}
    for name, one in zip(names, decisions, strict=True):
        found[name].append(one)
    return tuple(_group(name, held, [shares[one.profile] for one in held]) for name, held in found.items())


def _group(name: str, held: Sequence[Decision], shares: Sequence[float]) -> Group:
    eligible, expected = sum(one.eligible for one in held), sum(shares)
    spread = sum(share * (1 - share) for share in shares) ** 0.5
    return Group(
        name=name,
        decisions=len(held),
        eligible=eligible,
        again=sum(one.turned is not None for one in held),
        turned=sum(one.turned is True for one in held),
        expected=expected,
        beyond=abs(eligible - expected) > _SPREAD * spread + 1e-9 if len(held) >= FEWEST else None,
    )


def _shares(decisions: Sequence[Decision]) -> dict[str, float]:
    """Return the share of decisions on each profile that say eligible, of all teams."""
    said: dict[str, list[bool]] = {}
    for one in decisions:
        said.setdefault(one.profile, []).append(one.eligible)
    return {profile: sum(found) / len(found) for profile, found in said.items()}


def _decisions(state: State, period: Period) -> Iterator[Decision]:
    before: EligibilityDecided | None = None
    for one in state.all(EligibilityDecided):
        if period.start <= one.on <= period.end:
            turned = None if before is None else before.eligible != one.eligible
            yield Decision(team=one.by, profile=_profile(state, one), eligible=one.eligible, turned=turned)
        before = one


def _profile(state: State, one: EligibilityDecided) -> str:
    number = sum(found.unable for found in one.findings.values())
    many = f"{_MOST} or more outcomes" if number >= _MOST else f"{number} outcome{'' if number == 1 else 's'}"
    return f"{state.opened.who}, {many}"


def _waits(state: State, period: Period) -> Iterator[int | None]:
    """Yield for each referral the days to the first assessment completed before the next one; None where none was."""
    asked = [one.on for one in state.all(ReferralReceived)]
    for number, day in enumerate(asked):
        if period.start <= day <= period.end:
            until = asked[number + 1] if number + 1 < len(asked) else date.max
            done = state.first(AssessmentCompleted, since=day)
            yield (done.on - day).days if done is not None and done.on <= until else None
