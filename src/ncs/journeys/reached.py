"""What came of lists for early help: how soon people were contacted, and how many went on to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ncs.core.periods import Period
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentStarted, EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import InformationGiven, ReablementStarted, ReferralReceived, Screened, UrgentNeedMet
from ncs.journeys.events.planning import ServiceStarted

_CONTACT = (Screened, InformationGiven, UrgentNeedMet, ReablementStarted, AssessmentStarted, ServiceStarted)
_SUPPORT = (ReablementStarted, ServiceStarted)
#: The row of all who sent lists together.
ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What came of the lists of one sender, or of all.

    Attributes:
        source: who sent them.
        listed: people on them, each once.
        days: of each who was contacted, the days from the list to the first contact.
        longest: for how many days the first of those who were not has waited; None where nobody does.
        assessed, eligible, supported: people of whom an assessment began, needs were found eligible, support began.
    """

    source: str
    listed: int
    days: tuple[int, ...]
    longest: int | None
    assessed: int
    eligible: int
    supported: int

    @property
    def contacted(self) -> int:
        """How many were contacted."""
        return len(self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class _One:
    source: str
    listed: date
    contact: date | None
    gone: bool
    assessed: bool
    eligible: bool
    supported: bool


def reached(states: Iterable[State], period: Period, *, on: date) -> tuple[Reached, ...]:
    """Return what came of lists in a period as known on a day, by who sent them, and at last of all together.

    Args:
        states: the journeys.
        period: of the lists.
        on: the day; what happened later is not looked at.
    """
    people = [one for state in states if (one := _followed(state, period, on)) is not None]
    sources = sorted({one.source for one in people})
    rows = [_summed(source, [one for one in people if one.source == source], on) for source in sources]
    return (*rows, _summed(ALL, people, on)) if people else ()


def _followed(state: State, period: Period, on: date) -> _One | None:
    if state.opened.on > on:
        return None
    then = state.until(on)
    told = (one for one in then.all(ReferralReceived) if one.listed and period.start <= one.on <= period.end)
    first = next(told, None)
    if first is None:
        return None
    after = [one for one in then.counted if one.on >= first.on]
    return _One(
        source=first.source,
        listed=first.on,
        contact=next((one.on for one in after if isinstance(one, _CONTACT)), None),
        gone=then.closed or then.died is not None,
        assessed=_any(after, AssessmentStarted),
        eligible=any(isinstance(one, EligibilityDecided) and one.eligible for one in after),
        supported=_any(after, *_SUPPORT),
    )


def _any(events: Iterable[Event], *kinds: type[Event]) -> bool:
    return any(isinstance(one, kinds) for one in events)


def _summed(source: str, people: list[_One], on: date) -> Reached:
    waiting = [(on - one.listed).days for one in people if one.contact is None and not one.gone]
    return Reached(
        source=source,
        listed=len(people),
        days=tuple(sorted((one.contact - one.listed).days for one in people if one.contact is not None)),
        longest=max(waiting, default=None),
        assessed=sum(one.assessed for one in people),
        eligible=sum(one.eligible for one in people),
        supported=sum(one.supported for one in people),
    )
