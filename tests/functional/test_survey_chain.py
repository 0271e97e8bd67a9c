"""Synthetic returns, read and estimated: every printed number that whole councils allow comes out again."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled
from ncs.survey.estimation.run import Estimated
from ncs.survey.report.exhibits import all_filled, layout_of, rounded
from ncs.survey.report.published import published
from ncs.survey.use import EstimatedSurvey, ReadReturns, estimate, read
from ncs.synthetic.use import MadeReturns, survey


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeReturns:
    return survey(tmp_path_factory.mktemp("survey") / "made", seed=4)


@pytest.fixture(scope="module")
def reading(made: MadeReturns, tmp_path_factory: pytest.TempPathFactory) -> ReadReturns:
    return read([made.answers], tmp_path_factory.mktemp("survey") / "read", year=2025, frame_file=made.frame)


@pytest.fixture(scope="module")
def found(reading: ReadReturns) -> EstimatedSurvey:
    return estimate(reading.folder)


def test_what_no_returns_can_give_is_said_with_the_proof(made: MadeReturns) -> None:
    """Worked out by hand: at 136, 44% is 60 only and 11% is 15 only, so 60 + 60 + 15 + 0 leaves one out; and so on."""
    proofs = {one.place: one.proof for one in made.made.impossible}
    assert "sum to 135: 1 of 136 stand outside" in proofs["E03_04"]
    assert "136, above 135" in proofs["L06_3"]
    assert "sum to 125: 1 of 126 stand outside" in proofs["I06"]
    assert "sums to 131, not to the printed 133" in proofs["L04"]
    assert proofs["L04_02"] == "64 of 131 is 48.9%"
    assert {"G01_6", "G01_8"} <= set(proofs)
    assert "G01_1" not in proofs and "E01" not in proofs


def test_synthetic_returns_raise_no_queries(reading: ReadReturns) -> None:
    assert len(reading.read.returns) == 139 and len(reading.read.frame) == 153
    assert reading.read.queries == () and reading.read.refused == ()


#: Cells that no returns can give, each with the reason listed by the program.
IMPOSSIBLE = {
    (16, "Difference in spend from previous year", "2025/26"),
    (18, "Digital skills of staff and service users", "top 3 share"),
    (18, "Identifying who would benefit most", "top 3 share"),
    (19, "Interoperability and data integration", "Aware but not confident"),
}


def cells(found: Estimated):
    for filled in all_filled(found.figures, layout_of(2025)):
        for (row, column), cell in filled.cells.items():
            if cell.source == "this survey":
                yield (filled.exhibit.number, row, column), cell


def test_every_printed_number_comes_out_again(found: EstimatedSurvey) -> None:
    held, wrong, same = published(2025), set(), 0
    for place, cell in cells(found.found):
        printed = held.get(place)
        if printed is None or printed.value is None:
            continue
        assert cell.value is not None
        right = (
            0 < cell.value < printed.value if printed.below else rounded(cell.value, printed.places) == printed.value
        )
        same += right
        wrong |= set() if right else {place}
    assert wrong == IMPOSSIBLE
    assert same >= 278


TEXT = [
    ("overspent", 80, 0), ("savings_share", 4.2, 1), ("waiting_headline", 372_113, 0), ("C05.mean", 66, 0),
    ("D01.mean", 33, 0), ("H07.mean", 23.85, 2), ("M10.core", 80, 0), ("M10.discretionary", 16, 0),
    ("M10.other_any", 6, 0), ("precept_full", 99, 0), ("package_hospital_up", 63, 0), ("carers_up", 76, 0),
    ("health_care_factor", 91, 0), ("nhs_adds", 100, 0), ("nhs_taken_on", 94, 0), ("prevention_not_full", 74, 0),
    ("prevention_not_full_next", 76, 0), ("information_not_full", 59, 0), ("safeguarding_not_full", 54, 0),
    ("H02.total", 4_056, 0), ("handback_people_homecare", 23, 0), ("handback_people_care_home", 10, 0),
    ("F02.part", 74, 0), ("K02.up_10", 20, 0), ("M07.yes", 73, 0), ("fnc_covers", 9, 0),
]  # fmt: skip


@pytest.mark.parametrize(("name", "printed", "places"), TEXT, ids=[name for name, *_ in TEXT])
def test_numbers_printed_in_the_text_come_out_again(
    found: EstimatedSurvey, name: str, printed: float, places: int
) -> None:
    assert rounded(found.found.figures[name].value, places) == Decimal(str(printed)).quantize(
        Decimal(1).scaleb(-places)
    )


def test_hours_a_week_a_person(found: EstimatedSurvey) -> None:
    """14 hours and 23 minutes."""
    assert round(found.found.figures["hours_per_person"].estimate.value * 60) == 14 * 60 + 23


def test_bases_are_those_printed(found: EstimatedSurvey) -> None:
    bank = found.found.answered.bank
    for name, figure in found.found.figures.items():
        printed = bank.items[figure.item].base if figure.item else None
        if printed is not None and not figure.item.startswith(("L04", "K03_1", "M06_2", "H04")):
            assert figure.estimate.n == printed, name
    assert found.found.figures["J01_1.total"].estimate.n == 133  # the largest base that gives all five totals


def test_the_choice_of_estimator_is_beside_each_total(found: EstimatedSurvey) -> None:
    rows = {(one.item, one.estimator): one for one in found.found.effects}
    assert rows["C02", "count"].published and rows["C02", "ratio"].recommended
    assert abs(rows["C02", "ratio"].against) < 5 and rows["C02", "count"].against == 0
    assert rows["C02", "ratio"].estimate.se < rows["C02", "count"].estimate.se
    assert estimate_of(found, "H03_1", "count") is None


def estimate_of(found: EstimatedSurvey, item: str, name: str):
    return next((one for one in found.found.effects if (one.item, one.estimator) == (item, name)), None)


def test_bounds_hold_the_figure(found: EstimatedSurvey) -> None:
    for one in found.found.missing:
        assert one.least <= one.figure <= one.most
        if one.lower is not None:
            assert one.lower < one.figure < one.higher


def test_bounds_of_a_share(found: EstimatedSurvey) -> None:
    """84% of 138 is 116 councils; the other 15 of 153 could all have said the same, or none of them."""
    (one,) = [one for one in found.found.missing if (one.item, one.option) == ("B04", "most")]
    assert (one.answered, one.missing) == (138, 15)
    assert one.least == pytest.approx(100 * 116 / 153) and one.most == pytest.approx(100 * 131 / 153)


def test_figures_leave_as_observations(found: EstimatedSurvey) -> None:
    rows = {(one.measure, one.group): one for one in found.observations()}
    one = rows["survey_asc_budget", "figure=total"]
    assert one.area == "E92000001" and one.unit == "GBP" and one.lower < one.value < one.upper
    assert "invented" in one.source and "count scaling" in one.method


def test_the_same_seed_gives_the_same_bytes(made: MadeReturns, tmp_path: Path) -> None:
    again = survey(tmp_path / "again", seed=4)
    assert again.answers.read_bytes() == made.answers.read_bytes()
    other = survey(tmp_path / "other", seed=5)
    assert other.answers.read_bytes() != made.answers.read_bytes()


def test_another_year_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(NotModelled, match="2025 is"):
        survey(tmp_path / "made", year=2026)
    assert not (tmp_path / "made").exists()
