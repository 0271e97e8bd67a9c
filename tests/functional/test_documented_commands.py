"""Every command that a guide prints runs as printed: each page's commands in their order, in a folder of their own."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
#: Pages whose commands are not run yet, and why.
LATER = {
    "analyst-build-the-main-tables.md": "begins with files of the reader's own",
    "analyst-check-a-file-before-submitting.md": "begins with a file of the reader's own",
    "analyst-compute-the-official-measures.md": "begins with files of the reader's own",
    "analyst-fix-release-1-wording.md": "begins with a file of the reader's own",
    "analyst-see-who-is-behind-a-number.md": "begins with results of the reader's own",
    "analyst-publish-figures.md": "begins with events of the reader's own; its options have tests of their own",
    "director-who-is-waiting.md": "begins with events of the reader's own",
    "index.md": "checks 33 files, for minutes",
    "modeller-cost-a-reform.md": "simulates for minutes",
    "improvement-team-choose-whom-to-talk-to.md": "each command has tests of its own; together a minute",
    "synthetic-england.md": "builds and measures three councils, for a minute",
    "anyone-make-synthetic-records.md": "makes records of whole councils, for half a minute",
}
PAGES = sorted(
    path
    for part in ("how-to", "tutorial", "explanation")
    for path in (ROOT / "docs" / part).glob("*.md")
    if "```sh" in path.read_text(encoding="utf-8") and path.name not in LATER
)
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
SETTING = re.compile(r'^([A-Z]+)="([^"]*)"$')

#: What a page tells its reader to download: cuts of the same published files, under the names that it gives them.
DOWNLOADED = {
    "analyst-find-a-council-and-read-official-tables.md": {
        "Revenue_Outturn_time_series_data_v4.csv": "revenue_outturn/revenue_outturn_2022_23_to_2024_25.csv",
    },
    "finance-lead-explain-your-allocation.md": {"saved-page.html": "priorities/annex_b_notional_allocations.txt"},
}
#: Commands that no test can run, and why. ``make`` is what runs the tests.
NOT_RUN = {
    "ncs charge ask --out mum.yaml": "it waits for a person; its own tests answer it, in test_charge_ask.py",
    "ncs synthetic records --size england --out england": "all of England takes an hour",
    "make demo": "the demonstration has tests of its own",
    "make test": "this is it",
    "make site": "it runs until it is stopped; what it starts is tested in tests/web",
    "ncs serve --port 0": "as above",
    "docker compose --file deploy/compose.yaml up --build": "it needs images from outside; the file is tested",
    "ncs observations read ascof_2024_25_dhsc_tables.ods --out ascof.parquet": "the published file, too large to keep "
    "here; its reader is tested on seven tables of it",
    "ncs observations keep ascof.parquet outturn.csv --store figures": "the first of the two comes from that workbook",
    "ncs observations read population_single_year_of_age.csv --year 2023 --out population.parquet": "as above",
    "ncs profile all --out profiles": "153 profiles take minutes; one council's is run",
}


def commands(page: Path) -> Iterator[str]:
    """The lines of a page's shell blocks, those that end in a backslash joined to the next, comments taken off."""
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for line in block.replace("\\\n", " ").splitlines():
            bare = re.sub(r"\s+#.*$", "", line).strip()
            if bare and not bare.startswith("#"):
                yield " ".join(bare.replace(".venv/bin/", "").split()) if "printf" not in bare else bare


def words_of(line: str, settings: dict[str, str]) -> list[str]:
    """The words of a command as a shell makes them: settings put in, patterns expanded in the folder."""
    for name, value in settings.items():
        line = line.replace(f"${name}", value)
    found: list[str] = []
    for word in shlex.split(line):
        folder, _, name = word.rpartition("/")
        matches = sorted(map(str, Path(folder or ".").glob(name))) if "*" in name else []
        found.extend(matches or [word])
    return found


def run(line: str, settings: dict[str, str]) -> None:
    """Run one command; it must succeed."""
    words = words_of(line, settings)
    if words[0] != "ncs":
        subprocess.run(["bash", "-euc", line], check=True, timeout=60)
        return
    target = words[words.index(">") + 1] if ">" in words else None
    given = words[1 : words.index(">")] if target else words[1:]
    result = CliRunner().invoke(app, given)
    assert result.exit_code == 0, f"{line}\n{result.output}\n{result.exception!r}"
    if target:
        Path(target).write_text(result.stdout, encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_of_the_page_runs_as_printed(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, held in DOWNLOADED.get(page.name, {}).items():
        shutil.copy(DATA / held, tmp_path / name)
    settings: dict[str, str] = {}
    for line in commands(page):
        if setting := SETTING.match(line):
            settings[setting[1]] = setting[2]
        elif line not in NOT_RUN:
            run(line, settings)


def test_what_is_not_run_is_printed_somewhere() -> None:
    every = [path for path in (ROOT / "docs").rglob("*.md") if "generated" not in path.parts]
    printed = {line for page in every for line in commands(page)}
    assert set(LATER) <= {page.name for page in every}
    assert set(NOT_RUN) <= printed


def test_every_page_with_a_command_is_run() -> None:
    """A block in another language than ``sh`` would not be run; what commands print stands in ``text``."""
    starts = re.compile(r"^```(?!sh\n|text\n|console\n)\w*\n(?:\$ )?ncs ", re.MULTILINE)
    pages = [path for path in (ROOT / "docs").rglob("*.md") if "generated" not in path.parts]
    assert [page.name for page in pages if starts.search(page.read_text(encoding="utf-8"))] == []
