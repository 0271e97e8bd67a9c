"""Reading any table by a mapping on the command line, and using it at once: query and profile; starters for others."""

from __future__ import annotations

import csv
import io
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import ProblemsFound, UnknownName
from ncs.core.refusals import AlreadyThere
from ncs.observations.mapped.finding import find_mapping, layouts
from ncs.observations.mapped.reading import PeriodNeeded, read_mapped

CUTS = Path(__file__).parents[1] / "data" / "mapped"
OFLOG = CUTS / "oflog.csv"
HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"


def run(*words: str | Path) -> str:
    result = CliRunner().invoke(app, [*map(str, words)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def refused(*words: str | Path) -> BaseException:
    result = CliRunner().invoke(app, [*map(str, words)])
    assert result.exit_code != 0 and result.exception is not None
    return result.exception


def test_a_mapped_ascof_sheet_is_queried_and_goes_into_the_profile(tmp_path: Path) -> None:
    """Of York's 820 people 649 were reablement's success, 79.1 percent, in sheet Table_2a."""
    target, folder = tmp_path / "own.parquet", tmp_path / "profiles"
    said = run(
        "observations",
        "read",
        CUTS / "ascof-workbook-2a.xlsx",
        "--mapping",
        "ascof-workbook-2a",
        "--out",
        target,
    )
    assert "Left out 1 row: totals of a type of council." in said and "6 observations of 1 measures" in said
    (row,) = csv.DictReader(
        io.StringIO(run("observations", "query", target, "--area", "York", "--period", "2024-25", "--format", "csv"))
    )
    assert (row["measure"], row["value"], row["numerator"]) == ("ascof_2a", "79.1", "649")
    run("profile", "York", "--observations", target, "--out", folder)
    assert "79.1" in "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.html"))


def test_own_figures_take_the_place_of_the_official_ones_in_the_profile(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("council,rate\nYork,88.8\n", encoding="utf-8")
    mapping = tmp_path / "own.yaml"
    mapping.write_text(
        "title: own\nsource: Own figures\nmethod: own\narea: {column: council}\n"
        "period: {value: 2024-25}\nfigures: [{measure: ascof_2a, value: rate}]\n",
        encoding="utf-8",
    )
    target, folder = tmp_path / "own.parquet", tmp_path / "profiles"
    run("observations", "read", table, "--mapping", mapping, "--out", target)
    run("profile", "York", "--observations", target, "--out", folder)
    assert "88.8" in "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.html"))


def test_a_period_can_be_given_and_only_with_a_mapping(tmp_path: Path) -> None:
    cut, target = CUTS / "ascof-open-data.csv", tmp_path / "a.csv"
    run("observations", "read", cut, "--mapping", "ascof-open-data", "--period", "2021-22", "--out", target)
    assert "2022-03-31" in target.read_text(encoding="utf-8")
    assert isinstance(
        refused("observations", "read", cut, "--period", "2021-22", "--out", target, "--replace"), PeriodNeeded
    )
    assert isinstance(
        refused("observations", "read", cut, "--mapping", "oflog", "--kind", "ascof", "--out", target, "--replace"),
        PeriodNeeded,
    )


def test_a_wrong_mapping_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    error = refused("observations", "read", OFLOG, "--mapping", "activity-rates", "--out", target)
    assert isinstance(error, ProblemsFound) and "There is no column 'ons_code'" in str(error)
    assert not target.exists()
    assert isinstance(refused("observations", "read", OFLOG, "--mapping", "oflogs", "--out", target), UnknownName)


def test_layouts_are_listed_and_shown(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("observations", "layouts", "--format", "csv"))))
    assert [row["layout"] for row in rows] == list(layouts())
    own = tmp_path / "own.yaml"
    own.write_text(run("observations", "layouts", "oflog"), encoding="utf-8")
    assert find_mapping(str(own)) == find_mapping("oflog")
    assert isinstance(refused("observations", "layouts", "oflogs"), UnknownName)


def test_layouts_are_named_in_the_how_to() -> None:
    page = (HOW_TO / "improvement-team-read-any-table.md").read_text(encoding="utf-8")
    assert [name for name in layouts() if f"| `{name}` |" not in page] == []


def starter(tmp_path: Path, cut: Path) -> tuple[Path, str]:
    target = tmp_path / "m.yaml"
    run("observations", "mapping-template", cut, "--out", target)
    return target, target.read_text(encoding="utf-8")


def test_a_starter_works_once_its_blanks_are_filled(tmp_path: Path) -> None:
    cut = CUTS / "activity-rates.csv"
    target, text = starter(tmp_path, cut)
    assert "layout activity-rates" in text and 'column: "ons_code"' in text and 'name: "name"' in text
    with pytest.raises(ProblemsFound):
        find_mapping(str(target))  # source and unit are for a person to say
    target.write_text(
        text.replace("source:", "source: DHSC").replace("{value: }", '{value: "per 100,000"}'), encoding="utf-8"
    )
    reading = read_mapped(cut, find_mapping(str(target)), period="2024-25")
    assert len(reading.table) == 12  # three councils and four columns of figures


@pytest.mark.parametrize("layout", sorted(set(layouts()) - {"foi-waits"}))
def test_a_starter_finds_the_column_of_areas(tmp_path: Path, layout: str) -> None:
    """But for the answers to freedom of information requests, whose cut is half from Scotland and Wales."""
    (cut,) = CUTS.glob(f"{layout}.*")
    _, text = starter(tmp_path, cut)
    said = layouts()[layout].area
    wanted = {heading for heading in (said.column, said.name) if heading}
    found = re.search(r'^  column: "(.*?)"  #', text, re.MULTILINE)
    assert found is not None and (found[1] in wanted or layout == "icb-allocations")
    assert f"heading_row: {layouts()[layout].heading_row}\n" in text


def test_a_starter_overwrites_nothing(tmp_path: Path) -> None:
    target, text = starter(tmp_path, OFLOG)
    error = refused("observations", "mapping-template", OFLOG, "--out", target)
    assert isinstance(error, AlreadyThere) and target.read_text(encoding="utf-8") == text


def test_odd_texts_cannot_become_settings(tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text('council,"a""b: {x}\n# y",value\nLeeds,"t\nunit: {value: days}",1\n', encoding="utf-8")
    target, text = starter(tmp_path, odd)
    assert "unit: {value: }" in text and "\nunit: {value: days}" not in text
    target.write_text(text.replace("source:", "source: s").replace("{value: }", "{value: days}"), encoding="utf-8")
    assert len(read_mapped(odd, find_mapping(str(target)), period="2024-25").table) == 1


def test_a_starter_needs_the_sheet_that_is_asked_for(tmp_path: Path) -> None:
    book = CUTS / "icb-allocations.xlsx"
    error = refused("observations", "mapping-template", book, "--sheet", "Nowhere", "--out", tmp_path / "m.yaml")
    assert isinstance(error, ProblemsFound) and "Cover" in str(error)


def test_the_how_to_runs_as_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("samples", "--out", tmp_path / "made")
    for sample in (one for one in (tmp_path / "made").iterdir() if one.is_file()):
        (tmp_path / sample.name).write_bytes(sample.read_bytes())
    page = (HOW_TO / "improvement-team-read-any-table.md").read_text(encoding="utf-8")
    said = ""
    for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL):
        for line in (one for one in block.splitlines() if "samples" not in one):
            words, _, target = line.partition(" > ")
            printed = run(*shlex.split(words)[1:])
            said += printed
            if target:
                Path(target).write_text(printed, encoding="utf-8")
    assert "Read 7 observations of 3 measures." in said
    assert "Left out 1 row: totals." in said and "Read 8 observations of 2 measures." in said
    assert find_mapping("own.yaml") == find_mapping("oflog")


def test_the_sample_of_the_how_to_reads_as_it_says(tmp_path: Path) -> None:
    samples = tmp_path / "samples"
    run("samples", "--out", samples)
    reading = read_mapped(samples / "waits_by_council.csv", find_mapping(str(samples / "waits_by_council.yaml")))
    rows = {(one.measure, one.area, one.group): (one.value, str(one.status)) for one in reading.table}
    assert rows["our_median_wait", "E06000014", "sex=female"] == (20, "ok")
    assert rows["our_median_wait", "E08000013", "total"] == (None, "suppressed")
    assert rows["our_median_wait", "E08000013", "sex=female"] == (None, "missing")
