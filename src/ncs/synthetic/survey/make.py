"""Returns whose answers, estimated as the report estimates, give every printed number that whole councils allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ncs.survey.attainable import common_bases, grossed
from ncs.survey.bank.bank import Bank
from ncs.survey.bank.load import bank_of
from ncs.survey.frame import Frame
from ncs.synthetic.survey import ground
from ncs.synthetic.survey.shares import UNABLE, Counted, counted
from ncs.synthetic.survey.targets import Targets, targets


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """A printed number that no returns can give, or only with somebody outside its row, and the proof."""

    place: str
    printed: str
    proof: str


@dataclass(slots=True, kw_only=True)
class Making:
    """What is being made: answers by council, item and part, and what was found impossible."""

    seed: int
    bank: Bank
    frame: Frame
    said: Targets
    returned: Sequence[str]
    answers: dict[str, dict[tuple[str, str], str]]
    impossible: list[Impossible] = field(default_factory=list)

    def give(self, item: str, values: Mapping[str, object], part: str = "") -> None:
        """Enter an answer for each council."""
        for council, value in values.items():
            self.answers[council][item, part] = str(value)

    def numbers(self, item: str, part: str = "") -> dict[str, int]:
        """Return the whole numbers given to an item."""
        found = {council: given.get((item, part)) for council, given in self.answers.items()}
        return {
            council: int(text) for council, text in found.items() if text is not None and text.lstrip("-").isdigit()
        }

    def saying(self, item: str, value: str) -> list[str]:
        """Return the councils that gave an item this answer."""
        return [council for council, given in self.answers.items() if given.get((item, "")) == value]

    def who(self, item: str, number: int, among: Sequence[str] | None = None) -> list[str]:
        """Return so many of the councils that returned, or of some of them."""
        return ground.chosen(self.seed, item, self.returned if among is None else among, number)

    def size(self, name: str, who: Sequence[str]) -> dict[str, Decimal]:
        """Return a size of each of some councils."""
        return {council: self.frame.councils[council].size(name) or Decimal(1) for council in who}


def make_returns(year: int, seed: int) -> Making:
    """Return invented councils and their answers.

    Args:
        year: of the survey; 2025.
        seed: the same seed gives the same answers.

    Raises:
        NotModelled: another year.
    """
    said = targets(year)
    frame = ground.invented_frame(seed, said.frame)
    returned = ground.chosen(seed, "returns", list(frame.councils), said.returned)
    answers: dict[str, dict[tuple[str, str], str]] = {council: {} for council in returned}
    made = Making(seed=seed, bank=bank_of(year), frame=frame, said=said, returned=returned, answers=answers)
    for step in (_identity, _totals, _counts, _events, _means, _shares, _several, _returned, _split, _ranks, _texts):
        step(made)
    for one in said.contradicted:
        made.impossible.append(Impossible(place=one.place, printed=one.printed, proof=one.proof))
    for number in said.unprinted_figures:
        proof = "a chart without printed numbers: only what the text says of it could be reproduced"
        made.impossible.append(Impossible(place=f"figure {number}", printed="no numbers", proof=proof))
    return made


def _identity(made: Making) -> None:
    made.give("A01", {council: council for council in made.returned})
    order = ground.shuffled(made.seed, "A02", made.returned)
    made.give("A02", {council: "director" if place < 97 else "delegate" for place, council in enumerate(order)})
    for place, council in enumerate(ground.shuffled(made.seed, "A03", made.returned)):
        ticked = "none" if place % 3 == 0 else "regional"
        for code in ("none", "regional", "partners", "other"):
            yes = code == ticked or (code == "partners" and place % 3 == 1)
            made.answers[council]["A03", code] = "yes" if yes else "no"
    order = ground.shuffled(made.seed, "A04", made.returned)
    made.give("A04", {council: "yes" if place < 40 else "no" for place, council in enumerate(order)})


def _totals(made: Making) -> None:
    """Money: each council's part follows its size, and the whole grosses up to what is printed."""
    for item, target in made.said.totals.items():
        who = _budget_givers(made, target.base)
        total = round(Decimal(target.total) * target.base / made.said.frame)
        if target.over is None:
            weights = made.size("budget", who)
            made.give(item, ground.weighted(made.seed, f"{item} {target.base}", total, weights, (0.95, 1.05)))
        else:
            made.give(item, _signed(made, item, who, total, target.over))
    budgets, over = made.numbers("C01"), made.numbers("C04")
    made.give("C03", {council: budgets[council] + over[council] for council in over if council in budgets})


def _budget_givers(made: Making, number: int) -> list[str]:
    """Return who gives money; where fewer do, those of middling size are left out, so that ratios stay as printed."""
    most = max(target.base for target in made.said.totals.values())
    who = made.who("budget", most)
    sizes = made.size("budget", who)
    middle = sum(sizes.values(), Decimal(0)) / len(sizes)
    out = set(sorted(who, key=lambda council: abs(sizes[council] - middle))[: most - number])
    return [council for council in who if council not in out]


def _signed(made: Making, item: str, who: Sequence[str], total: int, percent: int) -> dict[str, int]:
    """Over and underspends: so many percent of councils are over, and the whole sums to the total."""
    order = ground.shuffled(made.seed, item, who)
    above = order[: round(len(who) * percent / 100)]
    below = order[len(above) :]
    under = total // 25
    up = ground.weighted(made.seed, f"{item} over", total + under, made.size("budget", above))
    down = ground.weighted(made.seed, f"{item} under", under, made.size("budget", below))
    return {**up, **{council: -amount for council, amount in down.items()}}


def _counts(made: Making) -> None:
    """People and hours printed to the unit: one base serves the whole group."""
    for group in made.said.counts:
        bases = common_bases(
            list(group.items.values()),
            frame=made.said.frame,
            most=made.said.returned,
            parts=[group.items[item] for item in group.sum],
            whole=group.printed,
        )
        who = made.who("+".join(group.items), bases[0])
        for item, total in group.items.items():
            whole = grossed(total, answered=bases[0], frame=made.said.frame)
            assert whole is not None
            spread = (0.95, 1.05) if item == "J01_2" else (0.7, 1.3)
            weights = made.numbers("J01_1") if item == "J01_2" else made.size("adults", who)
            made.give(item, ground.weighted(made.seed, item, whole, weights, spread))
    told = made.said.homecare
    hours = made.numbers(told.hours)
    people = {council: max(1, round(amount * 7 * 60 / told.days / told.minutes)) for council, amount in hours.items()}
    made.give(told.people, people)


def _events(made: Making) -> None:
    """Closures and handbacks: those of one kind are among those of any kind, and together they are all of them."""
    row, *kinds = made.said.events.items()
    who = made.who(row[0], int(row[1]["base"]))
    numbers = {item: counted({"yes": said["yes"]}, ["yes"], most=137) for item, said in [row, *kinds]}
    whole = ground.shuffled(made.seed, row[0], who)[: _yes(numbers[row[0]])]
    made.give(row[0], {council: "yes" if council in set(whole) else "no" for council in who})
    for place, (item, _) in enumerate(kinds):
        number = _yes(numbers[item])
        mine = set(whole[:number] if place == 0 else whole[-number:] if place == 1 else whole[10 : 10 + number])
        made.give(item, {council: "yes" if council in mine else "no" for council in who})


def _yes(found: Counted) -> int:
    return found.counts["yes"]


def _means(made: Making) -> None:
    over = [council for council, amount in made.numbers("C04").items() if amount > 0]
    for item, target in made.said.means.items():
        among = over if item == "D01" else made.returned
        who = made.who(item, target.base or 137, among)
        scale = 10 ** max(0, -int(target.printed.as_tuple().exponent))
        total = round(target.printed * scale * len(who))
        low, high = int(target.lowest * scale), int(target.highest * scale)
        values = ground.with_mean(made.seed, item, who, total, low, high)
        made.give(item, {council: _plain(Decimal(value) / scale) for council, value in values.items()})
    told = made.said.precept
    who = made.who(told.item, 138)
    made.give(told.item, {council: told.at if place else 0 for place, council in enumerate(who)})


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _asked(made: Making, item: str) -> Sequence[str]:
    """Return the councils that an item is asked of."""
    rule = made.bank.items[item].routing
    if rule is None:
        return made.returned
    if rule.sign == ">":
        return [council for council, amount in made.numbers(rule.item).items() if amount > int(rule.value)]
    return made.saying(rule.item, rule.value)


def _shares(made: Making) -> None:
    for item, row in made.said.shares.items():
        among = _asked(made, item)
        codes = made.bank.codes(made.bank.items[item])
        found = counted(row, codes, most=min(len(among), made.said.returned))
        _place(made, item, found, among)
        if found.proof:
            said = " / ".join(str(row[code]) for code in (*codes, UNABLE) if code in row)
            made.impossible.append(Impossible(place=item, printed=said, proof=found.proof))
    grid = made.said.grid
    found = counted({"base": grid.base, "invest": grid.invest}, ["invest", "maintain", "disinvest"], most=grid.base)
    _place(made, grid.item, found, made.returned, part=grid.part)


def _place(made: Making, item: str, found: Counted, among: Sequence[str], part: str = "") -> None:
    who = made.who(f"{item}{part}", found.base, among)
    codes = [code for code, number in found.counts.items() for _ in range(number)]
    made.give(item, dict(zip(ground.shuffled(made.seed, f"{item}{part}", who), codes, strict=True)), part)


def _several(made: Making) -> None:
    """Ticks go round the respondents in turn, so that nobody ticks nothing."""
    for item, target in made.said.several.items():
        who = ground.shuffled(made.seed, item, made.who(item, target.base, _asked(made, item)))
        at = 0
        for code in made.bank.codes(made.bank.items[item]):
            number = round(target.ticked.get(code, 0) * target.base / 100)
            ticked = {who[(at + step) % len(who)] for step in range(number)}
            at += number
            made.give(item, {council: "yes" if council in ticked else "no" for council in who}, code)


def _returned(made: Making) -> None:
    """People affected, as returned; all kinds together are what the kinds sum to and more."""
    known: dict[str, int] = {}
    for item, target in made.said.returned_totals.items():
        who = made.who(item, target.answered, _asked(made, item))
        if item == "H02":
            rest = ground.weighted(made.seed, item, target.total - sum(known.values()), dict.fromkeys(who, 1))
            made.give(item, {council: known.get(council, 0) + rest[council] for council in who})
        else:
            values = ground.weighted(made.seed, item, target.total - len(who), dict.fromkeys(who, 1), (0.3, 1.7))
            made.give(item, {council: amount + 1 for council, amount in values.items()})
            for council, amount in values.items():
                known[council] = known.get(council, 0) + amount + 1


def _split(made: Making) -> None:
    """The split of pooled money: few councils name another use, and the means come out as printed."""
    told = made.said.split
    who = ground.shuffled(made.seed, told.item, made.who(told.item, told.base))
    named = who[: counted({"other": told.other_named}, ["other"], most=told.base).counts["other"]]
    other = dict.fromkeys(who, 0) | dict.fromkeys(named, 52)
    # The printed means sum to 96, so each is taken near the top of its rounding to leave little for the third.
    discretionary = round((99.55 - told.core) * told.base) - sum(other.values())
    second = ground.with_mean(made.seed, told.item, who, discretionary, 0, 40)
    made.give(told.item, {council: 100 - second[council] - other[council] for council in who}, "core")
    made.give(told.item, second, "discretionary")
    made.give(told.item, other, "other")


def _ranks(made: Making) -> None:
    """Each council ranks three different options, in the printed numbers of first, second and third places."""
    told = made.said.ranks
    columns = [_column(told.items, numbers) for numbers in (told.first, told.second, told.third)]
    number = len(columns[0])
    _differ(columns)
    who = ground.shuffled(made.seed, "ranks", made.who("ranks", number))
    for place, council in enumerate(who):
        for rank, column in enumerate(columns, start=1):
            made.answers[council][column[place], ""] = str(rank)
    proof = f"each column of places sums to {number}, not to the printed {told.base}"
    made.impossible.append(Impossible(place="L04", printed=f"{told.base} responses", proof=proof))
    for item, *places, share in zip(told.items, told.first, told.second, told.third, told.share, strict=True):
        if round(100 * sum(places) / number) != share:
            proof = f"{sum(places)} of {number} is {100 * sum(places) / number:.1f}%"
            made.impossible.append(Impossible(place=item, printed=f"{share}% in the first three", proof=proof))


def _column(items: Sequence[str], numbers: Sequence[int]) -> list[str]:
    return [item for item, number in zip(items, numbers, strict=True) for _ in range(number)]


def _differ(columns: Sequence[list[str]]) -> None:
    """Exchange entries within the second and third column until no row names an option twice."""
    for column in range(1, len(columns)):
        for row in range(len(columns[column])):
            if _clash(columns, column, row, columns[column][row]):
                other = next(
                    other
                    for other in range(len(columns[column]))
                    if not _clash(columns, column, row, columns[column][other])
                    and not _clash(columns, column, other, columns[column][row])
                )
                entries = columns[column]
                entries[row], entries[other] = entries[other], entries[row]


def _clash(columns: Sequence[list[str]], column: int, row: int, entry: str) -> bool:
    return any(columns[before][row] == entry for before in range(column))


def _texts(made: Making) -> None:
    for council in made.saying("H04_6", "large"):
        made.answers[council]["H06", ""] = "an invented answer"
    named = {council for council, amount in made.numbers("M10", "other").items() if amount > 0}
    made.give("M11", {council: "an invented use" for council in made.returned if council in named})
