"""What pydantic finds wrong, in the words of a form: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core.core_schema import ErrorType

from ncs.core.errors import Problem, near_matches
from ncs.tables.reading.yaml_values import MOST_DIGITS, At, Loaded

_AMOUNT = ("is not a number", "Write digits, such as 230.25.")
_WHOLE = ("is not a whole number", "Write digits, such as 85.")
_DAY = ("is not a date", "Write the day as 2026-04-06.")
_TRUTH = ("is neither true nor false", "Write true or false.")
_TEXT = ("is not text", "Write a word, or put the value in quotes.")
_KEYS = ("is not a list of keys and values", "Write one key: value a line.")
_LIST = ("is not a list", "Write one entry a line, each beginning with a hyphen.")
_MOMENT = ("is not a day with a time", "Write it as 2026-04-06T09:30.")
#: What each of pydantic's types of error says, and what to do.
WORDS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("decimal_parsing", "decimal_type", "float_parsing", "float_type", "finite_number"), _AMOUNT),
    **dict.fromkeys(("int_parsing", "int_from_float", "int_type", "int_parsing_size"), _WHOLE),
    **dict.fromkeys(("date_from_datetime_parsing", "date_from_datetime_inexact", "date_type", "date_parsing"), _DAY),
    **dict.fromkeys(("bool_parsing", "bool_type"), _TRUTH),
    **dict.fromkeys(("model_type", "dict_type", "mapping_type", "model_attributes_type", "dataclass_type"), _KEYS),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type"), _LIST),
    **dict.fromkeys(("datetime_type", "datetime_parsing", "datetime_from_date_parsing"), _MOMENT),
    **dict.fromkeys(("string_type", "string_unicode", "string_sub_type"), _TEXT),
    **dict.fromkeys(("extra_forbidden", "unexpected_keyword_argument"), ("is not known", "Remove it.")),
    "too_short": ("has too few entries", "Add one."),
    "missing": ("is missing", "Add it."),
    "none_required": ("must be empty", "Leave it out."),
    "json_invalid": ("is not JSON", "Send JSON."),
    "union_tag_not_found": ("does not say of which kind it is", "Add its kind."),
}
#: Of these, the advice is for files of lines.
BY_LINE = frozenset(kind for kind, (_, step) in WORDS.items() if " a line" in step)
#: What a limit of a type of error says of what is in its context, and what to do.
_LIMITS = {
    "string_too_short": ("is shorter than {min_length} characters", "Write it out."),
    "string_too_long": ("is longer than {max_length} characters", "Write it shorter."),
    "too_long": ("has more than {max_length} entries", "Take some away."),
    "decimal_max_digits": ("has more than {max_digits} digits", "Write fewer digits."),
    "decimal_max_places": ("has more than {decimal_places} decimals", "Write fewer decimals."),
    "decimal_whole_digits": ("has more than {whole_digits} digits before its point", "Write fewer digits."),
    "multiple_of": ("is not a multiple of {multiple_of}", "Correct it."),
    "string_pattern_mismatch": ("is not written as it must be", "Write it so that it fits the pattern {pattern}"),
    "union_tag_invalid": ("is not of a kind that is known", "Write one of: {expected_tags}."),
    **dict.fromkeys(("enum", "literal_error"), ("is not one of the values it may have", "Write one of: {expected}.")),
}
#: Types of errors whose words are pydantic's; every other one is raised by a check of ours, in words of ours.
_PYDANTICS = frozenset(get_args(ErrorType))
#: What a bound is called, and where pydantic holds it.
_BOUNDS = {
    "greater_than": ("more than", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than": ("less than", "lt"),
    "less_than_equal": ("at most", "le"),
}
#: Digits of a number behind its point.
_MOST_DECIMALS = 40
#: A key known in more places than this says too little about where one was meant.
_FEW_PLACES = 3
#: Kinds of values in which there is no number to look for; most values are of them.
_NO_NUMBERS = frozenset({str, int, bool, type(None), date})
_UNKNOWN_KEY = ("extra_forbidden", "unexpected_keyword_argument")
_CHOICE = ("enum", "literal_error")


def written_as(annotation: Any) -> str:
    """Return how a value of this type is written, as an instruction; empty where the type does not say it."""
    inner = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return written_as(inner[0])
    if get_origin(annotation) in (Union, UnionType):
        return next(filter(None, map(written_as, inner)), "")
    steps = {int: _WHOLE[1], Decimal: _AMOUNT[1], float: _AMOUNT[1], date: _DAY[1], bool: _TRUTH[1]}
    return steps.get(annotation, "") if isinstance(annotation, type) else ""


def problems_of(
    error: ValidationError | RecursionError, loaded: Loaded, *, model: Any, next_step: str, values_shown: bool
) -> list[Problem]:
    """Return each thing that pydantic found as a problem with its row; never empty.

    Args:
        error: what pydantic raised; ``loaded``: what it was given.
        model: what it was asked for, for the names of keys.
        next_step: what to do where no better advice is known.
        values_shown: whether the problems may repeat values.
    """
    if isinstance(error, RecursionError):
        step = next_step or "Compare with the file to start from."
        return [Problem(rule="too-deep", message="The file is too deep.", next_step=step, file=loaded.file)]
    found = [_problem(item, loaded, model, next_step, values_shown) for item in error.errors(include_url=False)]
    inner = [f"{problem.field}" for problem in found]
    return [problem for problem in dict.fromkeys(found) if not _in_union(problem, inner)]


def _in_union(problem: Problem, fields: Sequence[str]) -> bool:
    """Whether it only says that the value is not of one kind, where it was read as another that has problems inside."""
    within = f"{problem.field}."
    return problem.rule.endswith("-type") and any(field.startswith(within) for field in fields)


def row_of(at: Sequence[str | int], loaded: Loaded) -> int | None:
    """Return the row of a key, or of the nearest part that holds it."""
    return loaded.row_of(*at)


def numbers_of(made: Any, at: At = ()) -> Iterator[tuple[At, float | Decimal]]:
    """Yield, with its place, each number in a value that is not finite or has more digits than anything counted here.

    A decimal with more than eighteen digits before or forty behind its point is meant: working with it takes memory
    by the number of its digits.
    """
    if isinstance(made, float | Decimal):
        if not _ordinary(made):
            yield at, made
    elif isinstance(made, Mapping):
        for key, value in made.items():
            if type(value) not in _NO_NUMBERS:
                yield from numbers_of(value, (*at, str(key)))
    elif isinstance(made, BaseModel):
        for name, field in type(made).model_fields.items():
            value = getattr(made, name)
            if type(value) not in _NO_NUMBERS:
                yield from numbers_of(value, (*at, field.alias or name))
    elif isinstance(made, list | tuple):
        for number, value in enumerate(made):
            yield from numbers_of(value, (*at, number))
    elif hasattr(made, "__dataclass_fields__"):
        for name in made.__dataclass_fields__:
            yield from numbers_of(getattr(made, name), (*at, name))


def _ordinary(number: float | Decimal) -> bool:
    decimal = Decimal(number) if isinstance(number, Decimal) else Decimal(repr(number))
    exponent = decimal.as_tuple().exponent  # a letter where it is infinite or not a number
    return (
        isinstance(exponent, int) and exponent >= -_MOST_DECIMALS and (not decimal or decimal.adjusted() < MOST_DIGITS)
    )


def _problem(item: Any, loaded: Loaded, model: Any, next_step: str, values_shown: bool) -> Problem:
    at = _real(item, loaded)
    where = ".".join(map(str, at)) or "the file"
    kind = str(item["type"])
    rule, (said, step), shown = kind.replace("_", "-"), words_of(item, next_step=next_step), values_shown
    if kind in _UNKNOWN_KEY:
        rule, said, step, shown = "unknown-key", "is not a key that is known", _nearest(at, model, next_step), False
    elif kind in _CHOICE:
        rule, shown = "unknown-value", True
    return Problem(
        rule=rule,
        message=f"{where} {said}.",
        next_step=step,
        file=loaded.file,
        row=row_of(at, loaded),
        field=where,
        value=_shown(item["input"]) if shown and kind != "missing" else None,
    )


def words_of(item: Any, *, next_step: str = "") -> tuple[str, str]:
    """Return what one of pydantic's errors says, to stand after the name of what is wrong, and what to do.

    Args:
        item: of ``ValidationError.errors()``; next_step: what to do where no better advice is known.
    """
    kind = str(item["type"])
    if kind in WORDS:
        said, step = WORDS[kind]
        return said, next_step if kind == "missing" and next_step else step
    if kind == "string_too_short" and (item["ctx"]["min_length"] == 1 or item.get("input") == ""):
        return "is empty", "Write it out."
    if kind in _LIMITS:
        said, step = _LIMITS[kind]
        return said.format(**item["ctx"]), step.format(**item["ctx"])
    if kind in _BOUNDS:
        words, key = _BOUNDS[kind]
        return f"must be {words} {item['ctx'][key]}", next_step or "Correct it."
    return f"cannot be used{_own_words(item)}", next_step or "Correct it."


def _own_words(item: Any) -> str:
    """Return what our own checks say; of any other kind of error, whose words are pydantic's, nothing."""
    if item["type"] in ("value_error", "assertion_error"):
        message = str(item["ctx"]["error"]).rstrip(".")
    elif item["type"] in _PYDANTICS:
        return " as it is written"
    else:
        message = str(item["msg"]).rstrip(".")
    return f": {message[:1].lower()}{message[1:]}"


def _shown(value: object) -> str | None:
    """Return a single value as text, cut where it is long; lists and mappings say nothing."""
    if isinstance(value, Mapping | list | tuple | type(None)):
        return None
    return str(value)[:60]


def _real(item: Any, loaded: Loaded) -> At:
    """Return a place as the file has it: without the names that pydantic gives the members of a union."""
    at: At = ()
    for number, part in enumerate(item["loc"]):
        last = number == len(item["loc"]) - 1
        if _holds(loaded, (*at, part)) or (last and item["type"] == "missing"):
            at = (*at, part)
        elif _holds(loaded, (*at, str(part))):
            at = (*at, str(part))
    return at


def _holds(loaded: Loaded, at: At) -> bool:
    """Return whether there is such a place; what was given as a mapping has no rows, and is looked into itself."""
    if loaded.rows:
        return at in loaded.rows
    value: Any = loaded.content
    for part in at:
        held: Any = (
            range(len(value)) if isinstance(value, list | tuple) else value if isinstance(value, Mapping) else ()
        )
        if part not in held:
            return False
        value = value[part]
    return True


def _nearest(at: At, model: Any, next_step: str) -> str:
    known = sorted({name for holder in _at(model, at[:-1]) for name in _names(holder)})
    near = near_matches(str(at[-1]), known) if at else ()
    places = _places_of(str(at[-1]), model) if at else []
    if 0 < len(places) <= _FEW_PLACES:
        return f"{at[-1]} belongs {' or '.join(places)}."
    if near:
        return f"Did you mean {', '.join(near)}?"
    if next_step:
        return next_step
    return f"Its keys may be: {', '.join(known)}." if known else "Remove it."


def _places_of(key: str, model: Any) -> list[str]:
    """Return where else in a file a key is known, in words: at the top, or under the keys that hold it."""
    found: list[str] = []
    seen: set[Any] = set()
    level: list[tuple[str, Any]] = [("", model)]
    while level:
        where, held = level.pop(0)
        for holder in _members(held):
            if isinstance(holder, type) and _names(holder):
                if holder in seen:
                    continue
                seen.add(holder)
                if key in _names(holder):
                    found.append(f"under {where}:" if where else "at the top of the file")
                level += [(f"{where}.{name}".strip("."), one) for name in _names(holder) for one in _step(holder, name)]
            elif get_args(holder):
                level += [(where, one) for one in get_args(holder) if one is not ...]
    return found


def _names(holder: Any) -> list[str]:
    if isinstance(holder, type) and issubclass(holder, BaseModel):
        return [field.alias or name for name, field in holder.model_fields.items()]
    return list(getattr(holder, "__dataclass_fields__", ()))


def _at(model: Any, at: Sequence[str | int]) -> list[Any]:
    """Return every type that may lie at a place of a model."""
    held = _members(model)
    for part in at:
        held = [inner for holder in held for found in _step(holder, part) for inner in _members(found)]
    return held


def _members(annotation: Any) -> list[Any]:
    """Return the types of a union, an alias or an optional; anything else is itself."""
    if get_origin(annotation) is Annotated:
        return _members(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [inner for member in get_args(annotation) for inner in _members(member)]
    return [annotation]


def _step(holder: Any, part: str | int) -> list[Any]:
    if isinstance(holder, type) and issubclass(holder, BaseModel):
        return [field.annotation for name, field in holder.model_fields.items() if part in (name, field.alias)]
    if isinstance(holder, type) and issubclass(holder, Enum):
        return []
    arguments = get_args(holder)
    return [argument for argument in arguments[-1:] if argument is not ...] or list(arguments[:1])
