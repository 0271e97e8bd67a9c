"""Where people wait: commands of every day, each beside something that has to be done in any case, as ratios.

``make bench-quick`` prints this in less than two minutes; at full size a check and a build of a million rows are there
too. Processor time is compared, of processes run one after the
other: it says the most on a machine where other work goes on. A goal is what we want to come to, not what we have.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.harness import Benchmark, Measured, Result, Setting, measure, ncs
from benchmarks.measures import COMMON, OURS, PLAIN, counted, events_of
from benchmarks.records import build, check, lines_in, national, one_file, rows_in, synthetic, text_to_parquet

#: What has to be loaded before the first page of help can be shown: the library that reads the command line.
_TYPER = "import typer, typer.rich_utils"
#: What has to be loaded before figures can be looked at.
_NUMBERS = "import numpy, pyarrow, pyarrow.parquet, pyarrow.compute, scipy.special"
_COUNCIL = "Leeds"
#: Councils, and people in each, of a local file of twelve months: 36,000 rows, and at full size a million besides.
_CHECKED = ((1, 20_000), (2, 280_000))
#: Likewise of quarterly files of three years in the national layout: 0.5 and 1.1 million rows.
_BUILT = ((6, 6_000), (12, 6_000))
#: From so many rows on, what a check is held against is the goal of large files.
_MANY = 500_000
_READING = "DuckDB reading and writing it"
_Row = dict[str, str | int | float]


def run_waiting(setting: Setting) -> Result:
    """Measures beside plain scripts, checks and builds beside reading, commands beside the libraries they load."""
    sizes = slice(None if setting.size == "england" else 1)
    checks = [_check(setting, *size) for size in _CHECKED[sizes]]
    builds = [_build(setting, *size) for size in _BUILT[sizes]]
    table = [*_measures(setting), *checks, *builds, *_starts(setting)]
    notes = [
        "Each pair of processes ran one after the other. Goals in seconds are those of an idle machine, which this one "
        "was not.",
        "The scripts count and no more; ncs also writes every person, the reason, observations, a workbook and a page.",
    ]
    return Result(table, notes)


def _measures(setting: Setting) -> list[_Row]:
    folder = events_of(setting, "1")
    rows = pq.read_metadata(folder / "events.parquet").num_rows
    found = counted(folder, setting.folder / "measures-waiting", COMMON)
    what = f"measures of one council, {rows:,} events"
    return [
        _row(what, f"{how} counting the same", found[OURS], found[how], goal="1.0" if how == "pandas" else "")
        for how in PLAIN
    ]


def _check(setting: Setting, councils: int, people: int) -> _Row:
    name = f"waiting-local-{councils}-{people}"
    files = sorted(synthetic(setting, name, "--councils", str(councils), *one_file(str(people))).glob("*.csv"))
    text = text_to_parquet(files, setting.folder / "text.parquet", warm=True)
    rows = lines_in(files)
    goal = "2" if rows > _MANY else "3"
    return _row(f"check of {rows:,} rows", _READING, check(files, warm=True), text, goal=goal)


def _build(setting: Setting, councils: int, people: int) -> _Row:
    name = f"waiting-national-{councils}-{people}"
    inputs = synthetic(setting, name, "--councils", str(councils), *national(people))
    text = text_to_parquet([inputs], setting.folder / "text.parquet", warm=True)
    built = build(inputs, setting.folder / "waiting-run")
    return _row(f"build of {rows_in(inputs):,} rows", _READING, built, text, goal="3")


def _starts(setting: Setting) -> list[_Row]:
    case = setting.folder / "case.yaml"
    if not case.exists():
        measure(ncs("charge", "template", "--out", case))
    asked: tuple[tuple[Sequence[str | Path], str, str], ...] = (
        (("--help",), _TYPER, "0.2 s"),
        (("allocations", "explain", _COUNCIL), _TYPER, "0.4 s"),
        (("charge", "assess", case), _TYPER, "0.4 s"),
        (("profile", _COUNCIL, "--out", setting.folder / "profiles", "--replace"), _NUMBERS, "1.5 s"),
        (("engagement", "priorities", "--top", "3"), _NUMBERS, "2 s"),
    )
    return [
        _row(" ".join(map(_shown, words)), needs, measure(_installed(*words), warm=True), _loading(needs), goal=goal)
        for words, needs, goal in asked
    ]


def _installed(*arguments: str | Path) -> list[str]:
    """Return the command line of the installed program, which shows its first page sooner than ``python -m ncs``."""
    return [str(Path(sys.executable).with_name("ncs")), *map(str, arguments)]


def _shown(word: str | Path) -> str:
    return word.name if isinstance(word, Path) else word


def _loading(statement: str) -> Measured:
    return measure([sys.executable, "-c", statement], warm=True)


def _row(what: str, beside: str, ours: Measured, theirs: Measured, *, goal: str) -> _Row:
    return {
        "what": what,
        "beside": beside,
        "processor seconds": ours.processor_seconds,
        "of what is beside": theirs.processor_seconds,
        "multiple": ours.processor_seconds / theirs.processor_seconds,
        "goal": goal,
        "peak memory, MiB": round(ours.peak_mib),
        "of what is beside, MiB": round(theirs.peak_mib),
    }


BENCHMARKS = (Benchmark("waiting", "Where people wait", run_waiting),)
