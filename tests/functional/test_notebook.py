"""The tutorial notebook is committed without output, and its cells run in order, each in what the last one left."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[2] / "docs" / "tutorial" / "notebook.ipynb"


def code_cells() -> list[str]:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def run(cell: str, names: dict[str, Any]) -> Any:
    """Run one cell; return the value of its last line where that is an expression, as a notebook shows it."""
    tree = ast.parse(cell)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "notebook", "exec"), names)
    return None if last is None else eval(compile(ast.Expression(last.value), "notebook", "eval"), names)  # type: ignore[attr-defined]


def test_the_notebook_is_committed_without_output() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert [
        cell for cell in cells if cell["cell_type"] == "code" and (cell["outputs"] or cell["execution_count"])
    ] == []
    assert len({cell["id"] for cell in cells}) == len(cells)


@pytest.mark.slow
def test_every_cell_runs_and_shows_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    for cell in code_cells():
        shown = run(cell, names)
        assert shown is not None or capsys.readouterr().out, cell
        if hasattr(shown, "_repr_html_"):
            assert "<table" in shown._repr_html_(), cell
    assert (tmp_path / "notebook-out" / "measures" / "observations.parquet").is_file()
    assert str(names["charge"].pays.person) == "216.50"
