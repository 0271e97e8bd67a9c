"""Reading a case from YAML: every problem at once, each with what to write instead."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from ncs.charging.case.case import Case
from ncs.charging.case.case_checks import check_case
from ncs.core.errors import NcsError, Problem, ProblemsFound, near_matches, raise_if

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
_WORDS = {
    "missing": ("is missing", "Add it; `ncs charge template` shows every key."),
    "decimal_parsing": ("is not an amount", "Write pounds as digits, such as 230.25."),
    "decimal_type": ("is not an amount", "Write pounds as digits, such as 230.25."),
    "finite_number": ("is not an amount", "Write pounds as digits, such as 230.25."),
    "date_from_datetime_parsing": ("is not a date", "Write the day as 2026-04-06."),
    "date_type": ("is not a date", "Write the day as 2026-04-06."),
    "int_parsing": ("is not a whole number", "Write digits, such as 85."),
    "int_from_float": ("is not a whole number", "Write digits, such as 85."),
    "bool_parsing": ("is neither true nor false", "Write true or false."),
    "bool_type": ("is neither true nor false", "Write true or false."),
}


class _OnceLoader(yaml.SafeLoader):
    """Reads YAML and refuses a key that is given twice: the plain loader would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return the mapping of a node.

        Raises:
            ConstructorError: a key is given twice.
        """
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} is given twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def load_case(path: Path) -> Case:
    """Read and check a case file.

    Raises:
        NcsError: the file cannot be opened.
        ProblemsFound: with everything that is wrong or unclear in it.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NcsError(f"Cannot read the case file {path}: {error}. Write one with `ncs charge template`.") from error
    try:
        content = yaml.load(text, Loader=_OnceLoader)
    except (yaml.YAMLError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        problem = Problem(
            rule="not-yaml",
            message=f"is not YAML that can be read: {str(error).splitlines()[0]}",
            file=path.name,
            row=None if line is None else line + 1,
            next_step="Compare with `ncs charge template`.",
        )
        raise ProblemsFound(_SUMMARY, [problem]) from error
    return parse_case(content, file=path.name)


def parse_case(content: object, *, file: str | None = None) -> Case:
    """Check a case given as a mapping.

    Raises:
        ProblemsFound: with everything that is wrong or unclear in it.
    """
    if not isinstance(content, dict):
        problem = Problem(
            rule="not-a-case",
            message="The case is not a list of keys and values.",
            file=file,
            next_step="Start from `ncs charge template`.",
        )
        raise ProblemsFound(_SUMMARY, [problem])
    try:
        case = Case.model_validate(content)
    except ValidationError as error:
        problems = [_problem(item, file) for item in error.errors(include_url=False)]
        problems += _checks_on_the_rest(content, error.errors(include_url=False), file)
        raise ProblemsFound(_SUMMARY, problems) from None
    raise_if(check_case(case, file=file), _SUMMARY)
    return case


def _problem(item: Any, file: str | None) -> Problem:
    """Say one of pydantic's findings in the words of a form."""
    where = ".".join(str(part) for part in item["loc"])
    kind = str(item["type"])
    if kind == "extra_forbidden":
        near = near_matches(str(item["loc"][-1]), _keys(item["loc"][:-1]))
        hint = f"Did you mean {', '.join(near)}?" if near else "Remove it; `ncs charge template` shows every key."
        return Problem(
            rule="unknown-key", message=f"{where} is not a key of a case.", next_step=hint, file=file, field=where
        )
    if kind == "enum":
        step = f"Write one of: {item['ctx']['expected']}."
        return Problem(
            rule="unknown-value",
            message=f"{where} is not one of the values it may have.",
            next_step=step,
            file=file,
            field=where,
            value=str(item["input"]),
        )
    said, step = _WORDS.get(kind, (f"cannot be read ({item['msg']})", "Compare with `ncs charge template`."))
    return Problem(rule=kind.replace("_", "-"), message=f"{where} {said}.", next_step=step, file=file, field=where)


def _keys(loc: Sequence[int | str]) -> list[str]:
    model: Any = Case
    for part in loc:
        if isinstance(part, int):
            continue
        found = [piece for piece in _inner(model.model_fields[part].annotation) if hasattr(piece, "model_fields")]
        model = found[0]
    return list(model.model_fields)


def _inner(annotation: Any) -> list[Any]:
    parts = getattr(annotation, "__args__", ())
    return [annotation] if not parts else [inner for part in parts for inner in _inner(part)]


def _checks_on_the_rest(content: dict[str, Any], errors: Sequence[Any], file: str | None) -> list[Problem]:
    """Run the other checks with harmless stand-ins for the unreadable values, so that all problems come at once."""
    rest = copy.deepcopy(content)
    for error in errors:
        _stand_in(rest, error["loc"], error["type"])
    try:
        case = Case.model_validate(rest)
    except ValidationError:
        return []
    touched = [_touched(error["loc"]) for error in errors]
    return [found for found in check_case(case, file=file) if not _is_about(found.field or "", touched)]


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
