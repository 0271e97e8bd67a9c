"""Changes to an input, each with its evidence: what makes a local version, a level of complexity, a challenge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ncs.core.errors import Problem, ProblemsFound, near_matches
from ncs.prices.model.checks import problems
from ncs.prices.model.inputs import AnyInput
from ncs.prices.model.priced import pounds
from ncs.prices.model.services import worked_out
from ncs.prices.model.values import values
from ncs.tables.reading.findings import words_of

#: Parts in which a change may put a line that was not there.
_FREE = {"business", "staff", "needs", "hours", "enhancements"}
Evidence = Annotated[str, Field(min_length=8)]


class Change(BaseModel):
    """One change to one number of an input, by its dotted name; ``set`` may also give a part, such as a pension."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: str
    set: Any = None
    add: Annotated[Decimal, Field(allow_inf_nan=False)] | None = None
    times: Annotated[Decimal, Field(ge=0, allow_inf_nan=False)] | None = None
    evidence: Evidence

    @model_validator(mode="after")
    def _one(self) -> Change:
        if sum(one is not None for one in (self.set, self.add, self.times)) != 1:
            raise ValueError("give exactly one of set, add, times")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one change does to a price, after those before it, in pounds a unit."""

    change: Change
    before: Decimal
    after: Decimal


def changed(given: AnyInput, changes: Sequence[Change], *, where: str) -> AnyInput:
    """Return an input after changes, checked as any input is.

    Args:
        given: an input that has been checked.
        changes: in order.
        where: what they stand in, for problems.

    Raises:
        ProblemsFound: a number is not there, or what comes out cannot be; with every problem.
    """
    content = given.model_dump()
    wrong = [problem for one in changes for problem in _put(content, one, where)]
    if wrong:
        raise ProblemsFound("The changes cannot be used", wrong)
    try:
        made = type(given).model_validate({**content, "uncertain": {}})
    except ValidationError as error:
        raise ProblemsFound(
            "The changes cannot be used", [_cannot_be(each, where) for each in error.errors()]
        ) from None
    wrong = [Problem(rule=one.rule, message=one.message, next_step=one.next_step, file=where, field=one.field,
                     value=one.value) for one in problems(made)]  # fmt: skip
    if wrong:
        raise ProblemsFound("The changes cannot be used", wrong)
    return made


def _cannot_be(item: Any, where: str) -> Problem:
    """Return what is wrong with a number as it was changed: what it is, what it may be, and what to write."""
    said, step = words_of(item, next_step="Mend the change.")
    field, value = ".".join(map(str, item["loc"])), item["input"]
    shown = str(value)[:60] if isinstance(value, str | int | float | Decimal) else None
    return Problem(rule="cannot-be", message=f"{field} {said}.", next_step=step, file=where, field=field, value=shown)


def _put(content: dict[str, Any], one: Change, where: str) -> Iterator[Problem]:
    *path, last = one.number.split(".")
    at: Any = content
    for key in path:
        at = at.get(key) if isinstance(at, dict) else None
    new = one.set is not None and bool(path) and path[-1] in _FREE
    if not isinstance(at, dict) or (last not in at and not new):
        near = ", ".join(near_matches(one.number, list(_names("", content)))) or "a name such as pay.basic"
        yield Problem(rule="unknown-input", message=f"There is no number {one.number!r} in this input.",
                      next_step=f"Did you mean: {near}?", file=where, field=one.number)  # fmt: skip
    elif one.set is not None:
        at[last] = one.set
    elif not isinstance(at[last], int | Decimal):
        yield Problem(rule="not-a-number", message=f"{one.number} is not a number.", next_step="Use set.", file=where,
                      field=one.number)  # fmt: skip
    else:
        at[last] = at[last] + one.add if one.add is not None else at[last] * (one.times or Decimal(0))


def _names(at: str, content: Any) -> Iterator[str]:
    yield from (name for name, _ in _leaves(at, content))


def _leaves(at: str, content: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _leaves(f"{at}.{key}" if at else str(key), value)
    else:
        yield at, content


def numbers_of(given: AnyInput) -> tuple[str, ...]:
    """Return the dotted name of every number of an input, in its order: what a change may be of."""
    content = given.model_dump(exclude={"uncertain"})
    found = dict(_leaves("", content))
    return tuple(
        name for name, value in found.items() if isinstance(value, int | Decimal) and not isinstance(value, bool)
    )


def effects(given: AnyInput, changes: Sequence[Change], *, where: str) -> tuple[Effect, ...]:
    """Return what each change does to the price, one after another, so that effects add up to the whole.

    Raises:
        ProblemsFound: as :func:`changed`.
    """
    prices = [price_in(changed(given, changes[:count], where=where)) for count in range(len(changes) + 1)]
    return tuple(
        Effect(change=one, before=before, after=after)
        for one, before, after in zip(changes, prices, prices[1:], strict=False)
    )


def price_in(given: AnyInput) -> Decimal:
    """Return the price of one unit, in pounds to four places."""
    return pounds(worked_out(given, values(given)).price)
