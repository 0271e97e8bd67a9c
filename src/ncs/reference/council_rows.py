"""Rows of a table about councils, each called by a code, by a name, or by both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, UnknownName

#: What the columns of names and of codes may be called: published tables give one of them, or both.
CALLED: Mapping[str, tuple[str, ...]] = {"council": ("place", "name"), "code": ("ons_code",)}


class CouncilRow(BaseModel):
    """A row of one council: what a table calls it, its code, or both. Where there is a code, it goes by that."""

    model_config = ConfigDict(extra="forbid")

    council: str = ""
    code: str = ""

    @property
    def called(self) -> str:
        """By what the council is found."""
        return self.code or self.council


def naming_problems(rows: Iterable[tuple[int, CouncilRow]], file: str, find: Callable[[str], str]) -> Iterator[Problem]:
    """Yield rows that call no council, or whose code is another council's than their name.

    Args:
        rows: each with its number.
        file: where they are.
        find: the code of a council by what a table calls it; raises UnknownName.
    """
    held = tuple(rows)
    if held and not any(one.called for _, one in held):
        message = "There is no column 'council' (it may be called name or ons_code too) with anything in it."
        step = "Name each row's council or give its ONS code."
        yield Problem(rule="missing-column", message=message, next_step=step, file=file, row=1, field="council")
        return
    for number, one in held:
        if not one.called:
            step = "Name the council or give its ONS code."
            yield Problem(rule="missing", message="The row names no council.", next_step=step, file=file, row=number,
                          field="council")  # fmt: skip
        elif one.code and one.council and _two(one, find):
            message = f"{one.code} is not the code of {one.council}."
            yield Problem(rule="another-council", message=message, next_step="Correct one of the two.", file=file,
                          row=number, field="council", value=one.council)  # fmt: skip


def _two(one: CouncilRow, find: Callable[[str], str]) -> bool:
    """Say whether name and code are of two councils; a name that nobody knows beside a known code is let be."""
    try:
        return find(one.council) != find(one.code)
    except UnknownName:
        return False
