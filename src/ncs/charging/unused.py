"""What a case gives that changes nothing on the day, found by leaving each key out: none is ignored in silence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ncs.charging.case.case import Case, Part
from ncs.charging.case.case_checks import check_case
from ncs.charging.law.context import Context
from ncs.charging.law.entitlement import may_claim
from ncs.charging.law.statement import Assessment
from ncs.charging.unused_reasons import reason_of
from ncs.core.errors import NcsError

#: Keys that say what a case is about, answer a question, or serve another command, and so never change a charge.
_BESIDES = ("title", "date", "sure", "journey", "owns_home", "what_if")
_Path = tuple[str | int, ...]
#: What says that something is not due, and so only keeps the statement from calling that assumed.
_ANSWERS: tuple[_Path, ...] = (("person", "without_premiums"),)
#: What bears on Pension Credit alone.
_USED_BY_CLAIMS: tuple[_Path, ...] = (("person", "lives_alone"),)


def unused_keys(case: Case, context: Context, *, assess: Callable[[Case], Assessment]) -> tuple[str, ...]:
    """Return a sentence for each key of a case that changes nothing, with the reason.

    Args:
        case: the case; ``context`` how it was assessed.
        assess: assesses a case as that one was.
    """
    whole, elsewhere = assess(case), (*_ANSWERS, *(_USED_BY_CLAIMS if may_claim(context) else ()))
    found = [path for path in _unused(case, case, (), lambda less: _same(less, whole, assess)) if path not in elsewhere]
    return tuple(f"{'.'.join(map(str, path))}: {reason_of(path, context)}" for path in found)


def _unused(case: Case, part: Part, at: _Path, same: Callable[[Case], bool]) -> Iterator[_Path]:
    for name in type(part).model_fields:
        if name not in part.model_fields_set or (not at and name in _BESIDES):
            continue
        value, default = getattr(part, name), type(part).model_fields[name].get_default(call_default_factory=True)
        if value == default:
            continue
        if isinstance(value, tuple) and value and isinstance(value[0], Part):
            for place, item in enumerate(value):
                less = (*value[:place], *value[place + 1 :])
                yield from _one(case, item, ((*at, name, place), _with(case, (*at, name), less)), same)
        elif not type(part).model_fields[name].is_required():
            yield from _one(case, value, ((*at, name), _with(case, (*at, name), default)), same)
        elif isinstance(value, Part):
            yield from _unused(case, value, (*at, name), same)


def _one(case: Case, value: Any, left_out: tuple[_Path, Case], same: Callable[[Case], bool]) -> Iterator[_Path]:
    path, less = left_out
    if same(less):
        yield path
    elif isinstance(value, Part):
        yield from _unused(case, value, path, same)


def _with(part: Any, at: _Path, value: Any) -> Any:
    """Return a part with another value at a place."""
    if not at:
        return value
    if isinstance(part, tuple):
        place = int(at[0])
        return (*part[:place], _with(part[place], at[1:], value), *part[place + 1 :])
    name = str(at[0])
    return part.model_copy(update={name: _with(getattr(part, name), at[1:], value)})


def _same(less: Case, whole: Assessment, assess: Callable[[Case], Assessment]) -> bool:
    """Whether a case with something left out is still a case and comes to exactly the same statement."""
    if check_case(less):
        return False
    try:
        return assess(less) == whole
    except NcsError:
        return False
