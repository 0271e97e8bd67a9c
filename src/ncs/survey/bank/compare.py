"""Two years of the bank side by side: what is asked no more, what is new, what is asked otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item
from ncs.survey.bank.load import index

_LOOKED_AT = ("id", "wording", "type", "unit", "asked_if", "lowest", "highest", "estimator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What became of one concept.

    Attributes:
        concept: what is asked about.
        change: ``new``, ``retired``, ``changed`` or ``same``.
        details: what differs, in words.
        series: whether figures of the two years may be set beside each other: ``yes``, ``with care`` or ``no``.
        why: as the later year says.
    """

    concept: str
    change: str
    details: str
    series: str
    why: str


def differences(earlier: Bank, later: Bank) -> Iterator[Difference]:
    """Yield what became of each concept of two years, in the order of the later one; those retired come last."""
    before, after = index(earlier), index(later)
    for concept, item in after.items():
        if concept in before:
            yield _difference(earlier, later, before[concept], item)
        else:
            yield Difference(concept=concept, change="new", details=item.said, series="no", why=item.note)
    for concept, item in before.items():
        if concept not in after:
            yield Difference(concept=concept, change="retired", details=item.said, series="no", why="")


def _difference(earlier: Bank, later: Bank, old: Item, new: Item) -> Difference:
    found = [name for name in _LOOKED_AT if getattr(old, name) != getattr(new, name)]
    details = [f"{name}: {getattr(old, name) or 'nothing'} → {getattr(new, name) or 'nothing'}" for name in found]
    codes = set(earlier.codes(old)) ^ set(later.codes(new))
    if codes:
        details.append(f"options in one year only: {', '.join(sorted(codes))}")
    # A year said of itself that it broke with the one before it; that says nothing of the year after.
    own = new.note if details or new.comparability != old.comparability else ""
    return Difference(
        concept=new.concept,
        change="changed" if details else "same",
        details="; ".join(details),
        series=_series(new, fresh=bool(details), broken=bool(codes)),
        why=own,
    )


def _series(new: Item, *, fresh: bool, broken: bool) -> str:
    if broken or (fresh and new.comparability.breaks):
        return "no"
    careful = new.comparability in ("reworded", "restated", "caution")
    return "with care" if fresh and careful else "yes"
