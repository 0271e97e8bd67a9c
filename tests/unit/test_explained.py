"""An explained line refuses to be built wrong, and any list of them is one table."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from ncs.core.explained import GBP, Explained
from ncs.core.status import Status
from ncs.tables.explained import COLUMNS, explained_table
from ncs.tables.wording import shown_in

#: Savings of £15,000 are 3 steps of £250 above £14,250, so a pound for each: regulation 25 of SI 2014/2672.
TARIFF = Explained(
    what="Tariff income",
    words="A pound a week for each £250, or part, above the lower limit.",
    rule="SI 2014/2672 reg. 25(1)",
    section="Income",
    period="2026-27",
    amount=Decimal("3.00"),
    unit=GBP,
    working="(15,000 − 14,250) ÷ 250",
    figures=("capital.lower_limit",),
)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"what": " "}, "needs what"),
        ({"words": ""}, "needs words"),
        ({"rule": ""}, "needs rule"),
        ({"amount": 3}, "money is Decimal"),
        ({"amount": 3.0}, "is no amount"),
        ({"amount": True, "unit": "people"}, "is no amount"),
        ({"amount": Decimal("NaN")}, "is no amount"),
        ({"unit": ""}, "needs a unit"),
        ({"status": Status.MISSING}, "but the status is missing"),
        ({"amount": None}, "the status must say why"),
    ],
)
def test_a_line_that_would_mislead_cannot_be_built(change: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        replace(TARIFF, **change)


def test_a_line_may_only_say_something_or_say_why_there_is_no_amount() -> None:
    assert replace(TARIFF, amount=None, unit="").amount is None
    assert replace(TARIFF, amount=None, status=Status.SUPPRESSED).status is Status.SUPPRESSED
    assert replace(TARIFF, amount=3, unit="people").amount == 3


def test_any_list_of_lines_is_one_table_with_the_same_columns() -> None:
    test = Explained(what="In the period", words="It ended in June.", rule="main tables c4", passed=False, doubt="old")
    hidden = replace(TARIFF, amount=None, status=Status.SUPPRESSED)
    table = explained_table([replace(TARIFF, amount=Decimal("2.995")), test, hidden], title="Two kinds")
    assert [row.keys() for row in table.rows] == [{column.key for column in COLUMNS}] * 3
    first, second, last = table.rows
    assert (first["amount"], first["unit"]) == (Decimal("3.00"), GBP)  # to the penny, halves away from nought
    assert (first["section"], first["period"], first["rule"]) == ("Income", "2026-27", "SI 2014/2672 reg. 25(1)")
    assert (first["working"], first["figures"]) == ("(15,000 − 14,250) ÷ 250", "capital.lower_limit")
    assert (second["what"], second["words"], second["passed"]) == ("In the period", "It ended in June.", False)
    assert (second["amount"], second["doubt"], second["status"]) == (None, "old", "ok")
    assert (last["amount"], last["status"]) == (None, "suppressed")
    amount = next(column for column in COLUMNS if column.key == "amount")
    assert [shown_in(row, amount) for row in table.rows] == ["3.00", "[z]", "[c]"]


def test_shares_keep_their_places_and_counts_stay_whole() -> None:
    share = replace(TARIFF, amount=Decimal("0.3724000000"), unit="share", source="DHSC, Annex B")
    table = explained_table([share, replace(TARIFF, amount=7, unit="days")], title="Share and days", name="why")
    assert [row["amount"] for row in table.rows] == [Decimal("0.3724000000"), 7]
    assert (table.name, table.rows[0]["source"]) == ("why", "DHSC, Annex B")
