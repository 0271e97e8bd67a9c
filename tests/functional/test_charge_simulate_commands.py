"""``ncs charge simulate`` and ``ncs charge costings`` from the command line."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from ncs.charging.simulation.people_file import write_people
from ncs.charging.simulation.survey_mapping import mapping_template
from ncs.cli.main import app
from ncs.core.errors import NcsError
from ncs.core.files import MARKER
from support.care_people import EVERYONE, people

#: Two invented people as the template's own mapping reads them.
SURVEY = """\
ID,GROSS,AGE,SEX,PARTNER,REGION,CARE,NURSING,MONTHS,CARECOST,ACCOUNTS,ISAS,SHARES,HVALUE,MORTGAGE,HOUSING,TENURE,SP,\
PEN1,PEN2,PC,AAHIGH,AALOW,PIPENH,UC
1,1200.5,84,2,2,8,1,1,24,73000,12000,5000,-9,250000,,,1,200,80,0,0,114.60,0,0,0
2,900,71,1,1,7,3,,,9125,3000,0,0,,,25.50,3,230.25,0,20.10,,0,76.70,0,0
"""
REFORMS = ("--reform", "fabian_universal_50", "--reform", "plan_2022+fabian_universal_25")


@pytest.fixture(scope="module")
def population(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four people, twelve times over, as a file; written as if they were of a survey."""
    path = tmp_path_factory.mktemp("people") / "people.parquet"
    write_people(people(EVERYONE * 12, weights=[100] * 48, synthetic=False), path)
    return path


def run(*given: object) -> Any:
    return CliRunner().invoke(app, ["charge", "simulate", *map(str, given)], env={"COLUMNS": "100"})


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class TestOnTheScreen:
    def test_what_a_reader_needs_in_100_columns(self, population: Path) -> None:
        found = run("--population", population, *REFORMS, "--to", "2027-28")
        assert found.exit_code == 0, found.output
        tables = [line for line in found.output.splitlines() if "──" in line]
        assert max(map(len, tables)) <= 100
        for said in ("The law as it stands", "plan_2022+fabian_universal_25", "Not modelled:", "Assumed", "How sure"):
            assert said in found.output
        assert "SYNTHETIC" not in found.output

    def test_a_synthetic_population_says_so_first(self) -> None:
        found = run("--people", 2000, "--reform", "fabian_universal_50", "--to", "2026-27")
        assert found.exit_code == 0, found.output
        assert found.output.startswith("SYNTHETIC POPULATION")
        assert "(synthetic" in found.output
        cost = r"fabian_universal_50: £[\d,]+ million more public money in 2026-27 \([+]£[\d,]+m to [+]£[\d,]+m; 95%"
        assert re.search(cost, found.output), "a contribution to everybody costs money"

    def test_invented_people_stand_in_the_first_year_asked_for(self) -> None:
        found = run("--people", 2000, "--reform", "plan_2022", "--from", "2023-24", "--to", "2023-24")
        assert found.exit_code == 0, found.output
        assert "The people stand on 6 April 2023" in found.output

    def test_no_reform_gives_the_law_alone(self, population: Path) -> None:
        found = run("--population", population, "--to", "2026-27")
        assert found.exit_code == 0, found.output
        assert "better and worse off" not in found.output


class TestASurvey:
    def test_with_the_mapping_of_the_template(self, tmp_path: Path) -> None:
        """Two people for 2,100 others: one in a care home above the limit, who gains 50 a week, and one at home."""
        survey, mapping = tmp_path / "survey.csv", tmp_path / "mapping.yaml"
        survey.write_text(SURVEY, encoding="utf-8")
        mapping.write_text(mapping_template(), encoding="utf-8")
        given = ("--population", survey, "--mapping", mapping, "--reform", "fabian_universal_50", "--to", "2026-27")
        found = run(*given, "--out", tmp_path / "out")
        assert found.exit_code == 0, found.output
        assert "SYNTHETIC" not in found.output and "2 rows" in found.output
        said = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
        assert [one["name"] for one in said["files"]] == ["survey.csv", "mapping.yaml"]
        everybody = rows(tmp_path / "out" / "winners.csv")[0]
        assert (everybody["status"], everybody["people"]) == ("suppressed", "")


class TestTheFolder:
    @pytest.fixture(scope="class")
    @staticmethod
    def folder(population: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
        out = tmp_path_factory.mktemp("out") / "results"
        found = run("--population", population, *REFORMS, "--to", "2027-28", "--draws", 2, "--out", out)
        assert found.exit_code == 0, found.output
        return out

    def test_every_file_is_there_and_no_row_of_a_person(self, folder: Path) -> None:
        names = {path.name for path in folder.iterdir()}
        assert {
            "totals.csv", "winners.csv", "capped.csv", "uncertainty.csv", "tornado.csv", "assumptions.csv", "run.json",
            "simulation.html", "simulation.xlsx", "simulation.ods", "totals.parquet", "calibration.csv", MARKER,
        } <= names  # fmt: skip
        assert "slots.parquet" not in names

    def test_payers_sum_to_the_cost(self, folder: Path) -> None:
        payers = ("person", "deferred", "council", "nhs", "social_security", "third_party")
        found = rows(folder / "totals.csv")
        assert len(found) == 3 * 2
        for row in found:
            assert sum(float(row[key]) for key in payers) == pytest.approx(float(row["cost"]), abs=0.004)
        law = {row["year"]: row for row in found if row["rules"] == "law"}
        for row in found:
            change = float(row["public"]) - float(law[row["year"]]["public"])
            assert float(row["change_public"]) == pytest.approx(change, abs=0.002)

    def test_parquet_and_csv_agree(self, folder: Path) -> None:
        table = pq.read_table(folder / "totals.parquet").to_pylist()
        assert [float(row["cost"]) for row in table] == [float(row["cost"]) for row in rows(folder / "totals.csv")]

    def test_the_run_is_described_without_places_or_times(self, folder: Path, population: Path) -> None:
        text = (folder / "run.json").read_text(encoding="utf-8")
        said = json.loads(text)
        assert said["files"][0]["name"] == population.name and len(said["files"][0]["sha256"]) == 64
        assert said["options"]["seed"] == 2026 and said["options"]["draws"] == 2
        assert str(population.parent) not in text

    def test_the_page_stands_alone_and_lists_what_is_not_modelled(self, folder: Path) -> None:
        page = (folder / "simulation.html").read_text(encoding="utf-8")
        assert "<script" not in page and "http" not in re.sub(r'xmlns="[^"]+"', "", page)
        assert page.count("<svg") == page.count("<desc") >= 6
        assert "What is not modelled" in page
        assert "The people beside published totals" in page and "How many get some help" in page

    def test_assumptions_name_every_input_with_its_range(self, folder: Path) -> None:
        kinds = [row["kind"] for row in rows(folder / "assumptions.csv")]
        assert kinds.count("Uncertain input") == 13
        assert kinds.count("Not modelled") > 10

    def test_two_draws_say_that_they_are_too_few(self, folder: Path) -> None:
        page = (folder / "simulation.html").read_text(encoding="utf-8")
        assert "Rough: 2 draws are too few" in page and "2 draws of uncertain inputs, rough" in page

    def test_every_draw_is_there_with_its_inputs(self, folder: Path) -> None:
        draws = rows(folder / "draws.csv")
        assert [row["draw"] for row in draws] == ["1", "2"]
        assert draws[0]["growth.fees"] != draws[1]["growth.fees"]
        assert float(draws[0]["fabian_universal_50"]) > 0

    def test_the_same_question_gives_the_same_bytes(self, folder: Path, population: Path, tmp_path: Path) -> None:
        again = tmp_path / "results"
        run("--population", population, *REFORMS, "--to", "2027-28", "--draws", 2, "--out", again)
        for path in sorted(folder.iterdir()):
            assert path.read_bytes() == (again / path.name).read_bytes(), path.name

    def test_rows_of_invented_people_may_be_asked_for(self, tmp_path: Path) -> None:
        found = run(
            "--people", 2000, "--reform", "fabian_universal_50", "--to", "2026-27", "--slots", "--out", tmp_path / "o"
        )
        assert found.exit_code == 0, found.output
        table = pq.read_table(tmp_path / "o" / "slots.parquet")
        assert len(table) == 2000 and "change_fabian_universal_50_pence_a_week" in table.column_names


class TestWrongQuestions:
    def test_all_at_once_and_nothing_written(self, population: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        years = ("--from", "2025-26", "--to", "2024-25")
        found = run("--population", population, "--reform", "plan_2222", *years, "--draws", 0, "--out", out)
        assert isinstance(found.exception, NcsError) and found.exception.exit_code == 2
        said = str(found.exception)
        assert "plan_2022" in said and "years-reversed" in said and "too-few-draws" in said
        assert "years-before-the-people" in said
        assert not out.exists()

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            (("--from", "2026"), "bad-year"),
            (("--population", "nobody.parquet"), "There is no file"),
            (("--slots",), "slots-alone"),
            (("--reform", "law"), "law-as-reform"),
            (("--mapping", "mine.yaml"), "mapping-alone"),
            (("--population", "nobody.parquet", "--people", "50"), "people-of-a-file"),
            (("--policy", "statutry"), "statutory"),
            (("--assumptions", "nowhere.yaml"), "Cannot read"),
            (("--parameters", "nowhere.yaml"), "there is no such file"),
            (("--population", "."), "is a folder"),
            (("--reform", "plan_2022+"), "The name of a reform is empty"),
            (("--reform", "wales+wales"), "named twice in 'wales+wales'"),
            (("--from", "2015-16"), "too-early"),
            (("--people", "99999999999"), "too-many-people"),
        ],
    )
    def test_each_says_what_is_wrong(self, given: tuple[str, ...], said: str) -> None:
        found = run("--people", "2000", *given) if "--population" not in given else run(*given)
        assert isinstance(found.exception, NcsError)
        assert said in str(found.exception)

    def test_invented_people_are_not_made_before_all_is_known(self) -> None:
        years = ("--from", "2027-28", "--to", "2026-27")
        found = run("--people", 5, "--reform", "plan_2222", "--reform", "walls", *years, "--draws", 1)
        said = str(found.exception)
        for rule in ("too-few-people", "unknown-reform", "years-reversed", "too-few-draws", "'walls'"):
            assert rule in said

    def test_a_table_that_is_no_people_file_asks_for_a_mapping(self, tmp_path: Path) -> None:
        (tmp_path / "survey.csv").write_text(SURVEY, encoding="utf-8")
        found = run("--population", tmp_path / "survey.csv")
        assert isinstance(found.exception, NcsError) and "--mapping" in str(found.exception)

    def test_a_folder_of_others_is_left_alone(self, population: Path, tmp_path: Path) -> None:
        (tmp_path / "mine.txt").write_text("mine")
        found = run("--population", population, "--to", "2026-27", "--out", tmp_path)
        assert isinstance(found.exception, NcsError)
        assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


class TestCostings:
    @pytest.fixture(scope="class")
    @staticmethod
    def table() -> list[dict[str, str]]:
        found = CliRunner().invoke(app, ["charge", "costings", "--people", "2000", "--format", "csv"])
        assert found.exit_code == 0, found.output
        return list(csv.DictReader(found.stdout.splitlines()))

    def test_every_published_figure_has_ours_beside_it(self, table: list[dict[str, str]]) -> None:
        assert len(table) == 16
        assert all(row["published"] and row["ours"] and row["within"] in ("yes", "no") for row in table)

    def test_those_that_do_not_hang_on_the_sample_are_met(self, table: list[dict[str, str]]) -> None:
        met = {row["costing"][:20] for row in table if row["within"] == "yes"}
        assert {"Length of stay in a ", "Share of stays in a ", "Weeks to a cap of £8"} <= met
