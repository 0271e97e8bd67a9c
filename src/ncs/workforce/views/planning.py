"""A council's plan and training records as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.core.explained import Explained
from ncs.core.money import nearest_penny, round_half_away
from ncs.tables.tables import Cell, Column, Table
from ncs.workforce.planning.plan import Planned, yearly
from ncs.workforce.planning.training import Complying, Holding


def _lines(found: Planned) -> list[tuple[str, Decimal | int, str, str]]:
    plan = found.plan
    year = plan.full_time_hours * plan.weeks_worked
    need = [
        (
            f"Need: {name.replace('_', ' ')}",
            amount,
            "full-time equivalents",
            f"{plan.needs[name].units:,} units x {plan.needs[name].hours} hours / {year:,} hours of a full-time worker",
        )
        for name, amount in found.need.items()
    ]
    supply, asked = plan.supply, plan.contingency
    return [
        *need,
        ("Need", found.needed, "full-time equivalents", "the sum"),
        ("There at the start", supply.filled, "full-time equivalents", "as given"),
        ("Leavers", found.leavers, "full-time equivalents", f"{supply.filled} x {supply.turnover}"),
        ("Starters expected", supply.starters, "full-time equivalents", "as given"),
        ("Supply at the end", found.supply, "full-time equivalents", "start - leavers + starters"),
        ("Gap", found.gap, "full-time equivalents", "need - supply; below nought is more than is needed"),
        ("Starters to leave no gap", found.recruit, "full-time equivalents", "need - start + leavers"),
        (
            "Bank, ordinary times",
            found.bank,
            "people",
            f"absence of {asked.absence} on {asked.confidence} of days",
        ),
        ("Bank, emergency", found.emergency_bank, "people", f"the same at an absence of {asked.emergency}"),
    ]


def plan_table(found: Planned) -> Table:
    """Return the lines of a plan, with how each is worked out."""
    rows: list[Mapping[str, Cell]] = [
        {"line": line, "amount": amount, "unit": unit, "working": working}
        for line, amount, unit, working in _lines(found)
    ]
    titles = {"line": "Line", "amount": "Amount", "unit": "Unit", "working": "Working"}
    return Table(
        name="plan",
        title=f"Workforce plan of {found.plan.council}, {found.plan.year}",
        columns=[Column(key=key, title=title) for key, title in titles.items()],
        rows=rows,
        notes=(
            "Absence is taken as independent from person to person; an outbreak is the emergency. The bank is of "
            "full-time people: it holds more where they work part of a week.",
        ),
    )


def yearly_table(found: Planned) -> Table:
    """Return what each required certificate costs in the year: of starters, and of those who stay."""
    rows: list[Mapping[str, Cell]] = []
    for name, (starters, stay) in yearly(found).items():
        each = found.plan.certificates[name].cost
        parts = (nearest_penny(starters * each), nearest_penny(stay * each))
        rows.append(
            {
                "certificate": name.replace("_", " "),
                "each": each,
                "starters": starters,
                "again": stay,
                "first": parts[0],
                "renewed": parts[1],
                "cost": sum(parts, Decimal(0)),
            }
        )
    return Table(
        name="mandatory",
        title=f"What required certificates cost employers in {found.plan.year}",
        columns=(
            Column(key="certificate", title="Certificate"),
            Column(key="each", title="One costs", unit="GBP", places=2),
            Column(key="starters", title="Starters", unit="full-time equivalents"),
            Column(key="again", title="Renewed", unit="full-time equivalents"),
            Column(key="first", title="Cost of starters", unit="GBP", places=2),
            Column(key="renewed", title="Cost of renewal", unit="GBP", places=2),
            Column(key="cost", title="Cost", unit="GBP", places=2),
        ),
        rows=rows,
        notes=(
            "Every starter is taken to come without it; who stays has it again when its months are over. Full-time "
            "equivalents: where many work part of a week they are more people, and cost more.",
        ),
    )


def holdings_table(found: Sequence[Holding], on: str) -> Table:
    """Return each worker's state for each required certificate."""
    rows: list[Mapping[str, Cell]] = [
        {
            "worker": one.worker,
            "provider": one.provider,
            "certificate": one.certificate.replace("_", " "),
            "state": str(one.state),
            "ends": one.ends,
        }
        for one in found
    ]
    titles = {
        "worker": "Worker",
        "provider": "Provider",
        "certificate": "Certificate",
        "state": "State",
        "ends": "Ends",
    }
    return Table(
        name="training",
        title=f"Training on {on}",
        columns=[Column(key=key, title=title) for key, title in titles.items()],
        rows=rows,
        notes=("A certificate without an end holds for good.",),
    )


def providers_table(found: Sequence[Complying], on: str) -> Table:
    """Return how many workers of each provider hold every required certificate."""
    rows: list[Mapping[str, Cell]] = [
        {
            "provider": one.provider,
            "workers": one.workers,
            "complying": one.complying,
            "share": round_half_away(Fraction(one.complying, one.workers), 3),
        }
        for one in found
    ]
    return Table(
        name="providers",
        title=f"Providers whose workers hold every required certificate on {on}",
        columns=(
            Column(key="provider", title="Provider"),
            Column(key="workers", title="Workers"),
            Column(key="complying", title="Hold all"),
            Column(key="share", title="Share", places=3),
        ),
        rows=rows,
    )


def certificates_table(found: Mapping[str, tuple[int, Decimal]], planned: Planned) -> Table:
    """Return what it costs to give every worker each required certificate."""
    rows: list[Mapping[str, Cell]] = [
        {
            "certificate": name.replace("_", " "),
            "lacking": number,
            "each": planned.plan.certificates[name].cost,
            "cost": cost,
        }
        for name, (number, cost) in found.items()
    ]
    return Table(
        name="certificates",
        title="What the required certificates that are missing cost employers",
        columns=(
            Column(key="certificate", title="Certificate"),
            Column(key="lacking", title="Workers without"),
            Column(key="each", title="One costs", unit="GBP", places=2),
            Column(key="cost", title="All cost", unit="GBP", places=2),
        ),
        rows=rows,
        notes=("Fee, and hours away from work at the cost of an hour; expired ones are among them.",),
    )


def explained_lines(found: Planned) -> tuple[Explained, ...]:
    """Return the lines of a plan as explained lines."""
    return tuple(
        Explained(
            what=line,
            words=f"{line} in the plan.",
            rule="Workforce plan, edition 1",
            about=found.plan.council,
            period=found.plan.year,
            amount=amount,
            unit=unit,
            working=working,
        )
        for line, amount, unit, working in _lines(found)
    )
