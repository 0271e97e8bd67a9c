"""The audit: each claim against its rule, and what nothing in the claims could have found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.errors import NcsError, UnknownName, near_matches
from ncs.survey.audit import arithmetic, bases, words
from ncs.survey.audit.claims import Claim, NoSuchCell, Number, Tables
from ncs.survey.report.published import Place, Published

#: A rule yields what is wrong with a claim; nothing if nothing is.
Rule = Callable[[Claim, Tables], Iterator[str]]
#: Rules by name, each with the kind of problem that it finds.
RULES: Mapping[str, tuple[str, Rule]] = {
    "says_the_same": ("text v table", words.says_the_same),
    "equals_cell": ("text v table", arithmetic.equals_cell),
    "one_precision": ("text v table", words.one_precision),
    "direction": ("text v table", words.direction),
    "nearly": ("text v table", words.nearly),
    "not_last_year": ("text v table", words.not_last_year),
    "within_range": ("text v table", words.within_range),
    "dominated": ("text v table", bases.dominated),
    "parts_reach_whole": ("text v table", arithmetic.parts_reach_whole),
    "count_rows": ("text v table", bases.count_rows),
    "change_from": ("text v table", arithmetic.change_from),
    "sum_of_cells": ("arithmetic", arithmetic.sum_of_cells),
    "change": ("arithmetic", arithmetic.change),
    "components_sum": ("arithmetic", arithmetic.components_sum),
    "common_ending": ("arithmetic", arithmetic.common_ending),
    "per_day": ("arithmetic", arithmetic.per_day),
    "rows_to_100": ("arithmetic", bases.rows_to_100),
    "highest_since": ("arithmetic", words.highest_since),
    "signs": ("sign", words.signs),
    "one_format": ("sign", words.one_format),
    "share": ("denominator", arithmetic.share),
    "share_of_printed": ("denominator", arithmetic.share_of_printed),
    "share_series": ("denominator", arithmetic.share_series),
    "per_head": ("denominator", bases.per_head),
    "complement": ("denominator", bases.complement),
    "one_base": ("denominator", bases.one_base),
    "ranked_by": ("denominator", bases.ranked_by),
    "kind_of_mean": ("denominator", bases.kind_of_mean),
    "superlative": ("label", words.superlative),
    "differs": ("label", words.differs),
    "distinct_labels": ("label", words.distinct_labels),
    "numbering": ("label", words.numbering),
    "caption_fits": ("label", words.caption_fits),
    "named_whole": ("label", arithmetic.named_whole),
    "attainable": ("base", bases.attainable),
    "column_attainable": ("base", bases.column_attainable),
    "ranks_base": ("base", bases.ranks_base),
    "external_fact": ("external fact", arithmetic.external_fact),
    "comparable_growth": ("comparability", words.comparable_growth),
    "scope": ("comparability", words.scope),
    "options_kept": ("comparability", words.options_kept),
    "like_windows": ("comparability", words.like_windows),
    "same_length": ("comparability", words.same_length),
    "window_length": ("comparability", words.window_length),
}
_NUMBER = re.compile(r"(?<![\w.])[-–+]?£?\d[\d,]*(?:\.\d+)?%?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one claim: the kind of rule, and everything wrong; nothing where it holds."""

    claim: Claim
    kind: str
    found: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.found


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """An audit of one report.

    Attributes:
        verdicts: one a claim, in order.
        unwitnessed: cells that no claim looks at: a wrong number there would not be found.
        unbound: numbers of the text that no claim prints, with the words before each; empty without a text.
        bound: how many numbers of the text a claim prints.
    """

    verdicts: tuple[Verdict, ...]
    unwitnessed: tuple[Place, ...]
    unbound: tuple[tuple[str, str], ...]
    bound: int

    @property
    def problems(self) -> tuple[Verdict, ...]:
        """The claims that do not hold."""
        return tuple(one for one in self.verdicts if not one.holds)


def audit(cells: Mapping[Place, Published], claims: Sequence[Claim], *, text: str = "") -> Audit:
    """Hold claims against published tables.

    Args:
        cells: the tables; claims: what the report says; text: of the report, to count numbers that no claim binds.

    Raises:
        UnknownName: a claim has a rule that is not known.
        NoSuchCell: a claim names a cell that is not there, or lacks what its rule wants.
    """
    tables = Tables(cells)
    verdicts = tuple(_verdict(claim, tables) for claim in claims)
    left = tuple(place for place, cell in cells.items() if cell.value is not None and place not in tables.used)
    said = {value for claim in claims for value in _values(claim.printed)}
    unbound, bound = [], 0
    for number, before in _numbers(text):
        if _value(number) in said:
            bound += 1
        else:
            unbound.append((number, before))
    return Audit(verdicts=verdicts, unwitnessed=left, unbound=tuple(unbound), bound=bound)


def _verdict(claim: Claim, tables: Tables) -> Verdict:
    if claim.rule not in RULES:
        raise UnknownName("rule of the audit", claim.rule, near_matches(claim.rule, RULES))
    kind, rule = RULES[claim.rule]
    try:
        return Verdict(claim=claim, kind=kind, found=tuple(rule(claim, tables)))
    except NcsError as error:
        raise NoSuchCell(f"The claim {claim.id} cannot be held against its rule: {error}") from error
    except (KeyError, IndexError, ValueError, ArithmeticError) as error:
        said = f"The claim {claim.id} does not give the rule {claim.rule} what it works with: {_lacks(error)}."
        raise NoSuchCell(said) from error


def _lacks(error: Exception) -> str:
    """Return what a claim lacks, of what Python says when a rule reaches for it."""
    if isinstance(error, KeyError):
        return f'"{error.args[0]}" is neither given nor known'
    if isinstance(error, IndexError):
        return "it has too few printed numbers or cells"
    return "its printed numbers and cells do not go together"


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    """Yield each number of a text with the few words before it; years and numbers of sections are let be."""
    for found in _NUMBER.finditer(text):
        number = found[0].rstrip(",")
        if not re.fullmatch(r"(19|20)\d\d", number):
            yield number, " ".join(text[max(0, found.start() - 60) : found.start()].split())


def _values(printed: Sequence[str]) -> Iterator[Decimal]:
    for text in printed:
        value = _value(text)
        if value is not None:
            yield value


def _value(text: str) -> Decimal | None:
    try:
        return abs(Number.parse(text.replace("–", "-")).value)
    except NcsError:
        return None
