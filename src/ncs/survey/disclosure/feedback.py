"""What one council is told back: its own answers beside England, its region, its class and its peers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ncs.survey.bank.item import Item
from ncs.survey.disclosure.groups import Group, Grouped, grouped
from ncs.survey.disclosure.regional import ENGLAND, Asked, Told, asked
from ncs.survey.disclosure.rules import Choices
from ncs.survey.estimation.answered import Answered
from ncs.survey.frame import Framed


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One answer of a council beside others.

    Attributes:
        item, label, unit: what is asked.
        own: what it answered: a number in ``unit``, or the label of its option.
        share: whether the others' figures are shares, in percent, that gave the same answer.
        others: the figures of England and of its groups, by what they are divided.
    """

    item: Item
    label: str
    unit: str
    own: float | str
    share: bool
    others: Mapping[str, Told]


def groups_of(groups: Grouped, council: str) -> dict[str, Group]:
    """Return the groups that a council is in, England first."""
    return {"England": ENGLAND, **{group[0]: group for group, members in groups.members.items() if council in members}}


def feedback(answered: Answered, figures: Sequence[Told], council: Framed) -> Iterator[Beside]:
    """Yield each answer of a council beside the same figures of others, in the order of the survey.

    Args:
        answered: the returns; figures: as :func:`~ncs.survey.disclosure.regional.told` gives them.
        council: whose page it is; what it did not answer is left out.
    """
    mine = groups_of(grouped(answered.frame), council.code)
    held = {(one.item, one.part, one.option, one.group): one for one in figures}
    for one in asked(answered):
        if council.code not in one.variable.answered():
            continue
        option = _option(one, council)
        if option is None:
            continue
        others = {way: held[one.item.id, one.part, option, group] for way, group in mine.items()}
        yield Beside(
            item=one.item,
            label=others["England"].label if not option else _label(one),
            unit=one.unit,
            own=_own(one, council, option),
            share=bool(option),
            others=others,
        )


def _option(one: Asked, council: Framed) -> str | None:
    """Return the option that the council chose, empty for a number; None for one that has no figure of its own."""
    if not isinstance(one.variable, Choices):
        return ""
    chosen = one.variable.values[council.code]
    return chosen if chosen in {code for code, _ in one.options} else None


def _label(one: Asked) -> str:
    ticked = isinstance(one.variable, Choices) and one.variable.ticks
    part = "" if ticked or not one.part else f": {one.part}"
    return f"{one.item.said}{part}"


def _own(one: Asked, council: Framed, option: str) -> float | str:
    if isinstance(one.variable, Choices):
        return dict(one.options)[option]
    value = one.variable.values[council.code]
    return value / one.sizes[council.code] if one.sizes else value
