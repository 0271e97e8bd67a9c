"""From names and files to an assessment: what a command asks for, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any

from ncs.charging.case.case import Case, Journey
from ncs.charging.case.case_checks import check_case
from ncs.charging.case.case_file import load_case, parse_case
from ncs.charging.claims import claim_lines
from ncs.charging.journey.journey import travel
from ncs.charging.journey.journey_plan import Plan, make_plan
from ncs.charging.journey.journey_summary import happenings
from ncs.charging.law.assessment import assess, make_context
from ncs.charging.law.context import Context
from ncs.charging.law.deferred_payments import DeferralWeek, deferral_statement
from ncs.charging.law.figures import figures, read_changes, with_changes
from ncs.charging.law.means import means_test
from ncs.charging.law.passing import moved
from ncs.charging.law.payers import home_equity_limit, nothing_deferred
from ncs.charging.law.policy import Policy, find_policy
from ncs.charging.law.statement import Assessment, WhoPays
from ncs.charging.law.uncertainty import uncertain_parts
from ncs.charging.reforms import Scheme, combine, find_reform
from ncs.charging.unused import unused_keys
from ncs.core.errors import NcsError, Problem, ProblemsFound, raise_if
from ncs.policy.parameters import Parameters

#: A case: the path of a YAML file, or the same keys and values as a mapping.
CaseGiven = str | PathLike[str] | Mapping[str, Any] | Case


class NotACase(NcsError):
    """What was given is neither a case nor the path of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A case as given, the policy and scheme it was assessed under, how it stands on the day, and the outcome."""

    case: Case
    policy: Policy
    scheme: Scheme
    context: Context
    result: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What happens on a later day, in words, and who pays a week from then."""

    day: date
    words: str
    pays: WhoPays


def case_of(given: CaseGiven) -> Case:
    """Return a case that was given as a path, as a mapping, or as it is.

    Raises:
        NotACase: it is none of these.
        NcsError: the file cannot be read.
        ProblemsFound: with everything that is wrong or unclear in the case.
    """
    if isinstance(given, Case):
        raise_if(check_case(given, file=None), "The case cannot be assessed")
        return given
    if isinstance(given, Mapping):
        return parse_case(dict(given))
    if isinstance(given, str | PathLike):
        return load_case(Path(given))
    raise NotACase(
        f"A case is the path of a YAML file or a mapping of its keys, not a {type(given).__name__}. "
        "`ncs charge template` writes one to start from."
    )


def prepare(
    given: CaseGiven,
    *,
    day: date | None = None,
    policy: str = "statutory",
    reforms: Sequence[str] = (),
    parameters: Path | None = None,
) -> Run:
    """Read a case and assess it.

    Raises:
        NcsError: a file cannot be read, a name is not known, the case has problems, or the day is not modelled.
    """
    case, chosen = case_of(given), find_policy(policy)
    scheme = combine([find_reform(name) for name in reforms], base=figures_with(parameters))
    on = day or case.begins
    under = {"day": on, "policy": chosen, "rules": scheme.rules(on), "figures": scheme.figures}
    stands = moved(case, on)
    result = assess(stands, **under)  # type: ignore[arg-type]
    context = make_context(stands, **under)  # type: ignore[arg-type]
    unused = unused_keys(case, context, assess=lambda less: assess(moved(less, on), **under))  # type: ignore[arg-type]
    claims = claim_lines(context, result, assess=lambda other: assess(other, **under))  # type: ignore[arg-type]
    result = replace(
        result,
        assumptions=(*result.assumptions, *scheme.notes_on(on)),
        unused=unused,
        lines=(*result.lines, *claims),
        uncertain=tuple(dict.fromkeys((*result.uncertain, *uncertain_parts(context, claims)))),
    )
    return Run(case=case, policy=chosen, scheme=scheme, context=context, result=result)


def prepare_journey(
    given: CaseGiven,
    *,
    weeks: int | None = None,
    policy: str = "statutory",
    reforms: Sequence[str] = (),
    parameters: Path | None = None,
) -> Plan:
    """Read a case and plan its journey, over ``weeks`` in place of its own horizon.

    Raises:
        NcsError: a file cannot be read, a name is not known, or the case has problems.
    """
    case = case_of(given)
    if weeks is not None:
        case = case.model_copy(update={"journey": (case.journey or Journey()).model_copy(update={"weeks": weeks})})
        raise_if(check_case(case, file=_file(given)), "The journey cannot be worked out")
    scheme = combine([find_reform(name) for name in reforms], base=figures_with(parameters))
    return make_plan(case, policy=find_policy(policy), scheme=scheme)


def coming_changes(run: Run, *, weeks: int = 104) -> tuple[Coming, ...]:
    """Return what happens after the day of an assessment if nothing else changes, in order of day."""
    passed = max(0, (run.context.day - run.case.begins).days // 7)
    going_on = (run.case.journey or Journey()).model_copy(update={"weeks": passed + weeks, "moves": ()})
    plan = make_plan(run.case.model_copy(update={"journey": going_on}), policy=run.policy, scheme=run.scheme)
    gone = travel(plan)
    found = [
        Coming(day=plan.day(one.week), words=one.words, pays=gone[one.week].pays) for one in happenings(plan, gone)
    ]
    return tuple(one for one in found if one.day > run.context.day)


def deferral_weeks(run: Run, *, weeks: int) -> tuple[DeferralWeek, ...]:
    """Return the statement of the case's deferred payment agreement from the day of the assessment.

    Raises:
        ProblemsFound: the case has no agreement, or nothing is deferred because the home does not count.
        NotModelled: no rate is given, and no maximum is established on or before the day.
    """
    agreement, home = run.case.deferred_payment, run.case.home
    why_not = "" if agreement is None else nothing_deferred(run.context, means_test(run.context))
    if agreement is None or home is None or why_not:
        problem = Problem(
            rule="nothing-deferred",
            field="deferred_payment",
            message=why_not or "There is no deferred payment agreement in the case.",
            next_step="Add deferred_payment: to the case, and choose a day when something is put off (--date).",
        )
        raise ProblemsFound("There is no deferred payment to show", [problem])
    found = deferral_statement(
        run.scheme.figures,
        start=run.context.day,
        weeks=weeks,
        cost=run.result.charge,
        paid=run.result.charge - run.result.pays.deferred,
        limit=home_equity_limit(home, figures=run.scheme.figures, day=run.context.day),
        owed=agreement.owed + agreement.fees_owed,
        percent=agreement.interest_percent,
        gilt_rate_percent=agreement.gilt_rate_percent,
        compounding=agreement.compounding,
    )
    return tuple(found)


def _file(given: CaseGiven) -> str | None:
    return Path(given).name if isinstance(given, str | PathLike) else None


def figures_with(path: Path | None) -> Parameters:
    """Return the package's figures, with a user's own in place of them where given.

    Raises:
        ProblemsFound: the file is wrong.
        UnknownName: it names a figure that does not exist.
    """
    return figures() if path is None else with_changes(figures(), read_changes(path))


def template_text() -> str:
    """Return the commented case file to start from."""
    return (files("ncs.charging.case") / "template.yaml").read_text(encoding="utf-8")
