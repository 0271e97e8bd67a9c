"""The synthetic hospital extract: the columns that measure 2D reads, about the people of the records."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq
import pytest

from ncs.measures.parts.hospital import LAYOUT
from ncs.reference.councils import find_council
from ncs.synthetic.hospital_files import make_hospital
from ncs.synthetic.plan import Plan
from ncs.synthetic.records import council_tables

PLAN = Plan(
    councils=("Rutland",), people=3_000, first=date(2024, 10, 1), seed=5, layout="national", form="parquet", tidy=True
)


@pytest.fixture(scope="module")
def extract(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hospital") / "out"
    make_hospital(PLAN, folder)
    return folder


@pytest.fixture(scope="module")
def spells(extract: Path) -> pa.Table:
    return pq.read_table(extract / "synthetic_hospital.parquet")


def test_it_has_the_columns_of_the_national_layout(spells: pa.Table) -> None:
    assert spells.column_names == list(LAYOUT)


def test_every_small_area_is_in_the_look_up_or_in_another_country(extract: Path, spells: pa.Table) -> None:
    look_up = pa_csv.read_csv(extract / "lsoa_to_council.csv")
    assert look_up["area"].unique().to_pylist() == [find_council("Rutland").ons_code]
    used = set(spells["Der_Postcode_LSOA_2011_Code"].to_pylist())
    assert {code for code in used - set(look_up["lsoa"].to_pylist()) if not code.startswith("W")} == set()


def test_nobody_is_discharged_before_admission_or_outside_the_days_of_the_plan(spells: pa.Table) -> None:
    assert pc.all(pc.less_equal(spells["Admission_Date"], spells["Discharge_Date"])).as_py()
    assert pc.min(spells["Discharge_Date"]).as_py() >= PLAN.first
    assert pc.max(spells["Discharge_Date"]).as_py() <= PLAN.last


def test_much_reablement_of_older_people_follows_a_discharge(spells: pa.Table) -> None:
    """Within seven days of it, for more than a third: measure 2D has something to link."""
    stays: dict[str, list[date]] = {}
    numbers, days = (spells[name].to_pylist() for name in ("Der_DHSC_Pseudo_NHS_Number", "Discharge_Date"))
    for number, day in zip(numbers, days, strict=True):
        stays.setdefault(number, []).append(day)
    _, table = list(council_tables(PLAN, PLAN.places[0]))[-1]
    older = pc.greater_equal(table["Der_Age_Event_Start_Date"], 65)
    rows = table.filter(pc.and_kleene(pc.equal(table["Service_Type"], "Short term support: ST-Max"), older))
    starts = list(
        zip(rows["Der_NHS_Number_Traced_Pseudo"].to_pylist(), rows["Event_Start_Date"].to_pylist(), strict=True)
    )
    linked = sum(any(0 <= (start - day).days <= 7 for day in stays.get(number, [])) for number, start in starts)
    assert linked / len(starts) > 1 / 3


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, extract: Path) -> None:
    make_hospital(PLAN, tmp_path / "again")
    for path in extract.iterdir():
        again = tmp_path / "again" / path.name
        assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()


def test_it_says_that_it_is_synthetic(tmp_path: Path) -> None:
    make_hospital(replace(PLAN, people=500, form="csv"), tmp_path / "out")
    assert (tmp_path / "out" / "README.txt").read_text(encoding="utf-8").startswith("SYNTHETIC DATA")
    spells = pa_csv.read_csv(tmp_path / "out" / "synthetic_hospital.csv")
    assert all(text.startswith("SYNTHETIC") for text in spells["APCS_Ident"].to_pylist())
