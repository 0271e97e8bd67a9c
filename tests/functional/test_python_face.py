"""``import ncs`` as a newcomer meets it: every name, with values known from their sources, and wrong input."""

from __future__ import annotations

import copy
import inspect
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import yaml

import ncs
from ncs.core.errors import UnknownName
from ncs.core.explained import Explained
from ncs.present.answer import Answer

#: Names that are no questions.
THINGS = ("NcsError", "__version__")


def test_importing_is_light() -> None:
    """Nothing heavy is loaded until it is used: a notebook and a shell start at once."""
    code = (
        "import sys, ncs; heavy = {'pandas', 'polars', 'duckdb', 'pydantic', 'numpy', 'ibis', 'pyarrow', 'rich'}; "
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


def test_about_twenty_names_are_listed_and_each_is_documented() -> None:
    assert dir(ncs) == sorted(ncs.__all__)
    assert 20 <= len(ncs.__all__) <= 33
    for name in ncs.__all__:
        found = getattr(ncs, name)
        if name not in THINGS:
            assert callable(found), name
            assert inspect.getdoc(found), name
            assert inspect.signature(found).return_annotation is not inspect.Signature.empty, name


def test_a_name_that_is_not_there_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'allocation'"):
        ncs.allocation  # type: ignore[attr-defined]  # noqa: B018


def test_the_command_line_and_the_face_say_the_same_version() -> None:
    from importlib.metadata import version

    assert ncs.__version__ == version("national-care-service")


@pytest.mark.parametrize("name", ["South Tyneside", "E08000023", "south tyneside council"])
def test_an_allocation_is_as_annex_b_prints_it(name: str) -> None:
    """Annex B, table dated 21 January 2026: South Tyneside 85.8, 90.3, 90.0, 91.2 (£ million)."""
    found = ncs.allocations(name)
    row = found.to_polars().row(0, named=True)
    assert [row[f"notional_{year}"] for year in ("2026_27", "2027_28", "2028_29")] == [
        Decimal("90.3"), Decimal("90.0"), Decimal("91.2"),
    ]  # fmt: skip
    assert row["baseline_2025_26"] == Decimal("85.8")
    assert any("85.8" in line.words and line.section.startswith("Step 1") for line in found.explained())
    assert "South Tyneside" in repr(found)


def test_all_allocations_sum_to_the_totals_of_annex_b() -> None:
    assert len(ncs.allocations().to_pandas()) == 153
    assert len(ncs.allocations(region="London").to_pandas()) == 33


def test_an_empty_list_of_submissions_is_refused_and_never_found_clean(tmp_path: Path) -> None:
    for none in ([], ()):
        with pytest.raises(ncs.NcsError, match="list is empty"):
            ncs.check(none)
        with pytest.raises(ncs.NcsError, match="list is empty"):
            ncs.build(none, tmp_path / "out", first="2025-04-01", last="2026-03-31", as_of="2026-05-05")
    assert not (tmp_path / "out").exists()


DAY = "2025-04-01"
#: The national defaults of an hour of homecare, which the program writes to start from.
PRICE = Path(__file__).parents[2] / "src" / "ncs" / "prices" / "data" / "homecare.yaml"
#: Worked by hand from SI 2014/2672 and the rates of 2026-27: permanent care home, no home, £16,000 of savings.
#: Tariff income is £1 for each whole or part £250 above £14,250: 1,750 / 250 = 7. State Pension 241.30 counts in full.
#: The personal expenses allowance is 31.80 and the savings disregard for one pensioner 7.30 (Schedule 1; both figures
#: of 2026-27): the person pays 241.30 + 7.00 - 31.80 - 7.30 = 209.20, and the council the rest of 1,050.00: 840.80.
CASE: dict[str, Any] = {
    "title": "An invented person",
    "date": date(2026, 5, 1),
    "person": {"age": 85},
    "setting": {"kind": "care_home_permanent", "admitted": date(2025, 1, 6)},
    "cost": {"weekly": "1050.00"},
    "income": [{"kind": "state_pension", "weekly": "241.30"}],
    "capital": [{"kind": "savings", "value": "16000"}],
}


def test_a_charge_is_what_the_regulations_give_by_hand() -> None:
    found = ncs.assess(CASE)
    assert found.pays.person == Decimal("209.20")
    assert found.pays.council == Decimal("840.80")
    (tariff,) = [line for line in found.explained() if line.what == "Tariff income from capital"]
    assert (tariff.amount, tariff.unit) == (Decimal("7.00"), "GBP")
    assert "25" in tariff.rule
    assert found.to_pandas("statement")["amount"].dropna().map(type).eq(Decimal).all()
    assert "The person pays £209.20 a week" in found.statement()


def test_a_case_is_the_same_as_a_mapping_and_as_a_file_and_is_not_changed(tmp_path: Path) -> None:
    before, path = copy.deepcopy(CASE), tmp_path / "case.yaml"
    path.write_text(yaml.safe_dump(CASE), encoding="utf-8")
    assert ncs.assess(CASE).pays == ncs.assess(path).pays == ncs.assess(str(path)).pays
    assert before == CASE


def test_a_comparison_starts_with_the_law_and_takes_one_name_or_several() -> None:
    one, two = ncs.compare(CASE, "plan_2022"), ncs.compare(CASE, ["plan_2022", "fabian_universal_50"])
    assert one.to_polars()["scheme"].to_list() == ["law", "plan_2022"]
    assert two.to_polars()["scheme"].to_list() == ["law", "plan_2022", "fabian_universal_50"]
    assert one.to_polars()["person"][0] == Decimal("209.20")
    assert "in all over 52 weeks" in ncs.compare(CASE, years=1).table().title


def test_a_journey_has_a_row_a_year_and_a_row_a_week() -> None:
    found = ncs.journey(CASE, years=2)
    assert found.to_arrow().num_rows == 2
    assert found.to_arrow("journey_by_week").num_rows == 104
    paid = [week.pays.person for week in found.weeks[:3]]
    assert paid[0] == Decimal("209.20")


def test_councils_are_counted_and_found_by_any_name() -> None:
    assert len(ncs.councils()) == 153
    assert ncs.councils(region="London").to_polars().height == 33
    assert ncs.council("st helens").ons_code == ncs.council("E08000013").ons_code == "E08000013"


def test_observations_are_as_published_and_frames_of_them_come_back() -> None:
    """ASCOF 2024-25 (DHSC): 2A for York is 79.1%, 649 of 820."""
    found = ncs.observations(measure="ascof_2a", area="York", period="2024-25")
    (row,) = found
    assert (row.value, row.numerator, row.denominator) == (Decimal("79.1"), 649, 820)
    for frame in (found.to_pandas(), found.to_polars(), found.to_arrow(), found.to_polars(floats=True), found):
        assert list(ncs.observations(frame)) == [row]


def test_definitions_say_who_counts() -> None:
    assert "ascof_2a" in ncs.definitions().to_polars()["id"].to_list()
    assert "Numerator" in ncs.definitions("2A").to_polars()["part"].to_list()


def test_parameters_are_those_of_the_day() -> None:
    """The lower capital limit has been £14,250 since 2015 (SI 2014/2672 reg 25)."""
    shown = ncs.parameters(date="2026-05-01").to_polars()
    (value,) = shown.filter(pl.col("figure") == "capital.lower_limit")["value"]
    assert value == "14,250"


@pytest.mark.slow
def test_places_are_profiled_signalled_and_briefed() -> None:
    profile = ncs.profile("Torbay")
    assert "2A" in profile.to_polars()["measure"].to_list()
    assert "<h1>Profile: Torbay</h1>" in profile.page
    assert profile.explained()[0].rule.startswith("Funnel limits")
    signals = ncs.signals("Torbay", measures="2A", beside="region").to_polars()
    assert signals["council"].to_list() == ["Torbay"]
    assert ncs.priorities(region="London", top=2).to_arrow().num_rows == 4
    assert "Brief: Torbay" in ncs.brief("Torbay").page
    assert ncs.profile("England").explained() == ()


@pytest.mark.slow
def test_a_reform_is_costed_on_invented_people() -> None:
    found = ncs.simulate("plan_2022", first="2026-27", last="2026-27", people=2000, seed=1)
    assert found.in_words()[0].startswith("SYNTHETIC")
    assert found.to_polars()["rules"].n_unique() == 2
    assert set(found.to_polars()["year"]) == {"2026-27"}


ANSWERS = [
    lambda: ncs.allocations("South Tyneside"),
    lambda: ncs.assess(CASE),
    lambda: ncs.councils(),
    lambda: ncs.observations(measure="ascof_2a"),
    lambda: ncs.definitions("2A"),
    lambda: ncs.price(PRICE, "homecare", draws=100),
    lambda: ncs.pay_floor("nhs_band_2", draws=20),
    lambda: ncs.project_workforce(last="2027-28", draws=20),
]


@pytest.mark.parametrize(
    "ask",
    ANSWERS,
    ids=["allocations", "assess", "councils", "observations", "definitions", "price", "pay_floor", "workforce"],
)
def test_every_answer_shows_itself_at_a_prompt_and_in_a_notebook(ask: Any) -> None:
    found: Answer = ask()
    shown = repr(found)
    assert shown.startswith(type(found).__name__)
    assert shown.endswith(".to_arrow()")
    assert max(map(len, shown.splitlines())) <= 100
    page = found._repr_html_()
    assert page.count("<table") == 1
    assert "<script" not in page
    assert page.count("<tr>") <= 21
    assert all(isinstance(line, Explained) for line in found.explained())
    assert pa.table(found).num_rows == len(found.table().rows)
    assert pl.DataFrame(found).height == len(found.table().rows)


def test_a_measure_that_the_figures_do_not_have_is_refused_and_codes_are_taken() -> None:
    assert len(ncs.observations(measure="2A")) == len(ncs.observations(measure="ascof_2a")) > 0
    for wanted in ("ascof_2q", ["ascof_2a", "wait_first_service"]):
        with pytest.raises(UnknownName, match="no measure in this table"):
            ncs.observations(measure=wanted)


def test_a_long_table_says_in_a_notebook_how_much_is_left_out() -> None:
    assert "The first 20 of 153 rows." in ncs.councils()._repr_html_()
    assert "153 rows" in repr(ncs.councils())


def test_explained_lines_are_a_table_like_any_other() -> None:
    found = ncs.allocations("Leeds")
    assert found.to_polars("explained").height == len(found.explained())
    with pytest.raises(ncs.NcsError, match="There is no table in this answer 'nonsense'"):
        found.to_arrow("nonsense")


def test_a_survey_goes_from_returns_to_figures(tmp_path: Path) -> None:
    """Five of five invented councils gave 10 to 14 million: 60 million, with nothing left to chance."""
    codes = [f"E99{n:06d}" for n in range(5)]
    (tmp_path / "frame.csv").write_text(
        "code,name,region,kind,budget,adults\n" + "".join(f"{code},{code},North,unitary,9,1000\n" for code in codes)
    )
    (tmp_path / "answers.csv").write_text(
        "A01,C02\n" + "".join(f"{code},{10 + n}000000\n" for n, code in enumerate(codes))
    )
    survey: Any = ncs.survey
    reading = survey.read([tmp_path / "answers.csv"], tmp_path / "r", year=2025, frame_file=tmp_path / "frame.csv")
    figures = {row["name"]: row for row in survey(reading.folder).table().rows}
    assert [figures["C02.total"][key] for key in ("value", "lower", "upper")] == [60_000_000] * 3
    assert {row["group"] for row in survey.groups(reading.folder).table().rows} == {"England", "North"}
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        survey.raed  # noqa: B018


WRONG: dict[str, Any] = {
    "unknown council": lambda: ncs.allocations("Atlantis"),
    "number for a council": lambda: ncs.allocations(3),  # type: ignore[arg-type]
    "none for a council": lambda: ncs.profile(None),  # type: ignore[arg-type]
    "number for a region": lambda: ncs.councils(region=5),  # type: ignore[arg-type]
    "no records": lambda: ncs.check(None),
    "frame of something else": lambda: ncs.check(pd.DataFrame({"a": [1]})),
    "no such file": lambda: ncs.check("nowhere.csv"),
    "frame without the columns": lambda: ncs.observations(pd.DataFrame({"a": [1]})),
    "number for observations": lambda: ncs.observations(3),
    "number for a case": lambda: ncs.assess(3),  # type: ignore[arg-type]
    "none for a case": lambda: ncs.assess(None),  # type: ignore[arg-type]
    "half a case": lambda: ncs.assess({"person": {}}),
    "no such case": lambda: ncs.journey("nowhere.yaml"),
    "no such day": lambda: ncs.assess(CASE, date="2026-02-30"),
    "number for a day": lambda: ncs.assess(CASE, date=3),  # type: ignore[arg-type]
    "no such submissions": lambda: ncs.build("nowhere", "x", first="2024-04-01", last="2026-03-31", as_of="2026-05-05"),
    "no day": lambda: ncs.build("x", "x", first=None, last="2026-03-31", as_of="2026-05-05"),  # type: ignore[arg-type]
    "no such events": lambda: ncs.measures("nowhere", "2025-26", "x"),
    "no events": lambda: ncs.measures(None, "2025-26", "x"),  # type: ignore[arg-type]
    "no such results": lambda: ncs.why("2A", "1", results="nowhere", events="nowhere"),
    "number for names": lambda: ncs.signals(5),  # type: ignore[arg-type]
    "no such reform": lambda: ncs.simulate("nonsense"),
    "text for a number": lambda: ncs.simulate("plan_2022", people="lots"),  # type: ignore[arg-type]
    "no such table": lambda: ncs.read_observations("nowhere.csv"),
    "no table": lambda: ncs.read_observations(None),  # type: ignore[arg-type]
    "number for a measure": lambda: ncs.definitions(7),  # type: ignore[arg-type]
    "text for a seed": lambda: ncs.synthetic_records("x", seed="x"),
    "no such price": lambda: ncs.price("nowhere.yaml"),
    "nothing to price": lambda: ncs.price(None),  # type: ignore[arg-type]
    "a price of another service": lambda: ncs.price(PRICE, "care-home"),
    "a price without draws": lambda: ncs.price(PRICE, draws=0),
    "a floor in pence": lambda: ncs.pay_floor("1345"),
    "a floor that is a list": lambda: ncs.pay_floor([1]),  # type: ignore[arg-type]
    "no floor of that name": lambda: ncs.pay_floor("nhs_band_x"),
    "text for years of a floor": lambda: ncs.pay_floor("13.45", years="x"),  # type: ignore[arg-type]
    "no such year of the workforce": lambda: ncs.project_workforce(last="1990-91"),
    "number for the last year": lambda: ncs.project_workforce(last=2030),  # type: ignore[arg-type]
    "no inputs": lambda: ncs.work_out_allocations("nowhere.xlsx"),
    "a NUL in a path": lambda: ncs.check("a\0b"),
    "half a character in a path": lambda: ncs.read_observations("\ud800"),
    "half a character in a name": lambda: ncs.observations(measure="\ud800"),
    "a path that is no text": lambda: ncs.allocations(annex_b=b"x"),  # type: ignore[arg-type]
    "number for a policy": lambda: ncs.assess(CASE, policy=3),  # type: ignore[arg-type]
    "policy that is not there": lambda: ncs.assess(CASE, policy=Path("nowhere.yaml")),
    "half a year": lambda: ncs.journey(CASE, years=1.5),  # type: ignore[arg-type]
    "text for weeks": lambda: ncs.journey(CASE, weeks="x"),  # type: ignore[arg-type]
    "text for years": lambda: ncs.compare(CASE, years="x"),  # type: ignore[arg-type]
    "number for a period": lambda: ncs.observations(period=3),  # type: ignore[arg-type]
    "number for a group": lambda: ncs.observations(group=3),  # type: ignore[arg-type]
    "list for an outcome": lambda: ncs.priorities(outcome=[1]),  # type: ignore[arg-type]
    "number for the region of lists": lambda: ncs.priorities(region=3),  # type: ignore[arg-type]
    "nobody to list": lambda: ncs.priorities(top=0),
    "fewer than nobody": lambda: ncs.priorities(top=-3),
    "text for how many": lambda: ncs.priorities(top="x"),  # type: ignore[arg-type]
    "no comparator": lambda: ncs.signals(beside=None),  # type: ignore[arg-type]
    "number for a kind": lambda: ncs.read_observations("x", kind=3),  # type: ignore[arg-type]
    "number for a mapping": lambda: ncs.read_observations("x", mapping=3),  # type: ignore[arg-type]
    "no measure to explain": lambda: ncs.why(None, "1", results="x", events="x"),  # type: ignore[arg-type]
    "number for a person": lambda: ncs.why("2A", 1, results="x", events="x"),  # type: ignore[arg-type]
    "no name to write to": lambda: ncs.fix("nowhere.csv", ""),
    "list for a release": lambda: ncs.check("x", release=[]),  # type: ignore[arg-type]
    "number for a code of a council": lambda: ncs.check("x", la_code=3),  # type: ignore[arg-type]
    "no period": lambda: ncs.measures("x", None, "y"),  # type: ignore[arg-type]
    "an empty list of events": lambda: ncs.measures([], "2025-26", "y"),
    "number for an engine": lambda: ncs.measures("x", "2025-26", "y", engine=3),  # type: ignore[arg-type]
    "no kind of build": lambda: ncs.build("x", "y", first=DAY, last=DAY, as_of=DAY, kind=None),  # type: ignore[arg-type]
    "number for a year": lambda: ncs.simulate("plan_2022", first=2026),  # type: ignore[arg-type]
    "no such reading of a survey": lambda: ncs.survey("nowhere"),
    "number for a reading": lambda: ncs.survey(3),  # type: ignore[arg-type]
    "no such register of providers": lambda: ncs.where_care_is("nowhere"),
    "no register": lambda: ncs.where_care_is(None),  # type: ignore[arg-type]
    "no such day of a launch": lambda: ncs.roadmap_plan(launch="2029-02-30"),
    "number for a day of an Act": lambda: ncs.roadmap_plan(act=3),  # type: ignore[arg-type]
    "a launch before the election": lambda: ncs.roadmap_plan(election="2029-05-03", launch="2028-01-01"),
    "number for a plan": lambda: ncs.roadmap_plan(plan_file=3),  # type: ignore[arg-type]
    "a mapping for names": lambda: ncs.signals({"Leeds": 1}),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("ask", WRONG.values(), ids=WRONG.keys())
def test_wrong_input_is_an_error_with_words_and_never_a_bare_traceback(
    ask: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ncs.NcsError) as caught:
        ask()
    assert len(str(caught.value)) > 20
    assert list(tmp_path.iterdir()) == []


def test_a_plan_of_the_roadmap_takes_days_as_text() -> None:
    frame = ncs.roadmap_plan(launch="2029-07-05").to_polars()
    assert len(frame) == 118
    assert frame.equals(ncs.roadmap_plan(launch=date(2029, 7, 5)).to_polars())


def test_names_may_be_a_column_of_a_frame_and_numbers_those_of_numpy() -> None:
    wanted = pd.DataFrame({"council": ["Leeds", "York"]})
    assert set(ncs.signals(wanted["council"], measures="1A").to_polars()["council"]) == {"Leeds", "York"}
    found = ncs.observations(measure="ascof_1a", area=pl.Series(["York"]), period="2024-25")
    assert len(found) == 1
    travelled = [ncs.journey(CASE, years=one).to_polars() for one in (1, pd.Series([1])[0])]
    assert travelled[0].equals(travelled[1])


def test_a_policy_may_be_the_path_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("title: Ours\nsource: Invented for a test\n", encoding="utf-8")
    by_path, by_text = (ncs.assess(CASE, policy=one).to_polars() for one in (path, str(path)))
    assert by_path.equals(by_text)


def test_the_errors_name_what_was_meant() -> None:
    with pytest.raises(ncs.NcsError, match=r"Did you mean: Torbay \(E06000027\)\?"):
        ncs.allocations("Torquay")
    with pytest.raises(ncs.NcsError, match="column period_start: This column is missing"):
        ncs.observations(pl.DataFrame({"measure": ["ascof_2a"]}))
    with pytest.raises(ncs.NcsError, match="column value: This column does not hold numbers"):
        ncs.observations(ncs.observations(area="York").to_polars().with_columns(value=pl.lit("much")))


def test_the_example_in_the_readme_runs_and_says_what_comes_out() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    names: dict[str, Any] = {}
    exec(example, names)
    assert names["charge"].pays.person == Decimal("209.20")
    assert "Decimal('209.20') a week" in example
