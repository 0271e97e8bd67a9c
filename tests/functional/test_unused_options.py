"""An option that would change nothing beside others is refused, and never passed over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

from ncs.cli.main import app
from ncs.cli.unused import WRITES_UNTOLD, WRITTEN
from ncs.core.errors import NcsError
from support.commands import PLAUSIBLE, READ, leaves

#: What was typed, and the option that is of no use beside the rest. No file needs to be there: it is said first.
UNUSED = [
    ("allocations explain Leeds --amounts-checked Leeds", "--amounts-checked"),
    ("allocations explain Leeds --inputs i.xlsx --annex-b b.html", "--annex-b"),
    ("allocations rebase --amounts-checked Leeds", "--amounts-checked"),
    ("allocations summary --format table --out s.csv", "--format"),
    ("charge assess case.yaml --json --out a.csv", "--json"),
    ("charge assess case.yaml --json --out a.xlsx", "--json"),
    ("charge assess case.yaml --json --out a.html", "--json"),
    ("charge compare case.yaml --reform plan_2022 --years 3 --date 2026-05-01", "--date"),
    ("charge journey case.yaml --weeks 10 --years 3", "--years"),
    ("charge reforms --switches --steps", "--steps"),
    ("charge mapping-template --fields --targets", "--targets"),
    ("charge mapping-template --format csv", "--format"),
    ("expectations strategies --on 2026-05-01", "--on"),
    ("formula converge age_and_deprivation --within 5 --growth 1%", "--growth"),
    ("formula converge age_and_deprivation --within 5 --years 10", "--years"),
    ("formula report age_and_deprivation --within 5 --years 10 --out report", "--years"),
    ("journeys add j.yaml died --event e.yaml", "KIND"),
    ("journeys add j.yaml died on=1 --event e.yaml --on 2026-05-01", "KIND, KEY=VALUE, --on"),
    ("journeys unpack pack.json --today 2026-05-01", "--today"),
    ("observations layouts oflog --format csv", "--format"),
    ("observations show --area Leeds", "--area"),
    ("observations show --period 2024-25", "--period"),
    ("observations show --group total", "--group"),
    ("price homecare hour.yaml --explain --format csv", "--explain"),
    ("price sleep-in night.yaml --explain --out p.ods", "--explain"),
    ("providers licences --on 2026-05-01", "--on"),
    ("records check a.csv --format json", "--format"),
    ("records check a.csv --show-values", "--show-values"),
    ("survey bank show --bank b.yaml --year 2025", "--year"),
    ("survey read a.xlsx --bank b.yaml --year 2025 --out read", "--year"),
    ("survey groups read --item C01 --out g.csv", "--item"),
    ("survey groups read --item C01 --format json", "--item"),
    ("survey trend read --figure 9 --format csv", "--figure"),
    ("survey instrument a.xlsx --bank b.yaml --year 2025", "--year"),
    ("workforce plan plan.yaml --on 2026-05-01", "--on"),
    ("workforce project --from 2029-30", "--from"),
]
#: The same where the rule is not the door's, so that Python refuses it too.
REFUSED = [
    ("impact run --prices 1.2", "--prices"),
    ("measures run --events e --period 2025-26 --out m --all-councils --official-grid", "--all-councils"),
    ("measures run --events e --period 2025-26 --out m --look-ups l", "--look-ups"),
    ("price gap --price-growth 2", "--price-growth"),
    ("survey instrument a.xlsx --frame f.csv", "--frame"),
    ("survey instrument a.xlsx --on 2026-05-01", "--on"),
    ("survey instrument a.xlsx --council Leeds --as xlsform", "--council"),
    ("survey report read --on 2026-05-01 --out report", "--on"),
]
COMMANDS = dict(leaves(get_command(app)))
TEMPLATES = {path: one for path, one in COMMANDS.items() if any("--template" in found.opts for found in one.params)}
BESIDE = [
    (path, found)
    for path, one in TEMPLATES.items()
    for found in one.params
    if found.name not in ("template", "out", "replace", "scenario", "help")
]


def ran(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def said(result: Result) -> str:
    return " ".join(result.output.replace("│", " ").split())


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("typed", "option"), UNUSED, ids=[typed for typed, _ in UNUSED])
def test_it_is_refused(typed: str, option: str) -> None:
    result = ran(*typed.split())
    assert result.exit_code == 2 and f"{option}: of no use " in said(result) and "Next: leave" in said(result)


@pytest.mark.parametrize(("typed", "option"), REFUSED, ids=[typed for typed, _ in REFUSED])
def test_it_is_refused_by_python_too(typed: str, option: str) -> None:
    result = ran(*typed.split())
    assert isinstance(result.exception, NcsError) and option in str(result.exception)


def test_there_are_commands_with_a_template() -> None:
    assert len(TEMPLATES) >= 4 and len(BESIDE) > 10


@pytest.mark.parametrize(("path", "found"), BESIDE, ids=[f"{' '.join(path)} {one.name}" for path, one in BESIDE])
def test_beside_a_template_nothing_else_is_taken(path: tuple[str, ...], found: Any) -> None:
    """Whatever a command with ``--template`` takes, typed beside it, is refused; where the template goes is not."""
    needed = ["stabilise"] if path == ("price", "scenario") else []
    value = [] if getattr(found, "is_flag", False) else ["csv" if found.name == "form" else "7"]
    typed = value if found.param_type_name == "argument" else [found.opts[0], *value]
    result = ran(*path, *needed, "--template", *typed)
    assert result.exit_code == 2 and "of no use with --template" in said(result), result.output
    assert ran(*path, *needed, "--template", "--out", "made.yaml").exit_code == 0 and Path("made.yaml").exists()


#: Numbers and days that some commands need.
VALUES = PLAUSIBLE | {"earlier": "2024", "later": "2025", "--on": "2025-07-01"}
#: Commands that write only where a file is named, with the words that each needs.
WRITES_WHERE_TOLD = {
    path: [
        word
        for found in one.params
        if found.required
        for word in (
            [found.opts[0], VALUES.get(found.opts[0], "7")]
            if found.param_type_name == "option"
            else [VALUES.get(found.opts[0], "gone.csv")]
        )
    ]
    for path, one in COMMANDS.items()
    if any(found.name == "replace" for found in one.params)
    and all(found.default is None and not found.required for found in one.params if found.name in WRITTEN)
    and any(found.name in WRITTEN for found in one.params)
    and " ".join(path) not in WRITES_UNTOLD
}


def test_most_commands_write_only_where_told() -> None:
    assert len(WRITES_WHERE_TOLD) > 100


@pytest.mark.parametrize("path", WRITES_WHERE_TOLD, ids=" ".join)
def test_nothing_is_replaced_where_nothing_is_written(path: tuple[str, ...]) -> None:
    result = ran(*path, *WRITES_WHERE_TOLD[path], "--replace")
    assert result.exit_code == 2 and "--replace: of no use without" in said(result), result.output


def test_pictures_alone_may_be_replaced() -> None:
    """Without ``--out``, ``--plots`` says what is written: the case is asked for, and ``--replace`` is not refused."""
    assert "CASE" not in said(ran("charge", "journey", "gone.yaml", "--plots", "p", "--replace"))
    assert "of no use" not in said(ran("charge", "journey", "gone.yaml", "--plots", "p", "--replace"))


def test_a_starter_for_a_mapping_may_be_replaced_where_it_is_written_without_a_name() -> None:
    Path("figures.csv").write_text("council,value\nLeeds,1\n", encoding="utf-8")
    assert ran("observations", "mapping-template", "figures.csv").exit_code == 0
    assert ran("observations", "mapping-template", "figures.csv").exit_code == 1
    assert ran("observations", "mapping-template", "figures.csv", "--replace").exit_code == 0


def test_a_layout_is_written_where_it_is_told() -> None:
    """It went to the screen, with exit code 0 and no file, whatever ``--out`` said."""
    shown = ran("observations", "layouts", "oflog")
    assert ran("observations", "layouts", "oflog", "--out", "ours.yaml").exit_code == 0
    assert Path("ours.yaml").read_text(encoding="utf-8") == shown.output


TABLE = "LA Code,NHS Number,Event Type\n211,1,Request\n"
#: A sheet is named, and what is read is no workbook.
SHEETS = [
    "records check a.csv --sheet Data",
    "records build a.csv --sheet Data --kind single --edition dhsc-2026-09 --from 2025-04-01 --to 2026-03-31 "
    "--as-of 2026-05-05 --out run",
    "observations mapping-template a.csv --sheet Data",
]


@pytest.mark.parametrize("typed", SHEETS)
def test_a_sheet_of_what_is_no_workbook_is_refused(typed: str) -> None:
    Path("a.csv").write_text(TABLE, encoding="utf-8")
    result = ran(*typed.split())
    assert isinstance(result.exception, NcsError) and "--sheet" in _all_of(result.exception)


def _all_of(error: NcsError) -> str:
    return f"{error} {[str(one) for one in getattr(error, 'problems', ())]}"


OFFICIAL = {
    "ascof_2020_21/ascof_2020_21_open_data.csv": ["--year", "2021"],
    "revenue_outturn/revenue_outturn_2022_23_to_2024_25.csv": ["--year", "2024"],
    "council_tax/council_tax_2024_25.csv": ["--amounts-checked", "Leeds"],
}


@pytest.mark.parametrize("file", OFFICIAL)
def test_a_year_or_amounts_that_a_table_has_no_use_for_are_refused(file: str) -> None:
    table = Path(__file__).parents[1] / "data" / file
    result = ran("observations", "read", str(table), "--out", "read.csv", *OFFICIAL[file])
    assert isinstance(result.exception, NcsError) and f"leave {OFFICIAL[file][0]} out" in str(result.exception)
    assert not Path("read.csv").exists()


def test_amounts_that_a_mapping_has_no_use_for_are_refused() -> None:
    Path("a.csv").write_text(TABLE, encoding="utf-8")
    typed = "observations read a.csv --mapping oflog --amounts-checked Leeds --out read.csv"
    assert "--amounts-checked" in str(ran(*typed.split()).exception)


def test_a_year_of_which_nothing_is_held_is_no_answer() -> None:
    """It was a table without a row, and exit code 0."""
    result = ran("price", "gap", "--year", "2018-19")
    assert isinstance(result.exception, NcsError) and "2014-15, 2019-20" in str(result.exception)


def _alone(one: Any) -> list[str] | None:
    """Return what a command that reads no file needs to be called with; None if it needs one or waits for a person."""
    words: list[str] = []
    for found in one.params:
        if found.required:
            name = found.opts[0] if found.param_type_name == "option" else str(found.name)
            if name in READ or name not in PLAUSIBLE:
                return None
            words += [name, PLAUSIBLE[name]] if name.startswith("--") else [PLAUSIBLE[name]]
    return words


#: Every option to read a file of every command that needs none.
READING = [
    (path, words, found.opts[0])
    for path, one in COMMANDS.items()
    if (words := _alone(one)) is not None
    for found in one.params
    if found.param_type_name == "option" and found.opts[0] in READ and not found.required
]


@pytest.mark.parametrize(("path", "words", "option"), READING, ids=[f"{' '.join(p)} {o}" for p, _, o in READING])
def test_a_file_that_is_named_is_looked_for(path: tuple[str, ...], words: list[str], option: str) -> None:
    """No command goes well with a file that is not there: it is read, or the option is refused."""
    assert ran(*path, *words, option, "gone.csv").exit_code != 0
