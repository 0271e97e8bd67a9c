"""Accounts as filed, in iXBRL, held against the return: the same company, the same period, the same figures.

They are read by ``ixbrlparse`` (MIT licence, kept by Kane Data): only what it finds is used, and a file with entities
of its own, which accounts do not need and attackers do, is refused before it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.core.money import round_half_away
from ncs.providers.directory.layouts import data_file
from ncs.providers.finance.returns import Return
from ncs.tables.reading.text import open_text
from ncs.tables.reading.yaml_files import read_yaml

SUMMARY = "The accounts cannot be used"
#: Pounds by which a figure of the return may differ: accounts are rounded to the pound, or to thousands.
ROUNDED = Decimal(500)
_NUMBER = ("UKCompaniesHouseRegisteredNumber", "CompaniesHouseRegisteredNumber")
_FIRST, _LAST = "StartDateForPeriodCoveredByReport", "EndDateForPeriodCoveredByReport"
_OF_A_DAY = ("cash", "debt", "net_assets")


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """Figures of a company's accounts for one period, in pounds, by the fields of the return."""

    file: str
    company_number: str
    start: date | None
    end: date
    figures: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A figure that the return has otherwise than the accounts, in pounds."""

    provider_id: str
    name: str
    file: str
    figure: str
    returned: Decimal
    filed: Decimal


@cache
def _tags() -> Mapping[str, str]:
    """Return the figure of each concept."""
    held = read_yaml(data_file("accounts_tags.yaml"), dict[str, tuple[str, ...]], kind="names of concepts")
    return {tag: figure for figure, tags in held.items() for tag in tags}


@cache
def _rank(tag: str) -> int:
    """Return the place of a concept among those of all figures: of two of one figure the earlier is taken."""
    return list(_tags()).index(tag)


def read_accounts(path: Path) -> Accounts:
    """Read accounts in iXBRL or XBRL.

    Raises:
        ProblemsFound: it is no such file, has entities of its own, does not say its company or its period, gives
            one concept twice with values that rounding does not explain, or one that cannot be read.
    """
    from ixbrlparse import IXBRL  # heavy, and wanted by few

    text = open_text(path, kind="accounts").text
    if "<!ENTITY" in text or ("<!DOCTYPE" in text and "[" in text.partition("<!DOCTYPE")[2].partition(">")[0]):
        raise _refused(path, "It has entities of its own.", "Take the accounts as Companies House gives them.")
    try:
        found = IXBRL(BytesIO(text.encode()), raise_on_error=False)
    except Exception as error:  # the reader raises its own, those of XML, and of what it meets
        raise _refused(path, f"It is no iXBRL or XBRL: {error}", "Give accounts as filed, .html or .xml.") from error
    said = {item.name: str(item.value or "").strip() for item in found.nonnumeric}
    number = next((said[name] for name in _NUMBER if said.get(name)), "")
    last, first = _day(said.get(_LAST, "")), _day(said.get(_FIRST, ""))
    if last is None or not number:
        lacks = "company number" if not number else "last day of the period"
        raise _refused(path, f"The accounts do not say the {lacks}.", "Give accounts as filed, with their tags.")
    figures, problems = _figures(path, found.numeric, first, last)
    raise_if([*_unread(path, found.errors), *problems], SUMMARY)
    return Accounts(file=path.name, company_number=_company(number), start=first, end=last, figures=figures)


def _company(number: str) -> str:
    """Return a company's number as the register writes it: eight characters, the noughts a spreadsheet drops too."""
    return number.strip().upper().zfill(8)


def _unread(path: Path, errors: Sequence[Any]) -> Iterator[Problem]:
    """Yield a problem for each fact that is a figure of the return and that the reader could not make a number of."""
    for one in errors:
        named = (one.element.get("name") or one.element.name) if one.element is not None else ""
        tag = named.rpartition(":")[2]
        if figure := _tags().get(tag):
            text = " ".join(one.element.get_text().split())[:40]
            step = "Give the accounts as filed, or correct the cell and its format."
            yield Problem(
                rule="figure-unread", message=f"{tag} cannot be read as a number: {one.error}", next_step=step,
                file=path.name, field=figure, value=text,
            )  # fmt: skip


def _figures(
    path: Path, facts: Sequence[Any], first: date | None, last: date
) -> tuple[dict[str, Decimal], list[Problem]]:
    """Return the figures of the whole company for the period, and a problem for each that is there in two ways."""
    held: dict[str, list[Any]] = {}
    for fact in facts:
        figure = _tags().get(fact.name or "")
        if figure is not None and not _nil(fact) and _meant(fact.context, figure, first, last):
            held.setdefault(fact.name, []).append(fact)
    made: dict[str, Decimal] = {}
    problems = []
    for tag in sorted(held, key=_rank):
        figure = _tags()[tag]
        exact = min(held[tag], key=_rounded)
        for fact in held[tag]:
            if abs(_value(fact) - _value(exact)) > (_rounded(fact) + _rounded(exact)) / 2:
                message = f"The accounts give {tag} as {_value(exact):,} and as {_value(fact):,}."
                step = "Give accounts in which it is there once for the company."
                wrong = Problem(rule="figure-twice", message=message, next_step=step, file=path.name, field=figure)
                problems.append(wrong)
        made.setdefault(figure, _value(exact))
    return made, problems


def _value(fact: Any) -> Decimal:
    """Return a fact in whole pence: the reader scales in binary, which leaves dust."""
    return round_half_away(Decimal(str(fact.value)), 2)


def _rounded(fact: Any) -> Decimal:
    """Return to how many pounds a fact is rounded, as its ``decimals`` say; exact ones to a penny."""
    places = getattr(fact.format, "decimals", None)
    return Decimal("0.01") if places is None else max(Decimal(10) ** -places, Decimal("0.01"))


def _nil(fact: Any) -> bool:
    """Return whether a fact says that there is none (``xsi:nil``), which the reader takes for nought."""
    marks = fact.soup_tag.attrs if fact.soup_tag is not None else {}
    nil = any(str(said) in ("true", "1") for name, said in marks.items() if name.rpartition(":")[2] == "nil")
    return fact.value is None or nil


def _meant(context: Any, figure: str, first: date | None, last: date) -> bool:
    """Return whether a fact is of the whole company, and of the period (or, of a balance, of its last day)."""
    if isinstance(context, str) or context is None or context.segments:
        return False
    if figure in _OF_A_DAY:
        return bool(context.instant == last)
    return context.enddate == last and (first is None or context.startdate == first)


def _day(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%d/%m/%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def _refused(path: Path, message: str, step: str) -> ProblemsFound:
    return ProblemsFound(SUMMARY, [Problem(rule="accounts", message=message, next_step=step, file=path.name)])


def held_against(returns: Sequence[Return], accounts: Sequence[Accounts]) -> tuple[Difference, ...]:
    """Return the figures that returns have otherwise than the accounts of the same company and period.

    Raises:
        ProblemsFound: accounts of a company without a return, or for other dates than its returns.
    """
    raise_if([problem for one in accounts for problem in _unmatched(returns, one)], SUMMARY)
    return tuple(
        difference
        for one in accounts
        for mine in returns
        if _company(mine.company_number) == one.company_number and mine.period_end == one.end
        for difference in _differing(mine, one)
    )


def _unmatched(returns: Sequence[Return], one: Accounts) -> Iterator[Problem]:
    mine = [item for item in returns if _company(item.company_number) == one.company_number]
    if not mine:
        message = f"There is no return of company {one.company_number}."
        step = "Give company_number in the return, or leave the accounts out."
        yield Problem(rule="unknown-company", message=message, next_step=step, file=one.file)
    elif not [
        item for item in mine if item.period_end == one.end and (one.start is None or item.period_start == one.start)
    ]:
        dates = "; ".join(item.period for item in mine)
        message = f"The accounts are for {one.start or '?'} to {one.end}, but the returns for {dates}."
        step = "Give the accounts of the same dates, or a return for those of the accounts."
        yield Problem(rule="other-dates", message=message, next_step=step, file=one.file)


def _differing(mine: Return, one: Accounts) -> Iterator[Difference]:
    for figure, filed in one.figures.items():
        returned = getattr(mine, figure)
        if returned is not None and abs(Decimal(returned) - filed) > ROUNDED:
            yield Difference(
                provider_id=mine.provider_id,
                name=mine.name,
                file=one.file,
                figure=figure,
                returned=Decimal(returned),
                filed=filed,
            )
