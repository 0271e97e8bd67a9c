"""One way in: nothing but the readers' own modules parses YAML or CSV, so that no file is read less strictly."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from support.source import nodes

SOURCES = Path(__file__).parents[2] / "src" / "ncs"
#: The modules that may, with what they may import.
READERS = {
    "tables/reading/yaml_values.py": {"yaml"},
    "tables/reading/csv_text.py": {"csv"},
    "tables/writers/plain.py": {"csv"},
    "records/fixing/run.py": {"csv"},
}


def imported(path: Path) -> set[str]:
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add((node.module or "").partition(".")[0])
    return found & {"yaml", "csv"}


@pytest.mark.parametrize("path", sorted(SOURCES.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCES)))
def test_only_the_readers_know_yaml_and_csv(path: Path) -> None:
    assert imported(path) <= READERS.get(str(path.relative_to(SOURCES)), set())


@pytest.mark.parametrize("name", ["tables/writers/plain.py", "records/fixing/run.py"])
def test_the_writers_do_not_read(name: str) -> None:
    calls = {
        node.attr
        for node in nodes(SOURCES / name)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "csv"
    }
    assert calls <= {"writer", "DictWriter", "QUOTE_MINIMAL", "QUOTE_ALL"}


#: Questions about a path that a long name, a loop of links or a closed folder answers with an exception.
_ASKED = {"is_dir", "is_file", "exists", "is_symlink"}


def test_only_the_ground_asks_the_system_what_stands_at_a_path() -> None:
    """Others ask ``core.looking``, which answers "no" where the system cannot say."""
    asking = {
        str(path.relative_to(SOURCES))
        for path in sorted(SOURCES.rglob("*.py"))
        for node in nodes(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _ASKED
    }
    assert [path for path in sorted(asking) if not path.startswith("core/")] == []


#: A case is understood as people speak before its model sees it, so its reader takes the values as they stand.
_AS_THEY_STAND = {"tables/reading/yaml_files.py", "charging/case/case_file.py"}


def test_every_yaml_file_is_checked_by_a_model() -> None:
    naming = {
        str(path.relative_to(SOURCES))
        for path in sorted(SOURCES.rglob("*.py"))
        for node in nodes(path)
        if isinstance(node, ast.Name | ast.alias | ast.FunctionDef)
        and getattr(node, "id", getattr(node, "name", "")) in ("load_yaml", "compose")
    }
    assert naming - {"tables/reading/yaml_values.py"} == _AS_THEY_STAND
