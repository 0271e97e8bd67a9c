"""A cost of care exercise: quartiles by hand both ways, what is refused, what is left out, and that nobody is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.prices.collect.folder import open_folder
from ncs.prices.collect.form import SERVICES, asked_rows, cost_lines
from ncs.prices.collect.outliers import Decision, beside_the_pool, findings, used
from ncs.prices.collect.published import NEAR, published_lines, subtotals
from ncs.prices.collect.quartiles import Pool, driver_quartiles, of_kinds, quantile, summed_up
from ncs.prices.collect.returns import read_returns
from ncs.prices.collect.returns_made import Return
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
    """Foods of 10 to 50 and one more of 50, sizes 30, but for 45 of the first: a quarter of 195 is 48.75."""
    six = [replace(FIVE[0], size=D(45)), *FIVE[1:], one(6, food=50)]
    assert values(six, "food", "line", by_size=True) == (20, 30, 50)  # 75, 105 and 165 reach the marks


@pytest.mark.parametrize(("size", "given"), [(60, True), (61, False), (1000, False)])
def test_one_large_provider_cannot_be_told_from_figures_by_size(size: int, given: bool) -> None:
    """Six others of 30 make 180: 60 is a quarter of 240, and 61 is more than a quarter of 241."""
    large = [*FIVE, one(6, food=60), one(7, food=99, size=size)]
    assert (values(large, "food", "line", by_size=True) is not None) is given
    assert (values(large, "total", "lines", by_size=True) is not None) is given
    assert values(large, "food", "line") == (25, 40, 55)  # each alike, nobody is large


def test_kinds_cannot_be_told_from_what_they_leave_of_the_whole() -> None:
    private = Pool(own=FIVE, others=2)
    assert {each.values for each in summed_up(private, "care_home")} == {None}
    assert all("other owners" in each.hidden for each in summed_up(private, "care_home"))
    assert all(each.values is not None for each in summed_up(Pool(own=FIVE, others=0), "care_home"))
    assert all(each.values is not None for each in summed_up(Pool(own=FIVE, others=5), "care_home"))


def owned(*owners: str) -> list[Return]:
    """Return as many returns as owners are named, with foods of 10, 20 and so on."""
    return [replace(one(n, food=10 * n), owner=owner) for n, owner in enumerate(owners, start=1)]


def test_five_homes_of_fewer_owners_are_not_five_providers() -> None:
    """A chain that has two of five homes would leave four owners; six homes of five owners give figures again."""
    assert values(owned("a", "b", "c", "d", "A"), "food", "line") is None  # ids do not differ by case
    assert values(owned("a", "b", "c", "d", "a", "e"), "food", "line") == (D("22.5"), 35, D("47.5"))
    assert values(owned("a", "b", "c", "d", "e"), "food", "line") == (20, 30, 40)


def test_figures_of_returns_that_are_mostly_one_owners_are_withheld() -> None:
    """Four of eight are half, and given; five of nine are more than half: the median would be that owner's."""
    others = ["b", "c", "d", "e"]
    assert values(owned(*"aaaa", *others), "food", "line") is not None
    assert values(owned(*"aaaaa", *others), "food", "line") is None
    # By size, what one owner has counts together: two homes of 30 of 240 are a quarter, of 210 more than that.
    assert values(owned(*"aa", *others, "f", "g"), "food", "line", by_size=True) is not None
    assert values(owned(*"aa", *others, "f"), "food", "line", by_size=True) is None


def test_a_kind_stands_beside_the_owners_of_the_other_kinds() -> None:
    """Five private homes beside six public ones: of two owners they would be told from all, of six they would not."""
    homes = [replace(made, kind="public", location=f"8-{made.location}") for made in owned(*"pqpqpq")]
    for owners_of, given in (("pqpqpq", False), ("pqrstu", True)):
        public = [replace(made, owner=owner) for made, owner in zip(homes, owners_of, strict=True)]
        pools = dict(of_kinds([*FIVE, *public], ("private", "public", "voluntary"), by_size=False))
        assert [len(pool.own) for pool in pools.values()] == [5, 6, 0]
        assert (pools["private"].others, pools["voluntary"].others) == (len(set(owners_of)), 5 + len(set(owners_of)))
        assert all((each.values is not None) is given for each in summed_up(pools["private"], "care_home"))


def test_quartiles_of_drivers_by_hand_among_those_that_say_them() -> None:
    """Pay of 13.10 to 13.50 from five of six; hours from four, which are too few until two of the region are added."""
    six = [
        replace(made, drivers={"care_pay": D(13) + D(n) / 10} if n < 6 else {})
        for n, made in enumerate(owned(*"abcdef"), start=1)
    ]
    six = [
        replace(each, drivers={**each.drivers, "care_hours": D(20)} if each.owner in "abcf" else each.drivers)
        for each in six
    ]
    found = {each.name: each for each in driver_quartiles(Pool(own=six), "care_home")}
    assert found["care_pay"].values == (D("13.2"), D("13.3"), D("13.4")) and found["care_pay"].returns == 5
    assert (found["care_hours"].values, found["care_hours"].hidden) == (None, "fewer than 5 returns")
    region = [replace(one(n), owner=f"r{n}", drivers={"care_hours": D(30)}) for n in (21, 22)]
    pooled = {each.name: each for each in driver_quartiles(Pool(own=six, wider=region), "care_home")}
    assert pooled["care_hours"].pooled and pooled["care_hours"].values == (20, 20, D("27.5"))
    assert not pooled["care_pay"].pooled


def test_too_few_to_be_judged_are_judged_once_they_are_pooled() -> None:
    """14,040 a week beside six totals of 160 is 87.75 times their median; alone with one other it cannot be judged."""
    own = [one(11, care_staff=160), one(12, care_staff=14_040)]
    assert findings(own, {}) == ()
    wider = [*FIVE, own[0]]
    assert beside_the_pool(own, wider, frozenset()) == ((own[0],), 1)
    assert beside_the_pool(own, wider, frozenset({"9-12"})) == (tuple(own), 0)  # its user decided that it stays
    assert beside_the_pool(own, (), frozenset()) == (tuple(own), 0)  # nothing to judge by: no figure rests on it
    assert beside_the_pool(FIVE, wider, frozenset()) == (tuple(FIVE), 0)  # judged when they were read


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


def test_a_line_far_above_the_others_is_looked_at_again_though_its_total_is_ordinary() -> None:
    """Food of 30 to 34, and a sixth of 66: above 33.75 + 3 x 2.5 = 41.25, and above twice the median of 32.50.

    The sixth put pounds of its care staff into food: its total is as the others'.
    """
    returns = [one(n, care_staff=200 - n, food=29 + n) for n in range(1, 6)]
    assert findings([*returns, one(6, care_staff=164, food=65)], {}) == ()  # twice the median, and no more
    (odd,) = findings([*returns, one(6, care_staff=163, food=66)], {})
    assert (odd.location, odd.rule, odd.used) == ("9-6", "line-far-out", True)
    assert "food is 2.03 times" in odd.reason and "care_staff" not in odd.reason
    apart = [one(n, care_staff=400 - 10 * n, food=10 * n) for n in range(1, 6)]  # 20 to 40 between the quartiles
    assert findings([*apart, one(6, care_staff=300, food=100)], {}) == ()  # three times the median, within the fence
    # Four have a cost in activities: too few to say what is far.
    few = [one(n, care_staff=200, activities=1 if n < 4 else 100 if n == 4 else 0) for n in range(1, 7)]
    assert all(each.rule != "line-far-out" for each in findings(few, {}))


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
    with pytest.raises(ProblemsFound, match="more-answers-than-asked"):
        summary(tmp_path / "reading", eligible=6)
    medians = {(row["line"], row["way"]): row["median"] for row in found.table().rows}
    food = sorted(each.lines["food"] for each in reading.returns)[3]
    drivers = {row["driver"]: row.get("median") for row in found.table("drivers").rows}
    assert drivers["Care worker's basic pay"] == sorted(each.drivers["care_pay"] for each in reading.returns)[3]
    assert not any(each.owner in text for each in reading.returns)
    assert (found.table("responses").rows[0]["used"], found.table("responses").rows[0]["owners"]) == (7, 6)
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
        ({"owner": ""}, "missing"),
        ({"care_pay": "1260"}, "driver-out-of-range"),
        ({"care_pay": "12.20"}, "pay-below-minimum"),  # 12.21 from 1 April 2025
        ({"care_hours": "169"}, "driver-out-of-range"),
        ({"care_hours": "many"}, "not-a-number"),
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


@pytest.mark.parametrize(
    ("day", "note"),
    [
        ("2027-03-31", None),  # the last day of the newest minimum wage held, that of 1 April 2026
        ("2027-04-01", "No minimum wage is held after 2026-27: figures of pay on 1 April 2027 are those of 2026-27."),
        ("2125-04-01", "figures of pay on 1 April 2125 are those of 2026-27. Check the price date"),  # a slip
        ("2012-04-01", "No minimum wage is held here for 2012-04-01: pay in returns of that day was not held against"),
    ],
)
def test_a_day_beyond_the_minimum_wages_held_is_said(
    returns: tuple[Path, ...], tmp_path: Path, day: str, note: str | None
) -> None:
    file = changed(returns[0], tmp_path / "one.csv", price_date=day, care_pay="20")
    found = read([file], tmp_path / "reading")
    assert found.notes == found.table().notes and len(found.notes) == (note is not None)
    assert note is None or note in found.notes[0]
    told = CliRunner().invoke(app, ["price", "collect", "read", str(file), "--out", str(tmp_path / "again")])
    assert told.exit_code == 0 and ("o minimum wage" in told.output or "figures of pay" in told.output) is bool(note)


def test_drivers_may_be_left_empty_and_what_follows_of_them_is_worked_out(tmp_path: Path) -> None:
    """Of 40 residents in 50 beds, 80%. Visits of 15, 30, 45 and 60 minutes, 10 each, last 37.5 on average: 25 hours."""
    (home,) = costs(tmp_path / "homes", providers=1, seed=1)
    (made,) = read_returns([changed(home, tmp_path / "home.csv", beds="50", residents="40", care_hours="")])
    assert made.drivers["occupancy"] == 80 and "care_hours" not in made.drivers and made.owner == "8-000000001"
    (care,) = costs(tmp_path / "care", service="homecare", providers=1, seed=1)
    visits = {f"visits_{minutes}": "10" for minutes in (15, 30, 45, 60)}
    (made,) = read_returns([changed(care, tmp_path / "care.csv", contact_hours_per_week="24", **visits)])  # 4% over
    assert made.drivers["visit_minutes"] == D("37.5")
    with pytest.raises(ProblemsFound, match="visits-over-hours"):
        read_returns([changed(care, tmp_path / "over.csv", contact_hours_per_week="23", **visits)])  # 9% over
    visits["visits_60"] = ""
    (made,) = read_returns([changed(care, tmp_path / "some.csv", contact_hours_per_week="24", **visits)])
    assert "visit_minutes" not in made.drivers


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


def test_who_is_left_out_has_answered_too(returns: tuple[Path, ...], tmp_path: Path) -> None:
    """Seven of ten answered, 70%; one is left out by decision, so six of ten, 60%, are in the figures."""
    location = read_returns([returns[0]])[0].location
    decisions = tmp_path / "decisions.yaml"
    decisions.write_text(f"decisions:\n  {location}: {{use: leave_out, reason: closed in May}}\n", encoding="utf-8")
    read(returns, tmp_path / "reading", decisions=decisions)
    (row,) = summary(tmp_path / "reading", eligible=10).table("responses").rows
    assert (row["received"], row["left_out"], row["used"]) == (7, 1, 6)
    assert (row["rate"], row["used_rate"]) == (D("70.0"), D("60.0"))


def test_what_the_place_left_out_does_not_come_back_through_the_pool(returns: tuple[Path, ...], tmp_path: Path) -> None:
    """Four of the place's five stay; the wider area has the same five: with the one left out there would be five."""
    five = returns[:5]
    left = open_folder(read(five, tmp_path / "wider").folder).returns[0].location
    decided = tmp_path / "decisions.yaml"
    text = f'decisions: {{"{left}": {{use: leave_out, reason: another year}}}}\n'
    decided.write_text(text, encoding="utf-8")
    read(five, tmp_path / "place", decisions=decided)
    rows = summary(tmp_path / "place", pool=tmp_path / "wider").table("quartiles").rows
    assert {(row["returns"], str(row["status"]).split(":")[0]) for row in rows} == {(4, "fewer than 5 returns")}


def test_a_line_given_twice_is_refused_whichever_is_last(returns: tuple[Path, ...], tmp_path: Path) -> None:
    twice = changed(returns[0], tmp_path / "twice.csv")
    (food,) = [row for row in twice.read_text(encoding="utf-8").splitlines() if row.startswith("food,")]
    twice.write_text(twice.read_text(encoding="utf-8") + f"{food}\n", encoding="utf-8")
    wrong = changed(returns[0], tmp_path / "wrong.csv", kind="charity")
    with pytest.raises(ProblemsFound) as raised_:
        read_returns([twice, wrong])
    assert {each.rule for each in raised_.value.problems} == {"line-twice", "unknown-kind", "two-returns"}
    assert "row" in next(each.message for each in raised_.value.problems if each.rule == "line-twice")


@pytest.mark.parametrize("service", SERVICES)
def test_the_empty_return_asks_for_every_line_once(service: str, tmp_path: Path) -> None:
    names = [each.name for each in asked_rows(service)]
    assert len(names) == len(set(names)) and names[-1] == "total"
    assert form(service, tmp_path / "return.xlsx").exists()
    with pytest.raises(ProblemsFound) as raised_:
        read_returns([tmp_path / "return.xlsx"])
    needed = [each.name for each in asked_rows(service) if each.needed]
    assert len(raised_.value.problems) == len(needed) - 1  # all but the service
    assert {each.part for each in asked_rows(service) if not each.needed} == {"drivers"}


def test_costs_of_other_services_are_not_collected(tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        form("sleep_in", tmp_path / "return.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("headings", "said"), [(["name", "part", "what", "answer"], True), (["name", "telephone"], False)]
)
def test_a_second_return_in_one_workbook_is_not_left_out_in_silence(
    returns: tuple[Path, ...], tmp_path: Path, headings: list[str], said: bool
) -> None:
    import openpyxl

    book = openpyxl.load_workbook(returns[0])
    book.create_sheet("Return (2)").append(headings)
    book.save(tmp_path / "two.xlsx")
    if said:
        with pytest.raises(ProblemsFound) as raised_:
            read_returns([tmp_path / "two.xlsx"])
        assert [each.rule for each in raised_.value.problems] == ["return-twice"]
    else:
        assert len(read_returns([tmp_path / "two.xlsx"])) == 1


def test_a_return_in_csv_may_have_its_ending_in_capitals(returns: tuple[Path, ...], tmp_path: Path) -> None:
    assert len(read_returns([changed(returns[0], tmp_path / "RETURN.CSV")])) == 1


def test_a_total_at_the_bounds_of_what_is_plausible_is_plausible() -> None:
    """The median of totals is 100: 40 and 250 are 0.4 and 2.5 times it, and only far out."""
    totals = [40, 100, 100, 100, 100, 250]
    found = findings([one(n, care_staff=total) for n, total in enumerate(totals, 1)], {})
    assert {each.location: each.rule for each in found} == {"9-1": "far-out", "9-6": "far-out"}
    wide = findings([one(n, care_staff=total) for n, total in enumerate([39, 100, 100, 100, 100, 251], 1)], {})
    assert {each.rule for each in wide} == {"implausible"}
