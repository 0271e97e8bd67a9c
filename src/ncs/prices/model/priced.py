"""A price with its lines, what moves it, and how uncertain it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from ncs.core.money import round_half_away
from ncs.prices.model.catalogue import Line, catalogue
from ncs.prices.model.inputs import UNITS, AnyInput
from ncs.prices.model.services import by_length, worked_out
from ncs.prices.model.values import Array, Values, values

#: Draws of an uncertain price, and the seed of the first.
DRAWS, SEED = 10_000, 1
#: The middle nine of ten draws lie between these.
_RANGE = (5.0, 50.0, 95.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PricedLine:
    """One line of a price: pounds a unit to four places, of which the price is the sum, rounded once."""

    name: str
    line: Line
    amount: Decimal
    share: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What one change to an input does to the price, in pounds a unit."""

    name: str
    words: str
    before: Decimal
    after: Decimal

    @property
    def effect(self) -> Decimal:
        """After less before."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """An uncertain price: its middle and the ends of the middle nine tenths of draws; each input at its two ends."""

    low: Decimal
    middle: Decimal
    high: Decimal
    draws: int
    seed: int
    ends: tuple[tuple[str, Decimal, Decimal], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """The price of one unit of a service, in pounds, with its lines in order and all numbers behind them."""

    given: AnyInput
    price: Decimal
    lines: tuple[PricedLine, ...]
    steps: Mapping[str, float]
    lengths: Mapping[int, Decimal]

    @property
    def unit(self) -> str:
        """What the price is for: an hour, a resident week, a session, a night."""
        return UNITS[self.given.service]

    def amount(self, name: str) -> Decimal:
        """Return the pounds a unit of a line by name; nought if the price has no such line."""
        return next((one.amount for one in self.lines if one.name == name), Decimal(0))


def pounds(number: Array | float, places: int = 4) -> Decimal:
    """Return a number as exact pounds, halves away from zero; what floating point blurs beyond ten places is let go."""
    return round_half_away(Decimal(f"{float(number):.10f}"), places)


def priced(given: AnyInput) -> Priced:
    """Work out the price of an input that has been checked."""
    v = values(given)
    found = worked_out(given, v)
    known = catalogue()
    lines = tuple(
        PricedLine(name=name, line=known[name], amount=pounds(number), share=pounds(number / found.price, 6))
        for name, number in found.lines.items()
    )
    lengths = by_length(given, v) if given.service == "homecare" else {}
    return Priced(
        given=given,
        price=pounds(found.price, 2),
        lines=lines,
        steps={name: float(number) for name, number in {**v, **found.steps}.items()},
        lengths={minutes: pounds(number, 4) for minutes, number in lengths.items()},
    )


#: What is asked first of a price: names that change, by how much, and what it is called.
_ASKED: tuple[tuple[str, str, float], ...] = (
    (".pay", "A pound more on an hour's pay of everybody", 1.0),
    ("travel.minutes_per_visit", "A minute more of travel between visits", 1.0),
    ("travel.miles_per_visit", "A mile more between visits", 1.0),
    ("other_paid_minutes", "A minute more of other paid time in an hour", 1.0),
    ("home.occupancy", "A point less of occupancy", -1.0),
    ("session.attendance", "A point less of attendance", -1.0),
    (".care_hours", "An hour more of care a resident week", 1.0),
    ("on_costs.sickness.percent", "A point more of sick pay", 1.0),
    ("on_costs.training.percent", "A point more of time in training", 1.0),
    ("returns.operations.percent_of_price", "A point more of return on operations", 1.0),
    ("returns.operations.percent_of_cost", "A point more of return on operations", 1.0),
    ("returns.capital.yield_percent", "A point more of return on capital", 1.0),
    ("night.allowance", "A pound more for a sleep-in", 1.0),
)


def sensitivity(given: AnyInput) -> Iterator[Moved]:
    """Yield what each change that people ask for does to the price: a pound on pay, a minute, a point of occupancy."""
    v = values(given)
    before = pounds(worked_out(given, v).price)
    for ending, words, step in _ASKED:
        names = [name for name in v if _means(name, ending)]
        if names:
            changed = {**v, **{name: v[name] + step for name in names}}
            yield Moved(name=ending.lstrip("."), words=words, before=before, after=_price(given, changed))


def _means(name: str, ending: str) -> bool:
    if ending == ".pay":
        return name == "pay.basic" or name.endswith(".pay")
    return name.endswith(ending) and (name == ending or ending.startswith("."))


def _price(given: AnyInput, v: Values) -> Decimal:
    return pounds(worked_out(given, v).price)


def drawn(given: AnyInput, *, draws: int = DRAWS, seed: int = SEED) -> Array:
    """Return the price in every draw of what is uncertain: triangular between low and high, all at once.

    Args:
        given: an input that has been checked.
        draws: how many.
        seed: the same seed gives the same draws.
    """
    v, rng = dict(values(given)), np.random.default_rng(seed)
    for name in sorted(given.uncertain):
        one = given.uncertain[name]
        low, high = float(one.low), float(one.high)
        v[name] = rng.triangular(low, float(v[name]), high, draws) if low < high else np.full(draws, low)
    return np.broadcast_to(worked_out(given, v).price, (draws,))


def spread(given: AnyInput, *, draws: int = DRAWS, seed: int = SEED) -> Spread | None:
    """Say how uncertain a price is; None where the input says of nothing that it is."""
    if not given.uncertain:
        return None
    low, middle, high = np.percentile(drawn(given, draws=draws, seed=seed), _RANGE)
    v = values(given)
    ends = [
        (name, _at(given, v, name, one.low), _at(given, v, name, one.high)) for name, one in given.uncertain.items()
    ]
    return Spread(low=pounds(low), middle=pounds(middle), high=pounds(high), draws=draws, seed=seed, ends=tuple(ends))


def _at(given: AnyInput, v: Values, name: str, number: Decimal) -> Decimal:
    return _price(given, {**v, name: np.asarray(float(number))})


def part_of(given: AnyInput, change: Callable[[str, Decimal], Decimal | None]) -> AnyInput:
    """Return an input with some of its numbers changed: ``change`` gets each number's dotted name and value.

    Args:
        given: an input.
        change: the new value, or None to leave it.
    """
    content = given.model_dump()
    _changed("", content, change)
    return type(given).model_validate(content)


def _changed(at: str, value: object, change: Callable[[str, Decimal], Decimal | None]) -> None:
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        name = f"{at}.{key}" if at else str(key)
        if isinstance(inner, Decimal):
            new = change(name, inner)
            value[key] = inner if new is None else new
        else:
            _changed(name, inner, change)
