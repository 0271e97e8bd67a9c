"""Reading a case from YAML: every problem at once, each with what to write instead."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ncs.charging.case.case import Case
from ncs.charging.case.case_checks import check_case
from ncs.charging.case.understood import understood
from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.tables.reading.findings import problems_of, row_of
from ncs.tables.reading.yaml_files import load_yaml
from ncs.tables.reading.yaml_values import Loaded

_SUMMARY = "The case cannot be assessed"
#: What stands in for a required value that cannot be read, only so that the other checks can run.
_STAND_INS: dict[str, Any] = {
    "date": date(2026, 4, 6),
    "person": {"age": 80},
    "setting": {"kind": "not_a_care_home"},
    "weekly": "0",
    "value": "0",
    "amount": "0",
    "given": date(2016, 4, 6),
    "foresaw_care": False,
    "avoiding_charges_significant": False,
    "relation": "not_a_relative",
    "week": 0,
}
#: The same for ``kind``, which means something else in each part of a case.
_KINDS = {
    "setting": "not_a_care_home",
    "services": "assessment_or_advice",
    "income": "other_income",
    "capital": "other_capital",
    "housing_costs": "rent",
}
#: Parts that are not checked further where any of their values could not be read.
_WHOLE_PARTS = ("setting", "journey")
#: The parts of a case lie at most so deep.
_DEEPEST = 12
_STEP = "Compare with `ncs charge template`."


def load_case(path: Path) -> Case:
    """Read and check a case file.

    Raises:
        ProblemsFound: with everything that is wrong or unclear in it, or why it cannot be read.
    """
    return _checked(load_yaml(path, kind="case file", summary=_SUMMARY))


def parse_case(content: object, *, file: str | None = None) -> Case:
    """Check a case given as a mapping.

    Raises:
        ProblemsFound: with everything that is wrong or unclear in it.
    """
    if _deep(content):
        step = "Compare with `ncs charge template`."
        problem = Problem(rule="too-deep", message="The case is nested too deeply.", next_step=step, file=file)
        raise ProblemsFound(_SUMMARY, [problem])
    return _checked(Loaded(file=file, content=content, rows={}, problems=(), whole=True))


def _deep(content: object) -> bool:
    """Return whether something lies deeper in a mapping than any part of a case; a file's reader refuses it itself."""
    level = [content]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _inside(one)]
    return bool(level)


def _inside(one: object) -> Iterable[object]:
    return one.values() if isinstance(one, dict) else one if isinstance(one, list | tuple) else ()


def _checked(loaded: Loaded) -> Case:
    if not isinstance(loaded.content, dict):
        problem = Problem(
            rule="not-a-case",
            message="The case is not a list of keys and values.",
            file=loaded.file,
            next_step="Start from `ncs charge template`.",
        )
        raise ProblemsFound(_SUMMARY, [problem])
    loaded, notes, unclear = understood(loaded)
    try:
        case = Case.model_validate(loaded.content)
    except ValidationError as error:
        problems = problems_of(error, loaded, model=Case, next_step=_STEP, values_shown=False)
        problems += _checks_on_the_rest(loaded, error.errors(include_url=False))
        raise ProblemsFound(_SUMMARY, [*unclear, *_beyond(problems, unclear)]) from None
    found = _placed(list(check_case(case, file=loaded.file)), loaded)
    raise_if([*unclear, *_beyond(found, unclear)], _SUMMARY)
    return case.noting(notes)


def _beyond(problems: Sequence[Problem], said: Sequence[Problem]) -> list[Problem]:
    """Return the problems that are not about what was said already."""
    fields = [problem.field for problem in said]
    return [problem for problem in problems if problem.field not in fields]


def _placed(problems: Sequence[Problem], loaded: Loaded) -> list[Problem]:
    """Give problems the rows of the keys that they are about."""
    keys = (
        tuple(int(part) if part.isdigit() else part for part in (found.field or "").split(".")) for found in problems
    )
    return [replace(found, row=row_of(at, loaded)) for found, at in zip(problems, keys, strict=True)]


def _checks_on_the_rest(loaded: Loaded, errors: Sequence[Any]) -> list[Problem]:
    """Run the other checks with harmless stand-ins for the unreadable values, so that all problems come at once."""
    rest = copy.deepcopy(loaded.content)
    for error in errors:
        _stand_in(rest, error["loc"], error["type"])
    try:
        case = Case.model_validate(rest)
    except ValidationError:
        return []
    touched = [_touched(error["loc"]) for error in errors]
    found = _placed(list(check_case(case, file=loaded.file)), loaded)
    return [problem for problem in found if not _is_about(problem.field or "", touched)]


def _is_about(path: str, touched: Sequence[str]) -> bool:
    return any(path == bad or path.startswith(f"{bad}.") for bad in touched)


def _touched(loc: Sequence[int | str]) -> str:
    return str(loc[0]) if loc[0] in _WHOLE_PARTS else ".".join(str(part) for part in loc)


def _stand_in(content: Any, loc: Sequence[int | str], kind: str) -> None:
    """Put a stand-in for the value at ``loc``, or take it out; an entry of a list takes the list with it."""
    if isinstance(loc[-1], int):
        _stand_in(content, loc[:-1], kind)
        return
    for part in loc[:-1]:
        try:
            content = content[part]
        except (KeyError, IndexError, TypeError):
            return
    if not isinstance(content, dict):
        return
    stand_in = _STAND_INS.get(loc[-1])
    if loc[-1] == "kind":
        stand_in = _KINDS.get(next((part for part in reversed(loc[:-1]) if isinstance(part, str)), ""))
    if kind == "extra_forbidden" or stand_in is None:
        content.pop(loc[-1], None)
    else:
        content[loc[-1]] = stand_in
