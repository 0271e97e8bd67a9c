"""What a later edition of the expectations has otherwise: expectations, what bears on them, strategies, support."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ncs.places.expected.editions import Edition, Expected
from ncs.register.measures import register


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What became of one thing between two editions.

    Attributes:
        of: ``expectation``, ``strategy``, ``support`` or ``contact``.
        name: the number of the expectation, or the name of the strategy or offer.
        change: ``added``, ``withdrawn``, ``reworded``, or ``linked otherwise``.
        before, after: its words, or what bears on it.
    """

    of: str
    name: str
    change: str
    before: str
    after: str


def differences(earlier: Edition, later: Edition) -> Iterator[Difference]:
    """Yield what is not the same in both: expectations in the order of their numbers, then what else changed."""
    before, after = earlier.expectations, later.expectations
    words = [{number: one.words for number, one in each.items()} for each in (before, after)]
    yield from _named("expectation", *words)
    for number in before:
        if number in after:
            yield from _linked(number, before[number], after[number])
    plans = [
        {name: f"{one.title}: {one.whose}; {one.must}; {one.expectation}" for name, one in each.strategies.items()}
        for each in (earlier, later)
    ]
    yield from _named("strategy", *plans)
    offers = [{name: f"{one.what} ({one.by})" for name, one in each.support.items()} for each in (earlier, later)]
    yield from _named("support", *offers)
    if earlier.contact != later.contact:
        yield Difference(of="contact", name="", change="reworded", before=earlier.contact, after=later.contact)


def _named(of: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    for name in dict.fromkeys([*before, *after]):
        was, now = before.get(name, ""), after.get(name, "")
        if was != now:
            change = "added" if not was else "withdrawn" if not now else "reworded"
            yield Difference(of=of, name=name, change=change, before=was, after=now)


def _linked(number: str, before: Expected, after: Expected) -> Iterator[Difference]:
    """Yield each kind of link of an expectation that is not the same in both."""
    for kind, was, now in (
        ("measures", _measures(before), _measures(after)),
        ("duties", before.links.duties, after.links.duties),
        ("CQC", before.links.cqc, after.links.cqc),
        ("support", before.links.support, after.links.support),
    ):
        if was != now:
            said = [f"{kind}: {'; '.join(each) or 'none'}" for each in (was, now)]
            yield Difference(of="expectation", name=number, change="linked otherwise", before=said[0], after=said[1])


def _measures(one: Expected) -> tuple[str, ...]:
    return tuple(register().measures[name].called for name in one.measures)
