"""A file that a user gives to change an answer, and that has headings and no row, is refused: it would change nothing.

A payroll of no rows kept every clause, and a pay floor, a plan of the workforce or a formula came as if no file had
been given.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.funding.formula.pooled import read_minimum
from ncs.journeys.early_help import read_list
from ncs.prices.book.decisions import read_decisions
from ncs.prices.paid import read_fees
from ncs.workforce.bands.path import read_pay
from ncs.workforce.pay.areas import read_shares
from ncs.workforce.pay.given import read_roles
from ncs.workforce.planning.training import read_training
from ncs.workforce.stock.run import read_areas
from ncs.workforce.terms.payroll import read_payroll

DAY = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("headings", "read"),
    [
        ("worker,week_ending,age,rate,contact_hours,gross_pay", read_payroll),
        ("area,share", read_shares),
        ("role,service,posts,hourly,source", lambda file: read_roles(file, minimum=Decimal("12.71"))),
        ("role,hourly", lambda file: read_pay(file, (), DAY)),
        ("area,filled,vacant,turnover,starters", read_areas),
        ("worker,provider,certificate,achieved", lambda file: read_training(file, {}, DAY)),
        ("code,year,service,fee,source", read_fees),
        ("council,year,service,source", read_decisions),
        ("council,year,pounds", read_minimum),
        ("person,source,listed,basis", lambda file: read_list(file, today=DAY)),
    ],
)
def test_headings_without_a_row_are_refused(tmp_path: Path, headings: str, read: Callable[[Path], object]) -> None:
    file = tmp_path / "given.csv"
    file.write_text(f"{headings}\n\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read(file)
    assert [(one.rule, one.row, one.file) for one in caught.value.problems] == [("no-rows", 1, "given.csv")]
