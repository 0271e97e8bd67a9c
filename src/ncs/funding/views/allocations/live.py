"""A run as a workbook that a reader can follow and change: the inputs, and each line of the steps as a live formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import partial

from ncs.core.money import round_half_away
from ncs.funding.allocations.engine import CouncilInputs, CouncilResult, Result
from ncs.funding.allocations.engine import steps as rules
from ncs.funding.allocations.engine.inputs import ALL_YEARS, Component
from ncs.funding.allocations.engine.options import MinimumRule, Options, Ratchet, Rounding, ShareApplied, ShareYears
from ncs.funding.allocations.published import YEARS
from ncs.tables.live import At
from ncs.tables.tables import Cell, Column, Table

#: Said on each table of inputs.
CHANGE = (
    "To ask what if, change a figure here: the amounts of the steps, and what is summed up here, follow. The columns "
    "of words and workings keep what was worked out."
)
_NATIONAL, _COMPONENTS, _COUNCILS = "national", "components", "councils"
_CONTROL, _ALL, _UPPER, _SHARE, _MONEY, _PROFILE, _PAID, _TRANSITION, _INFLATION = range(9)
_YEARS = tuple(f"y{year.key}" for year in ALL_YEARS)
_COUNTED = tuple(f"counted_{year.key}" for year in ALL_YEARS)
_WHOLE = tuple(f"whole_{year.key}" for year in ALL_YEARS)
_PLACES = 15
#: A line of the national inputs: what it is, its unit, the value of every year or None, and those of the last years.
_NationalLine = tuple[str, str, Fraction | None, Sequence[Fraction]]
#: What the lines of the steps are called.
_LINE_BASE, _LINE_SHARE = "Baseline", "Adult social care share of upper-tier core spending power"
_LINE_POWER, _LINE_NEEDS, _LINE_TRANSITION = (
    "From core spending power",
    "From the needs formula",
    "From transition funding",
)
_LINE_FORMULA, _LINE_MINIMUM, _LINE_RESULT = "Formula result", "Minimum path", "Notional allocation"


def live_tables(result: Result, steps: Table, codes: Sequence[str]) -> tuple[Table, ...]:
    """Return ``steps`` with a formula for each amount, and the tables of inputs that the formulas lead to.

    Args:
        result: the run.
        steps: the lines of some councils in their order, one a row, with the column ``amount``.
        codes: ONS codes of those councils, in the same order; one without an allocation has no lines.
    """
    places = {item.code: item for item in result.inputs.councils}
    done = [(result.of(code), places[code]) for code in codes]
    components = _components(result, [given for _, given in done])
    rows: dict[str, list[int]] = {given.code: [] for _, given in done}
    for number, row in enumerate(components.rows):
        rows[str(row["ons_code"])].append(number)
    councils = _councils(result, done, rows)
    return (
        replace(steps, formulas=dict(_of_steps(result, done, steps.name, components))),
        _national(result),
        councils,
        components,
    )


def _national(result: Result) -> Table:
    given, options = result.inputs.national, result.inputs.options
    shares = [rules.upper_tier_share(given, number, options) for number in range(4)]
    paid = [given.needs_paid(number) for number in (1, 2, 3)]
    lines: list[_NationalLine] = [
        ("Control total: adult social care's share of core spending power", "share", given.control_total, ()),
        ("Core spending power of all local government", "£", None, given.spending_power_all),
        ("Core spending power of upper-tier authorities", "£", None, given.spending_power_upper_tier),
        ("Adult social care share of upper-tier core spending power", "share", None, shares),
        ("Money for the needs formula", "£", given.needs_money, ()),
        ("Part of it paid in the year", "share", None, given.needs_profile),
        ("Needs-formula money of the year", "£", None, paid),
        ("Part of transition funding that counts", "share", None, given.transition_share),
        ("Inflation since 2025-26", "factor", None, given.inflation),
    ]
    columns = [
        Column(key="line", title="Line"),
        Column(key="unit", title="Unit"),
        Column(key="every", title="Every year"),
        *(Column(key=key, title=str(year)) for key, year in zip(_YEARS, ALL_YEARS, strict=True)),
        Column(key="status", title="Status", description="ok: a year without a figure needs none"),
    ]
    rows = [
        {"line": line, "unit": unit, "every": _number(every), "status": "ok", **_yearly(values)}
        for line, unit, every, values in lines
    ]
    return Table(
        name=_NATIONAL,
        title=f"Inputs that are the same for every council: {result.inputs.source}",
        columns=columns,
        rows=rows,
        notes=[CHANGE],
        formulas=dict(_of_national(options, lines)),
    )


def _of_national(options: Options, lines: Sequence[_NationalLine]) -> Iterator[tuple[tuple[int, str], str]]:
    """Yield what is worked out, and fractions that have no end as decimals, such as a third."""
    for row, (_, _, _, values) in enumerate(lines):
        for key, value in zip(_YEARS[len(_YEARS) - len(values) :], values, strict=True):
            if Fraction(round_half_away(value, _PLACES)) != value:
                yield (row, key), f"{value.numerator}/{value.denominator}"
    at = partial(At, _NATIONAL)
    for number, key in enumerate(_YEARS):
        used = _YEARS[0] if options.share_years is ShareYears.BASE_YEAR else key
        yield (_SHARE, key), f"{at(_CONTROL, 'every')}*{at(_ALL, used)}/{at(_UPPER, used)}"
        if number:
            yield (_PAID, key), f"{at(_MONEY, 'every')}*{at(_PROFILE, key)}"


def _components(result: Result, councils: Iterable[CouncilInputs]) -> Table:
    left_out = rules.excluded(result.inputs.options)
    columns = [
        Column(key="council", title="Council"),
        Column(key="ons_code", title="ONS code"),
        Column(key="component", title="Component of core spending power"),
        Column(key="counts", title="Counts in step 2", description="yes or no"),
        *(Column(key=key, title=str(year), unit="£") for key, year in zip(_YEARS, ALL_YEARS, strict=True)),
    ]
    rows = [
        {
            "council": council.name,
            "ons_code": council.code,
            "component": name.replace("_", " "),
            "counts": "no" if name in left_out else "yes",
            **dict(zip(_YEARS, map(_number, amounts), strict=True)),
        }
        for council in councils
        for name, amounts in council.spending_power.items()
    ]
    title = f"Core spending power by component: {result.inputs.source}"
    return Table(name=_COMPONENTS, title=title, columns=columns, rows=rows, notes=[CHANGE])


def _councils(
    result: Result, done: Sequence[tuple[CouncilResult, CouncilInputs]], rows: Mapping[str, Sequence[int]]
) -> Table:
    years = [str(year) for year in ALL_YEARS]
    columns = [
        Column(key="council", title="Council"),
        Column(key="ons_code", title="ONS code"),
        Column(key="budget", title="Budget 2025-26", unit="£"),
        Column(key="outturn", title="Outturn 2024-25", unit="£"),
        Column(
            key="baseline", title="Baseline", unit="£", description="The budget, or the outturn where there is none"
        ),
        Column(key="needs_share", title="Needs share"),
        *(
            Column(key=key, title=f"Counts in step 2, {year}", unit="£")
            for key, year in zip(_COUNTED, years, strict=True)
        ),
        *(
            Column(key=key, title=f"Core spending power {year}", unit="£")
            for key, year in zip(_WHOLE, years, strict=True)
        ),
        Column(key="reason", title="No allocation", description="Why there is none; the steps then have no lines"),
    ]
    formulas = {
        (number, key): formula
        for number, (_, given) in enumerate(done)
        for key, formula in _of_council(number, rows[given.code], result.inputs.options)
    }
    return Table(
        name=_COUNCILS,
        title=f"Each council's own inputs: {result.inputs.source}",
        columns=columns,
        rows=[_council(found, given, result.inputs.options) for found, given in done],
        notes=[CHANGE],
        formulas=formulas,
    )


def _council(found: CouncilResult, given: CouncilInputs, options: Options) -> Mapping[str, Cell]:
    left_out = rules.excluded(options)
    counted = [given.total(number, without=left_out) for number in range(4)]
    whole = [given.total(number) for number in range(4)]
    return {
        "council": given.name,
        "ons_code": given.code,
        "budget": _number(given.budget),
        "outturn": _number(given.outturn),
        "baseline": _number(found.baseline),
        "needs_share": _number(given.needs_share),
        **dict(zip(_COUNTED, map(_number, counted), strict=True)),
        **dict(zip(_WHOLE, map(_number, whole), strict=True)),
        "reason": found.reason,
    }


def _of_council(number: int, rows: Sequence[int], options: Options) -> Iterator[tuple[str, str]]:
    at = partial(At, _COUNCILS, number)
    chosen = f"IF(ISNUMBER({at('budget')}),{at('budget')},{at('outturn')})"
    yield "baseline", f"ROUND({chosen},-5)" if options.rounding is Rounding.BASELINE else _rounded(chosen, options)
    if not rows:
        return
    marks = f"{At(_COMPONENTS, rows[0], 'counts')}:{At(_COMPONENTS, rows[-1], 'counts')}"
    for key, counted, whole in zip(_YEARS, _COUNTED, _WHOLE, strict=True):
        amounts = f"{At(_COMPONENTS, rows[0], key)}:{At(_COMPONENTS, rows[-1], key)}"
        yield counted, f'SUMIF({marks},"yes",{amounts})'
        yield whole, f"SUM({amounts})"


def _of_steps(
    result: Result, done: Sequence[tuple[CouncilResult, CouncilInputs]], name: str, components: Table
) -> Iterator[tuple[tuple[int, str], str]]:
    """Yield the formula of each line. The lines of a council stand together, the baseline first."""
    transition = {
        str(row["ons_code"]): number
        for number, row in enumerate(components.rows)
        if row["component"] == Component.TRANSITION.replace("_", " ")
    }
    first = 0
    for number, (found, given) in enumerate(done):
        if found.lines:
            lines = _Lines(table=name, first=first, found=found, council=number, options=result.inputs.options)
            yield (first, "amount"), str(At(_COUNCILS, number, "baseline"))
            for year in (1, 2, 3):
                for what, formula in lines.formulas(year, transition.get(given.code)):
                    yield (lines.row(what, year), "amount"), formula
        first += len(found.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """Where one council's lines stand in the table of steps, from row ``first``; ``council`` is its row of inputs."""

    table: str
    first: int
    found: CouncilResult
    council: int
    options: Options

    def row(self, what: str, year: int) -> int:
        """Return the row of a line of year 1, 2 or 3; of year 0 there is only the baseline."""
        period = str(YEARS[year - 1]) if year else ""
        return self.first + [(line.what, line.period) for line in self.found.lines].index((what, period))

    def at(self, what: str, year: int) -> At:
        """Return the amount of a line."""
        return At(self.table, self.row(what, year), "amount")

    def given(self, keys: Sequence[str], year: int) -> At:
        """Return a yearly input of the council."""
        return At(_COUNCILS, self.council, keys[year])

    def formulas(self, year: int, transition: int | None) -> Iterator[tuple[str, str]]:
        """Yield what each line of a year is worked out by; ``transition`` is the row of transition funding, if any."""
        now, national = partial(self.at, year=year), partial(_of_year, year=year)
        yield _LINE_SHARE, str(national(_SHARE))
        yield _LINE_POWER, _rounded(self._spending_power(year), self.options)
        share = At(_COUNCILS, self.council, "needs_share")
        yield _LINE_NEEDS, _rounded(f"{share}*{national(_PAID)}", self.options)
        if transition is not None:
            amount = At(_COMPONENTS, transition, _YEARS[year])
            yield _LINE_TRANSITION, _rounded(f"{national(_TRANSITION)}*{amount}", self.options)
        parts = (_LINE_POWER, _LINE_NEEDS, _LINE_TRANSITION)
        yield _LINE_FORMULA, "+".join(str(one) for one in (self.at(_LINE_BASE, 0), *map(now, parts)))
        yield _LINE_MINIMUM, _rounded(f"{self.at(_LINE_BASE, 0)}*{national(_INFLATION)}", self.options)
        yield _LINE_RESULT, self._held(year)

    def _spending_power(self, year: int) -> str:
        share, now, before = (
            At(_NATIONAL, _SHARE, _YEARS[year]),
            self.given(_COUNTED, year),
            self.given(_COUNTED, 0),
        )
        if self.options.share_applied is ShareApplied.CHANGE:
            return f"{share}*({now}-{before})"
        return f"{share}*{now}-{_of_year(_SHARE, year=0)}*{before}"

    def _held(self, year: int) -> str:
        """Return the allocation: the formula result held to the minimum path and any ratchet."""
        formula, least = self.at(_LINE_FORMULA, year), self.at(_LINE_MINIMUM, year)
        found = f"MAX({least},{formula})"
        if self.options.minimum_rule is MinimumRule.WHOLE_PROFILE:
            found = f"IF({self.at(_LINE_FORMULA, 3)}<{self.at(_LINE_MINIMUM, 3)},{least},{formula})"
        if self.options.minimum_rule is MinimumRule.SPENDING_POWER_GROWTH:
            slow = f"{self.given(_WHOLE, 3)}<{self.given(_WHOLE, 0)}*{_of_year(_INFLATION, year=3)}"
            found = f"IF({slow},{least},{formula})"
        if self.options.ratchet is Ratchet.NONE:
            return found
        before = self.at(_LINE_RESULT if year > 1 else _LINE_BASE, year - 1)
        if self.options.ratchet is Ratchet.REAL:
            earlier = f"/{_of_year(_INFLATION, year=year - 1)}" if year > 1 else ""
            return f"MAX({found},{before}*{_of_year(_INFLATION, year=year)}{earlier})"
        return f"MAX({found},{before})"


def _of_year(line: int, *, year: int) -> At:
    return At(_NATIONAL, line, _YEARS[year])


def _rounded(formula: str, options: Options) -> str:
    return f"ROUND({formula},-3)" if options.rounding is Rounding.EACH_STEP else formula


def _number(amount: Fraction | None) -> Decimal | int | None:
    if amount is None:
        return None
    return int(amount) if amount.denominator == 1 else round_half_away(amount, _PLACES)


def _yearly(values: Sequence[Fraction]) -> Mapping[str, Cell]:
    """Return the last years of all; three values are those after 2025-26."""
    return dict(zip(_YEARS[len(_YEARS) - len(values) :], map(_number, values), strict=True))
