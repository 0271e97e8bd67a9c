"""Figures of England: none that shows the answer of a council, in the report, over time, or beside one's own return."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ncs.places.use.notional import notional_to_local
from ncs.places.views.notional import local_tables
from ncs.survey.bank.load import bank_of
from ncs.survey.disclosure import england
from ncs.survey.disclosure.coarse import as_told, step
from ncs.survey.disclosure.england import told_of_england
from ncs.survey.disclosure.regional import told
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.derived import derived_figures
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.estimation.figures import Figure, figures_of
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


BUDGETS = ["10", "11", "12", "13", "14", "15", "16", "17"]


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


def told_totals(some: Answered, *names: str) -> list[float] | None:
    """Sums of what was answered, had back from the figures that may be told; None where one of them may not."""
    figures = {one.name: one for one in (*figures_of(some), *derived_figures(some))}
    shown = told_of_england(some, figures)
    if not set(names) <= set(shown):
        return None
    return [shown[name].estimate.value * shown[name].estimate.n for name in names]


OUTTURNS, OVERSPENDS = ["11", "13", "14", "15", "18", "16", "17", "19"], ["1", "2", "2", "2", "4", "1", "1", "2"]
TIED_BUDGETS = ["10", "11", "12", "13", "14", "15", "16", "17"]


def test_tied_totals_do_not_give_a_council_away_that_left_one_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """The eighth, outturn 19 and budget 17, leaves its overspend open: outturns less the others are its 2."""
    some = answered(C01=TIED_BUDGETS, C03=OUTTURNS, C04=OVERSPENDS[:7])
    assert told_totals(some, "C01.mean", "C03.mean", "C04.mean") is None
    assert told_totals(some, "C01.mean", "C03.mean") is not None
    assert not {"overspend_share", "overspent", "C04.total"} & names(some)[1]
    assert told_totals(answered(C01=TIED_BUDGETS, C03=OUTTURNS, C04=OVERSPENDS), "C01.mean", "C03.mean", "C04.mean")
    monkeypatch.setattr(england, "leftover", lambda family: None)
    told_all = told_totals(some, "C01.mean", "C03.mean", "C04.mean")
    assert told_all is not None and told_all[1] - told_all[0] - told_all[2] == pytest.approx(2)


MORE_BUDGETS, SAVINGS = (
    ["1000", "1100", "1200", "1300", "1400", "1500", "1600", "1700"],
    ["40", "44", "52"] * 2 + ["61", "70"],
)


def test_a_ratio_beside_its_totals_does_not_give_a_council_away_that_gave_one_of_the_two(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Seven gave savings and budget, the eighth savings alone: savings less the share of budgets are its 70."""
    some = answered(C02=MORE_BUDGETS[:7], F01=SAVINGS)
    assert {"C02.total", "F01.total"} <= names(some)[1] and "savings_share" not in names(some)[1]
    assert "savings_share" in names(answered(C02=MORE_BUDGETS, F01=SAVINGS))[1]
    assert "savings_share" in names(answered(C02=MORE_BUDGETS[:5], F01=SAVINGS))[1]  # 52, 61 and 70 hide each other
    monkeypatch.setattr(england, "_hidden", lambda left, reach: True)
    figures = {one.name: one for one in (*figures_of(some), *derived_figures(some))}
    share = told_of_england(some, figures)["savings_share"].estimate.value / 100
    assert 8 * figures["F01.mean"].estimate.value - share * 7 * figures["C02.mean"].estimate.value == pytest.approx(70)


def test_a_sum_beside_its_parts_does_not_give_a_council_away_that_gave_some_of_them() -> None:
    """The headline is of councils that gave all three kinds; the eighth gave one, which the kinds less it would be."""
    kinds = {name: ["100", "120", "140", "160", "180", "150", "130"] for name in ("J01_4", "J01_5")}
    whole = ["100", "120", "140", "160", "180", "150", "130", "170"]
    assert "waiting_headline" in names(answered(J01_1=whole[:7], **kinds))[1]
    assert "waiting_headline" not in names(answered(J01_1=whole, **kinds))[1]


OVER = ["10", "12", "11", "13", "12", "11", "-4", "-3"]

PRODUCTS = [
    # Each of six that overspent carries some of it.
    (["40", "50", "60", "40", "50", "60"], True),
    # Five carry nothing, and what all carry is the 13 of the fourth.
    (["0", "0", "0", "100", "0", "0"], False),
    # Two carry something: each of them knows what the other does.
    (["0", "100", "0", "100", "0", "0"], False),
    # Who spent less than its budget carries nothing, and hides nobody.
    (["0", "0", "0", "100", "0", "0", "100", "100"], False),
]


@pytest.mark.parametrize(("shares", "may"), PRODUCTS)
def test_an_amount_that_is_one_councils_is_not_told_though_neither_factor_is(shares: list[str], may: bool) -> None:
    """Overspends of eight councils may be told; times the share that each carries over, they may be one council's."""
    made, shown = names(answered(C04=OVER, D01=shares))
    assert "carried_amount" in made and "C04.total" in shown
    assert ("carried_amount" in shown) is may


def test_a_sum_or_ratio_of_the_few_that_gave_all_of_it_is_not_one_councils() -> None:
    """Each kind has many answers; of the five that gave every kind one is nearly all."""
    kinds = {"J01_1": ["900", "3", "4", "3", "4", "900", "800", "850"]}
    some = ["900", "3", "4", "3", "4"]
    ended = answered(**kinds, J01_4=[*some, "", "", ""], J01_5=[*some, "", "", ""])
    made, shown = names(ended)
    assert "waiting_headline" in made and "waiting_headline" not in shown
    budgets = ["900", "3", "4", "3", "4", "", "", ""]
    made, shown = names(answered(B01=["2000", "9", "9", "8", "9", "1500", "1600", "1700"], C02=budgets))
    assert "asc_share" in made and "asc_share" not in shown


@pytest.mark.parametrize(("least", "may"), [(8, False), (7, False), (6, True), (2, True), (1, False), (0, False)])
def test_how_many_overspent_is_not_told_where_it_says_of_each(least: int, may: bool) -> None:
    """Where all, all but one, one or none overspent, it is known of others, for some by whoever knows its own."""
    over = [f"{10 + at}" for at in range(least)] + [f"-{10 + at}" for at in range(8 - least)]
    made, shown = names(answered(C04=over))
    assert "overspent" in made and ("overspent" in shown) is may


def money(value: float, *, kind: str = "total", unit: str = "GBP") -> Figure:
    estimate = Estimate(
        value=value, se=value / 300, lower=value * 0.99, upper=value * 1.01, n=135, frame=153, df=134, method="x"
    )
    return Figure(name="x", item="", concept="x", label="x", kind=kind, unit=unit, estimate=estimate)


COARSE = [
    (money(20_763_481_214), 1e8, 20_800_000_000),  # the report prints 20.8bn
    (money(774_312_908), 1e6, 774_000_000),  # and 774mn
    (money(1_267_812_345), 1e6, 1_268_000_000),
    (money(152_349_117, kind="mean"), 1e6, 152_000_000),
    (money(-5_417_333), 1e4, -5_420_000),
    (money(0), 1, 0),
    (money(372_113, unit="people"), 1, 372_113),  # as printed
    (money(35.24, kind="ratio", unit="percent"), 0.1, 35.2),
    (money(23.849, kind="median", unit="GBP per hour"), 0.1, 23.8),  # a median is the answer of one council
]


@pytest.mark.parametrize(("figure", "unit", "told_as"), COARSE, ids=range(len(COARSE)))
def test_figures_are_told_as_finely_as_the_report_prints_them(figure: Figure, unit: float, told_as: float) -> None:
    made = as_told(figure).estimate
    assert step(figure) == pytest.approx(unit) and made.value == pytest.approx(told_as, abs=unit / 1e6)
    for end in (made.lower, made.upper):  # the middle of exact ends would be the exact value
        assert end is not None and abs(end / unit - round(end / unit)) < 1e-6


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
