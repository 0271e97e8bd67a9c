"""Whoever stands on a list for early help is on it lawfully: by a consent known and fresh, or by a named law."""

from __future__ import annotations

from datetime import date

from ncs.core.periods import add_months
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import ReferralReceived
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened

#: How old a consent to be listed may be, in months; our own limit, as no law sets one.
_FRESH = 12


def no_basis(*, basis: str, consented: date | None, provision: str, on: date) -> str:
    """Return why somebody may not stand on a list on a day; empty where they may.

    Args:
        basis: the legal basis that is named.
        consented: when the person agreed.
        provision: by which law, where the basis is not consent.
        on: the day of the list.
    """
    if basis == "vital interests":
        return "a list is no emergency: where life is at risk, refer the person at once"
    if basis != "consent":
        return "" if provision.strip() else f"{basis} is named, and not by which law"
    if consented is None:
        return "consent is named, and not when it was given"
    if consented > on:
        return f"the consent, of {consented}, is later than the list"
    fresh = add_months(consented, _FRESH)
    return f"the consent, of {consented}, is more than twelve months old" if on > fresh else ""


def _faults(_state: State, one: Event) -> str:
    if not isinstance(one, ReferralReceived) or not one.listed:
        return ""
    why = no_basis(basis=one.basis, consented=one.consented, provision=one.provision, on=one.on)
    return f"{why[0].upper()}{why[1:]}." if why else ""


def _listed(**fields: object) -> Event:
    return event("referral-received", "2026-04-01", source="dwp", listed=True, **fields)


_BY_LAW = {"basis": "public task", "provision": "Welfare Reform Act 2012 s131"}
RULE = Rule(
    id="early-help",
    title="Lists for early help",
    section="UK GDPR articles 5 to 7; Support Guaranteed block 6",
    force=Force.STATUTORY,
    checked=Checked.UNREAD,
    words=(
        "Whoever is told of on a list of the DWP, a GP or children's services has agreed, on a day that is known and "
        "not more than a year ago (our own limit), or is told of by a law that is named."
    ),
    of=(ReferralReceived,),
    faults=_faults,
    examples=(
        Example(said="Agreed a year ago to the day.", story=[opened()], event=_listed(consented="2025-04-01")),
        Example(said="Before that.", story=[opened()], event=_listed(consented="2025-03-31"), refused=True),
        Example(said="Nobody knows when.", story=[opened()], event=_listed(), refused=True),
        Example(said="After the list.", story=[opened()], event=_listed(consented="2026-04-02"), refused=True),
        Example(said="By a law that is named.", story=[opened()], event=_listed(**_BY_LAW)),
        Example(said="By one that is not.", story=[opened()], event=_listed(basis="public task"), refused=True),
        Example(said="No emergency.", story=[opened()], event=_listed(basis="vital interests"), refused=True),
        Example(
            said="A referral of one person is no list.",
            story=[opened()],
            event=event("referral-received", "2026-04-01", source="gp"),
        ),
    ),
)
