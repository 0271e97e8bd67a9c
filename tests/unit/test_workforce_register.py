"""The workers' register: what must hold in each mode, what may be handed over, and tables that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound, UnknownName
from ncs.workforce.registering.duties import Mode, NoConsent, findings
from ncs.workforce.registering.reading import read_register
from ncs.workforce.use.registering import check, contract, example, record

ON = date(2026, 4, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return example(tmp_path / "register")


@pytest.fixture
def with_line(folder: Path) -> Callable[[str, str], Path]:
    def _add(table: str, line: str) -> Path:
        file = folder / f"{table}.csv"
        file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
        return folder

    return _add


def test_a_compulsory_register_asks_of_whoever_gives_regulated_care(folder: Path) -> None:
    """The second has only applied, is not proved and has a basic check; the third is suspended; the fourth opts in."""
    found = {(one.worker, one.duty) for one in check(folder, mode="compulsory", on=ON).found}
    assert found == {
        ("R0001", "qualification"),
        ("R0002", "registration"),
        ("R0002", "identity"),
        ("R0002", "check"),
        ("R0003", "registration"),
    }


def test_identity_is_proved_from_its_day_on(folder: Path) -> None:
    """The first is said to have proved theirs on the day asked about, or the day after it."""
    held = read_register(folder)
    first = next(one for _, one in held["workers"] if one.worker == "R0001")
    for day, proved in ((ON, True), (ON + timedelta(days=1), False)):
        asked = {**held, "workers": ((1, first.model_copy(update={"identity_day": day})),)}
        assert ("identity" not in {one.duty for one in findings(asked, Mode.COMPULSORY, ON)}) is proved


def test_each_worker_is_held_against_their_own_rows_alone(folder: Path) -> None:
    """Fifty copies of the example, each worker under ids of their own: each copy is found as the example is."""
    held = read_register(folder)
    copies = {
        name: tuple(
            (number, one.model_copy(update={"worker": f"{one.worker}-{copy}"}))
            for copy in range(50) for number, one in rows
        )
        for name, rows in held.items()
    }  # fmt: skip
    found = findings(copies, Mode.COMPULSORY, ON)
    assert len(found) == 50 * 5
    assert [one.duty for one in found if one.worker == "R0002-49"] == ["registration", "identity", "check"]


def test_before_the_suspension_the_third_was_registered(folder: Path) -> None:
    found = check(folder, mode="compulsory", on="2026-03-14").found
    assert "R0003" not in {one.worker for one in found}
    assert "R0003" in {one.worker for one in check(folder, mode="compulsory", on="2026-03-15").found}


def test_a_voluntary_register_holds_nobody_without_consent(with_line: Callable[[str, str], Path]) -> None:
    folder = with_line("workers", "R0005,no,,,no")
    found = {(one.worker, one.duty) for one in check(folder, mode="voluntary", on=ON).found}
    assert found == {("R0001", "qualification"), ("R0005", "consent")}


def test_a_record_is_handed_over_with_consent_to_that_purpose_alone(folder: Path) -> None:
    rows = record(folder, "R0001", purpose="employer", on=ON).table().rows
    assert {row["table"] for row in rows} == {"workers", "qualifications", "spells", "dbs", "status"}
    assert not any("R0002" in str(row.values()) for row in rows)
    with pytest.raises(NoConsent):
        record(folder, "R0001", purpose="research", on=ON)
    research = record(folder, "R0004", purpose="research", on=ON).table().rows
    assert {row["table"] for row in research} == {"workers"}


def test_consent_that_is_withdrawn_ends_that_day(folder: Path) -> None:
    assert record(folder, "R0003", purpose="employer", on="2026-03-19").found
    with pytest.raises(NoConsent):
        record(folder, "R0003", purpose="employer", on="2026-03-20")


@pytest.mark.parametrize(
    ("table", "line", "rule"),
    [
        ("workers", "Ann Smith,no,,,no", "not-an-id"),
        ("workers", "QQ123456C,no,,,no", "not-an-id"),
        ("workers", "R0001,no,,,no", "twice"),
        ("workers", "R0006,yes,,,no", "identity"),
        ("spells", "R0099,1-1,care_worker,2025-01-01,,yes", "unknown-worker"),
        ("spells", "R0001,1-1,care_worker,2025-02-01,2025-01-01,yes", "days"),
        ("status", "R0002,registered,2026-03-01,,", "overlap"),
        ("status", "R0001,applied,2027-01-01,,", "order"),
        ("dbs", "R0001,enhanced,2025-01-01,yes,convictions", "literal-error"),
        ("consent", "R0001,marketing,2025-01-01,", "literal-error"),
    ],
)
def test_tables_that_cannot_be(with_line: Callable[[str, str], Path], table: str, line: str, rule: str) -> None:
    folder = with_line(table, line)
    with pytest.raises(ProblemsFound) as refused:
        check(folder, mode="voluntary", on=ON)
    assert rule in {problem.rule for problem in refused.value.problems}
    assert not any(word in str(refused.value) for word in ("Smith", "QQ12", "convictions"))


def test_a_history_begins_with_an_application(with_line: Callable[[str, str], Path]) -> None:
    with_line("workers", "R0007,no,,,no")
    folder = with_line("status", "R0007,registered,2026-01-01,,")
    with pytest.raises(ProblemsFound) as refused:
        check(folder, mode="voluntary", on=ON)
    assert [problem.rule for problem in refused.value.problems] == ["first-status"]


def test_problems_of_all_tables_come_at_once(folder: Path) -> None:
    (folder / "dbs.csv").unlink()
    (folder / "spells.csv").write_text("worker\nR1\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        check(folder, mode="voluntary", on=ON)
    assert {problem.file for problem in refused.value.problems} >= {"dbs.csv", "spells.csv"}


def test_names_that_are_not_known(folder: Path) -> None:
    with pytest.raises(UnknownName):
        check(folder, mode="mandatory", on=ON)
    with pytest.raises(UnknownName):
        record(folder, "R0001", purpose="marketing", on=ON)
    with pytest.raises(UnknownName):
        record(folder, "R0042", purpose="employer", on=ON)


def test_the_contract_has_no_place_for_a_name() -> None:
    fields = {str(row["field"]) for row in contract().table().rows}
    assert not fields & {"name", "address", "born", "date_of_birth", "ni_number"}
    assert all(row["words"] for row in contract().table().rows)
