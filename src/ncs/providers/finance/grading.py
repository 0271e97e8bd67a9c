"""Stress, flags and grades of a return: rules and not probabilities, each opening into the lines that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.explained import Explained
from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.providers.finance.ratios import Ratio, ratio, ratios
from ncs.providers.finance.returns import AsOf, Audit, Return, Tier, overdue
from ncs.providers.finance.rules import Flag, Grade, Rules, Shock, Test

RULE = "this project's proposal for Support Guaranteed 8.5"
#: As the United Kingdom is written.
UK = (
    "gb", "gbr", "uk", "united kingdom", "great britain", "england", "england and wales", "wales", "scotland",
    "northern ireland",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Stressed:
    """A return under one stress: EBITDA and fixed charge cover, before and after."""

    shock: Shock
    after: Return | None
    before_cover: Ratio
    cover: Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """What supervision says of a provider.

    Attributes:
        last: its last return; before: the one before it, if any.
        found: ratios of the last return; earlier: of the one before.
        stressed: by id of the stress.
        grade, title: of viability, or ``not graded`` where too little is given; reasons: the lines that decided it.
        flags: names of flags raised; flag_lines: every flag looked at.
        visit: whether a local provider is to be visited.
    """

    last: Return
    before: Return | None
    found: Mapping[str, Ratio]
    earlier: Mapping[str, Ratio]
    stressed: Mapping[str, Stressed]
    grade: str
    title: str
    reasons: tuple[Explained, ...]
    flags: tuple[str, ...]
    flag_lines: tuple[Explained, ...]
    visit: bool


def stressed(one: Return, shock: Shock) -> Stressed:
    """Return a return under a stress: costs do not fall with occupancy, and nothing else is changed.

    Revenue changes with the fee, and with occupancy as a share of what it was, no further than every bed; staff costs
    with pay; interest by points of debt for the days of the period, no further than to nought. Where occupancy is not
    returned, a stress on it cannot be worked out.
    """
    cover = ratio(one, "fixed_charge_cover")
    lacking = [name for name, needed in (("occupancy", shock.occupancy), ("debt", shock.interest)) if needed]
    missing = [name for name in lacking if not getattr(one, name) and getattr(one, name) != 0]
    if missing or (shock.occupancy and not one.occupancy):
        why = f"not given: {', '.join(missing)}" if missing else "no bed is occupied, so there is no share to change"
        return Stressed(shock=shock, after=None, before_cover=cover, cover=_none(why))
    filled = one.occupancy or Decimal(1)
    share = min(max(filled + shock.occupancy, Decimal(0)), max(filled, Decimal(1))) / filled
    more = (one.debt or Decimal(0)) * shock.interest * one.years
    after = one.model_copy(
        update={
            "revenue": one.revenue * share * (1 + shock.fee),
            "staff_costs": one.staff_costs * (1 + shock.staff),
            "interest": None if one.interest is None else max(one.interest + more, Decimal(0)),
        }
    )
    return Stressed(shock=shock, after=after, before_cover=cover, cover=ratio(after, "fixed_charge_cover"))


def _none(why: str) -> Ratio:
    return Ratio(id="fixed_charge_cover", value=None, working="", why=why)


def graded(one: Return, before: Return | None, rules: Rules, *, on: AsOf) -> Graded:
    """Return what the rules say of a provider on a day, from its last return and the one before."""
    found, tested = ratios(one), {shock.id: stressed(one, shock) for shock in rules.stress}
    grade, reasons = _viability(one, found, tested, rules.viability)
    looked = [(flag, *_flagged(one, found, flag, on)) for flag in rules.conduct]
    flags = tuple(flag.flag for flag, raised, _ in looked if raised)
    local = rules.visit.get("local")
    visit = one.tier is Tier.LOCAL and local is not None and (grade.grade in local.grades or len(flags) >= local.flags)
    return Graded(
        last=one,
        before=before,
        found=found,
        earlier=ratios(before) if before is not None else {},
        stressed=tested,
        grade=grade.grade,
        title=grade.title,
        reasons=reasons,
        flags=flags,
        flag_lines=tuple(line for _, _, line in looked),
        visit=visit,
    )


_NOT_GRADED = Grade(grade="not graded", title="too little is given to say", any=())


def _viability(
    one: Return, found: Mapping[str, Ratio], tested: Mapping[str, Stressed], grades: Sequence[Grade]
) -> tuple[Grade, tuple[Explained, ...]]:
    """Return the first grade of which a test is met, with what could not be tested before it.

    The last grade is given only if every test before it could be made.
    """
    unknown: list[Explained] = []
    lines: list[Explained] = []
    for grade in grades:
        made = [_tested(one, grade, test, found, tested) for test in grade.any if _needed(test, found)]
        met = [line for line in made if line.passed]
        if met:
            return grade, (*met, *unknown)
        lines += made
        unknown += [line for line in made if line.passed is None]
    return (_NOT_GRADED, tuple(unknown)) if unknown else (grades[-1], tuple(lines))


def _needed(test: Test, found: Mapping[str, Ratio]) -> bool:
    return not (test.optional and test.ratio and found[test.ratio].value is None and not found[test.ratio].beyond)


def _tested(
    one: Return, grade: Grade, test: Test, found: Mapping[str, Ratio], tested: Mapping[str, Stressed]
) -> Explained:
    ratio_of = found[test.ratio] if test.ratio else tested[test.stress].cover
    named = ratio_of.id if test.ratio else f"fixed_charge_cover under {test.stress}"
    value = ratio_of.value
    return Explained(
        what=f"{grade.grade}: {named} {test.level}",
        words=grade.title,
        rule=RULE,
        about=one.name,
        section="viability",
        period=one.period,
        amount=value,
        unit="ratio" if value is not None else "",
        passed=test.decided(ratio_of),
        working=ratio_of.working or ratio_of.why,
        doubt="the level is a proposal that nothing has been fitted to",
        status=Status.OK if value is not None else Status.MISSING,
    )


_FACTS: Mapping[str, Callable[[Return, AsOf], tuple[bool | None, str]]] = {
    "domicile": lambda one, _: (_abroad(one.domicile), one.domicile or "not said"),
    "owner_country": lambda one, _: (one.owner_country.casefold() not in UK, one.owner_country or "not said"),
    "late_accounts": lambda one, on: (overdue(one, on), _accounts(one, on)),
    "audit": lambda one, _: (one.audit is not Audit.CLEAN if one.audit else None, str(one.audit or "not said")),
    "sale_and_leaseback": lambda one, _: (one.sale_and_leaseback, "as returned"),
    "wage_breach": lambda one, _: (one.wage_breach, "as returned"),
}


def _abroad(country: str) -> bool | None:
    return country.casefold() not in UK if country else None


def _accounts(one: Return, on: AsOf) -> str:
    said = f"due {one.accounts_due or 'not said'}, filed {one.accounts_filed or 'not yet'}"
    return f"{said}; on {on.day}" if on.given else f"{said}; no day given, the returns tell of days up to {on.day}"


def _flagged(one: Return, found: Mapping[str, Ratio], flag: Flag, on: AsOf) -> tuple[bool, Explained]:
    if flag.fact:
        raised, working = _FACTS[flag.fact](one, on)
    else:
        test, held = Test(ratio=flag.ratio, above=flag.above or Decimal(0)), found[flag.ratio]
        raised = test.decided(held)
        working = held.why if held.value is None else f"{round_half_away(held.value, 2)}, {test.level}?"
    line = Explained(
        what=flag.flag,
        words=flag.title,
        rule=RULE,
        about=one.name,
        section="conduct",
        period=one.period,
        passed=None if raised is None else not raised,
        working=working,
        doubt="the level is a proposal" if flag.ratio else "",
    )
    return bool(raised), line
