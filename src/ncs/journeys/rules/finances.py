"""Section 17: no charge without a financial assessment, and refusing to give figures has its consequence."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided, FinancesAssessed
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import BudgetAgreed
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import budget, planned

_WORKED = event("finances-assessed", "2026-04-28", way="full", contribution_pence=4_000)


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, BudgetAgreed) or not one.person_pence:
        return ""
    worked = state.until(one.on).last(FinancesAssessed)
    if worked is None:
        return "The person is charged, and their finances have not been assessed."
    most = one.cost_pence if worked.way == "refused" or worked.above_upper_limit else worked.contribution_pence
    if one.person_pence > most:
        return f"The person is charged {one.person_pence} pence a week; the assessment found {most} at most."
    return ""


def _asks(state: State) -> Iterator[Ask]:
    decided = state.last(EligibilityDecided)
    if decided is None or not decided.eligible or state.closed or state.done([FinancesAssessed], since=decided.on):
        return
    words = "Work out what the person can pay, or record that nothing is charged."
    yield Ask(kinds=("finances-assessed",), since=decided.on, clock="financial-assessment", words=words)


RULE = Rule(
    id="finances",
    title="No charge without working it out",
    section="Care Act 2014 ss14(7) and 17; SI 2014/2672 reg 10",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "Before it charges, the council assesses what the person can pay, and charges no more. Who refuses "
        "to give figures is taken to be able to pay."
    ),
    of=(BudgetAgreed,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Eligible on 22 April 2026; this program's own clock is 28 days, to 20 May.",
            story=planned(),
            asks=[("finances-assessed", day("2026-05-20"))],
        ),
        Example(said="Charged without an assessment.", story=planned(), event=budget(), refused=True),
        Example(said="Charged as worked out.", story=[*planned(), _WORKED], event=budget()),
        Example(
            said="Charged more.",
            story=[*planned(), _WORKED],
            event=budget(person_pence=5_000, council_pence=15_000),
            refused=True,
        ),
        Example(said="Not charged.", story=planned(), event=budget(person_pence=0, council_pence=20_000)),
        Example(
            said="Figures were refused.",
            story=[*planned(), event("finances-assessed", "2026-04-28", way="refused")],
            event=budget(person_pence=20_000, council_pence=0),
        ),
    ),
)
