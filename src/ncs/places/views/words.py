"""Signals and figures in plain words."""

from __future__ import annotations

from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear, Period
from ncs.places.signals import Signal, Strength, Word
from ncs.places.together import Together
from ncs.reference.councils import Council, councils
from ncs.register.measures import Counts, Kind, MeasureEntry, register
from ncs.tables.wording import shown_days


def called(measure: MeasureEntry) -> str:
    """Return a measure's code and name, such as ``2C (permanent admissions…)``."""
    return measure.called


def placed(council: Council) -> str:
    """Return what a council is and where, such as ``a unitary council in the South West`` or ``a London borough``."""
    if council.kind.startswith(council.region):
        return f"a {council.kind}"
    article = "" if " and " in council.region else "the "
    return f"a {council.kind} council in {article}{council.region}"


def names() -> dict[str, str]:
    """Return the name of each council by ONS code."""
    return {council.ons_code: council.name for council in councils()}


def year(period: Period) -> str:
    """Return ``2024-25`` for a financial year, else the two dates."""
    found = FinancialYear.of(period.start)
    return str(found) if found.period == period else f"{shown_days(period.start, period.end)}"


def number(measure: MeasureEntry, value: float | None) -> Decimal | None:
    """Return a figure rounded as it is given, halves away from zero; None stays None."""
    return None if value is None else round_half_away(Decimal(repr(value)), measure.places)


def figure(measure: MeasureEntry, value: float | None) -> str:
    """Return a figure with its unit: ``66.6%``, ``592.5 per 100,000``, ``12.0 days``; ``no figure`` for None."""
    rounded = number(measure, value)
    if rounded is None:
        return "no figure"
    if measure.kind is Kind.RATE:
        return f"{rounded:,} per 100,000"
    if measure.kind is Kind.MEDIAN:
        return f"{rounded} {measure.unit}"
    return f"{rounded}%" if measure.unit == "percent" else f"{rounded}"


def interval(measure: MeasureEntry, signal: Signal) -> str:
    """Return the 95% interval as ``64.1 to 69.0``, or nothing where there is none."""
    low, high = number(measure, signal.lower), number(measure, signal.upper)
    return "" if low is None or high is None else f"{low:,} to {high:,}"


def people(signal: Signal, measure: MeasureEntry) -> str:
    """Return the gap as people a year, such as ``about 140 more people a year``, or nothing where it cannot be said."""
    if signal.people is None:
        return ""
    size = abs(signal.people)
    yearly = "" if measure.counts is Counts.PROVIDERS else " a year"
    if size < 1:
        return f"less than one {measure.counts.one}{yearly}"
    unit = 10 if size >= 100 else 1
    about = int(round_half_away(Decimal(repr(size)) / unit, 0)) * unit
    more, what = "more" if signal.people > 0 else "fewer", measure.counts if about != 1 else measure.counts.one
    return f"about {about:,} {more} {what}{yearly}"


def said(signal: Signal) -> str:
    """Return a signal in a few words, such as ``worse (strong)``."""
    if signal.word is Word.NONE:
        return "no clear difference"
    return f"{signal.word} ({signal.strength})" if signal.strength is not Strength.NONE else str(signal.word)


def sentence(signal: Signal, measure: MeasureEntry) -> str:
    """Return a signal as a sentence: the figure, what it is compared with, the signal, and how many people that is."""
    if signal.word is Word.CHECK:
        return (
            f"{measure.title}: {figure(measure, signal.value)} in {year(signal.period)}; check recording first: "
            f"{signal.reason}."
        )
    if not signal.word.judged and signal.word is not Word.NO_COMPARATOR:
        return f"{measure.title}: {signal.reason}."
    between = f" (95% interval {interval(measure, signal)})" if signal.lower is not None else ""
    if signal.word is Word.NO_COMPARATOR:
        return f"{measure.title}: {figure(measure, signal.value)}{between} in {year(signal.period)}; {signal.reason}."
    gap = f"; {people(signal, measure)}" if people(signal, measure) and signal.word is not Word.NONE else ""
    compared = f"{said(signal)} beside {signal.comparator} at {figure(measure, signal.target)}"
    return f"{measure.title}: {figure(measure, signal.value)}{between}, {compared}{gap}."


def taken_together(found: Together) -> str:
    """Return what a council's measures say at once: how many are beyond the limits, by chance, and which hold."""
    if not found.judged:
        return "No measure could be judged beside England."
    chance = f"{round_half_away(Decimal(repr(found.expected)), 0)}"
    beyond = "1 is" if found.beyond == 1 else f"{found.beyond} are"
    start = (
        f"Of {found.judged} measures judged beside England, {beyond} beyond the 95% limits; chance alone would put "
        f"about {chance} there."
    )
    known = register().measures
    if not found.hold:
        return f"{start} None holds when all are tested together, with at most 5% false findings."
    held = "; ".join(called(known[name]) for name in found.hold)
    hold = "1 holds" if len(found.hold) == 1 else f"{len(found.hold)} hold"
    return f"{start} Tested together, with at most 5% false findings, {hold}: {held}."
