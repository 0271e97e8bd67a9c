"""Every command that a guide prints runs as printed: each page's commands in their order, in a folder of their own."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import chdir
from functools import cache
from itertools import takewhile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from support.patience import PATIENCE

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
PAGES = sorted(
    path
    for part in ("how-to", "tutorial", "explanation")
    for path in (ROOT / "docs" / part).glob("*.md")
    if "```sh" in path.read_text(encoding="utf-8")
)
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
SETTING = re.compile(r'^([A-Z]+)="([^"]*)"$')
#: A setting from the last line that a command gives.
TAKEN = re.compile(r"^([a-z]+)=\$\((ncs .*) \| tail -1\)$")
#: What may answer 1: there is something to put right, as its page says.
FINDS = ("ncs records check ", "ncs pay comply ", "ncs workforce register check ")

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
    "python -m ncs" + ".web invite Camden a.person@camden.example --role admin": "it needs the service's own "
    "database; the command is tested in tests/web",
    **dict.fromkeys(
        (
            "python -m ncs" + ".web survey 2025 --opens 2025-04-30 --closes 2025-06-06",
            "python -m ncs" + ".web survey 2025 --out returns",
            "python -m ncs" + '.web invite "Example Care Ltd" a.person@care.example --role provider',
        ),
        "as above",
    ),
    "docker compose --file deploy/compose.yaml up --build": "it needs images from outside; the file is tested",
    "ncs observations read ascof_2024_25_dhsc_tables.ods --out ascof.parquet": "the published file, too large to keep "
    "here; its reader is tested on seven tables of it",
    "ncs observations keep ascof.parquet outturn.csv --store figures": "the first of the two comes from that workbook",
    "ncs observations read population_single_year_of_age.csv --year 2023 --out population.parquet": "as above",
    "ncs profile all --out profiles": "153 profiles take minutes; one council's is run",
    **dict.fromkeys(
        (
            "ncs synthetic records $P --layout national --out records",
            "ncs synthetic hospital $P --out hospital",
            "ncs records build records --kind joined --edition dhsc-2026-09 --from 2023-04-01 --to 2026-03-31 "
            "--as-of 2026-05-05 --out run",
            "ncs measures run --events run --period 2024-25 --hospital hospital/synthetic_hospital.parquet "
            "--look-ups hospital --out measures",
        ),
        "three councils of 6,000 people take minutes; the page on official measures does the same with 1,000",
    ),
    "ncs charge simulate --reform plan_2022_postponed --to 2029-30 --people 5000 --draws 100 --out ranges": "a hundred "
    "draws take minutes; test_charge_simulate_commands.py draws fewer",
    "ncs synthetic compare": "all of England's lives, for half a minute; test_synthetic_care.py counts fewer",
    "ncs charge costings": "simulates eleven reforms for a minute; tests of their own compare them",
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


def answer(line: str, settings: dict[str, str]) -> str:
    """Run one command of the program and return what it prints; it must succeed."""
    result = CliRunner().invoke(app, words_of(line, settings)[1:])
    well = (0, 1) if line.startswith(FINDS) else (0,)
    assert result.exit_code in well, f"{line}\n{result.output}\n{result.exception!r}"
    return result.stdout


def run(line: str, settings: dict[str, str]) -> None:
    """Carry out one line of a page: a setting, a command of the program, or another of the shell."""
    if setting := SETTING.match(line):
        settings[setting[1]] = setting[2]
    elif taken := TAKEN.match(line):
        settings[taken[1]] = answer(taken[2], settings).splitlines()[-1]
    elif not line.startswith("ncs "):
        subprocess.run(["bash", "-euc", line], check=True, timeout=PATIENCE)
    else:
        command, arrow, target = line.partition(" > ")
        said = answer(command, settings)
        if arrow:
            Path(target).write_text(said, encoding="utf-8")


def to_run(page: Path) -> tuple[str, ...]:
    return tuple(line for line in commands(page) if line not in NOT_RUN)


@cache
def opening(page: Path) -> tuple[str, ...]:
    """The longest beginning of a page's commands that another page begins with too."""
    if page.name in DOWNLOADED:
        return ()
    mine = to_run(page)
    others = [zip(mine, to_run(other), strict=False) for other in PAGES if other != page]
    return max((tuple(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], one)) for one in others), key=len)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[str, ...]], tuple[Path, dict[str, str]]]:
    """What a beginning that pages share leaves in a folder; each is run once, on what its own beginning left."""
    beginnings = {opening(page) for page in PAGES}

    @cache
    def made(lines: tuple[str, ...]) -> tuple[Path, dict[str, str]]:
        folder, settings = tmp_path_factory.mktemp("opening"), dict[str, str]()
        before = max((one for one in beginnings if one != lines and lines[: len(one)] == one), key=len, default=())
        if before:
            left, settings = made(before)[0], dict(made(before)[1])
            shutil.copytree(left, folder, dirs_exist_ok=True)
        with chdir(folder):
            for line in lines[len(before) :]:
                run(line, settings)
        return folder, settings

    return made


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_of_the_page_runs_as_printed(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Callable[..., tuple[Path, dict[str, str]]]
) -> None:
    settings: dict[str, str] = {}
    if beginning := opening(page):
        left, settings = opened(beginning)[0], dict(opened(beginning)[1])
        shutil.copytree(left, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for name, held in DOWNLOADED.get(page.name, {}).items():
        shutil.copy(DATA / held, tmp_path / name)
    for line in to_run(page)[len(beginning) :]:
        run(line, settings)


def test_what_is_not_run_is_printed_somewhere() -> None:
    every = [path for path in (ROOT / "docs").rglob("*.md") if "generated" not in path.parts]
    printed = {line for page in every for line in commands(page)}
    assert set(NOT_RUN) <= printed


def test_every_page_with_a_command_is_run() -> None:
    """A block in another language than ``sh`` would not be run; what commands print stands in ``text``."""
    starts = re.compile(r"^```(?!sh\n|text\n|console\n)\w*\n(?:\$ )?ncs ", re.MULTILINE)
    pages = [path for path in (ROOT / "docs").rglob("*.md") if "generated" not in path.parts]
    assert [page.name for page in pages if starts.search(page.read_text(encoding="utf-8"))] == []
