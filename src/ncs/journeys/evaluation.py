"""Did it help? People who had something soon after their decision beside people like them who had not.

The protocol: everybody found eligible in a period for the first time; on a later day, the landmark, they are parted by
whether the thing had happened by then; those who had died, or whose journey was closed, by the landmark are left out,
and so are those who had it before the decision already; outcomes are counted from the day after the landmark, for as
long for everybody. Each is compared with people who are alike in all that is matched on. Looking no further than the
landmark keeps out the error by which only those who live, or stay, long enough can have had the thing (immortal time
bias).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ncs.core.errors import NcsError, UnknownName, near_matches
from ncs.core.periods import Period
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided
from ncs.journeys.events.catalogue import kinds
from ncs.journeys.events.ends import Closed, Died
from ncs.journeys.events.planning import ReviewAsked, ServiceStarted
from ncs.journeys.events.safety import ConcernRaised

#: Fewer than this on either side are not compared.
FEWEST = 10
_NORMAL = 1.959964
_FEW, _SOME = 2, 4
_HOMES = ("Long term support: Nursing care", "Long term support: Residential care")


class NothingToCompare(NcsError):
    """Days or a number of people by which nothing can be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """What is compared: fixed before anything is looked at, and given with every result.

    Attributes:
        what: the kind of event whose effect is asked for, such as ``coordinator-named``.
        period: in which people were first found eligible.
        within: by how many days after the decision it had to happen, in 1 to 400.
        follow: for how many days after that outcomes are counted, in 1 to 1,500.
        seen: the last day that the records tell of.

    Raises:
        UnknownName: there is no such kind of event.
        NothingToCompare: the days are none, or the last decision of the period cannot be followed to its end.
    """

    what: str
    period: Period
    within: int
    follow: int
    seen: date

    def __post_init__(self) -> None:
        if self.what not in kinds():
            raise UnknownName("kind of event", self.what, near_matches(self.what, kinds()))
        if self.within < 1 or self.follow < 1:
            raise NothingToCompare("Give at least one day for it to happen in, and one to follow people for.")
        last = self.period.end + timedelta(days=self.within + self.follow)
        if last > self.seen:
            raise NothingToCompare(
                f"Whoever was found eligible on {self.period.end} is followed until {last}, and the records end "
                f"on {self.seen}. Choose an earlier period, or follow people for less."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One row of the extract, without a number that says who it is: what is matched on, the group, the outcomes."""

    stratum: tuple[str, ...]
    had: bool
    outcomes: Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One outcome: its share among those who had it and among people like them, the difference, and its interval."""

    outcome: str
    had: float
    like: float
    difference: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What was found.

    Attributes:
        protocol: by which.
        people: the extract.
        left_out: people who were not parted, by why.
        matched: how many of those who had it have somebody like them; ``like`` is how many those are.
        compared: a row an outcome; none where either side is smaller than ten.
    """

    protocol: Protocol
    people: tuple[Person, ...]
    left_out: Mapping[str, int]
    matched: int
    like: int
    compared: tuple[Compared, ...]


def evaluation(states: Iterable[State], protocol: Protocol) -> Evaluation:
    """Return who had something beside people like them who had not, by a protocol."""
    people, left_out = [], Counter[str]()
    for state in states:
        decided = _first_decision(state, protocol.period)
        if decided is None:
            continue
        why = _not_parted(state, decided, protocol)
        if why:
            left_out[why] += 1
        else:
            people.append(_person(state, decided, protocol))
    strata = _strata(people)
    had, like = (sum(len(found[side]) for found in strata) for side in (0, 1))
    compared = tuple(_compared(name, strata) for name in OUTCOMES) if min(had, like) >= FEWEST else ()
    rows = sorted(people, key=lambda one: (one.stratum, not one.had, tuple(one.outcomes.values())))
    return Evaluation(
        protocol=protocol, people=tuple(rows), left_out=dict(left_out), matched=had, like=like, compared=compared
    )


def _first_decision(state: State, period: Period) -> EligibilityDecided | None:
    """Return the decision by which somebody was first found eligible, if that was in the period."""
    found = next((one for one in state.all(EligibilityDecided) if one.eligible), None)
    return found if found is not None and period.start <= found.on <= period.end else None


def _not_parted(state: State, decided: EligibilityDecided, protocol: Protocol) -> str:
    landmark = decided.on + timedelta(days=protocol.within)
    if any(one.on < decided.on for one in state.by_kind.get(protocol.what, ())):
        return "had it before the decision"
    if state.died is not None and state.died <= landmark:
        return "died by the landmark"
    return "closed by the landmark" if state.until(landmark).closed else ""


def _person(state: State, decided: EligibilityDecided, protocol: Protocol) -> Person:
    landmark = decided.on + timedelta(days=protocol.within)
    end = landmark + timedelta(days=protocol.follow)
    had = any(decided.on <= one.on <= landmark for one in state.by_kind.get(protocol.what, ()))
    outcomes = {name: found(state, landmark, end) for name, found in OUTCOMES.items()}
    return Person(stratum=_stratum(state, decided), had=had, outcomes=outcomes)


def _stratum(state: State, decided: EligibilityDecided) -> tuple[str, ...]:
    """Return what people are matched on: adult or carer, age, outcomes out of reach, and the half year."""
    number = sum(found.unable for found in decided.findings.values())
    many = "up to two" if number <= _FEW else "three or four" if number <= _SOME else "five or more"
    half = f"{decided.on.year} {'January to June' if decided.on.month <= 6 else 'July to December'}"
    return (state.opened.who, _age(state.opened.born, decided.on), many, half)


def _age(born: date | None, on: date) -> str:
    if born is None:
        return "unknown"
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    bands = ((25, "under 25"), (65, "25 to 64"), (75, "65 to 74"), (85, "75 to 84"))
    return next((name for below, name in bands if years < below), "85 and over")


def _began_home(state: State, landmark: date, end: date) -> bool:
    return any(landmark < one.on <= end and one.type in _HOMES for one in state.all(ServiceStarted))


def _died(state: State, landmark: date, end: date) -> bool:
    return any(landmark < one.on <= end for one in state.all(Died))


def _concern(state: State, landmark: date, end: date) -> bool:
    return any(landmark < one.on <= end for one in state.all(ConcernRaised))


def _asked(state: State, landmark: date, end: date) -> bool:
    return any(landmark < one.on <= end for one in state.all(ReviewAsked))


def _no_need(state: State, landmark: date, end: date) -> bool:
    return any(landmark < one.on <= end and one.why == "no further need" for one in state.all(Closed))


#: What is counted after the landmark, by name; fixed, so that none is chosen after looking.
OUTCOMES: Mapping[str, Callable[[State, date, date], bool]] = {
    "died": _died,
    "moved into a care home": _began_home,
    "a safeguarding concern": _concern,
    "asked for a review": _asked,
    "closed as no further need": _no_need,
}
_Stratum = tuple[Sequence[Person], Sequence[Person]]


def _strata(people: Iterable[Person]) -> list[_Stratum]:
    """Return those who had it and those who had not, of each stratum that holds both."""
    found: dict[tuple[str, ...], tuple[list[Person], list[Person]]] = {}
    for one in people:
        found.setdefault(one.stratum, ([], []))[0 if one.had else 1].append(one)
    return [found[key] for key in sorted(found) if all(found[key])]


def _compared(name: str, strata: Sequence[_Stratum]) -> Compared:
    """Compare each who had it with those like them: the mean over those who had it, and its interval.

    The interval is that of Agresti and Caffo (2000): one more with the outcome, and one without, on either side, so
    that it is never of no width. People like them count as their effective number (Kish), as some stand for many.
    """
    whole = sum(len(had) for had, _ in strata)
    share_had = share_like = spread = 0.0
    for had, like in strata:
        weight = len(had) / whole
        one, other = (sum(person.outcomes[name] for person in side) / len(side) for side in (had, like))
        share_had += weight * one
        share_like += weight * other
        spread += weight**2 / len(like)
    low, high = _interval(share_had, whole, share_like, 1 / spread)
    return Compared(
        outcome=name,
        had=share_had,
        like=share_like,
        difference=share_had - share_like,
        low=low,
        high=high,
    )


def _interval(one: float, number: float, other: float, others: float) -> tuple[float, float]:
    """Return the 95% interval of Agresti and Caffo for the difference of two shares of so many people."""
    first, second = (one * number + 1) / (number + 2), (other * others + 1) / (others + 2)
    variance = first * (1 - first) / (number + 2) + second * (1 - second) / (others + 2)
    width = _NORMAL * variance**0.5
    return max(first - second - width, -1.0), min(first - second + width, 1.0)
