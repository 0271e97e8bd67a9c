"""One finding of the checks on a case."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """A rule, the key it is about, what is wrong and what to write instead."""

    rule: str
    field: str
    message: str
    next_step: str
