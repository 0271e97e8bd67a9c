"""A personal budget that somebody else holds for the person: a managed account, or an individual service fund."""

from __future__ import annotations

from typing import Literal

from ncs.journeys.events.base import Pence, Threaded, Words


class BudgetHeld(Threaded):
    """An organisation holds the budget, or part of it, and arranges support as the person directs.

    A managed account holds a direct payment; an individual service fund is held by a provider and is none.
    """

    kind: Literal["budget-held"] = "budget-held"
    way: Literal["managed account", "individual service fund"]
    holder: Words
    weekly_pence: Pence
    fee_pence: Pence = 0
    agreed: bool
    terms: bool


class HeldBudgetMoved(Threaded):
    """Money of a held budget: paid in, spent as the person directs, kept as the holder's fee, or given back."""

    kind: Literal["held-budget-moved"] = "held-budget-moved"
    way: Literal["in", "spent", "fee", "returned"]
    pence: Pence


class HeldBudgetStated(Threaded):
    """The person has a statement of what came in, what it was spent on, and what is left."""

    kind: Literal["held-budget-stated"] = "held-budget-stated"


class HeldBudgetEnded(Threaded):
    """The organisation no longer holds the budget."""

    kind: Literal["held-budget-ended"] = "held-budget-ended"
    why: Words
