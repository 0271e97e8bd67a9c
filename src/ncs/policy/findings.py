"""What the checks on a case find."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import ValidationError

from ncs.core.errors import Problem, near_matches

_PLAIN = {"missing": "is missing", "extra_forbidden": "is not a key that is known"}


class Finding(NamedTuple):
    """A rule, the key it is about, what is wrong and what to write instead."""

    rule: str
    field: str
    message: str
    next_step: str


def unknown(kind: str, path: str, name: str, known: tuple[str, ...]) -> Finding:
    """Return the finding that a name is not known, with the nearest names or all of them."""
    near = near_matches(name, known)
    hint = f"Did you mean {', '.join(near)}?" if near else f"Write one of: {', '.join(known)}."
    return Finding(f"unknown-{kind.split()[0]}", path, f"{name!r} is not a {kind} that is known.", hint)


def file_problems(
    error: ValidationError, *, rule: str, file: str, known: tuple[str, ...], command: str
) -> Iterator[Problem]:
    """Yield what is wrong in a file of a policy or a reform, with the nearest ``known`` key or a ``command`` that lists
    them.
    """
    for item in error.errors(include_url=False):
        where = ".".join(str(part) for part in item["loc"]) or "the file"
        near = near_matches(where, known) if item["type"] == "extra_forbidden" else ()
        step = f"Did you mean {', '.join(near)}?" if near else f"See `{command}`."
        said = _PLAIN.get(item["type"], f"cannot be used: {item['msg'][0].lower()}{item['msg'][1:]}")
        yield Problem(rule=rule, message=f"{where} {said}.", next_step=step, file=file, field=where)
