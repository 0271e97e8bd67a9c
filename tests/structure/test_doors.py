"""Doors render answers and never compute: they know a domain by its use cases and its views alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.source import nodes

ROOT = Path(__file__).parents[2] / "src" / "ncs"
DOMAINS = (
    "charging",
    "funding",
    "impact",
    "journeys",
    "measures",
    "places",
    "prices",
    "providers",
    "records",
    "roadmap",
    "scenarios",
    "survey",
    "synthetic",
    "workforce",
)
DOORS = sorted(
    [*(path for door in ("cli", "face", "web") for path in (ROOT / door).rglob("*.py")), ROOT / "__init__.py"]
)
#: ``ncs.charging.use`` and ``ncs.charging.views.journey``, but not ``ncs.charging.law.means``.
ALLOWED = re.compile(rf"^ncs\.({'|'.join(DOMAINS)})\.(use|views)(\.|$)")
KNOWN = re.compile(rf"^ncs\.({'|'.join(DOMAINS)})(\.|$)")


def imported(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = node.module.count(".") == 1  # from ncs.places import use: what is taken says which room is entered
            yield from (f"{node.module}.{taken.name}" for taken in node.names) if whole else (node.module,)


@pytest.mark.parametrize("path", DOORS, ids=lambda path: str(path.relative_to(ROOT)))
def test_doors_know_only_use_cases_and_views(path: Path) -> None:
    inner = [name for name in imported(path) if KNOWN.match(name) and not ALLOWED.match(name)]
    assert inner == []


USES = sorted([*ROOT.glob("*/use.py"), *ROOT.glob("*/use/*.py")])


def test_every_domain_has_use_cases() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in USES} == {*DOMAINS, "observations"}


@pytest.mark.parametrize("path", USES, ids=lambda path: str(path.relative_to(ROOT)))
def test_use_cases_neither_print_nor_know_the_terminal(path: Path) -> None:
    calls = [node.func for node in nodes(path) if isinstance(node, ast.Call)]
    called = {function.id for function in calls if isinstance(function, ast.Name)}
    assert "print" not in called
    assert not {name.split(".")[0] for name in imported(path)} & {"typer", "rich", "sys", "django"}


def test_a_door_that_reaches_inside_a_domain_would_be_seen() -> None:
    assert KNOWN.match("ncs.charging.law.means")
    assert not ALLOWED.match("ncs.charging.law.means")
    assert not ALLOWED.match("ncs.measures.users")
    assert ALLOWED.match("ncs.measures.use")


def test_what_is_taken_from_a_domain_itself_is_seen(tmp_path: Path) -> None:
    door = tmp_path / "door.py"
    door.write_text("from ncs.places import landscape, use\nfrom ncs.places.views.lists import brief_of\n")
    assert list(imported(door)) == ["ncs.places.landscape", "ncs.places.use", "ncs.places.views.lists"]
