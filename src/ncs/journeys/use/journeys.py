"""What can be asked of a journey: begin it, add to it, show it, what comes next, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from ncs.core.errors import Problem, ProblemsFound, UnknownName, is_text, near_matches
from ncs.core.explained import Explained
from ncs.journeys.engine.clocks import clocks, clocks_with
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import Owed, Step, next_steps, owed_on, steps_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event_adapter, kind_named, kinds
from ncs.journeys.events.contact import JourneyOpened
from ncs.journeys.example import example_state
from ncs.journeys.journal_file import add_to_journey, open_journey, read_journey, write_journey
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.views.account import account_table
from ncs.journeys.views.journey import (
    duties_table,
    events_table,
    kinds_table,
    owed_by_rule_table,
    owed_by_team_table,
    rules_table,
    steps_table,
    worklist_table,
)
from ncs.journeys.views.why import clock_lines, kind_lines, rule_lines
from ncs.present.answer import Answer
from ncs.tables.reading.findings import words_of
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Journey(Answer):
    """A journey: where it stands, and what happened."""

    state: State

    def tables(self) -> tuple[Table, ...]:
        """Return one row an event, in the order in which they were recorded."""
        return (events_table(self.state),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Next(Answer):
    """What is overdue, required and allowed in a journey on a day."""

    state: State
    on: date
    steps: tuple[Step, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a step, the most urgent first."""
        return (steps_table(self.steps, self.on),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Why(Answer):
    """A rule, a clock or a kind of event, explained."""

    lines: tuple[Explained, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the explained lines as a table."""
        from ncs.tables.explained import explained_table

        return (explained_table(self.lines, title="Why"),)

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines."""
        return self.lines


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Listed(Answer):
    """A list: of rules, or of kinds of event."""

    table_of: Table

    def tables(self) -> tuple[Table, ...]:
        """Return the list."""
        return (self.table_of,)


def new(file: Path, *, opened: JourneyOpened, today: date, replace: bool = False) -> Journey:
    """Begin a journey in a file.

    Raises:
        Refused: it would be opened in the future.
        AlreadyThere, NotOurs, CannotWrite: the file may not be written.
    """
    return Journey(state=open_journey(file, opened, today=today, replace=replace))


def show(file: Path, *, today: date) -> Journey:
    """Give a journey from its file.

    Raises:
        ProblemsFound, NotAJourney: the file cannot be used.
    """
    return Journey(state=read_journey(file, today=today))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Account(Answer):
    """What is held for a person, and what of it is left on a day."""

    state: State
    on: date

    def tables(self) -> tuple[Table, ...]:
        """Return one row an account: a direct payment, a budget that somebody else holds, short breaks."""
        return (account_table(self.state, self.on),)


def account(file: Path, *, on: date, today: date) -> Account:
    """Give what is held for the person of a journey on a day: paid in, spent, given back, and left.

    Raises:
        ProblemsFound, NotAJourney: the file cannot be used.
    """
    return Account(state=read_journey(file, today=today), on=on)


def add(file: Path, event: Event, *, today: date, own_clocks: Path | None = None) -> Journey:
    """Record one more event in a journey's file, by a council's own limits of time where it has some.

    Raises:
        ProblemsFound, NotAJourney: the file cannot be used, or the event is refused; the file stays as it was.
        CannotWrite: a fault of the file system.
    """
    return Journey(state=add_to_journey(file, event, today=today, held=clocks_with(own_clocks)))


def coming(file: Path, *, on: date, today: date, own_clocks: Path | None = None) -> Next:
    """Give what is overdue, required and allowed in a journey on a day, by a council's own clocks where it has some.

    Raises:
        ProblemsFound, NotAJourney: a file cannot be used.
    """
    state = read_journey(file, today=today)
    return Next(state=state, on=on, steps=next_steps(state, on, clocks_with(own_clocks)))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Worklist(Answer):
    """What is to be done in many journeys on a day."""

    on: date
    found: tuple[tuple[str, Step], ...]
    teams: Mapping[str, str]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a step, the most urgent first; then how many wait for what, by rule and by team."""
        return (
            worklist_table(self.found, self.on, self.teams),
            owed_by_rule_table(self.found, self.on),
            owed_by_team_table(self.found, self.on, self.teams),
        )


def worklist(states: Iterable[State], *, on: date, own_clocks: Path | None = None, team: str = "") -> Worklist:
    """Give what is overdue or required in many journeys on a day, the most urgent first; of one team where named.

    Raises:
        ProblemsFound: the file of clocks cannot be used.
    """
    return worklist_of((owed_on(state, on) for state in states), on=on, own_clocks=own_clocks, team=team)


def worklist_of(people: Iterable[Owed], *, on: date, own_clocks: Path | None = None, team: str = "") -> Worklist:
    """Give what people are owed on a day, the most urgent first; where a team is named, those whom it wrote of last.

    Raises:
        ProblemsFound: the file of clocks cannot be used.
        UnknownName: no record was last written by such a team; the nearest are named.
    """
    held, everybody = clocks_with(own_clocks), list(people)
    teams = {one.person: one.by for one in everybody}
    if team and team not in teams.values():
        known = sorted({name for name in teams.values() if name})
        raise UnknownName("team", team, near_matches(team, known) or known[:5])
    kept = [one for one in everybody if not team or one.by == team]
    owed = [(one.person, step) for one in kept for step in steps_of(one.asks, on, held)]
    owed.sort(key=lambda one: (one[1].due is None, one[1].due or date.max, one[0], one[1].rule))
    return Worklist(on=on, found=tuple(owed), teams=teams)


def read_all(files: Sequence[Path], *, today: date) -> Iterator[State]:
    """Yield journeys from files of their own.

    Raises:
        ProblemsFound, NotAJourney: a file cannot be used.
    """
    yield from (read_journey(file, today=today) for file in files)


def example(*, council: str, cost_pence: int, person_pence: int) -> Journey:
    """Give the journey of an invented person, with what care costs a week and what they pay handed over in pence.

    Raises:
        Refused: the person pays more than the cost.
    """
    return Journey(state=example_state(council=council, cost_pence=cost_pence, person_pence=person_pence))


def save(journey: Journey, file: Path, *, replace: bool = False) -> None:
    """Write a journey to a file of its own.

    Raises:
        AlreadyThere, NotOurs, CannotWrite: the file may not be written.
    """
    write_journey(file, journey.state.given, replace=replace)


def coming_of(journey: Journey, on: date) -> Next:
    """Give what is overdue, required and allowed in a journey at hand, on a day."""
    return Next(state=journey.state, on=on, steps=next_steps(journey.state, on))


def why(name: str) -> Why:
    """Explain a rule, a clock or a kind of event by its name.

    Raises:
        UnknownName: nothing has that name; the nearest are named.
    """
    if name in rules():
        return Why(lines=rule_lines(rules()[name]))
    if name in clocks():
        return Why(lines=clock_lines(clocks()[name]))
    if name in kinds():
        return Why(lines=kind_lines(name))
    raise UnknownName("rule, clock or kind of event", name, near_matches(name, [*rules(), *clocks(), *kinds()]))


def all_rules() -> Listed:
    """Give every rule with its section, its force and whether the provision was read by this project."""
    return Listed(table_of=rules_table())


def all_duties() -> Listed:
    """Give every duty of a council in Part 1 of the Care Act, with trigger, clock and the rule that serves it."""
    return Listed(table_of=duties_table())


def all_kinds() -> Listed:
    """Give every kind of event with its fields."""
    return Listed(table_of=kinds_table())


def event_from(kind: str, on: date, texts: Sequence[str]) -> Event:
    """Return an event from ``key=value`` texts; a list is written with semicolons.

    Raises:
        UnknownName: there is no such kind.
        ProblemsFound: a text has no ``=`` or a character that cannot be read, or a field is unknown, missing or wrong;
            all are told.
    """
    model = kind_named(kind)
    given: dict[str, Any] = {"kind": kind, "on": on}
    problems = []
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals:
            step = f"See `ncs journeys why {kind}`."
            problems.append(Problem(rule="no-value", message="A field is written key=value.", next_step=step))
        if not is_text(text):
            step = "Type it anew: it came in another encoding than UTF-8."
            problems.append(Problem(rule="not-text", message="A character cannot be read.", next_step=step))
        given[key.strip()] = _split(model, key.strip(), value.strip())
    try:
        made = TypeAdapter(model).validate_python(given)
    except ValidationError as error:
        problems += [one for one in _problems(error, model) if one.rule != "string-unicode"]  # said above
    if problems:
        raise ProblemsFound(f"{kind} cannot be recorded", problems)
    return made


def opening(on: date, texts: Sequence[str]) -> JourneyOpened:
    """Return the event that opens a journey, from ``key=value`` texts.

    Raises:
        ProblemsFound: as :func:`event_from`.
    """
    return cast("JourneyOpened", event_from("journey-opened", on, texts))


def event_in(file: Path) -> Event:
    """Read one event from a YAML file.

    Raises:
        ProblemsFound: the file cannot be read, or the event is unknown or misses something.
    """
    made: Event = read_yaml(file, event_adapter(), kind="event", values_shown=False)
    return made


def _split(model: type[Event], key: str, value: str) -> Any:
    """Return a value as its field takes it: semicolons part a list of words; needs are read by the plan itself."""
    field = model.model_fields.get(key)
    if field is not None and field.annotation == tuple[str, ...]:
        return [part.strip() for part in value.split(";") if part.strip()]
    return value


def _problems(error: ValidationError, model: type[Event]) -> list[Problem]:
    return [_problem(item, model) for item in error.errors(include_url=False)]


def _problem(item: Mapping[str, Any], model: type[Event]) -> Problem:
    field = ".".join(map(str, item["loc"]))
    kind = str(item["type"])
    known = [name for name in model.model_fields if name not in ("kind", "version", "on")]
    step = f"Its fields are: {', '.join(known)}."
    if kind == "extra_forbidden":
        near = near_matches(field, known)
        step = f"Did you mean {', '.join(near)}?" if near else step
        return Problem(rule="unknown-key", message=f"There is no field {field}.", next_step=step)
    if kind == "missing":
        return Problem(rule="missing", message=f"{field} is missing.", next_step=f"Add {field}=…")
    said, step = words_of(item)
    return Problem(rule=kind.replace("_", "-"), message=f"{field} {said}.", next_step=step)
