"""A measure is described in the register and nowhere else: not in source, in data, or in the scripts of the docs.

A description is a title of the register in full; a code or id together with its title, unit or polarity; a list of
codes; a table from ids to ids (which figure is the same as which); or a second set of words for which way is better.
"""

from __future__ import annotations

import ast
import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from ncs.records.rules import rules
from ncs.records.rules.model import TABLES
from ncs.register.measures import Polarity, register
from ncs.tables.reading.yaml_values import PARSER
from support.source import nodes

ROOT = Path(__file__).parents[2]
SOURCE, SCRIPTS, REGISTER = ROOT / "src" / "ncs", ROOT / "scripts", ROOT / "src" / "ncs" / "register"
#: Words of a title of this many words are nobody else's.
OWN_WORDS = 4
#: So many codes in a row are a list of measures.
LIST = 3

ENTRIES = tuple(register().measures.values())
NAMES = {name for entry in ENTRIES for name in (entry.id, entry.code, f"ASCOF {entry.code}", *entry.aliases)}
CODES = {entry.code for entry in ENTRIES}
TITLES = {
    title for entry in ENTRIES for title in (entry.title, entry.published_title) if len(title.split()) >= OWN_WORDS
}
WORDS = {*TITLES, *(entry.unit for entry in ENTRIES), *(p for one in Polarity for p in (one.value, one.words))}
PARTS = {"title", "unit", "polarity"}


def in_python(source: Iterable[ast.AST]) -> Iterator[str]:
    """Yield each description of a measure in Python source."""
    for node in source:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _in_words(node.value)
        elif isinstance(node, ast.ClassDef) and node.name == Polarity.__name__:
            yield f"line {node.lineno}: a second {node.name}"
        elif isinstance(node, ast.Call):
            given = {keyword.arg for keyword in node.keywords}
            named = {_text(k.value) for k in node.keywords if k.arg in ("id", "code", "measure")} & NAMES
            if named and given & (PARTS - {"unit"} | ({"unit"} if "code" in given or "id" in given else set())):
                yield f"line {node.lineno}: {named} described in a call"
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if _names(key) and (_text(value) in WORDS or _names(value)):
                    yield f"line {node.lineno}: {ast.unparse(value)} said of {_names(key)}"


def in_data(content: Any) -> Iterator[str]:
    """Yield each description of a measure in the content of a YAML file or the rows of a CSV file."""
    if isinstance(content, str):
        yield from _in_words(content)
    elif isinstance(content, list):
        for item in content:
            yield from in_data(item)
    elif isinstance(content, dict):
        if {content.get("id"), content.get("code")} & NAMES and PARTS & set(content):
            yield f"{content.get('id') or content.get('code')} described"
        for key, value in content.items():
            if key in NAMES and isinstance(value, dict) and PARTS & set(value):
                yield f"{key} described"
            yield from in_data(value)


def _in_words(text: str) -> Iterator[str]:
    if text in TITLES:
        yield f"the title {text!r}"
    words = text.split()
    if len(words) >= LIST and set(words) <= CODES:
        yield f"the list {text!r}"


def _text(node: ast.AST | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _names(node: ast.AST | None) -> set[str]:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return {_text(part) for part in parts} & NAMES


def _read(path: Path) -> Iterator[str]:
    if path.suffix == ".py":
        return in_python(nodes(path))
    text = path.read_text(encoding="utf-8")
    return in_data(list(csv.DictReader(io.StringIO(text))) if path.suffix == ".csv" else yaml.load(text, PARSER))


def _files() -> list[Path]:
    found = [path for top in (SOURCE, SCRIPTS) for end in ("py", "yaml", "csv") for path in top.rglob(f"*.{end}")]
    return sorted(path for path in found if REGISTER not in path.parents)


def test_no_measure_is_described_outside_the_register() -> None:
    found = [f"{path.relative_to(ROOT)}: {said}" for path in _files() for said in _read(path)]
    assert found == []
    assert len(_files()) > 400


@pytest.mark.parametrize(
    "source",
    [
        'TITLE = "Care staff who left their role in the year"',
        'TITLE = "People aged 65 and over discharged from hospital " "who received reablement (%)"',
        'UNITS = {"2B": "per 100,000 people"}',
        '_PERCENT = "1D 1E 2A 2D(1)"',
        'OFFICIAL = {("ascof_2e", "age=65+"): "ascof_2e_2b"}',
        'BETTER = {"ascof_2c": "lower_is_better"}',
        'class Polarity:\n    HIGHER = "up"',
        'Measure(id="ascof_2a", unit="percent")',
        'Measure(code="2E(1)", title="Home")',
        'Entry(id="wait_first_service", polarity=LOWER)',
    ],
)
def test_a_description_in_source_is_found(source: str) -> None:
    assert list(in_python(ast.walk(ast.parse(source))))


@pytest.mark.parametrize(
    "content",
    [
        {"measures": {"ascof_2a": {"title": "Reablement", "groups": []}}},
        [{"code": "2C", "unit": "per 100,000"}],
        {"any": ["Carers who find information easily"]},
    ],
)
def test_a_description_in_data_is_found(content: Any) -> None:
    assert list(in_data(content))


@pytest.mark.parametrize(
    "source",
    [
        'register().measure("2A")',
        'LABELS = {"ascof_2a": "final outcome"}',
        'Observation(measure="ascof_2a", unit="percent")',
        'RULE = Rule(id="open-end", title="An open service has no end", affects=("2A", "2E"))',
    ],
)
def test_naming_a_measure_is_no_description(source: str) -> None:
    assert list(in_python(ast.walk(ast.parse(source)))) == []


def test_record_rules_affect_families_of_the_register() -> None:
    named = {name for rule in rules() for name in rule.affects} - TABLES
    assert named <= register().families
    assert {"2A", "2B and 2C", "2D", "2E", "3D", "waiting times"} <= named
