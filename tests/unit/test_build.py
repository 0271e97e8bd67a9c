"""What is kept for later runs is kept under what the program is made of: another program, or other data, is another."""

from __future__ import annotations

import ast
import importlib.metadata
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from ncs import journeys
from ncs.core.build import build, digest_of
from ncs.journeys.store import owed

JOURNEYS = Path(next(iter(journeys.__path__)))


@pytest.fixture
def program(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rates.csv").write_text("a,b\n1,2\n")
    (tmp_path / "work.py").write_text("x = 1\n")
    return tmp_path


def test_the_same_program_is_the_same_wherever_it_lies(program: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("elsewhere")
    (other / "work.py").write_text("x = 1\n")
    (other / "data").mkdir()
    (other / "data" / "rates.csv").write_text("a,b\n1,2\n")
    assert digest_of(program, ["1.0"]) == digest_of(other, ["1.0"])
    (program / "__pycache__").mkdir()
    (program / "__pycache__" / "work.cpython-311.pyc").write_bytes(b"compiled")
    assert digest_of(program, ["1.0"]) == digest_of(other, ["1.0"])


def test_another_byte_name_file_or_version_is_another_program(program: Path) -> None:
    found = [digest_of(program, ["1.0"]), digest_of(program, ["1.1"]), digest_of(program, ["1.0", "numpy 2"])]
    (program / "data" / "rates.csv").write_text("a,b\n1,3\n")
    found.append(digest_of(program, ["1.0"]))
    (program / "data" / "rates.csv").rename(program / "rates.csv")
    found.append(digest_of(program, ["1.0"]))
    (program / "new.sql").write_text("")
    found.append(digest_of(program, ["1.0"]))
    assert len(set(found)) == 6


def test_a_program_without_files_has_no_digest(tmp_path: Path) -> None:
    """Out of an archive none would be found, and another program would give the answers that this one kept."""
    for folder in (tmp_path, tmp_path / "ncs.zip" / "ncs"):
        with pytest.raises(ValueError, match="no files of the program"):
            digest_of(folder, ["1.0"])


def test_the_build_is_of_all_that_the_program_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer library may draw other numbers; one that is an extra's alone is not always there."""
    asked = list[str]()

    def version(name: str) -> str:
        asked.append(name)
        return "9" if name == "numpy" else importlib.metadata.version(name)

    before = build()
    monkeypatch.setattr("ncs.core.build.version", version)
    assert build.__wrapped__() != before
    assert {"duckdb", "numpy", "pyarrow", "holidays"} <= set(asked) and "django" not in map(str.lower, asked)


def test_the_build_is_of_every_file_and_of_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole package, and not a folder of it."""
    looked_through = list[Path]()
    whole = digest_of

    def noting(folder: Path, words: Iterable[str]) -> str:
        looked_through.append(folder)
        return whole(folder, words)

    monkeypatch.setattr("ncs.core.build.digest_of", noting)
    before = build.__wrapped__()
    monkeypatch.setattr("ncs.core.build.__version__", "99")
    assert build.__wrapped__() != before
    assert looked_through == [JOURNEYS.parent] * 2


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ncs.journeys."):
            yield node.module.removeprefix("ncs.journeys.")


def test_what_decides_what_is_owed_is_in_the_digest_of_the_rules() -> None:
    """Rules and clocks ask nothing of the domain whose files are not in it."""
    counted = {path for part in owed._PARTS for path in (JOURNEYS / part).glob("*.py")}
    for path in counted:
        if path.parent == JOURNEYS and path.stem not in ("criteria", "citation"):
            continue  # beside the folders, and asked by none of them
        for module in imported(path):
            asks = JOURNEYS / (module.replace(".", "/") + ".py")
            assert asks in counted or asks.with_suffix("").is_dir(), f"{path.name} asks {module}"
    assert {JOURNEYS / "criteria.py", JOURNEYS / "engine" / "clocks.py"} <= counted


@pytest.mark.parametrize("what", ["version", "holidays"])
def test_other_bank_holidays_or_another_version_work_out_anew_what_is_owed(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A bank holiday proclaimed for one year, as in May 2023, comes with a newer library and moves days of clocks."""
    before = owed.rules_digest.__wrapped__()
    assert owed.rules_digest.__wrapped__() == before
    if what == "version":
        monkeypatch.setattr(owed, "__version__", "99")
    else:
        monkeypatch.setattr(owed, "version", lambda name: {"holidays": "99"}[name])
    assert owed.rules_digest.__wrapped__() != before
