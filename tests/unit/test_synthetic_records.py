"""Synthetic records: the same bytes for the same seed, shaped as councils file, and never about a real person."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from ncs.cld import Release, fields, specification
from ncs.core.errors import UnknownName
from ncs.core.files import MARKER, CannotWrite
from ncs.synthetic.identities import pseudonyms
from ncs.synthetic.national_layout import record_number
from ncs.synthetic.places import NoSuchPlaces
from ncs.synthetic.plan import BadPlan, Plan, plan_of
from ncs.synthetic.records import council_tables, make_records
from ncs.synthetic.schedule import RELEASE_2_FROM, Submission
from ncs.synthetic.writing import write_tables

SMALL = Plan(councils=("Rutland", "Portsmouth"), people=1_200, first=date(2024, 10, 1), seed=5)


def hashes(folder: Path) -> dict[str, str]:
    files = [path for path in sorted(folder.iterdir()) if path.name != MARKER]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def local() -> list[tuple[Submission, pa.Table]]:
    """Every file of one council in the local layout, with the usual untidiness."""
    return list(council_tables(replace(SMALL, people=3_000), SMALL.places[0]))


@pytest.fixture(scope="module")
def tidy_national() -> list[tuple[Submission, pa.Table]]:
    plan = replace(SMALL, people=3_000, layout="national", tidy=True)
    return list(council_tables(plan, plan.places[0]))


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    make_records(SMALL, tmp_path / "one")
    make_records(SMALL, tmp_path / "two")
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")
    make_records(replace(SMALL, seed=6), tmp_path / "three")
    assert not set(hashes(tmp_path / "one").values()) & set(hashes(tmp_path / "three").values())


@pytest.mark.parametrize("layout", ["local", "national"])
def test_a_council_is_the_same_whichever_others_are_made(tmp_path: Path, layout: str) -> None:
    both = replace(SMALL, layout=layout, form="parquet")
    make_records(both, tmp_path / "both")
    make_records(replace(both, councils=("Portsmouth",)), tmp_path / "one")
    alone = {name: value for name, value in hashes(tmp_path / "one").items() if name != "README.txt"}
    assert alone.items() <= hashes(tmp_path / "both").items()


def test_local_files_have_the_headings_of_the_specification_in_order(local: list[tuple[Submission, pa.Table]]) -> None:
    for _, table in local:
        assert table.column_names == [field.header for field in fields()]
        assert set(table.schema.types) == {pa.string()}


def test_national_files_have_the_names_of_the_national_table(
    tidy_national: list[tuple[Submission, pa.Table]],
) -> None:
    names = set(tidy_national[0][1].column_names)
    assert {field.national_name for field in fields() if field.national_name} <= names
    derived = {"Der_Birth_Year", "Der_Birth_Month", "Der_Age_Event_Start_Date", "Der_Conversation", "ImportDate"}
    assert {"LA_Name", "Der_Unique_Record_ID", "Der_Load_Filename", "Der_NHS_Number_Traced_Pseudo"} | derived <= names
    assert not {"First Name", "Last Name", "Postcode", "Date of Birth"} & names


def test_no_name_number_or_address_can_be_real(local: list[tuple[Submission, pa.Table]]) -> None:
    for _, table in local:
        assert table["First Name"].unique().to_pylist() == ["Synthetic"]
        assert pc.all(pc.starts_with(table["Last Name"], "Person ")).as_py()
        assert pc.all(pc.starts_with(table["Postcode"], "ZZ99 ")).as_py()
        assert pc.all(pc.starts_with(table["NHS Number"].drop_null(), "999")).as_py()
        assert pc.all(pc.starts_with(table["LA Person Unique Identifier"], "SYN")).as_py()


def test_nhs_numbers_have_a_true_check_digit_and_belong_to_one_person(
    local: list[tuple[Submission, pa.Table]],
) -> None:
    table = local[-1][1]
    numbers = table["NHS Number"].drop_null().unique().to_pylist()
    for number in numbers[:300]:
        total = sum(int(digit) * weight for digit, weight in zip(number[:9], range(10, 1, -1), strict=True))
        assert (11 - total % 11) % 11 == int(number[9]) and len(number) == 10
    people = {(n, p) for n, p in zip(*(table[c].to_pylist() for c in ("NHS Number", "Last Name")), strict=True) if n}
    assert len(people) == len(numbers)


def test_a_file_covers_twelve_months_at_most_and_arrives_in_the_month_after(
    local: list[tuple[Submission, pa.Table]],
) -> None:
    for submission, table in local:
        assert 0 < (submission.end - submission.start).days <= 366
        assert (submission.end.month % 12) + 1 == submission.imported.month or submission.again
        starts = table["Reporting Period Start Date"].unique().to_pylist()
        assert len(starts) == 1


def test_only_services_are_open_and_other_events_end_in_the_period(
    tidy_national: list[tuple[Submission, pa.Table]],
) -> None:
    for submission, table in tidy_national:
        service = pc.equal(table["Event_Type"], "Service")
        ends = table.filter(pc.and_kleene(pc.is_valid(table["Event_Type"]), pc.invert(service)))["Event_End_Date"]
        assert ends.null_count == 0
        assert pc.min(ends).as_py() >= submission.start and pc.max(ends).as_py() <= submission.end
        assert table.filter(service)["Event_End_Date"].null_count > 0


def test_wording_is_release_1_before_october_2025_and_release_2_after(
    tidy_national: list[tuple[Submission, pa.Table]],
) -> None:
    for field in ("Service_Type", "Event_Outcome", "Client_Type", "Ethnicity", "Delivery_Mechanism"):
        name = next(item.name for item in fields() if item.national_name == field)
        new = set(specification(Release.TWO).lists[name].texts)
        for submission, table in tidy_national:
            seen = set(table[field].drop_null().unique().to_pylist())
            if submission.imported.date() >= RELEASE_2_FROM:
                assert seen <= new
            else:
                assert seen - new


def test_untidy_files_hold_a_few_of_each_fault(local: list[tuple[Submission, pa.Table]]) -> None:
    submission, table = local[-1]
    known = set(specification(submission.release).lists["gender"].texts)
    genders = table["Gender"].to_pylist()
    strange = [value for value in genders if value is not None and value not in known]
    assert 0 < len(strange) < 0.05 * len(genders)
    every = {value for column in table.columns for value in column.unique().to_pylist()}
    assert {"NULL", "Synthetic unknown code"} <= every
    assert table.num_rows > len(set(zip(*(column.to_pylist() for column in table.columns), strict=True)))


def test_record_numbers_rise_with_the_time_of_loading_and_never_repeat(
    tidy_national: list[tuple[Submission, pa.Table]],
) -> None:
    numbers = np.concatenate([table["Der_Unique_Record_ID"].to_numpy() for _, table in tidy_national])
    assert (np.diff(numbers) > 0).all()


def test_later_files_fill_in_what_earlier_ones_left_open(tidy_national: list[tuple[Submission, pa.Table]]) -> None:
    ended = 0
    seen: dict[str, object] = {}
    for _, table in tidy_national:
        references, ends = (table[name].to_pylist() for name in ("Event_Reference", "Event_End_Date"))
        for reference, end in zip(references, ends, strict=True):
            ended += reference in seen and seen[reference] is None and end is not None
            seen[reference] = end
    assert ended > 20


def test_carers_are_linked_to_people_in_the_same_file(tidy_national: list[tuple[Submission, pa.Table]]) -> None:
    table = tidy_national[-1][1]
    linked = set(table["Adult_1_Linked_Person_ID"].drop_null().to_pylist())
    assert linked and linked <= {text.removesuffix("B") for text in table["LA_Person_Unique_Identifier"].to_pylist()}
    alone = table.filter(pc.equal(table["Client_Type"], "Unpaid carer known by association"))
    assert alone.num_rows > 0 and alone["Event_Type"].null_count == alone.num_rows
    assert alone["Adult_1_Linked_Person_ID"].null_count == 0


def test_ages_at_the_start_of_events_agree_with_birth_and_date(
    tidy_national: list[tuple[Submission, pa.Table]],
) -> None:
    table = tidy_national[-1][1].slice(0, 500)
    names = ("Der_Birth_Year", "Der_Birth_Month", "Event_Start_Date", "Der_Age_Event_Start_Date")
    for year, month, day, age in zip(*(table[name].to_pylist() for name in names), strict=True):
        if day is not None:
            assert age in (
                {day.year - year - (day.month < month)} | ({day.year - year - 1} if day.month == month else set())
            )


def test_every_folder_and_file_says_that_it_is_synthetic(tmp_path: Path) -> None:
    make_records(replace(SMALL, form="parquet", truth=True), tmp_path / "out")
    assert (tmp_path / "out" / "README.txt").read_text(encoding="utf-8").startswith("SYNTHETIC DATA")
    for path in (tmp_path / "out").glob("*.parquet"):
        assert path.name.startswith("synthetic_")
        assert pq.read_metadata(path).metadata[b"synthetic"] == b"true"


def test_a_folder_of_something_else_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("a,b\n", encoding="utf-8")
    with pytest.raises(CannotWrite, match="ncs did not make"):
        make_records(SMALL, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.csv"]


def test_what_cannot_be_made_is_said_before_anything_is_made() -> None:
    with pytest.raises(BadPlan, match="100 to 800,000 people"):
        plan_of("tiny", people=3)
    with pytest.raises(BadPlan, match="three months"):
        plan_of("tiny", first=date(2026, 3, 1))
    with pytest.raises(UnknownName, match="layout"):
        plan_of("tiny", layout="nationl")
    with pytest.raises(UnknownName, match="Did you mean"):
        replace(SMALL, councils=("Rutlandd",)).places  # noqa: B018 - looking is the test


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    def full(tables: Iterator[pa.Table], target: Path, *, form: str) -> int:
        written.append(target.name)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        return write_tables(tables, target, form=form)

    monkeypatch.setattr("ncs.synthetic.records.write_tables", full)
    with pytest.raises(CannotWrite, match="No space left on device"):
        make_records(SMALL, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_councils_are_chosen_by_number_name_or_code() -> None:
    assert len(replace(SMALL, councils=("5",)).places) == 5
    assert [place.name for place in replace(SMALL, councils=("112", "Rutland")).places] == ["Middlesbrough", "Rutland"]
    assert len(replace(SMALL, councils=("all",)).places) == 153
    with pytest.raises(NoSuchPlaces, match="1 to 99"):
        replace(SMALL, councils=("0",)).places  # noqa: B018 - looking is the test


def test_every_council_has_record_numbers_and_pseudonyms_of_its_own() -> None:
    """Codes of councils made since 2021 hold letters, so nothing may count on digits."""
    every = replace(SMALL, councils=("all",)).places
    assert len({record_number(739_000, place.ons_code) for place in every}) == 153
    assert any(not place.cassr_code.isdigit() for place in every)
    first = {pseudonyms(place.cassr_code, 1)[0].as_py() for place in every}
    assert len(first) == 153
