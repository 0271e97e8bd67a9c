"""The sheets ``national`` and ``settings``: what is the same for every council, and the reading of Annex B."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ncs.core.errors import UnknownName, near_matches
from ncs.funding.allocations.engine import (
    ALL_YEARS,
    BetterCareGrant,
    MinimumRule,
    NeedsMoney,
    Options,
    Ratchet,
    Rounding,
    ShareApplied,
    ShareYears,
)
from ncs.funding.allocations.workbook import cells
from ncs.funding.allocations.workbook.layout import CHOICES, ITEMS, VALUES, YEAR_KEYS, MoneyUnit, ShareUnit, YesNo
from ncs.observations.table_checks import Checks
from ncs.reference.councils import find_council
from ncs.tables.reading.grid import Line

#: Shares below this are more likely a slip between percentage and proportion than meant.
LEAST_SHARE = Fraction(2, 100)
CONTROL_RANGE = (Fraction(20, 100), Fraction(60, 100))

Yearly = tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The sheet ``settings``, read; numbers are None where they could not be read, which is then a problem."""

    options: Options
    control_total: Fraction | None
    needs_money: Fraction | None
    tolerance: Fraction
    complete: bool
    synthetic: bool
    share_unit: ShareUnit
    csp_unit: MoneyUnit
    name: str
    amounts_checked: frozenset[str]


def read_settings(checks: Checks, lines: list[Line]) -> Settings:
    """Read the settings; one that is not there takes its default, one that is not known is a problem."""
    by_name = _by_name(checks, lines, "setting", {*CHOICES, *VALUES})
    words = {name: _choice(checks, by_name.get(name), name) for name in CHOICES}
    numbers = {name: by_name.get(name) for name in VALUES}
    low, high = CONTROL_RANGE
    control, money, slack = numbers["control_total"], numbers["needs_money"], numbers["tolerance"]
    for name, line in (("control_total", control), ("needs_money", money)):
        if line is None or cells.is_blank(line, "value"):
            checks.add("missing-setting", f"The setting {name} is missing.", f"Add it, such as {VALUES[name][0]}.")
    synthetic = numbers["synthetic"]
    said = "no" if synthetic is None else synthetic["value"].casefold()
    if synthetic and said not in ("yes", "no"):
        checks.add(
            "not-a-choice", "The answer is yes or no.", "Write yes or no.", row=synthetic.row, at="value", value=said
        )
    name_line = numbers["name"]
    return Settings(
        options=options_of(words),
        control_total=cells.share(checks, control, "value", least=low, most=high) if control else None,
        needs_money=cells.money(checks, money, "value") if money else None,
        tolerance=(cells.money(checks, slack, "value") if slack else None) or Fraction(0),
        complete=words["complete"] == YesNo.YES,
        synthetic=said == "yes",
        share_unit=ShareUnit(words["needs_share_unit"]),
        csp_unit=MoneyUnit(words["csp_unit"]),
        name=name_line["value"] if name_line and not cells.is_blank(name_line, "value") else checks.grid.file,
        amounts_checked=_checked(checks, numbers["amounts_checked"]),
    )


def _checked(checks: Checks, line: Line | None) -> frozenset[str]:
    """Return the ONS codes of the councils whose amounts are said to be right."""
    found: set[str] = set()
    text = "" if line is None or cells.is_blank(line, "value") else line["value"]
    for name in (part.strip() for part in text.split(";")):
        try:
            found |= {find_council(name).ons_code} if name else set()
        except UnknownName as error:
            step = "Write ONS codes or names of councils, a semicolon between."
            checks.add("unknown-council", str(error), step, row=line.row if line else None, at="value", value=name)
    return frozenset(found)


def options_of(words: Mapping[str, str]) -> Options:
    """Return the reading of Annex B that the words of the settings choose, by the settings' names.

    Raises:
        KeyError: a setting is not there. ValueError: a word is none of the setting's.
    """
    return Options(
        share_years=ShareYears(words["share_years"]),
        share_applied=ShareApplied(words["share_applied"]),
        better_care_grant=BetterCareGrant(words["better_care_grant"]),
        needs_money=NeedsMoney(words["needs_money_means"]),
        rounding=Rounding(words["rounding"]),
        minimum_rule=MinimumRule(words["minimum_rule"]),
        ratchet=Ratchet(words["ratchet"]),
    )


def read_national(checks: Checks, lines: list[Line], *, csp_given: bool) -> Mapping[str, Yearly]:
    """Return each item's four yearly values; a year that is missing or cannot be read is a problem and gives None.

    With a core spending power file given, the two rows of core spending power may be left blank.
    """
    by_name = _by_name(checks, lines, "item", set(ITEMS))
    found: dict[str, Yearly] = {}
    for item in ITEMS:
        line = by_name.get(item)
        from_file = csp_given and item.startswith("core_spending_power")
        if line is None:
            if not from_file:
                checks.add("missing-item", f"The row {item} is missing.", f"Add it: {ITEMS[item]}.", at="item")
            continue
        if from_file and all(cells.is_blank(line, key) for key in YEAR_KEYS):
            continue
        found[item] = tuple(_national(checks, line, item, number) for number in range(len(ALL_YEARS)))
    return found


def _national(checks: Checks, line: Line, item: str, number: int) -> Fraction | None:
    key, money = YEAR_KEYS[number], item.startswith("core_spending_power")
    if number == 0 and not money:
        return None
    if cells.is_blank(line, key) or cells.says_no_figure(line, key):
        message = f"{item} has no figure for {ALL_YEARS[number]}."
        checks.add("missing-year", message, f"Write it: {ITEMS[item]}.", row=line.row, at=key, value=line[key])
        return None
    if money:
        return cells.money(checks, line, key)
    if item == "inflation":
        return cells.factor(checks, line, key)
    return cells.share(checks, line, key, least=LEAST_SHARE)


def _by_name(checks: Checks, lines: list[Line], column: str, known: set[str]) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for line in lines:
        name = line[column].casefold().strip().replace(" ", "_")
        if name not in known:
            near = near_matches(name, known)
            step = f"Did you mean {'; '.join(near)}?" if near else f"Use one of: {', '.join(sorted(known))}."
            checks.add(
                f"unknown-{column}", f"There is no {column} so named.", step, row=line.row, at=column, value=name
            )
        elif checks.once((column, name), line, name):
            found[name] = line
    return found


def _choice(checks: Checks, line: Line | None, name: str) -> str:
    words = CHOICES[name].words
    if line is None or cells.is_blank(line, "value"):
        return words[0]
    said = line["value"].casefold().strip().replace(" ", "_")
    if said in words:
        return said
    step = f"Write one of: {', '.join(words)}."
    checks.add("not-a-choice", f"{name} does not take this word.", step, row=line.row, at="value", value=line["value"])
    return words[0]
