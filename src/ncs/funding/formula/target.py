"""What each council would have by need: its target, and how far present spending is from it. Pence throughout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ncs.core.errors import NotModelled
from ncs.core.money import share_out
from ncs.funding.formula.country import Place
from ncs.funding.formula.need import Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One council's need in pence of a pot, beside its present spending; both None where it has no spending."""

    place: Place
    present: int | None
    target: int | None
    share: float
    index: float

    @property
    def distance(self) -> Fraction | None:
        """Present spending over target less one: above zero is above need; None where there is none."""
        if self.present is None or not self.target:
            return None
        return Fraction(self.present, self.target) - 1


def weights(found: Need) -> Mapping[str, Fraction]:
    """Return the share of need of each council with present spending, by code; they need not sum to 1.

    Raises:
        NotModelled: no council has present spending.
    """
    spending = found.country.spending
    kept = {
        code: Fraction(float(share))
        for code, share in zip(found.country.codes, found.share, strict=True)
        if code in spending
    }
    if not kept:
        raise NotModelled("No council has present spending to start from. Give it: --spending FILE.")
    return kept


def targets(found: Need, pot: int | None = None) -> tuple[Target, ...]:
    """Return every council's target: its share of ``pot`` pence among those with spending, to the penny in sum.

    Without a pot it is what they spend at present.
    """
    spending = found.country.spending
    shares = weights(found)
    total = sum(spending[code] for code in shares) if pot is None else pot
    given = share_out(total, shares)
    return tuple(
        Target(
            place=place,
            present=spending.get(place.code),
            target=given.get(place.code),
            share=float(share),
            index=float(index),
        )
        for place, share, index in zip(found.country.places, found.share, found.index, strict=True)
    )
