"""A cost of care exercise: quartiles by hand both ways, what is refused, what is left out, and that nobody is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.prices.collect.form import SERVICES, asked_rows, cost_lines
from ncs.prices.collect.outliers import Decision, findings, used
from ncs.prices.collect.published import NEAR, published_lines, subtotals
from ncs.prices.collect.quartiles import Pool, quantile, summed_up
from ncs.prices.collect.returns import Return, read_returns
from ncs.prices.collect.uplift import Index, Uplift, factor, raised, read_uplift
from ncs.prices.use.collect import form, read, summary
from ncs.synthetic.use import costs

D = Decimal


def one(number: int, *, kind: str = "private", size: int = 30, **lines: int) -> Return:
    held = {line.name: D(lines.get(line.name, 0)) for line in cost_lines("care_home")}
    return Return(
        location=f"9-{number}", file=f"{number}.xlsx", service="care_home", kind=kind,
        price_date=date(2025, 4, 1), size=D(size), lines=held,
    )  # fmt: skip


#: Five providers: food 10, 20, 30, 40, 50 against office 50, 40, 30, 20, 10; all have 100 in care staff.
FIVE = [one(n, care_staff=100, food=10 * n, support_services=60 - 10 * n) for n in range(1, 6)]


def values(returns: list[Return], name: str, way: str, **pool: object) -> tuple[Decimal, ...] | None:
    found = summed_up(Pool(own=returns, **pool), "care_home")  # type: ignore[arg-type]
    (line,) = [each for each in found if (each.name, each.way) == (name, way)]
    return line.values


def test_subtotals_printed_in_2022_are_sums_of_line_quartiles() -> None:
    found = list(subtotals())
    assert {each.council for each in found} == {"Brighton and Hove", "South Tyneside"} and len(found) == 6
    assert max(each.furthest for each in found) <= NEAR == D("0.03")
    staffing = {each.council: each.summed for each in found if each.section == "staffing"}
    assert staffing["Brighton and Hove"] == (D("453.48"), D("525.12"), D("851.62"))
    assert len(published_lines()) == 64


def test_quartiles_by_hand() -> None:
    """As a spreadsheet's QUARTILE.INC: of 1, 2, 3, 4 the lower is 1.75; of 1 to 5 it is 2."""
    assert quantile([D(4), D(1), D(3), D(2)], D("0.25")) == D("1.75")
    assert [quantile([D(n) for n in range(1, 6)], D(share)) for share in ("0.25", "0.5", "0.75")] == [2, 3, 4]
    # weights 1, 1, 8: half of 10 is reached by the third
    assert quantile([D(10), D(20), D(30)], D("0.5"), [D(1), D(1), D(8)]) == 30
    assert quantile([D(10), D(20), D(30)], D("0.25"), [D(3), D(1), D(8)]) == 10


def test_the_two_ways_differ_where_no_provider_is_cheap_in_everything() -> None:
    """By hand: every total is 160. Quartiles of lines are 20, 30, 40 twice; with 100 they sum to 140, 160, 180."""
    assert values(FIVE, "food", "line") == values(FIVE, "support_services", "line") == (20, 30, 40)
    assert values(FIVE, "total", "providers") == (160, 160, 160)
    assert values(FIVE, "total", "lines") == (140, 160, 180)


def test_no_figure_rests_on_fewer_than_five_unless_pooled() -> None:
    assert values(FIVE[:4], "food", "line") is None and values(FIVE[:4], "total", "lines") is None
    wider = [one(9, food=90), FIVE[0]]  # the second is of this place too, and counts once
    found = summed_up(Pool(own=FIVE[:4], wider=wider), "care_home")
    assert {(each.returns, each.pooled) for each in found} == {(5, True)}
    assert values(FIVE[:4], "food", "line", wider=wider) == (20, 30, 40)
    assert not any(each.pooled for each in summed_up(Pool(own=FIVE, wider=wider), "care_home"))


def test_returns_may_count_by_their_size() -> None:
    large = [*FIVE[:4], replace(FIVE[4], size=D(1000))]
    assert values(large, "food", "line", by_size=True) == (50, 50, 50)


def test_what_is_left_out_has_its_reason_and_a_decision_overrules_it() -> None:
    """The median of totals is 160: 14,040 a week, as one home of Torbay's sent, is 87.75 times that."""
    returns = [*FIVE, one(6, care_staff=14_040), one(7)]
    found = {each.location: each for each in findings(returns, {})}
    assert (found["9-6"].rule, found["9-6"].used) == ("implausible", False) and "87.75" in found["9-6"].reason
    assert (found["9-7"].rule, found["9-7"].used) == ("empty", False)
    assert [each.location for each in used(returns, tuple(found.values()))] == [f"9-{n}" for n in range(1, 6)]
    kept = findings(returns, {"9-6": Decision(use="keep", reason="a hospice, checked by telephone")})
    decided = next(each for each in kept if each.location == "9-6")
    assert decided.used and decided.rule == "decided" and "87.75" in decided.reason
    spread = [one(n, care_staff=100 + n) for n in range(1, 6)] + [one(6, care_staff=120)]
    far = findings(spread, {})
    assert [(each.location, each.rule, each.used) for each in far] == [("9-6", "far-out", True)]


def test_lines_are_raised_each_by_its_own_index() -> None:
    wage = Index(figure="minimum_wage_adult", source="dated figures of ncs")
    assert factor(wage, date(2022, 4, 1), date(2025, 4, 1)) == D("12.21") / D("9.5")
    energy = Index(values={date(2022, 4, 1): D(100), date(2024, 4, 1): D(150)}, source="invented")
    assert factor(energy, date(2022, 4, 1), date(2025, 4, 1)) == D("1.5")
    rate = Index(percent_a_year=D(10), source="invented")
    assert round(factor(rate, date(2023, 4, 2), date(2025, 4, 1)), 9) == D("1.21")  # 730 days
    with pytest.raises(NotModelled):
        factor(energy, date(2021, 4, 1), date(2025, 4, 1))
    uplift = Uplift(
        to=date(2026, 4, 1), everything_else=rate, lines={"food": Index(percent_a_year=D(0), source="none")}
    )
    (made,) = raised([one(1, food=40, care_staff=100)], uplift)
    assert made.lines["food"] == 40 and round(made.lines["care_staff"], 9) == 110  # 365 days
    with pytest.raises(ProblemsFound, match="no-index-value"):
        raised([replace(FIVE[0], price_date=date(2000, 1, 1))], Uplift(to=date(2025, 4, 1), everything_else=wage))


def test_an_index_for_every_line_or_none(tmp_path: Path) -> None:
    path = tmp_path / "indices.yaml"
    path.write_text("to: 2026-04-01\nparts:\n  staffing: {percent_a_year: 4, source: agreed}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised_:
        read_uplift(path, "care_home")
    assert {each.rule for each in raised_.value.problems} == {"no-index"}
    path.write_text("to: 2026-04-01\nlines:\n  fodo: {percent_a_year: 4, source: agreed}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="unknown-line"):
        read_uplift(path, "care_home")


@pytest.fixture(scope="module")
def returns(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return costs(tmp_path_factory.mktemp("costs") / "returns", providers=7, seed=3)


def test_returns_go_from_the_workbook_to_a_summary_that_names_nobody(returns: tuple[Path, ...], tmp_path: Path) -> None:
    reading = read(returns, tmp_path / "reading")
    assert len(reading.returns) == 7
    found = summary(tmp_path / "reading", place="Anywhere", eligible=14)
    text = "".join(str(cell) for table in found.tables() for row in table.rows for cell in row.values())
    text += "".join(note for table in found.tables() for note in table.notes)
    assert not any(each.location in text for each in reading.returns)
    assert found.table("responses").rows[0]["rate"] == D("50.0")
    medians = {(row["line"], row["way"]): row["median"] for row in found.table().rows}
    food = sorted(each.lines["food"] for each in reading.returns)[3]
    assert medians["Food", "quartile of the line"] == food
    assert {row["private"] is None for row in found.table("kinds").rows} in ({True}, {False})


def changed(path: Path, target: Path, **answers: str) -> Path:
    """Return a CSV of a filled workbook with some answers changed."""
    from ncs.prices.collect.returns import Cells
    from ncs.tables.reading.table_files import read_table

    rows = [row.value for row in read_table(path, Cells, sheet="Return")]
    lines = [f'{row.name},{row.part},"{row.what}",{answers.get(row.name, row.answer)},' for row in rows]
    target.write_text("name,part,what,answer,note\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return target


@pytest.mark.parametrize(
    ("answers", "rule"),
    [
        ({"beds": ""}, "missing"),
        ({"beds": "1"}, "over-100-percent"),
        ({"food": "9999"}, "lines-do-not-add-up"),
        ({"food": "n/a"}, "not-a-number"),
        ({"food": "-5"}, "not-a-number"),
        ({"kind": "charity"}, "unknown-kind"),
        ({"price_date": "1 April"}, "bad-date"),
        ({"service": "hotel"}, "no-service"),
        ({"residents": "0"}, "nobody-there"),
    ],
)
def test_a_return_that_cannot_be_is_refused_and_nothing_written(
    returns: tuple[Path, ...], tmp_path: Path, answers: dict[str, str], rule: str
) -> None:
    wrong = changed(returns[0], tmp_path / "wrong.csv", **answers)
    with pytest.raises(ProblemsFound) as raised_:
        read([*returns[1:], wrong], tmp_path / "reading")
    assert rule in {each.rule for each in raised_.value.problems}
    assert not (tmp_path / "reading").exists()


def test_pence_are_found_by_the_total(returns: tuple[Path, ...], tmp_path: Path) -> None:
    whole = read_returns([returns[0]])[0]
    pence = {name: str(pounds * 100) for name, pounds in whole.lines.items()}
    wrong = changed(returns[0], tmp_path / "wrong.csv", **pence)
    with pytest.raises(ProblemsFound, match="pence-for-pounds"):
        read_returns([wrong])


def test_two_returns_of_one_location_are_refused(returns: tuple[Path, ...], tmp_path: Path) -> None:
    again = changed(returns[0], tmp_path / "again.csv", food="0", total_supplies="0", total="0")
    with pytest.raises(ProblemsFound) as raised_:
        read_returns([*returns, changed(returns[0], tmp_path / "same.csv"), again])
    assert {each.rule for each in raised_.value.problems} == {"two-returns", "lines-do-not-add-up"}


@pytest.mark.parametrize("service", SERVICES)
def test_the_empty_return_asks_for_every_line_once(service: str, tmp_path: Path) -> None:
    names = [each.name for each in asked_rows(service)]
    assert len(names) == len(set(names)) and names[-1] == "total"
    assert form(service, tmp_path / "return.xlsx").exists()
    with pytest.raises(ProblemsFound) as raised_:
        read_returns([tmp_path / "return.xlsx"])
    assert len(raised_.value.problems) == len(names) - 1  # all but the service


def test_costs_of_other_services_are_not_collected(tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        form("sleep_in", tmp_path / "return.xlsx")
    assert list(tmp_path.iterdir()) == []
