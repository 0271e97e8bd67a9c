"""The workers' register as tables: the contract, what does not hold, and a record handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import get_args

from ncs.tables.tables import Cell, Column, Table
from ncs.workforce.registering.contract import TABLES, Row
from ncs.workforce.registering.duties import Finding


def contract_table() -> Table:
    """Return every field of every table: whether it must be filled, the values it may have, what it means."""
    rows: list[Mapping[str, Cell]] = [
        {
            "table": f"{name}.csv",
            "field": field,
            "needed": "yes" if about.is_required() else "no",
            "values": ", ".join(str(one) for one in _values(about.annotation)),
            "words": about.description or "",
        }
        for name, model in TABLES.items()
        for field, about in model.model_fields.items()
    ]
    titles = {"table": "Table", "field": "Field", "needed": "Needed", "values": "Values", "words": "What it is"}
    return Table(
        name="contract",
        title="The workers' register: its tables and fields",
        columns=[Column(key=key, title=title) for key, title in titles.items()],
        rows=rows,
        notes=(
            "Names, addresses, birthdays and National Insurance numbers have no place in it.",
            "A check by the Disclosure and Barring Service is recorded as made, never with what it holds.",
        ),
        sources=("Support Guaranteed, 2.6",),
    )


def _values(annotation: object) -> tuple[object, ...]:
    return tuple(one for one in get_args(annotation) if isinstance(one, str) and one)


def findings_table(found: Sequence[Finding], *, mode: str, on: date, workers: int) -> Table:
    """Return what does not hold on a day."""
    rows: list[Mapping[str, Cell]] = [{"worker": one.worker, "duty": one.duty, "words": one.words} for one in found]
    return Table(
        name="register",
        title=f"A {mode} register of {workers} workers on {on.day} {on:%B %Y}: what does not hold",
        columns=(
            Column(key="worker", title="Worker"),
            Column(key="duty", title="Duty"),
            Column(key="words", title="What is wrong"),
        ),
        rows=rows,
        notes=("Registration of personal assistants is optional in both modes.",),
    )


def record_table(found: Sequence[tuple[str, Row]], *, worker: str, purpose: str, on: date) -> Table:
    """Return a record handed over: table, row, field and value."""
    rows: list[Mapping[str, Cell]] = [
        {"table": name, "row": number, "field": field, "value": "" if value is None else str(value)}
        for number, (name, one) in enumerate(found, start=1)
        for field, value in one.model_dump().items()
        if field != "worker"
    ]
    titles = {"table": "Table", "row": "Row", "field": "Field", "value": "Value"}
    return Table(
        name="record",
        title=f"Record of worker {worker} for {purpose}, {on.day} {on:%B %Y}",
        columns=[Column(key=key, title=title) for key, title in titles.items()],
        rows=rows,
        notes=("Handed over with the worker's consent for this purpose; it does not cover another one.",),
    )
