"""Top-ups: when a person chooses a dearer place than the council would pay for (Care Act 2014 s30; CASS Annex A)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A fee split in pounds a week: what a charge can be made for, and what is paid above it by whom."""

    chargeable: Decimal
    third_party: Decimal
    own: Decimal
    council_accepts: Decimal


def split_fee(*, fee: Decimal, council_rate: Decimal | None, third_party: Decimal, own: Decimal) -> Split:
    """Split a fee net of NHS money into the part at the council's rate and the top-ups.

    Without a council rate the fee itself is the rate and top-ups are on top of it. With one, the gap is met by the
    third party first, then by the person; what nobody meets falls to the council, because it must offer at least one
    place at its rate or pay the higher cost (CASS Annex A).
    """
    if council_rate is None:
        return Split(chargeable=fee, third_party=third_party, own=own, council_accepts=ZERO)
    gap = max(ZERO, fee - council_rate)
    others = min(third_party, gap)
    self_paid = min(own, gap - others)
    unmet = gap - others - self_paid
    return Split(chargeable=fee - others - self_paid, third_party=others, own=self_paid, council_accepts=unmet)
