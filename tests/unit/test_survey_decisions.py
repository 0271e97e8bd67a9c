"""What a decision puts is under the edits that what was given is under: nothing out of order comes in by it unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.survey.returns.folder import answers_table
from ncs.survey.returns.run import Read
from ncs.survey.returns.settled import read_decisions
from support.survey_files import ONE, reading, table


def decided(tmp_path: Path, answers: dict[str, object], *rows: str) -> Read:
    """Read one council's answers, settled by rows of query, decision and value."""
    file = tmp_path / "decisions.csv"
    said = "".join(f"{ONE.code}/{row},A. Lead,2025-06-10,telephone\n" for row in rows)
    file.write_text(f"query,decision,value,by,on,note\n{said}", encoding="utf-8")
    return reading(table(tmp_path, {"A01": ONE.code, **answers}), decisions=read_decisions(file))


def counts(found: Read, item: str) -> tuple[str, str]:
    """The value of an item, and whether it counts."""
    (row,) = (one for one in answers_table(found).rows if one["item"] == item)
    return str(row["value"]), str(row["used"])


def opened(found: Read) -> list[str]:
    return [query.id.removeprefix(f"{ONE.code}/") for query in found.open_queries()]


SAME = [
    ({"C02": 98}, "C02/unit_slip,correct,121"),  # pounds again, where 98 and 121 million were meant
    ({"A03[none]": "yes", "A03[regional]": "yes"}, "A03[none]/stands_alone,correct,yes"),
    ({"H01_1": "no", "H02": 5}, "H02/not_asked,correct,6"),  # it is still not asked
    ({"H01_1": "no", "H02": 5}, "H02/not_asked,impute,6"),
]


@pytest.mark.parametrize(("answers", "row"), SAME)
def test_a_value_of_which_the_same_must_be_asked_again_is_refused(
    tmp_path: Path, answers: dict[str, object], row: str
) -> None:
    with pytest.raises(ProblemsFound) as caught:
        decided(tmp_path, answers, row)
    (problem,) = caught.value.problems
    assert problem.rule == "same-again" and row.partition(",")[0] in problem.message


def test_what_was_given_may_be_confirmed_though_it_raises_the_same(tmp_path: Path) -> None:
    found = decided(tmp_path, {"C02": 98}, "C02/unit_slip,confirm,")
    assert opened(found) == [] and counts(found, "C02") == ("98", "yes")


def test_what_a_value_raises_besides_is_asked(tmp_path: Path) -> None:
    """The council's budget is 100 million: a net budget of 900 for care alone is asked about, and counts meanwhile."""
    found = decided(tmp_path, {"C02": 98}, "C02/unit_slip,correct,900000000")
    assert opened(found) == ["C02/far_from_expected"] and counts(found, "C02") == ("900000000", "yes")
    (query,) = found.open_queries()
    assert query.given == "900000000"  # what is asked about, and not what the council wrote first


def test_a_slip_that_a_correction_makes_keeps_the_answer_out_until_it_is_settled_too(tmp_path: Path) -> None:
    given = {"C02": 900_000_000}
    found = decided(tmp_path, given, "C02/far_from_expected,correct,98")
    assert opened(found) == ["C02/unit_slip"] and counts(found, "C02") == ("98", "no")
    again = decided(tmp_path, given, "C02/far_from_expected,correct,98", "C02/unit_slip,correct,98000000")
    assert opened(again) == [] and counts(again, "C02") == ("98000000", "yes")


def test_a_correction_that_is_in_order_asks_nothing(tmp_path: Path) -> None:
    found = decided(tmp_path, {"C02": 98}, "C02/unit_slip,correct,98000000")
    assert [query.rule for query in found.queries] == ["unit_slip"]
    assert opened(found) == [] and counts(found, "C02") == ("98000000", "yes")
