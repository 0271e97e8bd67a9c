"""Amounts of money in the wrong unit are asked about, with their place; a person can say that they are right."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from ncs.core.errors import Problem, ProblemsFound
from ncs.observations.magnitude import times_held
from ncs.observations.readers.outturn import read_outturn
from ncs.reference.councils import councils
from ncs.reference.outturn import held_outturn

HARTLEPOOL, BARKING, SCILLY = "E06000001", "E09000002", "E06000053"
#: Barking and Dagenham's outturn of 2024-25 is 80,406 thousand (MHCLG, revenue outturn).
HEAD = "year_ending,ONS_code,LA_name,status,RS_asc_net_exp"


def refused(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(ProblemsFound) as caught:
        read_outturn(path, whole=False)
    return tuple(caught.value.problems)


def one(tmp_path: Path, amount: str) -> Path:
    path = tmp_path / "outturn.csv"
    rows = ["202603,E06000001,Hartlepool,submitted,49181", f"202603,{BARKING},Barking and Dagenham,submitted,{amount}"]
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return path


def test_one_council_in_pounds_in_a_file_of_thousands(tmp_path: Path) -> None:
    (problem,) = refused(one(tmp_path, "84426000"))
    assert (problem.file, problem.row, problem.field) == ("outturn.csv", 3, "RS_asc_net_exp")
    assert (problem.rule, problem.value) == ("amount-out-of-scale", "84426000")
    assert "1,050 times its outturn of 2024-25, £80.4 million" in problem.message
    assert "It looks like pounds in a column of thousand pounds" in problem.message
    assert "thousand pounds" in problem.next_step and "--amounts-checked E09000002" in problem.next_step


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("84.4", "million pounds in a column of thousand pounds"),  # 84.4 in place of 84,400: a thousandth
        ("8442", "a digit too few"),
        ("844260", "a digit too many"),
    ],
)
def test_what_the_slip_looks_like(tmp_path: Path, amount: str, words: str) -> None:
    (problem,) = refused(one(tmp_path, amount))
    assert words in problem.message


@pytest.mark.parametrize("amount", ["17000", "40000", "80406", "160000", "390000"])
def test_amounts_within_a_fifth_and_five_times_are_taken(tmp_path: Path, amount: str) -> None:
    """80,406 over five is 16,081; times five is 402,030."""
    assert len(read_outturn(one(tmp_path, amount), whole=False)) == 2


def test_a_person_can_say_that_it_is_right(tmp_path: Path) -> None:
    found = read_outturn(one(tmp_path, "84426000"), whole=False, checked={BARKING})
    assert found[1].value == 84426000
    assert len(refused(one(tmp_path, "84426000"))) == 1


def test_a_whole_column_in_another_unit_is_one_problem(tmp_path: Path) -> None:
    """Every council in pounds: said once, with the count, not 153 times."""
    path = tmp_path / "outturn.csv"
    held = {c: (held_outturn(c.ons_code) or (None, 0))[1] for c in councils()}
    rows = [f'202603,{c.ons_code},"{c.name}",submitted,{thousand * 1000}' for c, thousand in held.items()]
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    (problem,) = refused(path)
    assert problem.message.startswith("153 of 153 amounts are out of scale") and problem.row == 2


def test_the_edges_are_five_times_and_a_fifth() -> None:
    pounds = Fraction(80_406_000)
    assert times_held(pounds * 5, BARKING) == 5 and times_held(pounds / 5, BARKING) == Fraction(1, 5)
    assert times_held(pounds * 5 - 1, BARKING) is None and times_held(pounds / 5 + 1, BARKING) is None


def test_a_council_without_outturn_is_judged_by_the_range_of_all() -> None:
    """A code that no outturn is held for; the smallest and largest of all outturns set the bounds."""
    assert times_held(Fraction(50_000), "E06000999") == Fraction(1, 2)
    assert times_held(Fraction(14_400_000_000), "E06000999") == 2
    assert times_held(Fraction(80_000_000), "E06000999") is None


def test_a_council_that_spent_nothing_is_asked_about(tmp_path: Path) -> None:
    """A baseline of nothing would take a whole allocation away; a return that is not there is left empty."""
    (problem,) = refused(one(tmp_path, "0"))
    assert (problem.rule, problem.row, problem.value) == ("spent-nothing", 3, "0")
    assert "its outturn of 2024-25 was £80.4 million" in problem.message
    assert problem.next_step.startswith("Leave it empty where it is not known") and BARKING in problem.next_step
    assert read_outturn(one(tmp_path, "0"), whole=False, checked={BARKING})[1].value == 0
