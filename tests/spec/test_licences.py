"""The register of licences: what may follow what, where a licence stands; and the gap of a local partnership."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.providers.licences import Happening, Licence, licences_on, licensing, read_licences
from ncs.providers.partnerships import gaps, missing_sides, read_partnership
from ncs.providers.use.licences import licences, partnership

HEAD = "licence,provider,day,event,condition,words,until,branded\n"
GOOD = """\
L1,P1,2026-01-01,applied,,,,
L1,P1,2026-02-01,granted,,five years,2031-01-31,yes
L1,P1,2026-03-01,breach,pay,,,
L1,P1,2026-03-10,notice,pay,,,
L1,P1,2026-04-10,plan,pay,,2026-07-01,
L1,P1,2026-07-02,suspension,pay,,,
L1,P1,2026-08-01,remedied,pay,,,
"""


def read(folder: Path, rows: str) -> tuple[Licence, ...]:
    (folder / "licences.csv").write_text(HEAD + rows, encoding="utf-8")
    return licences_on(read_licences(folder / "licences.csv"), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("day", "state", "open_", "bound"),
    [
        (date(2026, 1, 31), "applied", {}, False),
        (date(2026, 2, 1), "granted", {}, True),
        (date(2026, 3, 9), "granted", {"pay": 0}, True),
        (date(2026, 5, 1), "granted", {"pay": 2}, True),
        (date(2026, 7, 2), "suspended", {"pay": 3}, True),
        (date(2026, 8, 1), "granted", {}, True),
    ],
)
def test_where_a_licence_stands(tmp_path: Path, day: date, state: str, open_: dict[str, int], bound: bool) -> None:
    (tmp_path / "licences.csv").write_text(HEAD + GOOD, encoding="utf-8")
    (one,) = licences_on(read_licences(tmp_path / "licences.csv"), day)
    assert (one.state, dict(one.open), one.bound) == (state, open_, bound)


def test_terms_and_branding_are_kept(tmp_path: Path) -> None:
    (one,) = read(tmp_path, GOOD + "L1,P1,2026-09-01,terms,,capacity paid by block,2029-01-01,\n")
    assert (one.terms, one.until, one.branded) == ("capacity paid by block", date(2029, 1, 1), True)
    assert licences(tmp_path / "licences.csv").on == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("day", "in_force"),
    [
        (date(2026, 1, 31), None),  # applied for: there are no terms yet
        (date(2031, 1, 31), True),  # the last day
        (date(2031, 2, 1), False),
    ],
)
def test_terms_are_in_force_until_their_last_day(tmp_path: Path, day: date, in_force: bool | None) -> None:
    (tmp_path / "licences.csv").write_text(HEAD + GOOD, encoding="utf-8")
    (row,) = licences(tmp_path / "licences.csv", on=day).table().rows
    assert row["in_force"] is in_force


def test_terms_of_a_licence_that_has_ended_are_not_in_force(tmp_path: Path) -> None:
    rows = GOOD.replace("L1,P1,2026-08-01,remedied,pay,,,", "L1,P1,2026-08-01,termination,pay,,,")
    (one,) = read(tmp_path, rows)
    assert (one.state, one.terms, one.in_force) == ("terminated", "five years", False)


def test_a_second_breach_keeps_a_suspension_only_if_it_led_to_one(tmp_path: Path) -> None:
    """Pay is put right; branding is open at the first step, which does not suspend."""
    rows = GOOD.replace("L1,P1,2026-08-01", "L1,P1,2026-07-15,breach,branding,,,\nL1,P1,2026-08-01")
    (one,) = read(tmp_path, rows)
    assert (one.state, dict(one.open)) == ("granted", {"branding": 0})


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ("L2,P2,2026-01-01,granted,,,,", "out-of-order"),
        ("L2,P2,2026-01-01,applied,,,,\nL2,P2,2026-01-02,refused,,,,\nL2,P2,2026-01-03,granted,,,,", "out-of-order"),
        ("L1,P1,2026-09-01,notice,pay,,,", "no-breach"),
        ("L1,P1,2026-09-01,remedied,pay,,,", "no-breach"),
        ("L1,P1,2026-09-01,breach,pay,,,\nL1,P1,2026-09-02,plan,pay,,,", "skipped-step"),
        ("L1,P1,2026-09-01,breach,price,,,", "unknown-condition"),
        ("L1,P1,2026-09-01,breach,,,,", "no-condition"),
        ("L1,P2,2026-09-01,terms,,,,", "two-providers"),
        ("L1,P1,2026-09-01,fined,,,,", "enum"),
        ("L1,P1,1 September,terms,,,,", "value-error"),
    ],
)
def test_what_cannot_follow_is_refused(tmp_path: Path, rows: str, rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, GOOD + rows + "\n")
    assert rule in {problem.rule for problem in caught.value.problems}
    assert all(problem.row for problem in caught.value.problems)


def test_the_conditions_are_those_of_the_proposal() -> None:
    """Support Guaranteed 8.1 names standards, terms, collaboration, unions, freedom of information, human rights."""
    held = {one.id for one in licensing().conditions}
    named = {"standards", "pay", "collaboration", "union_access", "foi", "human_rights", "finances", "branding"}
    assert held >= named
    assert {one.id for one in licensing().conditions if one.public_law} == {"foi", "human_rights"}
    order = ["notice", "plan", "suspension", "termination", "transfer"]
    assert [one.id for one in licensing().ladder] == [Happening(name) for name in order]


RECORD = """\
council: Leeds
established: 2026-05-01
members:
  - {organisation: Leeds City Council, side: commissioner}
  - {organisation: Invented Homes, side: provider, since: 2026-06-01}
  - {organisation: Invented Union, side: workforce}
forecasts:
  - {type: care home beds, unit: beds, year: 2027, capacity: 5000, demand: 5200, source: the partnership}
  - {type: care home beds, unit: beds, year: 2028, capacity: 5000, demand: 5300, source: the partnership}
  - {type: homecare, unit: hours a week, year: 2027, capacity: 60000, demand: 55000, source: the partnership}
plan:
  - {what: reopen a home, type: care home beds, adds: 40, by: 2027-12-31, owner: the council}
  - {what: build extra care, type: care home beds, adds: 120, by: 2028-01-01, owner: the council}
"""


def test_the_gap_and_what_the_plan_leaves(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(RECORD, encoding="utf-8")
    record = read_partnership(tmp_path / "p.yaml")
    found = {(one.type, one.year): (one.gap, one.planned, one.left) for one in gaps(record)}
    assert found == {
        ("care home beds", 2027): (Decimal(200), Decimal(40), Decimal(160)),
        ("care home beds", 2028): (Decimal(300), Decimal(160), Decimal(140)),
        ("homecare", 2027): (Decimal(-5_000), Decimal(0), Decimal(-5_000)),
    }
    assert [side.value for side in missing_sides(record.members)] == ["people", "carers"]
    assert "people, carers" in " ".join(partnership(tmp_path / "p.yaml").table().notes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("council: Leeds", "council: Leads"),
        ("year: 2028", "year: 2027"),
        ("unit: beds, year: 2028", "unit: rooms, year: 2028"),
        ("type: care home beds, adds: 40", "type: nursing, adds: 40"),
        ("side: workforce", "side: nobody"),
        ("capacity: 60000", "capacity: many"),
        ("established: 2026-05-01", "begun: 2026-05-01"),
    ],
)
def test_a_record_that_cannot_be_is_refused(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "p.yaml").write_text(RECORD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ProblemsFound):
        read_partnership(tmp_path / "p.yaml")


def test_a_suspension_that_two_breaches_led_to_ends_with_the_second(tmp_path: Path) -> None:
    both = GOOD.replace("L1,P1,2026-08-01,remedied,pay,,,\n", "") + (
        "L1,P1,2026-07-03,breach,branding,,,\n"
        "L1,P1,2026-07-04,notice,branding,,,\n"
        "L1,P1,2026-07-05,plan,branding,,,\n"
        "L1,P1,2026-07-06,suspension,branding,,,\n"
        "L1,P1,2026-08-01,remedied,pay,,,\n"
    )
    assert [(one.state, dict(one.open)) for one in read(tmp_path, both)] == [("suspended", {"branding": 3})]
    (one,) = read(tmp_path, both + "L1,P1,2026-09-01,remedied,branding,,,\n")
    assert (one.state, one.since) == ("granted", date(2026, 9, 1))
