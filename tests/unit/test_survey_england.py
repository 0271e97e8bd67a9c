"""Figures of England: none that shows the answer of a council, in the report, over time, or beside one's own return."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ncs.places.use import notional_to_local
from ncs.places.views.notional import local_tables
from ncs.survey.bank.load import bank_of
from ncs.survey.disclosure.england import told_of_england
from ncs.survey.disclosure.regional import told
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.derived import derived_figures
from ncs.survey.estimation.figures import figures_of
from ncs.survey.frame import Frame, Framed
from ncs.survey.returns.answers import Answer, Return, State
from ncs.survey.use import read
from ncs.survey.use.over_time import trend

BANK = bank_of(2025)
CODES = [f"E99{n:06d}" for n in range(8)]
FRAME = Frame(
    councils={
        code: Framed(code=code, name=code, region="North", kind="unitary", budget=Decimal(10), adults=1000)
        for code in CODES
    },
    source="a test",
    invented=True,
)


def answered(**said: list[str]) -> Answered:
    """Returns of invented councils: for each item, what the first, second and further ones answered."""
    returns = []
    for at, code in enumerate(CODES):
        places = {
            (name.partition("__")[0], name.partition("__")[2]): Answer(state=State.ANSWERED, value=values[at])
            for name, values in said.items()
            if at < len(values)
        }
        returns.append(Return(council=code, file="", answers=places))
    return Answered(bank=BANK, frame=FRAME, returns=returns)


def names(some: Answered) -> tuple[set[str], set[str]]:
    """Return the names of all figures, and of those that may be told."""
    figures = {one.name: one for one in (*figures_of(some), *derived_figures(some))}
    return set(figures), set(told_of_england(some, figures))


BUDGETS = ["10", "11", "12", "13", "14", "15"]


@pytest.mark.parametrize(
    ("savings", "may"),
    [
        (["1", "2", "2", "3"], False),  # four answers
        (["1", "2", "2", "3", "3"], True),
        (["1", "1", "1", "1", "9"], False),  # one council is 9 of 13
    ],
)
def test_a_total_of_few_or_of_one_council_is_not_told_nor_what_is_made_of_it(savings: list[str], may: bool) -> None:
    made, shown = names(answered(C02=BUDGETS, F01=savings))
    assert {"F01.total", "F01.mean", "savings_share"} <= made
    assert {"C02.total", "C02.mean"} <= shown
    assert ({"F01.total", "F01.mean", "savings_share"} <= shown) is may
    assert bool({"F01.total", "F01.mean", "savings_share"} & shown) is may


def test_an_answer_that_all_or_all_but_one_gave_is_not_told() -> None:
    """The one that said part would know that each of the others said full."""
    _, shown = names(answered(E01=["full"] * 7 + ["part"], E02=["full"] * 6 + ["part"] * 2))
    assert not [name for name in shown if name.startswith("E01.")]
    assert {"E02.full", "E02.part"} <= shown


def test_a_box_that_nobody_ticked_may_be_told_and_one_that_all_ticked_may_not() -> None:
    first, second, third = list(BANK.codes(BANK.items["D02"]))[:3]
    some = ["yes"] * 4 + ["no"] * 4
    said = {f"D02__{first}": ["yes"] * 8, f"D02__{second}": some, f"D02__{third}": ["no"] * 8}
    _, shown = names(answered(**said))
    assert {f"D02.{second}", f"D02.{third}"} <= shown and f"D02.{first}" not in shown


def test_groups_and_feedback_have_england_under_the_same_rule() -> None:
    figures = [one for one in told(answered(C02=BUDGETS, F01=["1", "1", "1", "1", "9"])) if one.group[0] == "England"]
    assert {one.item for one in figures if one.estimate is None} == {"F01"}


TORBAY, PLYMOUTH = "E06000027", "E06000026"


def test_beside_ones_own_return_england_does_not_give_the_other_council_away(tmp_path: Path) -> None:
    """Of two returns, the savings of England less one's own, scaled back, would be the other's to the pound."""
    file = tmp_path / "answers.csv"
    file.write_text(f"A01,C02,C04,F01\n{TORBAY},69000000,1,2500000\n{PLYMOUTH},123000000,2,4000000\n", encoding="utf-8")
    folder = read([file], tmp_path / "read", year=2025).folder
    said = local_tables(notional_to_local("Torbay", reading=folder))[-1]
    assert said.rows == [] and "could show the answer of one council" in said.notes[-1]


def test_a_series_has_no_figure_of_four_councils(tmp_path: Path) -> None:
    (tmp_path / "frame.csv").write_text(
        "code,name,region,kind,budget,adults\n" + "".join(f"{code},C {code},North,unitary,10,1000\n" for code in CODES),
        encoding="utf-8",
    )
    for many in (4, 5):
        file, folder = tmp_path / f"answers{many}.csv", tmp_path / f"read{many}"
        rows = "".join(f"{code},{300000 + at}\n" for at, code in enumerate(CODES[:many]))
        file.write_text("A01,H08\n" + rows, encoding="utf-8")
        read([file], folder, year=2025, frame_file=tmp_path / "frame.csv")
        (point,) = [
            one
            for one in trend(folder).points
            if (one.row, one.period) == ("Homecare hours delivered", "1 Jan - 31 Mar 2025")
        ]
        assert (point.value is not None) is (many == 5)
