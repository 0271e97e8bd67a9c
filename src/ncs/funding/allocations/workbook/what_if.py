"""One council's inputs changed by name, as ``needs_share=0.9%``: what the engine would give if they were so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction

from ncs.core.errors import NotModelled, Problem, fault, near_matches, raise_if
from ncs.core.money import round_half_away
from ncs.funding.allocations.engine import (
    ALL_YEARS,
    BadFundingInput,
    Component,
    CouncilInputs,
    Inputs,
    NationalInputs,
    Options,
)
from ncs.funding.allocations.workbook import cells
from ncs.funding.allocations.workbook.layout import CHOICES
from ncs.funding.allocations.workbook.national import CONTROL_RANGE, LEAST_SHARE, options_of
from ncs.observations.magnitude import Amounts
from ncs.observations.table_checks import Checks
from ncs.reference.councils import find_council
from ncs.tables.reading.grid import Grid, Line

#: What an input may hold: an exact number, no figure, or the word of a choice.
Value = Fraction | str | None
Values = Mapping[str, Value]
OPTION = "--set"
SPENT = {"budget_2025_26": "budget", "outturn_2024_25": "outturn"}
_NEEDS = "needs_share"
_NUMBERS = ("control_total", "needs_money")
#: Yearly values of the country: name here, attribute of the engine's inputs, number of its first year.
_YEARLY = {
    "core_spending_power_all": ("spending_power_all", 0),
    "core_spending_power_upper_tier": ("spending_power_upper_tier", 0),
    "inflation": ("inflation", 1),
    "needs_profile": ("needs_profile", 1),
    "transition_share": ("transition_share", 1),
}
#: Choices whose name in the workbook is not that of the option.
_CHOICES = {("needs_money_means" if item.name == "needs_money" else item.name): item.name for item in fields(Options)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One input that was set: its name, and what it is before and after, in words."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Inputs with some of one council's figures, or of the country's, set otherwise."""

    inputs: Inputs
    code: str
    changes: tuple[Change, ...]


def change_inputs(
    inputs: Inputs, given: Sequence[str], *, council: str | None = None, checked: Collection[str] = ()
) -> Changed:
    """Return the inputs with each ``NAME=VALUE`` set. Everything else, other councils too, stands still.

    Args:
        inputs: as read.
        given: names as in the workbook, with the year after a point where there is one (``inflation.2026-27``).
        council: whose figures are set, by any name or code; may be left out where the inputs hold one council.
        checked: ONS codes of councils whose amounts are right, though far from the outturn held.

    Raises:
        ProblemsFound: with every problem: no value, a name that is not known or given twice, a value that is none.
        UnknownName: there is no such council.
        NotModelled: the council is not in the inputs.
    """
    one = _council(inputs, council)
    held = _held(inputs, one)
    problems: list[Problem] = []
    read = dict(_read_all(given, held, one, checked, problems))
    raise_if(problems, "The what-if cannot be worked out")
    changes = tuple(Change(name=name, before=_shown(name, held[name]), after=_shown(name, read[name])) for name in read)
    try:
        found = _rebuilt(inputs, one, {**held, **read}, read)
    except BadFundingInput as error:
        step = "Set the other inputs that belong together as well: --set may be given several times."
        raise_if([fault("contradicts", OPTION, str(error), step)], "The what-if cannot be worked out")
        raise
    said = "; ".join(f"{item.name} = {item.after}" for item in changes)
    return Changed(
        inputs=replace(found, source=f"{inputs.source}, what if for {one.name}: {said}"),
        code=one.code,
        changes=changes,
    )


def _council(inputs: Inputs, name: str | None) -> CouncilInputs:
    if name is not None:
        code = find_council(name).ons_code
        there = [item for item in inputs.councils if item.code == code]
        if not there:
            raise NotModelled(f"{find_council(name).name} is not in {inputs.source}.")
        return there[0]
    if len(inputs.councils) != 1:
        message = f"There are {len(inputs.councils)} councils in {inputs.source}."
        step = "Say whose figures to set: --council NAME."
        raise_if([fault("which-council", "--council", message, step)], "The what-if cannot be worked out")
    return inputs.councils[0]


def _held(inputs: Inputs, one: CouncilInputs) -> dict[str, Value]:
    """Return every input that may be set, by name, as it stands; a named component without a row is nought."""
    held: dict[str, Value] = {_NEEDS: one.needs_share}
    held |= {name: getattr(one, attribute) for name, attribute in SPENT.items()}
    nought = (Fraction(0),) * len(ALL_YEARS)
    for part in dict.fromkeys((*one.spending_power, *map(str, Component))):
        held |= {_dated(part, number): value for number, value in enumerate(one.spending_power.get(part, nought))}
    held |= {name: getattr(inputs.national, name) for name in _NUMBERS}
    for name, (attribute, first) in _YEARLY.items():
        values = enumerate(getattr(inputs.national, attribute), start=first)
        held |= {_dated(name, number): value for number, value in values}
    return held | {name: str(getattr(inputs.options, attribute)) for name, attribute in _CHOICES.items()}


def _dated(name: str, number: int) -> str:
    return f"{name}.{ALL_YEARS[number]}"


def _read_all(
    given: Sequence[str], held: Values, one: CouncilInputs, checked: Collection[str], problems: list[Problem]
) -> Iterator[tuple[str, Value]]:
    """Yield each name and value that can be read; what is wrong with the others goes to ``problems``."""
    seen: set[str] = set()
    for text in given:
        written, sign, value = text.partition("=")
        name = _plain(written)
        if not sign or not value.strip():
            step = "Write NAME=VALUE, such as needs_share=0.9%."
            problems.append(replace(fault("no-value", OPTION, "There is no value.", step), value=text))
        elif name not in held:
            problems.append(_unknown(name, held, text))
        elif name in seen:
            step = "Give it once."
            problems.append(replace(fault("set-twice", OPTION, f"{name} is set twice.", step), value=text))
        else:
            seen.add(name)
            checks = Checks(Grid(file="", sheet=None, rows=[]))
            found = _value(checks, name, Line(row=1, cells={name: value.strip()}), one, checked)
            problems.extend(replace(item, file=None, row=None, field=OPTION, value=text) for item in checks.problems)
            yield name, found


def _plain(written: str) -> str:
    """Return a name as it is held: ``Needs share`` is ``needs_share``, ``inflation.2026_27`` ``inflation.2026-27``."""
    name, point, year = written.strip().casefold().partition(".")
    return name.strip().replace(" ", "_").replace("-", "_") + point + year.strip().replace("_", "-")


def _unknown(name: str, held: Values, text: str) -> Problem:
    dated = [item for item in held if item.startswith(f"{name}.")]
    if dated:
        step = f"Say which year: {'; '.join(dated)}."
        return replace(fault("no-year", OPTION, f"{name} has a value for each year.", step), value=text)
    near = near_matches(name, held)
    step = f"Did you mean {'; '.join(near)}?" if near else f"Use one of: {', '.join(_stems(held))}."
    return replace(fault("unknown-input", OPTION, f"There is no input {name!r}.", step), value=text)


def _stems(held: Values) -> Iterator[str]:
    """Yield each name once, with ``.YEAR`` where it has years."""
    return iter(dict.fromkeys(f"{name.partition('.')[0]}.YEAR" if "." in name else name for name in held))


def _value(checks: Checks, name: str, line: Line, one: CouncilInputs, checked: Collection[str]) -> Value:
    """Return the value of one input, read as its cell in the workbook is; a problem is noted in ``checks``."""
    stem = name.partition(".")[0]
    if name in _CHOICES:
        return _word(checks, name, line)
    if stem in (_NEEDS, *SPENT, *one.spending_power, *map(str, Component)) and cells.says_no_figure(line, name):
        return None
    if name == _NEEDS:
        return _needs_share(checks, line)
    if stem in ("control_total", "inflation", "needs_profile", "transition_share"):
        return _country_share(checks, name, line)
    found = cells.money(checks, line, name)
    if found is None and not checks.problems:
        checks.add("not-an-amount", f"{name} needs an amount.", "Write pounds, such as 900000000.")
    if name in SPENT and found is not None:
        amounts = Amounts(checks, name, 1, checked)
        amounts.look_at(found, find_council(one.code), line)
        amounts.judge()
    return found


def _word(checks: Checks, name: str, line: Line) -> str:
    said, words = line[name].casefold().replace(" ", "_"), CHOICES[name].words
    if said not in words:
        checks.add("not-a-choice", f"{name} does not take this word.", f"Write one of: {', '.join(words)}.")
    return said


def _needs_share(checks: Checks, line: Line) -> Fraction | None:
    """Return a needs share; one council's share without a percent sign could be read two ways, and is refused."""
    written = cells.written_share(checks, line, _NEEDS)
    if written is None:
        return None
    if not written.exact and written.number:
        step = f"Write it with a percent sign, such as {_NEEDS}=0.9%."
        checks.add("ambiguous-share", "A share without a percent sign can be read two ways.", step)
    elif written.number > 1:
        checks.add("share-out-of-range", "A needs share lies between 0% and 100%.", "Write it like 0.9%.")
    return written.number


def _country_share(checks: Checks, name: str, line: Line) -> Fraction | None:
    if name.startswith("inflation"):
        return cells.factor(checks, line, name)
    low, high = CONTROL_RANGE if name == "control_total" else (LEAST_SHARE, Fraction(1))
    return cells.share(checks, line, name, least=low, most=high)


def _rebuilt(inputs: Inputs, one: CouncilInputs, values: Values, read: Collection[str]) -> Inputs:
    """Return the inputs with these values; each is checked again as the engine checks it.

    Raises:
        BadFundingInput: values that contradict one another.
    """
    set_here = {name.partition(".")[0] for name in read}
    parts = list(dict.fromkeys((*one.spending_power, *map(str, Component))))
    changed = replace(
        one,
        needs_share=_number(values[_NEEDS]),
        budget=_number(values["budget_2025_26"]),
        outturn=_number(values["outturn_2024_25"]),
        spending_power={
            part: tuple(_number(values[_dated(part, number)]) for number in range(len(ALL_YEARS)))
            for part in parts
            if part in one.spending_power or part in set_here
        },
    )
    councils = tuple(changed if item.code == one.code else item for item in inputs.councils)
    return replace(
        inputs,
        national=_national(values),
        councils=councils,
        options=options_of({name: str(values[name]) for name in _CHOICES}),
    )


def _national(values: Values) -> NationalInputs:
    yearly = {
        attribute: tuple(_there(values[_dated(name, number)]) for number in range(first, len(ALL_YEARS)))
        for name, (attribute, first) in _YEARLY.items()
    }
    everyone, upper = yearly["spending_power_all"], yearly["spending_power_upper_tier"]
    if any(tier > whole for tier, whole in zip(upper, everyone, strict=True)):
        raise BadFundingInput("Upper-tier core spending power must not be above that of all.")
    return NationalInputs(
        control_total=_there(values["control_total"]), needs_money=_there(values["needs_money"]), **yearly
    )


def _number(value: Value) -> Fraction | None:
    return value if isinstance(value, Fraction) else None


def _there(value: Value) -> Fraction:
    if not isinstance(value, Fraction):
        raise BadFundingInput("A figure of the country is missing.")
    return value


def _shown(name: str, value: Value) -> str:
    """Return a value in words: a share as a percentage, an amount in pounds, an inflation factor as it is."""
    if not isinstance(value, Fraction):
        return value or "No data"
    stem = name.partition(".")[0]
    if stem == "inflation":
        return f"{round_half_away(value, 6).normalize():f}"
    if stem in (_NEEDS, "control_total", "needs_profile", "transition_share"):
        return f"{round_half_away(value * 100, 6).normalize():f}%"
    return f"£{round_half_away(value, 2):,f}".removesuffix(".00")
