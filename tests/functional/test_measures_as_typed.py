"""A command of measures in a process of its own, where Arrow found no NumPy, writes the same bytes as where it did.

Every test that calls the command in its own process has NumPy: what people type has not.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from support.measures_folder import inputs

POPULATIONS = "council,ages,population\nLeeds,18-64,500000\nLeeds,65+,120000\n"
#: What is asked beside events and period; GIVEN is the folder with the inputs.
ASKED = {
    "everything": "--councils GIVEN/councils.csv --hospital GIVEN/hospital.csv --look-ups GIVEN",
    "spells in Parquet, all councils": (
        "--councils GIVEN/councils.csv --hospital GIVEN/hospital.parquet --look-ups GIVEN --measure 2D --all-councils"
    ),
    "published": "--councils GIVEN/councils.csv --publish --measure 2A --measure 2C",
}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("asked", ASKED)
def test_a_process_of_its_own_writes_what_is_written_here(asked: str, tmp_path: Path) -> None:
    assert "numpy" in sys.modules
    given, out = inputs(tmp_path, people=60), tmp_path / "out"
    pc.write_csv(pq.read_table(given / "hospital.parquet"), given / "hospital.csv")
    words = ["measures", "run", "--events", str(given), "--period", "2025-26", "--out", str(out)]
    words += [word.replace("GIVEN", str(given)) for word in ASKED[asked].split()]
    here = CliRunner().invoke(app, words)
    assert here.exit_code == 0, here.output
    expected = files(out.rename(tmp_path / "here"))
    done = subprocess.run([sys.executable, "-m", "ncs", *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, f"Written: {out}\n")
    found = files(out)
    assert found.keys() == expected.keys() and len(found) > 6
    assert [name for name in found if found[name] != expected[name]] == []


def test_a_file_of_populations_is_read_there_too(tmp_path: Path) -> None:
    """Read with pydantic, which is loaded for whom gives one. The events are of invented councils: they are refused."""
    given, file = inputs(tmp_path, people=5), tmp_path / "populations.csv"
    file.write_text(POPULATIONS, encoding="utf-8")
    words = ["measures", "run", "--events", str(given), "--period", "2025-26", "--population", str(file)]
    words += ["--out", str(tmp_path / "out")]
    done = subprocess.run([sys.executable, "-m", "ncs", *words], capture_output=True, text=True, check=False)
    here = CliRunner().invoke(app, words)
    assert (done.returncode, done.stderr) == (2, f"Error: {here.exception}\n")
