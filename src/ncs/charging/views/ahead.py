"""What a family should know and may ask for, in plain sentences (Care Act 2014 s30; CASS Annexes A to C)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ncs.charging.case.case import FreeService, SettingKind
from ncs.charging.law.context import Context
from ncs.charging.law.kinds import IncomeTreatment, income_kinds

_PENSIONS = IncomeTreatment.HALF_TO_SPOUSE


def worth_knowing(context: Context) -> tuple[str, ...]:
    """Return what may happen or be asked for as the person stands, a sentence or two each."""
    return (
        *_benefits(context),
        *_couple(context),
        *_protected(context),
        *_place(context),
        *_health(context),
        *_shares(context),
        _WHOLE_WEEKS,
        _REVIEW,
    )


def review_days(context: Context) -> tuple[tuple[date, str], ...]:
    """Return the next days on which the council should look again, each with what it looks at (CASS chapter 13)."""
    april = date(context.day.year + (context.day >= date(context.day.year, 4, 6)), 4, 6)
    yearly = (april, "Benefits and allowances change, and the council works the charge out again")
    admitted = context.case.setting.admitted
    first = admitted + timedelta(weeks=6) if admitted else None
    if first is None or first <= context.day:
        return (yearly,)
    words = "The council should look in the next two weeks at whether the care suits, and then at least once a year"
    return tuple(sorted([(first, words), yearly]))


_WHOLE_WEEKS = (
    "Everything here is for whole weeks. What is due for part of a week on moving in or out, for days in hospital or "
    "away, or when somebody dies in mid-week, and what is paid back then, is not worked out. The contract with the "
    "home and the council's policy say it: ask for them in writing."
)
_REVIEW = (
    "Every April benefits and allowances change, and the council works the charge out again. Ask for that in writing, "
    "and tell the council whenever savings, income or who lives in the home change."
)


def _benefits(context: Context) -> Iterator[str]:
    kinds = [income_kinds()[income.kind] for income in context.case.income if income.weekly > 0]
    paid = [kind.title for kind in kinds if kind.elsewhere is IncomeTreatment.DISABILITY_BENEFIT]
    if paid:
        yield (
            f"{paid[0]} stops after 28 days in hospital, and after 28 days in a care home that the council helps "
            "to pay for. Tell the Department for Work and Pensions of both, and again on coming home."
        )


def _couple(context: Context) -> Iterator[str]:
    pensions = [one for one in context.case.income if income_kinds()[one.kind].permanent is _PENSIONS]
    passed = any(one.share_passed_to_spouse for one in pensions)
    if context.case.person.couple and context.kind is SettingKind.PERMANENT and pensions and not passed:
        yield (
            "Half of a work or private pension may be passed to a husband, wife or civil partner who does not live in "
            "the same home: it then does not count. Check first whether it would cost them a benefit."
        )


def _protected(context: Context) -> Iterator[str]:
    """Yield what follows where the home is left out for somebody who lives there (Schedule 2 paras 2 and 4)."""
    home = context.case.home
    if home is not None and home.occupied_by and context.kind is SettingKind.PERMANENT:
        yield (
            "Where the home is left out because of somebody who lives there, that lasts while they do. If they die or "
            "move into care unexpectedly, it is left out for 12 more weeks: tell the council, and ask for them."
        )


def _place(context: Context) -> Iterator[str]:
    if context.in_care_home:
        yield (
            "Nobody need pay a top-up unless they chose a dearer home: the council must offer at least one home at its "
            "own rate. Where it offered none, it pays the dearer one."
        )


def _health(context: Context) -> Iterator[str]:
    free = any(one.kind is FreeService.CONTINUING_HEALTHCARE for one in context.case.services)
    if not free:
        yield (
            "If health needs are high, ask the NHS or the social worker for the continuing healthcare checklist: where "
            "the NHS is responsible, care is free whatever the savings."
        )


def _shares(context: Context) -> Iterator[str]:
    home = context.case.home
    parts = [holding.share for holding in context.case.capital if holding.share is not None]
    parts += [home.share] if home is not None and context.in_care_home else []
    if any(part < 1 for part in parts):
        yield (
            "A part of a property that somebody else lives in or owns may be worth little, because few would buy it. "
            "Ask the council to value the share itself, not half of the whole."
        )
