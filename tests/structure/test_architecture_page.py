"""The page on the layout is true: its tree is the tree, its layers are the layers, and its files exist."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "explanation" / "architecture.md"
#: Parts of a package that the page describes once for all.
EVERYWHERE = {"use", "views", "data"}
LINE = re.compile(r"^.{11}(\w+)(?:\{([\w,]+)\})?  +\S", re.MULTILINE)


def drawn() -> list[tuple[str, set[str]]]:
    tree = re.search(r"```text\n(doors .*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert tree is not None
    found = LINE.findall(tree[1])
    assert len(found) == len(tree[1].splitlines())
    return [(name, set(inner.split(",")) - {""}) for name, inner in found]


def packages(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/__init__.py")}


def test_the_tree_drawn_is_the_tree() -> None:
    there = packages(ROOT / "src" / "ncs")
    assert sorted(name for name, _ in drawn()) == sorted(there | {"web"})
    for name, inner in drawn():
        if name not in there:
            continue  # the web may be taken away
        assert inner == packages(ROOT / "src" / "ncs" / name) - EVERYWHERE, name


def test_the_tree_is_drawn_in_the_order_of_the_layers() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = [item["layers"] for item in contracts if item["type"] == "layers"]
    depth = {name.strip(" ()"): number for number, layer in enumerate(layers) for name in layer.split("|")}
    order = [depth[name] for name, _ in drawn()]
    assert order == sorted(order)


@pytest.mark.parametrize("title", ["request to a measure", "council to its profile", "case to its statement"])
def test_each_way_is_told_file_by_file_and_goes_back_at_most_eight_times(title: str) -> None:
    section = re.search(rf"## From a {title}\n(.*?)\n## ", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert section is not None
    files = re.findall(r"^\| .*\| `(src/ncs/[\w/]+\.py)` \|", section[1], re.MULTILINE)
    assert len(files) >= 12 and len(set(files)) == len(files)
    rooms = [str(Path(file).parent) for file in files]
    entered = [room for before, room in zip(["", *rooms], rooms, strict=False) if room != before]
    assert len(entered) - len(set(entered)) <= 8


def test_every_file_that_guides_name_exists() -> None:
    pages = [ROOT / "CONTRIBUTING.md", ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    missing = []
    for page in pages:
        if "generated" not in page.parts:
            named = re.findall(r"`((?:src|tests|scripts|docs|benchmarks)/[\w./-]+)`", page.read_text(encoding="utf-8"))
            missing += [f"{page.name}: {name}" for name in named if not (ROOT / name).exists()]
    assert missing == []
