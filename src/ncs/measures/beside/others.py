"""Own figures beside those of a year before, of the region and of England."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from ncs.core.errors import UnknownName
from ncs.core.periods import Period, add_months
from ncs.observations.activity import published_of
from ncs.observations.observation import Observation
from ncs.reference.councils import find_council
from ncs.reference.regions import ENGLAND
from ncs.register.entry import Place
from ncs.register.measures import register

#: A published year that ended longer before the own period than this is not "last year".
_A_YEAR = timedelta(days=366)

_Key = tuple[str, str, str]
_Held = Mapping[_Key, Sequence[Observation]]
_Own = tuple[str, str, str, str, date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One own figure and what it is set beside, each None where nobody has it.

    Attributes:
        own: the figure.
        last_year: the council's own figure of the 12 months before if the run has it, else the published one.
        region: the latest published figure of the council's region, up to the end of the own period.
        england: that of England.
    """

    own: Observation
    last_year: Observation | None
    region: Observation | None
    england: Observation | None


def beside_others(own: Iterable[Observation]) -> tuple[Line, ...]:
    """Return every figure of a run beside those of last year, the region and England, in the order given."""
    figures = tuple(own)
    by_period = {(*_key(one), one.method, one.period_start, one.period_end): one for one in figures}
    held = _held(figures)
    return tuple(_line(one, by_period, held) for one in figures)


def _line(one: Observation, by_period: Mapping[_Own, Observation], held: _Held) -> Line:
    place = register().counterpart(one.measure, one.group)
    before = year_before(Period(one.period_start, one.period_end))
    mine = by_period.get((*_key(one), one.method, before.start, before.end))
    region = None if one.area == ENGLAND else region_of(one.area)
    return Line(
        own=one,
        last_year=mine or _latest(held, place, one.area, until=one.period_start, after=one.period_start - _A_YEAR),
        region=_latest(held, place, region, until=one.period_end),
        england=_latest(held, place, ENGLAND, until=one.period_end),
    )


def year_before(period: Period) -> Period:
    """Return the same days a year earlier; a period to a month's end stays one."""
    end = add_months(period.end + timedelta(days=1), -12) - timedelta(days=1)
    return Period(add_months(period.start, -12), end)


@cache
def region_of(area: str) -> str | None:
    """Return the ONS code of a council's region; None for an area that the register does not know."""
    try:
        return find_council(area).region_code
    except UnknownName:
        return None


def _key(one: Observation) -> _Key:
    return one.measure, one.group, one.area


def _latest(
    held: _Held, place: Place | None, area: str | None, *, until: date, after: date | None = None
) -> Observation | None:
    """The latest published figure with a value, of a period that ended by ``until`` and after ``after``."""
    if place is None or area is None:
        return None
    found = [one for one in held.get((*place, area), ()) if one.period_end <= until and one.value is not None]
    return next((one for one in reversed(found) if after is None or one.period_end > after), None)


def _held(own: Iterable[Observation]) -> _Held:
    """What is published of the measures and areas that figures may be set beside, each oldest first."""
    figures = tuple(own)
    places = {register().counterpart(one.measure, one.group) for one in figures}
    areas = {one.area for one in figures}
    regions = {region_of(area) for area in areas if area != ENGLAND}
    wanted = {place[0] for place in places if place is not None}
    found: dict[_Key, list[Observation]] = {}
    for one in sorted(
        published_of(measures=wanted, areas={ENGLAND, *areas, *filter(None, regions)}), key=lambda row: row.period_end
    ):
        found.setdefault(_key(one), []).append(one)
    return found
