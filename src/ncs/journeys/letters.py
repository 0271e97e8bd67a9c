"""What the law has the council write: the decision on eligibility with its reasons, and the plan, in plain English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ncs.core.errors import NcsError, UnknownName, near_matches
from ncs.journeys.criteria import criteria_for
from ncs.journeys.engine.clocks import clocks
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided
from ncs.journeys.events.planning import BudgetAgreed, NeedMet, PlanAgreed, ReviewAgreed
from ncs.journeys.rules.eligibility import kind_of
from ncs.tables.wording import shown_date

#: The letters that can be written, by name.
KINDS = ("decision", "plan")


class NothingToWrite(NcsError):
    """A letter about something that has not happened yet."""


#: A heading, paragraphs, and items below them.
LetterPart = tuple[str, Sequence[str], Sequence[str]]


def letter_parts(state: State, kind: str) -> tuple[str, str, tuple[LetterPart, ...]]:
    """Return the title, the beginning and the parts (heading, paragraphs, items) of a letter.

    Raises:
        UnknownName: there is no such letter.
        NothingToWrite: what it would tell has not been decided.
    """
    if kind not in KINDS:
        raise UnknownName("letter", kind, near_matches(kind, KINDS) or KINDS)
    if kind == "decision":
        decided = state.last(EligibilityDecided)
        if decided is None:
            raise NothingToWrite("No decision on eligibility has been recorded: there is nothing to write about yet.")
        return "Our decision about your needs", _begin(state, decided.on), tuple(_decision(state, decided))
    plan = state.last(PlanAgreed)
    if plan is None:
        raise NothingToWrite("No plan has been recorded: there is nothing to write about yet.")
    return "Your care and support plan", _begin(state, plan.on), tuple(_plan(state, plan))


def _begin(state: State, on: date) -> str:
    opened = state.opened
    lines = [f"To the person with number {opened.person}. Date of what this is about: {shown_date(on)}."]
    if opened.council:
        lines.append(f"From {opened.council}.")
    if opened.format != "standard":
        lines.append(f"This person asked for {opened.format}: send this text in that form.")
    if opened.language != "English":
        lines.append(f"This person reads {opened.language}: send a translation with it.")
    return " ".join(lines)


def _decision(state: State, decided: EligibilityDecided) -> Iterator[LetterPart]:
    found = criteria_for(kind_of(state))
    said = (
        "Your needs meet the national criteria."
        if decided.eligible
        else "Your needs do not meet the national criteria."
    )
    then = "We must meet these needs. " if decided.eligible else "You may still ask us for information and advice. "
    yield "What we decided", [said, then + "This is the law for the whole of England (Care Act 2014 s13)."], []
    yield "Why", [decided.reasons], []
    unable = [(name, one) for name, one in decided.findings.items() if one.unable]
    items = [f"{found.outcomes[name]}: {one.impact}" for name, one in unable]
    can = [found.outcomes[name] for name, one in decided.findings.items() if not one.unable]
    yield "What we found that you cannot do, and what that means for you", [] if items else ["Nothing."], items
    if can:
        yield "What we found that you can do", [], can
    yield "How the criteria work", _criteria_words(state, decided), []
    if decided.fluctuates:
        yield "Your needs come and go", [f"We looked at them over time: {decided.over_time}"], []
    yield "What happens next", _after(decided), []
    yield "If you disagree", list(_disagree()), []


def _criteria_words(state: State, decided: EligibilityDecided) -> list[str]:
    found = criteria_for(kind_of(state))
    many = sum(one.unable for one in decided.findings.values())
    tests = (
        (found.cause, decided.cause),
        (f"At least {found.least} of the outcomes cannot be achieved (we found {many})", many >= found.least),
        ("It has, or is likely to have, a significant impact on your wellbeing", decided.impact),
    )
    return ["All three must be true.", *(f"{words}: {'yes' if holds else 'no'}." for words, holds in tests), found.law]


def _after(decided: EligibilityDecided) -> list[str]:
    if decided.eligible:
        return [
            "We will make a plan with you. It says which needs will be met, how, and what that costs.",
            "We may work out what you can pay. You will get that in writing before you are charged.",
        ]
    return ["We will write to you about what can help, and what can prevent needs from growing (Care Act 2014 s24)."]


def _disagree() -> Iterator[str]:
    yield "Tell us, and say what we got wrong. You may ask which evidence we used."
    acknowledged = clocks()["complaint-acknowledged"]
    yield f"You may complain. We must acknowledge it within {acknowledged.words} ({acknowledged.section})."
    yield "If we do not put it right, go to the Local Government and Social Care Ombudsman: www.lgo.org.uk. It is free."


def _plan(state: State, plan: PlanAgreed) -> Iterator[LetterPart]:
    outcomes = criteria_for(kind_of(state)).outcomes
    yield (
        "Your needs, and what meets them",
        [],
        [_need(outcomes.get(one.outcome, one.outcome), one) for one in plan.needs],
    )
    budget = state.last(BudgetAgreed)
    if budget is not None and budget.on >= plan.on:
        yield "Your personal budget", list(_budget(budget)), []
    if plan.wished_home:
        met = "You can." if plan.wish_met else f"You cannot yet: {plan.wish_reason}"
        yield "Where you wish to live", [f"You wish to live {plan.wished_home}. {met}"], []
    if plan.inclusion:
        yield "Being part of things", [plan.inclusion], []
    if plan.contingency:
        yield "If something goes wrong", [plan.contingency], []
    yield "When we look at it again", [_review(state, plan)], []
    yield "If you disagree", list(_disagree()), []


def _need(words: str, need: NeedMet) -> str:
    by = {"person": "you", "carer": "somebody who cares for you", "community": "what there is in your community"}
    willing = f" ({need.willing})" if need.by == "carer" and need.willing else ""
    return f"{words}: met by {by.get(need.by, 'the ' + need.by)}{willing}. {need.how}".strip()


def _budget(budget: BudgetAgreed) -> Iterator[str]:
    yield f"Meeting your needs costs {_pounds(budget.cost_pence)} a week."
    shares = f"You pay {_pounds(budget.person_pence)} of it, and we pay {_pounds(budget.council_pence)}"
    yield f"{shares} (Care Act 2014 s26)."
    yield (
        "Outside a care home you may have it as money and arrange care yourself: a direct payment "
        "(Care Act 2014 ss31 to 33)."
    )


def _review(state: State, plan: PlanAgreed) -> str:
    agreed = [one.for_day for one in state.all(ReviewAgreed) if one.on >= plan.on]
    due = agreed[-1] if agreed else clocks()["first-review"].due(plan.on)
    again = "You may ask for a review at any time (Care Act 2014 s27)."
    return f"By {shown_date(due)}, and then at least once a year. {again}"


def _pounds(pence: int) -> str:
    return f"£{pence // 100:,}.{pence % 100:02d}"
