"""Bands by hand: points of a job evaluation, London weights, pensions, years to parity."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.policy.nhs_pay import nhs_point
from ncs.workforce.bands.evaluation import band_of, evaluated, scheme
from ncs.workforce.bands.path import employer_cost, pensions, read_pay, with_weight, years_to_parity, zones
from ncs.workforce.use.bands import bands, roles_text

YEAR = FinancialYear(2025)


def test_the_scheme_sums_to_a_thousand_and_its_bands_leave_no_gap() -> None:
    """The handbook's scheme gives 1,000 points to the highest level of every factor."""
    assert sum(max(one.points) for one in scheme().factors.values()) == 1_000
    ranges = scheme().bands
    assert [one.least for one in ranges[1:]] == [one.most + 1 for one in ranges[:-1]]
    assert all(list(one.points) == sorted(set(one.points)) for one in scheme().factors.values())


@pytest.mark.parametrize(("points", "band"), [(160, "1"), (161, "2"), (215, "2"), (216, "3"), (326, "5"), (395, "5")])
def test_points_at_the_edge_of_a_band(points: int, band: str) -> None:
    assert band_of(points) == band


#: A panel's levels for a care worker: invented for this test.
_LEVELS = {
    "communication": 3, "knowledge": 3, "analytical": 2, "planning": 1, "physical_skills": 2, "care": 4, "policy": 1,
    "resources": 1, "people": 1, "information": 1, "research": 1, "freedom": 2, "physical_effort": 4,
    "mental_effort": 2, "emotional_effort": 3, "conditions": 4,
}  # fmt: skip


def _filled(tmp_path: Path, levels: dict[str, int], *, by: str = "Panel A", on: str = "2026-05-01") -> Path:
    """Return the template with a record for one role, whose band is proposed as 2."""
    said = ", ".join(f"{factor}: {level}" for factor, level in levels.items())
    roles = (
        "roles:\n  care_worker:\n    title: Care or support worker\n    group: pathway\n    reason: invented\n"
        f'    proposed: "2"\n    record: {{by: {by}, on: {on}, levels: {{{said}}}}}\n'
    )
    file = tmp_path / "roles.yaml"
    file.write_text(roles, encoding="utf-8")
    return file


def test_a_record_by_hand_decides_the_band_whatever_was_proposed(tmp_path: Path) -> None:
    """21 + 60 + 15 + 6 + 15 + 22 + 5 x 3 + 4 + 5 + 12 + 18 + 7 + 18 + 18 = 236, in band 3 (216 to 270)."""
    (found,) = evaluated(_filled(tmp_path, _LEVELS))
    assert (found.total, found.band, found.standing) == (236, "3", "given by Panel A, 2026-05-01")
    assert found.points["knowledge"] == 60 and found.points["care"] == 22
    (line,) = bands(roles=_filled(tmp_path, _LEVELS)).explained()
    assert line.amount == 236 and line.working.startswith("236 points are band 3")


def test_a_record_that_is_not_whole_has_points_where_levels_are_given_and_no_sum(tmp_path: Path) -> None:
    file = _filled(tmp_path, {"knowledge": 3, "care": 4})
    (found,) = evaluated(file)
    assert (found.total, found.band, found.standing) == (None, "2", "2 of 16 levels given")
    rows = {row["factor"]: row for row in bands(roles=file).table("evaluation").rows}
    assert len(rows) == 16
    assert (rows["Responsibility for care"]["points"], rows["Responsibility for care"]["status"]) == (22, "given")
    assert (rows["Freedom to act"]["points"], rows["Freedom to act"]["status"]) == (None, "missing")


def test_no_level_comes_with_the_program() -> None:
    """Levels are a panel's to give: the program proposes a band, and says that the record is missing."""
    assert not any(one.role.record.given or one.total for one in evaluated())
    found = bands()
    assert {row["record"] for row in found.table("bands").rows} == {"missing"}
    assert {row["status"] for row in found.table("evaluation").rows} == {"missing"}
    assert all(line.amount is None and "proposed" in line.rule for line in found.explained())


def test_all_roles_of_the_pathway_and_support_roles_are_there() -> None:
    groups = [one.role.group for one in evaluated()]
    assert groups.count("pathway") == 8
    assert {"support", "health"} < set(groups)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("communication: ,", "communication: 7,", "no-such-level"),
        ("communication: ,", "communication: 0,", "no-such-level"),
        ("communication: ,", "communication: 2,", "record-of-nobody"),
        (
            "by: , on: , levels: {communication: ,",
            "by: , on: 2026-05-01, levels: {communication: 2,",
            "record-of-nobody",
        ),
        ("communication: ,", "comunication: ,", "unknown-factor"),
        ('proposed: "2"', 'proposed: "2b"', "unknown-band"),
    ],
)
def test_records_that_cannot_be(tmp_path: Path, old: str, new: str, rule: str) -> None:
    file = tmp_path / "roles.yaml"
    assert old in roles_text()
    file.write_text(roles_text().replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        evaluated(file)
    assert rule in {problem.rule for problem in refused.value.problems}


def test_london_weights_of_2025_by_hand() -> None:
    """Band 3 entry 24,937: inner 20% is 4,987.40, below the least of 5,415; fringe 5% is 1,246.85, below 1,258.

    Band 7 entry 47,810: inner 20% is 9,562, above the most of 8,465; outer 15% is 7,171.50, above 5,941.
    """
    low, high = (nhs_point(YEAR, band) for band in ("3", "7"))
    found = [with_weight(point, zones()[zone]) for point, zone in ((low, "inner"), (low, "fringe"), (high, "inner"))]
    assert found == [(Decimal(30_352), False), (Decimal(26_195), False), (Decimal(56_275), False)]
    assert with_weight(nhs_point(YEAR, "5"), zones()["outer"]) == (Decimal("35706.35"), False)  # 31,049 x 1.15
    assert with_weight(nhs_point(FinancialYear(2026), "3"), zones()["inner"])[1] is True


def test_pensions_by_hand() -> None:
    """20,000 a year: 3% of 20,000 - 6,240 is 412.80; 7% of all is 1,400."""
    year = FinancialYear(2026)
    assert employer_cost(Decimal(20_000), pensions()["auto_enrolment"], year) == Decimal("412.80")
    assert employer_cost(Decimal(20_000), pensions()["living_pension"], year) == Decimal("1400.00")
    assert employer_cost(Decimal(9_999), pensions()["auto_enrolment"], year) == 0


@pytest.mark.parametrize(
    ("now", "target", "pace", "years"),
    [
        ("12.71", "13.17", "0.02", 2),  # 1.02 ** 2 = 1.0404; 12.71 x 1.0404 = 13.22
        ("12.75", "14.52", "0.02", 7),  # ln(1.13882) / ln(1.02) = 6.56
        ("14.00", "13.17", "0.02", 0),
        ("10.00", "11.00", "0.1", 1),
        ("12.71", "13.17", "0", None),
        ("12.71", "13.17", "-0.01", None),
    ],
)
def test_years_to_parity(now: str, target: str, pace: str, years: int | None) -> None:
    assert years_to_parity(Decimal(now), Decimal(target), pace=Decimal(pace)) == years


def test_pay_that_is_not_held_is_missing_until_given(tmp_path: Path) -> None:
    rows = {row["role"]: row for row in bands().table("bands").rows}
    assert rows["Cook"]["status"] == "missing" and rows["Cook"]["now"] is None
    assert rows["Care or support worker"]["now"] == Decimal("12.71")  # the median of 12.60 is below the legal minimum
    early = {row["role"]: row["now"] for row in bands(year="2023-24").table("bands").rows}
    assert early["Care or support worker"] is None  # the median held is of December 2025
    file = tmp_path / "pay.csv"
    file.write_text("role,hourly\ncook,13.00\n", encoding="utf-8")
    given = {row["role"]: row for row in bands(pay=file).table("bands").rows}
    assert given["Cook"]["gap"] == Decimal("0.17")  # band 3: 13.17
    path = [row for row in bands(pay=file).table("parity").rows if row["role"] == "Cook"]
    assert [row["year"] for row in path] == ["2026-27", "2027-28"]
    assert path[-1]["share"] == 1


@pytest.mark.parametrize(
    ("row", "rule"),
    [("cook,1300", "pence"), ("cook,9.00", "below-the-legal-minimum"), ("chef,13.00", "unknown-role")],
)
def test_pay_that_cannot_be(tmp_path: Path, row: str, rule: str) -> None:
    file = tmp_path / "pay.csv"
    file.write_text(f"role,hourly\n{row}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_pay(file, evaluated(), date(2026, 4, 1))
    assert rule in {problem.rule for problem in refused.value.problems}


@pytest.mark.parametrize("asked", [{"pace": "2"}, {"growth": "much"}, {"year": "2035-36"}])
def test_what_is_not_modelled(asked: dict[str, str]) -> None:
    with pytest.raises(NotModelled):
        bands(**asked)
