"""Whoever employs a personal assistant is helped to be an employer: a check-list, until all of it is in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.core.errors import near_matches
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import DirectPaymentAgreed, EmployerChecked
from ncs.journeys.rules.direct_payment import running
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import budget, planned
from ncs.tables.reading.yaml_files import read_yaml


class Item(BaseModel):
    """One line of the check-list: what is to be in place, the law that asks for it, and how far that was checked."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    words: str
    law: str
    checked: Checked


@cache
def checklist() -> Mapping[str, Item]:
    """Return the check-list by the names that ``employer-checked`` uses.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "employer.yaml", TypeAdapter(dict[str, Item]), kind="check-list")


def missing(state: State) -> list[str]:
    """Return the names of what is not in place yet, in the order of the list."""
    done = {name for one in state.all(EmployerChecked) for name in one.done}
    return [name for name in checklist() if name not in done]


def _faults(_state: State, one: Event) -> str:
    unknown = [name for name in one.done if name not in checklist()] if isinstance(one, EmployerChecked) else []
    if not unknown:
        return ""
    near = near_matches(unknown[0], checklist())
    hint = f" Did you mean {near[0]}?" if near else ""
    return f"Not on the check-list: {', '.join(unknown)}.{hint} On it are: {', '.join(checklist())}."


def _asks(state: State) -> Iterator[Ask]:
    agreed = running(state)
    if agreed is None or state.closed or not state.all(DirectPaymentAgreed)[-1].employs:
        return
    left = missing(state)
    if left:
        said = "; ".join(f"{checklist()[name].words} ({name})" for name in left)
        yield Ask(kinds=("employer-checked",), since=agreed.on, words=f"Help the person to be an employer: {said}.")


_STORY = [*planned(), budget(person_pence=0, council_pence=20_000)]
_EMPLOYS = event("direct-payment-agreed", "2026-05-10", weekly_pence=20_000, held_by="person", employs=True)
_FIRST = ["insurance", "right-to-work", "registered", "contract", "wage"]
_REST = ["payslips", "holiday", "pension", "safe", "help"]


def _checked(*done: str) -> Event:
    return event("employer-checked", "2026-05-20", done=done)


RULE = Rule(
    id="employer",
    title="Being an employer",
    section="Care Act 2014 ss4 and 31(6); statutory guidance, chapter 12; the Acts named in the check-list",
    force=Force.GUIDANCE,
    checked=Checked.UNREAD,
    words=(
        "Whoever employs a personal assistant with a direct payment is helped to be an employer: insurance, right to "
        "work, tax, contract, wage, payslips, holiday, pension, safety, and somebody to ask."
    ),
    of=(EmployerChecked,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Employs somebody: owed, without a clock.",
            story=[*_STORY, _EMPLOYS],
            asks=[("employer-checked", None)],
        ),
        Example(
            said="Half of it is in place.",
            story=[*_STORY, _EMPLOYS, _checked(*_FIRST)],
            asks=[("employer-checked", None)],
        ),
        Example(said="All of it is.", story=[*_STORY, _EMPLOYS, _checked(*_FIRST, *_REST)], asks=[]),
        Example(
            said="Employs nobody.",
            story=[*_STORY, _EMPLOYS.model_copy(update={"employs": False})],
            asks=[],
        ),
        Example(said="On the list.", story=[*_STORY, _EMPLOYS], event=_checked("insurance")),
        Example(said="A company car is not.", story=[*_STORY, _EMPLOYS], event=_checked("car"), refused=True),
    ),
)
