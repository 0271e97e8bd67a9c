"""What was found in a directory of services, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ncs.journeys.exchange.directory import LOOKED_FOR, Fault, Match, Plain, gaps
from ncs.tables.tables import Cell, Column, Table


def faults_table(found: Sequence[Fault]) -> Table:
    """Return one row a fault: errors first."""
    titles = {
        "service": "Service",
        "severity": "Severity",
        "where": "Where",
        "wrong": "What is wrong",
        "next_step": "Next",
    }
    rows = [{key: getattr(one, key) for key in titles} for one in sorted(found, key=lambda one: one.severity)]
    return Table(
        name="faults",
        title="What to put right" if rows else "Nothing to put right was found",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=rows,
        notes=(
            "Checked by this program's own rules for Open Referral UK (HSDS-UK 3.0), not by the official validator.",
        ),
    )


def completeness_table(services: Sequence[Plain], on: date) -> Table:
    """Return one row a service: how many of the things that people look for it says, and which are missing."""
    rows: list[Mapping[str, Cell]] = []
    for one in services:
        missing = gaps(one, on=on)
        said = LOOKED_FOR - len(missing)
        rows.append({"service": str(one.get("name") or ""), "said": said, "of": LOOKED_FOR, "gaps": "; ".join(missing)})
    titles = {"service": "Service", "said": "Says", "of": "Of", "gaps": "Missing"}
    columns = tuple(Column(key=key, title=title) for key, title in titles.items())
    return Table(name="completeness", title="What people would miss", columns=columns, rows=rows)


def matches_table(found: Sequence[Match], words: str) -> Table:
    """Return one row a service that was found, the best match first; ``id`` is what an event of a journey names."""
    titles = {
        "name": "Service",
        "words": "Words found",
        "places": "Where",
        "reach": "How to reach it",
        "id": "Identifier",
    }
    rows: list[Mapping[str, Cell]] = [
        {
            "name": str(one.service.get("name") or ""),
            "words": one.hits,
            "places": "; ".join(one.places),
            "reach": str(one.service.get("url") or one.service.get("email") or ""),
            "id": str(one.service.get("id") or ""),
        }
        for one in found
    ]
    columns = tuple(Column(key=key, title=title) for key, title in titles.items())
    none = "No active service was found. Try fewer words or others, and without a place or an age."
    title = f"Services for {words!r}"
    return Table(name="services", title=title, columns=columns, rows=rows, notes=() if rows else (none,))
