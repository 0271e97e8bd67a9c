"""Which services must say what they cost, by the text of the specification: see ``ncs.records.rules.conditions``."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ncs.cld import specification
from ncs.records.checking.run import CheckOptions, check_files
from ncs.records.rules.samples import service

_LONG, _SHORT = "Long Term Support: Community", "Short Term Support: Other Short Term"
_COMMISSIONED = "CASSR Commissioned Support"


@pytest.mark.parametrize(
    ("mechanism", "kind", "component", "must"),
    [
        ("", _LONG, "Home Support", True),
        ("Direct Payment", _LONG, "Home Support", True),
        (_COMMISSIONED, _LONG, "Home Support", False),
        ("", _SHORT, " Short Term Residential Care ", True),
        ("", _SHORT, "Home Support", False),
        ("", "Unpaid Carer Support: Support involving the person cared-for", "Home Support", True),
    ],
)
def test_a_service_must_say_its_cost(tmp_path: Path, mechanism: str, kind: str, component: str, must: bool) -> None:
    """Long term, for carers, or a short stay, and not commissioned by the council, which a blank does not say."""
    fields = specification(2).fields
    row = service(delivery_mechanism=mechanism, service_type=kind, service_component=component, unit_cost="")
    path = tmp_path / "file_20250401_20260331.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[f.header for f in fields], [row.get(f.name, "") for f in fields]])
    with check_files([path], options=CheckOptions(), scratch=tmp_path) as checked:
        found = checked.first_issues(1_000, show_values=False)
    assert (("mandatory", "Unit Cost") in {(issue["rule"], issue["field"]) for issue in found}) is must
