"""What can be asked of failures and handbacks: what follows if one fails, and a council's answers to the survey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from ncs.core.errors import NotModelled, all_read
from ncs.core.explained import Explained
from ncs.core.given import as_date, path_of, text_of
from ncs.present.answer import Answer
from ncs.providers.directory.knowing import said_of
from ncs.providers.directory.register import Register
from ncs.providers.failure import Failure, failing, if_fails, read_served
from ncs.providers.handbacks import Answered, HandedBack, answered, read_log
from ncs.providers.market.groups import groups_of, read_owners
from ncs.providers.use.register import Day, Given, open_kept
from ncs.providers.views.failure import answers_table, duties_table, effects_table, ending_table, log_table
from ncs.reference.councils import find_council
from ncs.tables.tables import Table, noted


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Failed(Answer):
    """What follows if a provider fails; ``said`` is what the register's files cannot tell of the day."""

    register: Register
    found: Failure
    said: tuple[str, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the effects by council, what must be done by when, and the locations that end."""
        effects = noted(effects_table(self.found), self.said)
        return effects, duties_table(self.found), ending_table(self.register, self.found)

    def explained(self) -> tuple[Explained, ...]:
        """Return what must be done, with its law."""
        return self.found.duties


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Log(Answer):
    """A log of handbacks, and the survey's answers from it."""

    events: tuple[HandedBack, ...]
    answers: tuple[Answered, ...]
    year: int

    def tables(self) -> tuple[Table, ...]:
        """Return the answers, a row a council, and the events."""
        return answers_table(self.answers, year=self.year), log_table(self.events)


def failure(
    folder: Given,
    name: str,
    *,
    on: Day = None,
    notice: Day = None,
    owners: Given | None = None,
    served: Given | None = None,
    vacancy: str | Decimal | None = None,
    takeover: bool = False,
) -> Failed:
    """Say what follows if a provider, group or location fails: councils, beds, people, what is near, duties by day.

    Args:
        folder: made by ``read``.
        name: ID or name of a location, provider, brand or group.
        on: the day of the failure; that of the newest file unless given.
        notice: the day of the regulator's notice, if there is one.
        owners: who owns whom; served: ``location_id, people, council_arranged, hours_per_week``.
        vacancy: the share of beds elsewhere that is empty, such as 0.12.
        takeover: a permanent takeover, which needs an Act, in place of the end of the temporary duty.

    Raises:
        UnknownName: nothing is so called, several are, or nothing of it is registered on the day.
        NotModelled: the vacancy is no share, the notice is after the failure, or the day before anything began.
        ProblemsFound: the folder or a file cannot be used.
    """
    register = open_kept(folder)
    day, told = as_date(on, "on") or register.last_day, as_date(notice, "notice")
    if told is not None and told > day:
        raise NotModelled(f"The notice, {told}, is after the failure, {day}.")
    given, who = all_read(
        lambda: read_owners(path_of(owners, "owners")) if owners is not None else (),
        lambda: read_served(path_of(served, "served"), register["location_id"]) if served is not None else {},
    )
    said = said_of(register, day)
    groups, names = groups_of(register, given, on=day)
    called, mine = failing(register, groups, names, text_of(name, what="a provider"), on=day)
    found = if_fails(
        register, called, mine, on=day, notice=told, served=who, vacancy=_share(vacancy), takeover=takeover
    )
    return Failed(register=register, found=found, said=said)


def _share(given: str | Decimal | None) -> Decimal | None:
    if given is None:
        return None
    try:
        share = Decimal(given)
    except InvalidOperation:
        share = Decimal(-1)
    if not 0 <= share <= 1:
        raise NotModelled(f"A vacancy is a share from 0 to 1, such as 0.12; not {given}.")
    return share


def handbacks(log: Given, *, first: Day = None, last: Day = None, council: str | None = None, year: int = 2025) -> Log:
    """Give the events of a log, and each council's answers to the survey's questions on handbacks.

    Args:
        log: a row an event.
        first, last: of the survey's window, both included; six months to the last event unless given.
        council: only this one, by any name or code.
        year: of the survey.

    Raises:
        NotModelled: the window is the wrong way round, or there is no event to take it from.
        UnknownName: the council is not known.
        ProblemsFound: the log is wrong, with everything that is.
    """
    events = read_log(path_of(log, "log"))
    if not events:
        raise NotModelled("The log has no events, so there is nothing to answer from.")
    end = as_date(last, "last") or max(one.day for one in events)
    start = as_date(first) or _half_a_year_before(end)
    if start > end:
        raise NotModelled(f"The window is the wrong way round: {start} to {end}.")
    codes = [find_council(council).ons_code] if council else sorted({one.council for one in events})
    inside = tuple(one for one in events if start <= one.day <= end and one.council in codes)
    found = tuple(answered(events, code, first=start, last=end) for code in codes)
    return Log(events=inside, answers=found, year=year)


def _half_a_year_before(end: date) -> date:
    """Return the day after the same day of the month six months before, or after its last one."""
    month = (end.month - 7) % 12 + 1
    year = end.year - (end.month <= 6)
    for day in (end.day, 30, 29, 28):
        try:
            return date.fromordinal(date(year, month, day).toordinal() + 1)
        except ValueError:
            continue
    raise AssertionError(end)
