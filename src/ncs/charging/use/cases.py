"""What can be asked of charging about one person: a charge, a journey, a comparison, a deferred payment, figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.charging.journey.journey import travel
from ncs.charging.journey.journey_summary import kept, total_paid
from ncs.charging.law.deferred_payments import DeferralWeek
from ncs.charging.law.figures import LAST_YEAR
from ncs.charging.law.policy import Policy
from ncs.charging.law.policy import policies as known_policies
from ncs.charging.law.statement import Assessment, WhoPays
from ncs.charging.law.uncertainty import line_doubts
from ncs.charging.reforms import Reform
from ncs.charging.reforms import reforms as known_reforms
from ncs.charging.reforms.naming import parts
from ncs.charging.run import (
    CaseGiven,
    Run,
    coming_changes,
    deferral_weeks,
    figures_with,
    prepare,
    prepare_journey,
    template_text,
)
from ncs.charging.simulation.schemes import LAW
from ncs.charging.views.statement import statement_text
from ncs.charging.views.tables import UNCERTAIN, Compared, comparison_table, deferral_table, figures_table
from ncs.core.explained import Explained
from ncs.core.given import as_date, as_path, names_of, number_of, text_of, truth_of
from ncs.policy.parameters import Parameters
from ncs.policy.shown import short_figures
from ncs.present.answer import Answer
from ncs.tables.explained import explained_table
from ncs.tables.tables import Table

if TYPE_CHECKING:
    from ncs.charging.journey.journey import Week
    from ncs.charging.journey.journey_plan import Plan
    from ncs.present.page import Report

__all__ = [
    "Assessed",
    "Comparison",
    "Deferred",
    "Figures",
    "Travelled",
    "assess",
    "compare",
    "deferred",
    "journey",
    "parameters",
    "policies",
    "reforms",
    "template_text",
]

Day = date | str | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assessed(Answer):
    """A charge: the case, the policy and scheme it was assessed under, and the outcome with every line."""

    run: Run

    @property
    def result(self) -> Assessment:
        """The amounts in pounds a week (capital in pounds), and who pays."""
        return self.run.result

    @property
    def pays(self) -> WhoPays:
        """Who pays how much of the cost, in pounds a week."""
        return self.run.result.pays

    @property
    def scheme(self) -> str:
        """The title of the rules on the day."""
        return self.run.scheme.title_on(self.run.context.day)

    def tables(self) -> tuple[Table, ...]:
        """Return the statement, a row a line."""
        title, day = self.run.case.title or "a case", self.run.context.day
        notes = (f"Rules: {self.scheme}.", *self.result.assumptions, *self.result.uncertain)
        said = f"What care costs: {title}, on {day.day} {day:%B %Y}"
        return (explained_table(self.explained(), title=said, name="statement", notes=notes),)

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines of the statement, each with the provision behind it and why it is not certain, if it is not.

        Amounts are pounds a week; those of capital are pounds.
        """
        context = self.run.context
        return tuple(replace(line, doubt=" ".join(line_doubts(context, line))) for line in self.result.lines)

    def statement(self) -> str:
        """Return the statement as plain text that a family can read."""
        return statement_text(self.run.result, self.run.context, scheme=self.scheme)

    def page(self) -> str:
        """Return the statement as one HTML page for a family: what it comes to, what comes next, the law folded."""
        return self.report().page()

    def report(self, *, commands: bool = True) -> Report:
        """Return what the page says, apart from it; ``commands`` says whether commands of the program are named."""
        from ncs.charging.views.family import family_report
        from ncs.charging.what_if import alternatives

        coming, context = coming_changes(self.run), self.run.context
        others = alternatives(self.run, coming)
        return family_report(
            self.run.result, context, scheme=self.scheme, coming=coming, others=others, commands=commands
        )


@dataclass(frozen=True, kw_only=True, repr=False)
class Travelled(Answer):
    """A journey: its plan and what happens in every week."""

    plan: Plan
    weeks: tuple[Week, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the journey by year, then by week."""
        from ncs.charging.views.journey import journey_table

        by_week = journey_table(self.plan, self.weeks, weekly=True)
        return self.by_year, replace(by_week, name="journey_by_week")

    def pictures(self, *, given: str = "the case file") -> tuple[str, ...]:
        """Return what is left, and who pays each week, as SVG; the table of the years holds the same.

        Args:
            given: what the figures come from, in words: the source that stands below.
        """
        from ncs.charging.views.journey import assets_svg, payments_svg

        return assets_svg(self.plan, self.weeks, given=given), payments_svg(self.plan, self.weeks, given=given)

    @cached_property
    def by_year(self) -> Table:
        """The journey, a row a year."""
        from ncs.charging.views.journey import journey_table

        return journey_table(self.plan, self.weeks)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Comparison(Answer):
    """The same case under several schemes, the law first; ``period`` says over what time amounts are."""

    results: tuple[Compared, ...]
    period: str

    def tables(self) -> tuple[Table, ...]:
        """Return one row a scheme."""
        return (comparison_table(self.results, period=self.period),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Deferred(Answer):
    """A deferred payment agreement week by week."""

    title: str
    weeks: tuple[DeferralWeek, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a week."""
        return (deferral_table(self.weeks, title=self.title),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Figures(Answer):
    """The dated figures that charges are worked out from, and the day for which they are shown."""

    figures: Parameters
    day: date
    everything: bool

    def tables(self) -> tuple[Table, ...]:
        """Return the figures in force on the day, each with its source.

        Raises:
            NotModelled: the day is before all of them.
        """
        return (figures_table(self.figures, day=self.day, everything=self.everything),)

    def for_screen(self) -> Table:
        """Return the figures without their sources, for a terminal."""
        return short_figures(self.table())


def assess(
    case: CaseGiven,
    *,
    date: Day = None,
    policy: Path | str = "statutory",
    reforms: str | Sequence[str] = (),
    parameters: Path | str | None = None,
) -> Assessed:
    """Work out what a person pays for care each week, line by line, with the rule behind each line.

    Args:
        case: the path of a case file, or its keys and values as a mapping (``ncs charge template`` shows them).
        date: the day, in place of the case's own.
        policy: the council's policy by name, or a file of your own.
        reforms: reforms by name or file; several compose, in order.
        parameters: a file of your own figures in place of the package's.

    Raises:
        ProblemsFound: with everything that is wrong or unclear in the case.
        NcsError: a file cannot be read, a name is not known, or the day is not modelled.
    """
    given = {
        "policy": _policy(policy),
        "reforms": names_of(reforms, "reforms"),
        "parameters": as_path(parameters, "parameters"),
    }
    return Assessed(run=prepare(case, day=as_date(date, "date"), **given))  # type: ignore[arg-type]


def journey(
    case: CaseGiven,
    *,
    years: int | None = None,
    weeks: int | None = None,
    policy: Path | str = "statutory",
    reforms: str | Sequence[str] = (),
    parameters: Path | str | None = None,
) -> Travelled:
    """Work out what care costs week by week: who pays, what is left, debts, and the care account.

    Args:
        case, policy, reforms, parameters: as for :func:`assess`.
        years: of 52 weeks, in place of the case's own horizon.
        weeks: the same in weeks, which goes before ``years``.

    Raises:
        NcsError: as for :func:`assess`.
    """
    horizon = _horizon(number_of(weeks, "weeks"), number_of(years, "years"))
    given = {
        "policy": _policy(policy),
        "reforms": names_of(reforms, "reforms"),
        "parameters": as_path(parameters, "parameters"),
    }
    plan = prepare_journey(case, weeks=horizon, **given)  # type: ignore[arg-type]
    return Travelled(plan=plan, weeks=tuple(travel(plan)))


def compare(
    case: CaseGiven,
    reforms: str | Sequence[str] = (),
    *,
    years: int | None = None,
    date: Day = None,
    policy: Path | str = "statutory",
    parameters: Path | str | None = None,
) -> Comparison:
    """Compare the law as it stands with each reform: a week's charge, or with ``years`` all of a journey.

    Args:
        case, policy, parameters: as for :func:`assess`.
        reforms: by name or file; names joined by + make one scheme.
        years: compare whole journeys of so many years of 52 weeks.
        date: the day of a week's charge, in place of the case's own.

    Raises:
        NcsError: as for :func:`assess`.
    """
    given = {"policy": _policy(policy), "parameters": as_path(parameters, "parameters")}
    schemes, span = (LAW, *names_of(reforms, "reforms")), number_of(years, "years")
    if span is None:
        weekly = [(name, assess(case, date=date, reforms=_parts(name), **given)) for name in schemes]  # type: ignore[arg-type]
        return Comparison(results=tuple(_compared_week(name, one) for name, one in weekly), period="a week")
    travels = [(name, journey(case, years=span, reforms=_parts(name), **given)) for name in schemes]  # type: ignore[arg-type]
    results = tuple(_compared_journey(name, one) for name, one in travels)
    return Comparison(results=results, period=f"in all over {52 * span} weeks")


def deferred(
    case: CaseGiven,
    *,
    weeks: int = 52,
    date: Day = None,
    policy: Path | str = "statutory",
    parameters: Path | str | None = None,
) -> Deferred:
    """Work out a deferred payment agreement week by week: paid now, deferred, interest, and what is owed.

    Raises:
        ProblemsFound: the case has no agreement, or nothing is deferred.
        NcsError: as for :func:`assess`.
    """
    run = assess(case, date=date, policy=policy, parameters=parameters).run
    return Deferred(title=run.case.title or "a case", weeks=deferral_weeks(run, weeks=weeks))


def parameters(*, date: Day = None, everything: bool = False, own: Path | str | None = None) -> Figures:
    """Give the dated figures that charges are worked out from, in force on a day, each with its source and doubt.

    Args:
        date: the day; the end of the last year held unless given.
        everything: also the figures of other schemes and for calibration.
        own: a file of your own figures in place of the package's.

    Raises:
        ProblemsFound: your own file is wrong.
    """
    return Figures(
        figures=figures_with(as_path(own, "own")),
        day=as_date(date, "date") or LAST_YEAR.end,
        everything=truth_of(everything, "everything"),
    )


def policies() -> Mapping[str, Policy]:
    """Return the charging policies in the package by name."""
    return known_policies()


def reforms() -> Mapping[str, Reform]:
    """Return the reforms in the package by name."""
    return known_reforms()


def _compared_week(name: str, one: Assessed) -> Compared:
    run = one.run
    notes = (*run.scheme.notes_on(run.context.day), *([UNCERTAIN] if run.result.uncertain else []))
    return Compared(name=name, title=one.scheme, outcome=_outcome(run.result), pays=one.pays, notes=notes)


def _compared_journey(name: str, one: Travelled) -> Compared:
    last, scheme = one.weeks[-1], one.plan.scheme
    notes, paid = scheme.notes_on(last.day), total_paid(one.weeks)
    left = kept(one.weeks)
    return Compared(name=name, title=scheme.title, outcome=_outcome(last), pays=paid, notes=notes, kept=left)


def _outcome(result: Assessment | Week) -> str:
    return result.status.value.replace("_", " ")


def _policy(given: Path | str) -> str:
    return text_of(given, what="a policy")


def _horizon(weeks: int | None, years: int | None) -> int | None:
    """Return weeks as they are given, or so many years of 52 weeks; None for neither."""
    return weeks if weeks is not None or years is None else 52 * years


def _parts(scheme: str) -> tuple[str, ...]:
    return () if scheme == LAW else parts(scheme)
