"""What can be wrong with the switches of a reform, fixed or dated, and with its timetable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any

from ncs.charging.law.figures import figures
from ncs.charging.law.rules import Rules
from ncs.charging.reforms.timetable import Change, Reform
from ncs.core.errors import Problem, fault, near_matches
from ncs.tables.reading.yaml_files import validated
from ncs.tables.reading.yaml_values import Loaded


def rule_problems(loaded: Loaded, *, next_step: str) -> list[Problem]:
    """Return what is wrong with the switches of a reform: unknown ones, and values, each at each of its days."""
    given = loaded.part("rules")
    content = given.content if isinstance(given.content, dict) else {}
    dated = {name: values for name, values in content.items() if isinstance(values, list)}
    plain = {name: value for name, value in content.items() if name not in dated}
    found = list(validated(replace(given, content=plain), Rules, next_step=next_step)[1])
    for name, values in dated.items():
        for place, value in enumerate(values):
            row = given.rows.get((name, place))
            rows: dict[tuple[str | int, ...], int] = {} if row is None else {(name,): row}
            found += _dated_problems(replace(given, content=value, rows=rows), name, next_step)
    return found


def _dated_problems(given: Loaded, name: str, next_step: str) -> Iterator[Problem]:
    value = given.content
    if not isinstance(value, dict) or set(value) != {"from", "value"} or validated(_as_change(given), Change)[1]:
        step = 'Write [{from: 2028-07-05, value: "25.00"}]; a value holds until the next.'
        yield replace(
            fault("bad-dated-rule", f"rules.{name}", f"The dated values of {name} cannot be read.", step),
            file=given.file,
            row=given.rows.get((name,)),
        )
        return
    yield from validated(replace(given, content={name: value["value"]}), Rules, next_step=next_step)[1]


def _as_change(given: Loaded) -> Loaded:
    """Return a dated switch as a dated figure, so that its day is checked; its value is checked as a switch."""
    return replace(given, content={"from": given.content["from"], "value": "0"}, rows={})


def step_problems(reform: Reform, loaded: Loaded) -> Iterator[Problem]:
    """Yield what is wrong with a timetable: no launch, and unknown reforms, figures and switches in its steps."""
    if reform.starts is None and any(step.years_after is not None for step in reform.timetable):
        said, todo = "A timetable in years has no launch.", "Say when it starts: from: 2028-07-05."
        yield replace(fault("no-launch", "starts", said, todo), file=loaded.file)
    for place, step in enumerate(reform.timetable):
        for name in step.adds:
            yield from _unknown("reform", name, _packaged(), f"timetable.{place}.adds", loaded.file)
        for name in step.figures:
            yield from _unknown("figure", name, figures(), f"timetable.{place}.figures", loaded.file)
        at = ("timetable", place, "rules")
        rows = {key[3:]: row for key, row in loaded.rows.items() if key[:3] == at}
        rules = replace(loaded, content=step.rules, rows=rows, problems=())
        yield from validated(rules, Rules, next_step="See `ncs charge reforms --switches`.")[1]


def _packaged() -> tuple[str, ...]:
    """Return the names of the reforms in the package, without reading them."""
    place = files("ncs.charging") / "reforms"
    return tuple(file.name.removesuffix(".yaml") for file in place.iterdir() if file.name.endswith(".yaml"))


def _unknown(kind: str, name: str, known: Any, where: str, file: str | None) -> Iterator[Problem]:
    if name not in known:
        near = ", ".join(near_matches(name, known))
        step = f"Did you mean {near}?" if near else "Choose one that `ncs charge reforms` or `parameters` lists."
        yield replace(fault(f"unknown-{kind}", where, f"There is no {kind} {name!r}.", step), file=file)
