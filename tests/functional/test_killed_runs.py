"""Commands killed half-way (SIGKILL): nothing half-written, and the next run gives the bytes of one never killed."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from support.patience import PATIENCE

YEAR = ["--from", "2025-04-01", "--to", "2026-03-31"]
PEOPLE = ["synthetic", "records", "--councils", "Leeds", "--people", "3000", "--layout", "national", *YEAR]
WRITING = ".run.*/events.parquet"


def done(arguments: list[str]) -> None:
    CliRunner().invoke(app, arguments, catch_exceptions=False)


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("submissions") / "files"
    done([*PEOPLE, "--out", str(folder)])
    return folder


@pytest.fixture(scope="module")
def run(submissions: Path) -> Path:
    folder = submissions.parent / "run"
    done([*building(submissions), "--out", str(folder)])
    return folder


def building(submissions: Path) -> list[str]:
    options = ["--kind", "joined", "--edition", "dhsc-2026-09", "--as-of", "2026-05-05"]
    return ["records", "build", str(submissions), *options, *YEAR]


def killed(arguments: list[str], out: Path, begun: str) -> None:
    """Start a command and kill it as soon as a working file beside ``out`` fits the pattern ``begun``."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ncs", *arguments, "--out", str(out), "--replace"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + PATIENCE
    while not list(out.parent.glob(begun)) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def seen(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_build(submissions: Path, run: Path, tmp_path: Path) -> None:
    """Killed while it reads, while it writes, and while it would replace a sound result."""
    out = tmp_path / "run"
    for begun in (".ncs-*/*", WRITING):
        killed(building(submissions), out, begun)
        assert seen(tmp_path) == [] and any(tmp_path.iterdir()), "only working files are left, all of them hidden"
    done([*building(submissions), "--out", str(out)])
    assert content(out) == content(run)
    assert [path.name for path in tmp_path.iterdir()] == ["run"], "working files of killed runs are removed"
    killed(building(submissions), out, WRITING)
    assert content(out) == content(run)


def test_measures(run: Path, tmp_path: Path) -> None:
    arguments = ["measures", "run", "--events", str(run), "--period", "2025-26", "--measure", "2e"]
    whole, out = tmp_path / "whole" / "measures", tmp_path / "cut" / "measures"
    done([*arguments, "--out", str(whole)])
    killed(arguments, out, ".measures.*/*")
    assert seen(out.parent) == []
    done([*arguments, "--out", str(out)])
    assert content(out) == content(whole) and [path.name for path in out.parent.iterdir()] == ["measures"]


def test_synthetic_records(submissions: Path, tmp_path: Path) -> None:
    out = tmp_path / "files"
    killed(PEOPLE, out, ".files.*/*.csv")
    assert seen(tmp_path) == []
    done([*PEOPLE, "--out", str(out)])
    assert content(out) == content(submissions) and [path.name for path in tmp_path.iterdir()] == ["files"]
