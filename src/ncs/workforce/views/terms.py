"""Terms and compliance as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ncs.core.explained import GBP, Explained
from ncs.policy.on_costs import frozen_on
from ncs.tables.tables import Cell, Column, Table
from ncs.workforce.terms.agreement import CLAUSES, Agreement
from ncs.workforce.terms.comply import Breach, Checked, totals
from ncs.workforce.terms.cost import CostedClause
from ncs.workforce.views.pay import millions

_RULES = {"legal_minimum": "National Minimum Wage Regulations 2015"}


def _rule(clause: str, agreement: Agreement) -> str:
    return _RULES.get(clause, agreement.title)


def breaches_table(found: Checked) -> Table:
    """Return each clause that was not kept: row, worker id, week, clause, shortfall, working."""
    rows: list[Mapping[str, Cell]] = [
        {
            "row": one.row,
            "worker": one.worker,
            "week": one.week,
            "clause": CLAUSES[one.clause].title,
            "short": one.shortfall if one.shortfall is not None else one.hours,
            "unit": "GBP" if one.shortfall is not None else "hours" if one.hours is not None else "",
            "arrears": one.arrears,
            "status": "ok" if one.shortfall is not None or one.hours is not None else "not_applicable",
            "working": one.working,
            "rule": _rule(one.clause, found.agreement),
        }
        for one in found.breaches
    ]
    return Table(
        name="breaches",
        title=f"Where a payroll does not keep: {found.agreement.title}",
        columns=(
            Column(key="row", title="Row"),
            Column(key="worker", title="Worker"),
            Column(key="week", title="Week ending"),
            Column(key="clause", title="Clause"),
            Column(key="short", title="Short", places=2),
            Column(key="unit", title="Unit"),
            Column(key="arrears", title="Arrears at the latest rate", unit="GBP", places=2),
            Column(key="status", title="Status"),
            Column(key="working", title="Working"),
            Column(key="rule", title="Rule"),
        ),
        rows=rows,
        notes=(
            "Clauses overlap: what is short of the legal minimum may be short of travel too. Do not add them.",
            "A finding is a question to a payroll, not a judgement: an extract may leave out what was paid elsewhere.",
            *filter(None, [frozen_on(found.last)]),
        ),
    )


def short_breaches(found: Checked) -> Table:
    """Return the breaches without rule, for the screen."""
    full = breaches_table(found)
    wanted = ("worker", "clause", "short", "unit", "status", "working")
    columns = [column for column in full.columns if column.key in wanted]
    rows = [{key: row[key] for key in wanted} for row in full.rows]
    return Table(name=full.name, title=full.title, columns=columns, rows=rows, notes=full.notes)


def clauses_table(found: Checked) -> Table:
    """Return each clause: rows looked at, rows that could not be, breaches, workers, pounds."""
    rows: list[Mapping[str, Cell]] = [
        {
            "clause": CLAUSES[name].title,
            "looked": found.looked[name],
            "unknown": found.unknown[name],
            "breaches": breaches,
            "workers": workers,
            "shortfall": pounds,
            "words": CLAUSES[name].words,
        }
        for name, breaches, workers, pounds in totals(found)
    ]
    return Table(
        name="clauses",
        title=f"Each clause in {found.rows} rows of pay",
        columns=(
            Column(key="clause", title="Clause"),
            Column(key="looked", title="Looked at", unit="rows"),
            Column(key="unknown", title="Not known", unit="rows", description="what the clause needs is empty"),
            Column(key="breaches", title="Not kept", unit="rows"),
            Column(key="workers", title="Workers"),
            Column(key="shortfall", title="Short", unit="GBP", places=2),
            Column(key="words", title="What it asks"),
        ),
        rows=rows,
        notes=(
            "Rows before the day on which the agreement begins are held against the legal minimum alone.",
            "The legal minimum is not known where mileage may have cost more than was paid for it, up to the approved "
            "rate, and pay would then be too low: give mileage_cost and mileage_pay.",
            *filter(None, [frozen_on(found.last)]),
        ),
    )


def short_clauses(found: Checked) -> Table:
    """Return the clauses without their words, for the screen."""
    full = clauses_table(found)
    columns = [column for column in full.columns if column.key != "words"]
    rows = [{key: value for key, value in row.items() if key != "words"} for row in full.rows]
    return Table(name=full.name, title=full.title, columns=columns, rows=rows, notes=full.notes)


def breach_lines(found: Checked) -> tuple[Explained, ...]:
    """Return each breach as an explained line."""
    return tuple(_line(one, found.agreement) for one in found.breaches)


def _line(one: Breach, agreement: Agreement) -> Explained:
    clause = CLAUSES[one.clause]
    amount, unit = (one.shortfall, GBP) if one.shortfall is not None else (one.hours, "hours")
    return Explained(
        what=clause.title,
        words=f"{clause.words[:1].upper()}{clause.words[1:]}.",
        rule=_rule(one.clause, agreement),
        about=one.worker,
        period=one.week.isoformat(),
        amount=amount,
        unit=unit if amount is not None else "",
        passed=False,
        working=one.working,
    )


def terms_table(found: Sequence[CostedClause], agreement: Agreement, year: str) -> Table:
    """Return each clause as a costed switch."""
    rows: list[Mapping[str, Cell]] = [
        {
            "clause": CLAUSES[one.clause].title,
            "on": "on" if one.on else "off",
            "amount": f"{agreement.amount(one.clause)}" if one.on and CLAUSES[one.clause].unit else "",
            "unit": CLAUSES[one.clause].unit,
            "cost": None if one.amount is None else millions(one.amount),
            "low": None if one.low is None else millions(one.low),
            "high": None if one.high is None else millions(one.high),
            "status": "ok" if one.amount is not None else "missing" if one.on else "not_applicable",
            "words": CLAUSES[one.clause].words,
        }
        for one in found
    ]
    total = sum((Decimal(str(row["cost"])) for row in rows if row["cost"] is not None), Decimal(0))
    return Table(
        name="terms",
        title=f"What each clause costs, England, {year}: {agreement.title}",
        columns=(
            Column(key="clause", title="Clause"),
            Column(key="on", title="Switch"),
            Column(key="amount", title="Amount"),
            Column(key="unit", title="Unit of it"),
            Column(key="cost", title="Cost", unit="GBP million", places=1),
            Column(key="low", title="Low", unit="GBP million", places=1),
            Column(key="high", title="High", unit="GBP million", places=1),
            Column(key="status", title="Status"),
            Column(key="words", title="What it asks"),
        ),
        rows=rows,
        notes=(
            f"Each alone, at pay without a sector minimum; their sum of {total:,} GBP million leaves out interplay.",
            "Sleep-ins are missing until their number and present pay are given (--sleep-ins, --sleep-in-paid).",
            "Nothing by clause is published: see the inputs for what is assumed.",
        ),
    )


def short_terms(full: Table) -> Table:
    """Return the costed clauses without their words, for the screen."""
    wanted = ("clause", "on", "amount", "cost", "low", "high")
    columns = [column for column in full.columns if column.key in wanted]
    rows = [{key: row.get(key) for key in wanted} for row in full.rows]
    return Table(name=full.name, title=full.title, columns=columns, rows=rows, notes=full.notes)
