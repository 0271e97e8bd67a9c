"""A council's plan and training by hand, and files that cannot be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.workforce.planning.plan import Contingency, bank, planned, read_plan
from ncs.workforce.planning.training import State, complying, holdings, read_training, to_pay
from ncs.workforce.use.planning import plan, template_text

ON = date(2026, 4, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "plan.yaml"
    made.write_text(template_text(), encoding="utf-8")
    return made


def test_a_plan_by_hand(file: Path) -> None:
    """560,000 x 1.22 / (37.5 x 44.5) = 409.4; 62,000 x 28 / 1,668.75 = 1,040.3; 1,250 - 300 + 290 = 1,240."""
    found = planned(read_plan(file))
    assert list(found.need.values()) == [Decimal("409.4"), Decimal("1040.3")]
    assert (found.leavers, found.supply, found.gap) == (Decimal(300), Decimal(1_240), Decimal("209.7"))
    assert found.recruit == Decimal("499.7")  # 290 expected, and the gap


def test_what_a_mandatory_certificate_costs_in_a_year_by_hand(file: Path) -> None:
    """290 starters; of 1,250 there 950 stay. Moving and handling holds a year: 25 + 4 x 15.80 = 88.20 each, all again.

    Medication holds two years: 93.20 each, and 475 again. The care certificate holds for good: 35 x 15.80 = 553.00.
    """
    rows = {row["certificate"]: row for row in plan(file).table("mandatory").rows}
    assert {name: (row["each"], row["starters"], row["again"]) for name, row in rows.items()} == {
        "care certificate": (Decimal("553.00"), 290, 0),
        "moving and handling": (Decimal("88.20"), 290, 950),
        "medication": (Decimal("93.20"), 290, 475),
    }
    assert rows["care certificate"]["cost"] == Decimal("160370.00")  # 290 x 553
    assert rows["moving and handling"]["cost"] == Decimal("109368.00")  # 1,240 x 88.20
    assert (rows["medication"]["first"], rows["medication"]["renewed"]) == (Decimal("27028.00"), Decimal("44270.00"))


def test_a_bank_by_hand() -> None:
    """Of 100 with an absence of 5%: 9 or fewer are absent on 97.2% of days, 8 or fewer on 93.7%; 5 on most."""
    asked = Contingency(absence=Decimal("0.05"), emergency=Decimal("0.12"), confidence=Decimal("0.95"))
    assert bank(Decimal(100), asked.absence, asked) == 4
    assert bank(Decimal(100), asked.emergency, asked) > 4
    none = Contingency(absence=Decimal(0), emergency=Decimal(0), confidence=Decimal("0.95"))
    assert bank(Decimal(100), none.absence, none) == 0


@pytest.mark.parametrize(
    ("staff", "absence", "more"),
    [
        (100, "0.29", 8),  # 37 or fewer on 96.7% of days, 36 on 94.8%: 8 above the 29 of an ordinary day
        (750, "0.036", 9),  # 36 or fewer on 96.4%, 35 on 94.7%: 9 above 27
    ],
)
def test_an_ordinary_days_absence_is_exact(staff: int, absence: str, more: int) -> None:
    """29% of 100 are 29; as binary fractions they are 28.99, which was cut to 28, and the bank was one too many."""
    share = Decimal(absence)
    asked = Contingency(absence=share, emergency=share, confidence=Decimal("0.95"))
    assert bank(Decimal(staff), share, asked) == more


def test_halves_of_a_tenth_are_rounded_up(file: Path) -> None:
    """A quarter of 125 is 31.25, which is 31.3 as money and hours are rounded elsewhere; it was 31.2."""
    whole = read_plan(file)
    supply = whole.supply.model_copy(update={"filled": Decimal(125), "turnover": Decimal("0.25")})
    assert planned(whole.model_copy(update={"supply": supply})).leavers == Decimal("31.3")


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('emergency: "0.12"', 'emergency: "0.01"', "emergency"),
        ('turnover: "0.24"', 'turnover: "24"', "less-than-equal"),
        ("year: 2026-27", "year: 2026-28", "year"),
        ('hour: "15.80"', 'hour: "1580"', "less-than"),
    ],
)
def test_plans_that_cannot_be(file: Path, old: str, new: str, rule: str) -> None:
    file.write_text(template_text().replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_plan(file)
    assert rule in {problem.rule for problem in refused.value.problems}


def test_training_runs_out(file: Path, tmp_path: Path) -> None:
    """The sample: the second worker's 12 months ended on 20 January 2026, the fourth's end in June."""
    records = tmp_path / "training.csv"
    records.write_text((files("ncs.cli") / "data" / "samples" / "training.csv").read_text("utf-8"), encoding="utf-8")
    required = read_plan(file).certificates
    found = holdings(read_training(records, required, ON), required, ON)
    state = {(one.worker, one.certificate): one.state for one in found}
    assert state["W0001", "care_certificate"] is State.VALID
    assert state["W0002", "moving_and_handling"] is State.EXPIRED
    assert state["W0002", "medication"] is State.MISSING
    assert state["W0003", "care_certificate"] is State.MISSING
    assert state["W0004", "medication"] is State.SOON
    assert [(one.provider, one.workers, one.complying) for one in complying(found)] == [
        ("Harbour Care", 2, 1),
        ("Marsh House", 2, 1),
    ]
    # Care certificate: 35 hours x 15.80 = 553.00; moving and handling: 25 + 4 x 15.80 = 88.20 each.
    assert to_pay(found, required)["care_certificate"] == (1, Decimal("553.00"))
    assert to_pay(found, required)["moving_and_handling"] == (2, Decimal("176.40"))
    assert len(plan(file, training=records).tables()) == 5 and len(plan(file).tables()) == 2


def test_a_certificate_ends_on_its_day_and_the_latest_counts(file: Path, tmp_path: Path) -> None:
    records = tmp_path / "t.csv"
    head = "worker,provider,certificate,achieved\n"
    records.write_text(
        head + "W1,A,moving_and_handling,2025-04-01\nW2,A,moving_and_handling,2025-04-02\n"
        "W3,A,moving_and_handling,2020-01-01\nW3,A,moving_and_handling,2026-03-01\n",
        encoding="utf-8",
    )
    required = read_plan(file).certificates
    found = holdings(read_training(records, required, ON), required, ON)
    state = {one.worker: one.state for one in found if one.certificate == "moving_and_handling"}
    assert state == {"W1": State.EXPIRED, "W2": State.SOON, "W3": State.VALID}


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("Ann Smith,A,medication,2025-01-01", "not-an-id"),
        ("W1,A,medication,", "certificate"),
        ("W1,A,cooking,2025-01-01", "unknown-certificate"),
        ("W1,A,medication,2026-05-01", "later"),
        ("W1,A,medication,2025-01-01\nW1,B,care_certificate,2025-01-01", "two-providers"),
    ],
)
def test_records_that_cannot_be(file: Path, tmp_path: Path, row: str, rule: str) -> None:
    records = tmp_path / "t.csv"
    records.write_text(f"worker,provider,certificate,achieved\n{row}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_training(records, read_plan(file).certificates, ON)
    assert rule in {problem.rule for problem in refused.value.problems}
    assert "Smith" not in str(refused.value)
