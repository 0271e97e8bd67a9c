"""The how-to for analysts does what it says: its Python for ncs runs, and its claims about files hold."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "analyst-use-the-tables-elsewhere.md"


def test_the_example_runs_and_its_files_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (ours,) = [block for block in blocks if "from ncs." in block]
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(ours, PAGE.name, "exec"), names)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "satisfaction-leeds-2024-25.json",
        "satisfaction-leeds-2024-25.ods",
        "satisfaction-leeds-2024-25.xlsx",
        "satisfaction.csv",
    ]
    (theirs,) = [block for block in blocks if "import duckdb" in block]
    query = re.search(r'sql\("(.*)"\)', theirs)
    assert query is not None
    assert [(area, str(value)) for area, value in duckdb.sql(query[1]).fetchall()] == [("E08000035", "66.400000000")]
