"""Cells that hold several answers: choices of several, ranks in order, and shares; each word is read or asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind
from ncs.survey.returns.answers import WHY_PART, Answer, Place
from ncs.survey.returns.parsing import POSITION, fold, labels_of, option_code, parse, reason_of
from ncs.survey.returns.queries import Query, query_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unclear:
    """Words of a cell of several answers that are none of what may be given, or that stand there again.

    Attributes:
        item: the choice of several, or the first of the items that are ranked together.
        given: the whole cell; words: those that cannot be taken; why: what is wrong with them.
    """

    item: Item
    given: str
    words: Sequence[str]
    why: str

    def query(self, bank: Bank, council: str) -> Query:
        """Return the query; while it is open, nothing of the choice or of the ranking counts."""
        ranked = self.item.type is Kind.RANK
        known = [one.wording for one in bank.ranks(self.item)] if ranked else labels_of(bank, self.item)
        which = ", ".join(f"\u2018{word}\u2019" for word in self.words)
        how = f"{which}: {self.why}. Write each that applies once{', in order' if ranked else ''}."
        rule = "ranks" if ranked else "unknown_option"
        return query_of(council, self.item, "", rule, self.given, "; ".join(known), how)


_Spread = tuple[Place, str] | _Unclear


def parse_all(bank: Bank, council: str, cells: Mapping[Place, str]) -> tuple[dict[Place, Answer], list[Query]]:
    """Return the answers of one council by place, and every query that reading them raises.

    An item that was left empty is not among the answers.
    """
    answers: dict[Place, Answer] = {}
    queries: list[Query] = []
    for spread in _spread(bank, cells):
        if isinstance(spread, _Unclear):
            queries.append(spread.query(bank, council))
            continue
        (name, part), text = spread
        parsed = parse(bank, bank.items[name], part, text, council)
        before = answers.get((name, part))
        if before is not None and before.value != parsed.answer.value:
            both, how = f"{before.given} and {text}", "Two columns answer it, each otherwise. Say which holds."
            queries.append(query_of(council, bank.items[name], part, "answered_twice", both, "one answer", how))
        answers[name, part] = parsed.answer
        queries += parsed.queries
    return answers, queries


def _spread(bank: Bank, cells: Mapping[Place, str]) -> Iterator[_Spread]:
    """Yield each place with what was written; several choices in one cell, and ranks in order, become one each."""
    orders: dict[str, dict[str, str]] = {}
    for (name, part), text in cells.items():
        item = bank.items.get(name)
        if item is not None and item.type is Kind.MULTI and not part:
            yield from _several(bank, item, text)
        elif part == WHY_PART:  # a reason for no answer beside an answer: which holds is asked
            yield (name, ""), text
        elif item is None:
            orders.setdefault(name, {})[part] = text.strip()
        else:
            yield (name, part), text
    for name, by_part in orders.items():
        yield from _in_order(bank, name, {part: text for part, text in by_part.items() if text})


def _several(bank: Bank, item: Item, text: str) -> Iterator[_Spread]:
    """Yield a tick for each option of one cell such as ``reserves savings`` or ``Reserves; Savings``."""
    words = _words(text, labels_of(bank, item))
    if reason_of(text) is not None:
        yield from (((item.id, code), text) for code in bank.codes(item))
    elif words:
        chosen = {option_code(bank, item, word) or word for word in words}
        unknown = sorted(chosen - set(bank.codes(item)))
        if unknown:
            yield _Unclear(item=item, given=text, words=unknown, why="no option of this question")
        for code in bank.codes(item):
            yield (item.id, code), "yes" if code in chosen else "no"


def _words(text: str, labels: Iterable[str]) -> Sequence[str]:
    whole = {fold(label) for label in labels}
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return parts if len(parts) > 1 or fold(text) in whole else text.split()


def _in_order(bank: Bank, name: str, by_part: Mapping[str, str]) -> Iterator[_Spread]:
    """Yield places for items named in the order of their ranks, in one cell or a cell a rank.

    An item is named by its id, its place such as ``A2``, or its wording. A word that names none, or one that is named
    again, is asked back: no other is moved up in its place.
    """
    ranked = [item for item in bank.items.values() if item.type is Kind.RANK and item.id.startswith(f"{name}_")]
    given = "; ".join(by_part[part] for part in sorted(by_part, key=_rank_of))
    if by_part and all(reason_of(text) is not None for text in by_part.values()):
        yield from (((item.id, ""), next(iter(by_part.values()))) for item in ranked)
        return
    found: dict[str, int] = {}
    unknown: list[str] = []
    again: list[str] = []
    for rank, word in _ranked_words(by_part, [item.wording for item in ranked]):
        item = _named(ranked, word)
        if item is None:
            unknown.append(word)
        elif item in found:
            again.append(word)
        else:
            found[item] = rank
    if unknown:
        yield _Unclear(item=ranked[0], given=given, words=unknown, why="nothing that is ranked here")
    elif again:
        yield _Unclear(item=ranked[0], given=given, words=list(dict.fromkeys(again)), why="ranked more than once")
    yield from (((item, ""), str(rank)) for item, rank in found.items())


def _ranked_words(by_part: Mapping[str, str], wordings: Sequence[str]) -> Iterator[tuple[int, str]]:
    for part in sorted(by_part, key=_rank_of):
        words = [by_part[part]] if part else _words(by_part[part], wordings)
        yield from enumerate(words, start=_rank_of(part))


def _rank_of(part: str) -> int:
    return int(part) if part else 1


def _named(ranked: Sequence[Item], word: str) -> str | None:
    position = POSITION.fullmatch(word)
    if position:
        place = int(position[1])
        return ranked[place - 1].id if 1 <= place <= len(ranked) else None
    return next((item.id for item in ranked if fold(word) in (fold(item.id), fold(item.wording))), None)


def parse_whole(bank: Bank, item: Item, text: str, council: str) -> tuple[dict[Place, Answer], list[str]]:
    """Read one text as the whole answer to a choice of several, a ranking, or shares, for a decision that puts it.

    Args:
        bank: what was asked; item: any that is ranked, for a ranking.
        text: options, or what is ranked in order, or the shares in order, with a semicolon between them.
        council: whose.

    Returns:
        The answers by place, every place of the whole included, and what is wrong with the text.
    """
    if item.type is Kind.SHARES:
        return _shares(bank, item, text, council)
    name = item.id.rpartition("_")[0] if item.type is Kind.RANK else item.id
    answers, queries = parse_all(bank, council, {(name, ""): text})
    return answers, [query.how for query in queries]


def _shares(bank: Bank, item: Item, text: str, council: str) -> tuple[dict[Place, Answer], list[str]]:
    names, parts = item.part_names, [part.strip() for part in text.split(";")]
    if len(parts) != len(names):
        return {}, [f"Write the {len(names)} shares in order ({'; '.join(names)}), such as 80; 16; 4."]
    read = {part: parse(bank, item, part, one, council) for part, one in zip(names, parts, strict=True)}
    wrong = [query.how for one in read.values() for query in one.queries]
    numbers = [one.answer.number for one in read.values() if one.answer.number is not None]
    if not wrong and sum(numbers) != 100:
        wrong = [f"The shares sum to {sum(numbers)}; they must sum to 100."]
    return {(item.id, part): one.answer for part, one in read.items()}, wrong
