"""Dated parameters: a value, its unit, its legal or published source, and how sure we are of it.

A file of parameters is YAML::

    parameters:
      personal_expenses_allowance:
        title: Personal expenses allowance
        unit: GBP/week
        values:
          - {from: 2015-04-06, value: "24.90", source: "SI 2014/2672 reg 6", confidence: published}

A value holds from its date until the day before the next one, or until ``to`` where that is given. It is stated only
when it changes: a later source that gives the same value is listed under it, and from its date the value is that
source's::

          - {from: 2015-04-01, value: "43.25", source: "SI 2014/2672 reg 7(7)", confidence: published,
             confirmed: [{from: 2021-04-06, source: "LAC(DHSC)(2021)1"}]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from importlib.resources.abc import Traversable
from itertools import zip_longest
from pathlib import Path
from typing import Any

from ncs.core.errors import NotModelled, Problem, ProblemsFound, UnknownName, near_matches, raise_if
from ncs.core.provenance import Confidence
from ncs.tables.reading.yaml_files import load_yaml

#: What an entry of a file may say of a parameter; ``not_established`` says in words what no source gives.
_KEYS = frozenset({"title", "unit", "values", "not_established"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """One value of a parameter from ``start`` to ``end`` (both included; ``end`` None means until further notice)."""

    start: date
    end: date | None
    value: Decimal
    source: str
    confidence: Confidence
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A named quantity with its values in order of date; values never overlap."""

    name: str
    title: str
    unit: str
    values: tuple[DatedValue, ...]

    def at(self, day: date) -> DatedValue:
        """Return the value in force on ``day``.

        Raises:
            NotModelled: before the first value, in a gap, or after the last value's end. Never zero.
        """
        if not self.values or day < self.values[0].start:
            first = self.values[0].start if self.values else "any date"
            raise NotModelled(f"{self.title} ({self.name}) is not modelled before {first}; asked for {day}.")
        for value in reversed(self.values):
            if value.start <= day:
                if value.end is not None and day > value.end:
                    raise NotModelled(f"{self.title} ({self.name}) has no value on {day}: the last ended {value.end}.")
                return value
        raise AssertionError("unreachable: the first value starts on or before the day")  # pragma: no cover


@dataclass(frozen=True, slots=True)
class Parameters(Mapping[str, Parameter]):
    """Parameters by name. Looking up a name that is not there says which names are near."""

    by_name: Mapping[str, Parameter] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Parameter:
        try:
            return self.by_name[name]
        except KeyError:
            raise UnknownName("parameter", name, near_matches(name, self.by_name)) from None

    def __contains__(self, name: object) -> bool:
        return name in self.by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_name)

    def __len__(self) -> int:
        return len(self.by_name)

    def at(self, name: str, day: date) -> DatedValue:
        """Return the value of ``name`` in force on ``day``.

        Raises:
            UnknownName: there is no such parameter.
            NotModelled: it has no value on that day.
        """
        return self[name].at(day)

    def with_overrides(self, other: Parameters) -> Parameters:
        """Return these parameters with those of ``other`` in place of any of the same name."""
        return Parameters({**self.by_name, **other.by_name})


def load_parameters(*files: Traversable | Path) -> Parameters:
    """Read parameter files.

    Raises:
        ProblemsFound: with every problem in every file: unreadable YAML, a missing or unknown key, a value that is
            not a plain decimal in quotes, a missing source, an unknown confidence, overlapping dates, a name twice.
    """
    problems: list[Problem] = []
    found: dict[str, Parameter] = {}
    for file in files:
        for parameter in _read(file, problems):
            if parameter.name in found:
                problems.append(
                    _problem(file.name, parameter.name, "duplicate-parameter", "is given twice", "Keep one.")
                )
            found[parameter.name] = parameter
    raise_if(problems, "The parameter files have problems")
    return Parameters(found)


def _read(file: Traversable | Path, problems: list[Problem]) -> list[Parameter]:
    try:
        loaded = load_yaml(file, kind="file of figures")
    except ProblemsFound as error:
        problems += error.problems
        return []
    content = loaded.content
    entries = content.get("parameters") if isinstance(content, dict) else None
    if not isinstance(entries, dict):
        problems.append(
            _problem(
                file.name, None, "no-parameters", "has no 'parameters' mapping", "See docs/reference/parameters.md."
            )
        )
        return []
    wrong: list[Problem] = []
    found = [_parameter(file.name, str(name), entry, wrong) for name, entry in entries.items()]
    problems += [replace(one, row=loaded.row_of("parameters", one.field or "")) for one in wrong]
    return found


def _parameter(file: str, name: str, entry: Any, problems: list[Problem]) -> Parameter:
    if not isinstance(entry, dict) or not isinstance(entry.get("values"), list) or not entry.get("unit"):
        problems.append(_problem(file, name, "incomplete-parameter", "needs a unit and a list of values", "Add them."))
        return Parameter(name=name, title=name, unit="", values=())
    unknown = sorted(map(str, set(entry) - _KEYS))
    if unknown:
        message = f"has keys that are not known: {', '.join(unknown)}"
        problems.append(_problem(file, name, "unknown-key", message, f"Keys: {', '.join(sorted(_KEYS))}."))
    items = [each for item in entry["values"] for each in _with_confirmations(file, name, item, problems)]
    raw = [value for item in items if (value := _dated(file, name, item, problems)) is not None]
    values = _closed(file, name, sorted(raw, key=lambda value: value.start), problems)
    return Parameter(name=name, title=str(entry.get("title", name)), unit=str(entry["unit"]), values=values)


def _with_confirmations(file: str, name: str, item: Any, problems: list[Problem]) -> Iterator[Any]:
    """Yield a value, then the same value again from each day on which a later source confirms it."""
    if not isinstance(item, dict) or "confirmed" not in item:
        yield item
        return
    item, confirmed = {key: item[key] for key in item if key != "confirmed"}, item["confirmed"]
    if not isinstance(confirmed, list) or not all(_is_confirmation(item, each) for each in confirmed):
        step = "List {from, source}, each from a later day than the value and not after its end."
        problems.append(_problem(file, name, "bad-confirmation", "has a confirmation that cannot be read", step))
        confirmed = []
    ends = [each["from"] - timedelta(days=1) for each in confirmed]
    parts = [item, *({**item, **each} for each in confirmed)]
    for part, end in zip_longest(parts, ends):
        yield part if end is None else {**part, "to": end}


def _is_confirmation(item: Mapping[str, Any], each: Any) -> bool:
    """Say whether an entry confirms a value: its own day, after the value's first and not after its last."""
    if not isinstance(each, dict) or set(each) != {"from", "source"}:
        return False
    start, day, end = item.get("from"), each["from"], item.get("to") or date.max
    return all(type(one) is date for one in (start, day, end)) and start < day <= end


def _dated(file: str, name: str, item: Any, problems: list[Problem]) -> DatedValue | None:
    allowed = {"from", "to", "value", "source", "confidence", "note"}
    if not isinstance(item, dict) or not {"from", "value", "source", "confidence"} <= set(item) <= allowed:
        problems.append(
            _problem(
                file,
                name,
                "incomplete-value",
                f"has a value without its keys: {item}",
                f"Keys: {sorted({*allowed, 'confirmed'})}.",
            )
        )
        return None
    start, end, value = item["from"], item.get("to"), item["value"]
    if not isinstance(start, date) or not (end is None or isinstance(end, date)):
        problems.append(
            _problem(file, name, "bad-date", "has a date that is not YYYY-MM-DD", "Write 2026-04-01.", start)
        )
        return None
    try:
        if not isinstance(value, str):
            raise InvalidOperation
        number = Decimal(value)
        if not number.is_finite():
            raise InvalidOperation
        confidence = Confidence(item["confidence"])
    except (InvalidOperation, ValueError):
        step = 'Write the value in quotes, such as "24.90"; confidence is published, derived or uncertain.'
        problems.append(_problem(file, name, "bad-value", "has a value or confidence that cannot be read", step, value))
        return None
    if not str(item["source"]).strip():
        problems.append(_problem(file, name, "no-source", "has a value without a source", "Cite where it is stated."))
        return None
    note = str(item.get("note", ""))
    source = str(item["source"])
    return DatedValue(start=start, end=end, value=number, source=source, confidence=confidence, note=note)


def _closed(file: str, name: str, values: Sequence[DatedValue], problems: list[Problem]) -> tuple[DatedValue, ...]:
    """Give each value the end that the next one sets, and report overlaps."""
    closed: list[DatedValue] = []
    for value, following in zip_longest(values, values[1:]):
        last_day = following.start - timedelta(days=1) if following else None
        if following and (following.start == value.start or (value.end and value.end >= following.start)):
            message = f"has values that overlap on {following.start}"
            problems.append(_problem(file, name, "overlapping-dates", message, "End one before the next begins."))
        if value.end is not None and value.end < value.start:
            problems.append(
                _problem(file, name, "bad-date", "has a value that ends before it starts", "Mend the dates.")
            )
        closed.append(
            DatedValue(
                start=value.start,
                end=value.end or last_day,
                value=value.value,
                source=value.source,
                confidence=value.confidence,
                note=value.note,
            )
        )
    return tuple(closed)


def _problem(
    file: str, name: str | None, rule: str, message: str, next_step: str, value: object | None = None
) -> Problem:
    return Problem(
        rule=rule,
        message=f"{name or 'the file'} {message}.",
        next_step=next_step,
        file=file,
        field=name,
        value=None if value is None else str(value),
    )
