"""The same case with one thing changed, set beside today's answer: another day, the home, a gift, a partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.charging.case.case import (
    Capital,
    Case,
    DeferredPayment,
    Deprivation,
    Home,
    Occupier,
    Relation,
    SettingKind,
    WhatIf,
)
from ncs.charging.case.journey_checks import SAVINGS
from ncs.charging.law.assessment import assess
from ncs.charging.law.passing import moved
from ncs.charging.law.statement import Assessment, WhoPays
from ncs.charging.run import Coming, Run
from ncs.core.errors import NcsError
from ncs.core.money import floor_penny
from ncs.tables.wording import shown_date

ZERO = Decimal(0)
#: What is supposed to be given away, in pounds, where a case does not say: or half the savings, if that is less.
GIFT = Decimal(10000)
#: How many later days are shown.
_DAYS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What would be paid a week if something were changed; where that is not known ``why`` says why."""

    title: str
    pays: WhoPays | None
    why: str = ""


def alternatives(run: Run, coming: Sequence[Coming]) -> tuple[Alternative, ...]:
    """Return today's answer, then what the case asks (``what_if``), later days, and what is usually asked.

    Args:
        run: the assessment; ``coming`` what happens on later days (:func:`ncs.charging.run.coming_changes`).
    """
    own = [answer for one in run.case.what_if for answer in _found(run, one)]
    usual = [answer for one in _usual(run) for answer in _found(run, one)]
    now = Alternative(title=f"As things stand, on {shown_date(run.context.day)}", pays=run.result.pays)
    return (now, *own, *_days(coming), *usual)


def _days(coming: Sequence[Coming]) -> Iterator[Alternative]:
    """Yield the next days on which something happens, with all that happens then."""
    for day in list(dict.fromkeys(one.day for one in coming))[:_DAYS]:
        there = [one for one in coming if one.day == day]
        words = "; ".join(f"{one.words[:1].lower()}{one.words[1:]}" for one in there)
        yield Alternative(title=f"On {shown_date(day)}: {words}", pays=there[0].pays)


def _found(run: Run, one: WhatIf) -> Iterator[Alternative]:
    """Yield the answer; where the home is left out only for its first weeks, that of the day it begins to count too."""
    day = one.day or run.context.day
    case = changed(run.case, one, day=day)
    try:
        result = _assessed(run, case, day)
        yield Alternative(title=one.title, pays=result.pays)
        later = result.home_counts_from
        if later is not None and run.result.home_counts_from is None:
            title = f"{one.title}, from {shown_date(later)}, when the home begins to count"
            yield Alternative(title=title, pays=_assessed(run, case, later).pays)
    except NcsError as error:
        yield Alternative(title=one.title, pays=None, why=str(error))


def _assessed(run: Run, case: Case, day: date) -> Assessment:
    rules = run.scheme.rules(day)
    return assess(moved(case, day), day=day, policy=run.policy, rules=rules, figures=run.scheme.figures)


def changed(case: Case, one: WhatIf, *, day: date) -> Case:
    """Return a case with everything changed that ``one`` names."""
    home = case.home
    if home is not None and one.home_occupied_by is not None:
        home = home.model_copy(update={"occupied_by": one.home_occupied_by})
    update: dict[str, object] = {"home": home}
    capital = case.capital
    if one.gift:
        capital = tuple(_given(capital, one.gift))
        update["deprivations"] = (*case.deprivations, _gift(one, day))
    if home is not None and one.home_sold_for is not None:
        sold = Capital(kind="savings", value=_proceeds(home, one.home_sold_for, case.deferred_payment))
        update |= {"home": None, "deferred_payment": None}
        capital = (*capital, sold)
    if one.deferred is not None and "deferred_payment" not in update:
        update["deferred_payment"] = (case.deferred_payment or DeferredPayment()) if one.deferred else None
    if one.couple is not None:
        partner = case.partner if one.couple else None
        update |= {"person": case.person.model_copy(update={"couple": one.couple}), "partner": partner}
    return case.model_copy(update={**update, "capital": capital})


def _gift(one: WhatIf, day: date) -> Deprivation:
    return Deprivation(
        amount=one.gift, given=day, foresaw_care=one.gift_counts, avoiding_charges_significant=one.gift_counts
    )


def _given(capital: Sequence[Capital], gift: Decimal) -> Iterator[Capital]:
    """Yield the holdings once a gift is taken out of savings, the first ones first."""
    left = gift
    for held in capital:
        own = held.value / held.owners if held.kind in SAVINGS else ZERO
        taken = min(left, own)
        left -= taken
        yield held.model_copy(update={"value": held.value - taken * held.owners}) if taken else held


def _proceeds(home: Home, price: Decimal, agreement: DeferredPayment | None) -> Decimal:
    """Return what is the person's own once a home is sold: their share, less a mortgage on it and what is deferred."""
    owed = agreement.owed + agreement.fees_owed if agreement else ZERO
    return max(ZERO, floor_penny((price - home.mortgage) * home.share) - owed)


def _usual(run: Run) -> Iterator[WhatIf]:
    """Yield what families most often ask about, as far as the case has it."""
    permanent = run.context.kind is SettingKind.PERMANENT
    if permanent and run.case.home is not None:
        yield from _about_the_home(run, run.case.home)
    savings = sum((held.value / held.owners for held in run.case.capital if held.kind in SAVINGS), ZERO)
    gift = min(GIFT, floor_penny(savings / 2))
    if gift >= 1:
        said = f"£{gift:,.2f} of savings is given away"
        yield WhatIf(title=f"{said} to pay less: it counts all the same", gift=gift)
        yield WhatIf(title=f"{said} for other reasons, as the council accepts", gift=gift, gift_counts=False)
    yield from _about_the_partner(run)


def _about_the_home(run: Run, home: Home) -> Iterator[WhatIf]:
    costs = run.context.value("capital.sale_cost_allowance")
    price = floor_penny(home.value * (1 - costs))
    if run.result.home_counted and run.case.deferred_payment is None:
        yield WhatIf(title="The home is kept, under a deferred payment agreement", deferred=True)
    if home.occupied_by:
        yield WhatIf(title="Nobody else lives in the home any more", home_occupied_by=())
        return
    yield WhatIf(title=f"The home is sold, and brings £{price:,.2f} after the costs of selling", home_sold_for=price)
    sister = Occupier(relation=Relation.RELATIVE, age=_protecting_age(run))
    title = f"A relative of {sister.age} or more had lived in the home all along, and stays"
    yield WhatIf(title=title, home_occupied_by=(sister,))


def _protecting_age(run: Run) -> int:
    """Return the age from which a relative protects the home (Schedule 2 para 4)."""
    return int(run.context.value("capital.qualifying_relative_age"))


def _about_the_partner(run: Run) -> Iterator[WhatIf]:
    case, home = run.case, run.case.home
    lives = () if home is None else home.occupied_by or ()
    if case.person.couple:
        others = tuple(one for one in lives if one.relation is not Relation.PARTNER)
        title = "There is no partner any more, at home or elsewhere"
        yield WhatIf(title=title, couple=False, home_occupied_by=others if lives else None)
    elif home is not None and run.context.kind is SettingKind.PERMANENT:
        there = (*lives, Occupier(relation=Relation.PARTNER))
        yield WhatIf(title="There is a partner, who stays in the home", couple=True, home_occupied_by=there)
    elif run.context.kind is SettingKind.ELSEWHERE:
        yield WhatIf(title="There is a partner, with nothing changed in the person's own means", couple=True)
