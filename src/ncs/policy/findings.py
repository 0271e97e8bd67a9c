"""What the checks on a case find."""

from __future__ import annotations

from typing import NamedTuple

from ncs.core.errors import near_matches


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
