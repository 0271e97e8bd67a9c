"""A newcomer can reach every page, and the pages name only commands that exist."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from ncs.cli.main import app

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
COMMAND = re.compile(r"^(?:\$ )?(?:\.venv/bin/)?ncs ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?", re.MULTILINE)
FENCED = re.compile(r"```(?:sh|console|bash|text)?\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("section", ["how-to", "explanation", "decisions"])
def test_every_page_is_listed_in_its_section(section: str) -> None:
    index = (DOCS / section / "index.md").read_text(encoding="utf-8")
    pages = {path.name for path in (DOCS / section).glob("*.md")} - {"index.md"}
    assert pages - set(re.findall(r"\]\(([^)#]+\.md)", index)) == set()


def test_decisions_are_numbered_without_gaps_or_doubles() -> None:
    numbers = [int(path.name[:4]) for path in sorted((DOCS / "decisions").glob("0*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))], ids=lambda p: p.name)
def test_commands_shown_exist(page: Path) -> None:
    if "generated" in page.parts:
        return
    root: Any = get_command(app)
    for block in FENCED.findall(page.read_text(encoding="utf-8")):
        for first, second in COMMAND.findall(block):
            assert first in root.commands, f"ncs {first}"
            inner = getattr(root.commands[first], "commands", None)
            if inner is not None and second:
                assert second in inner, f"ncs {first} {second}"


def test_the_glossary_is_in_order_and_says_each_word_once() -> None:
    words = re.findall(r"^\| \*\*(.+?)\*\* \|", (ROOT / "GLOSSARY.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(words) > 30
    assert words == sorted(words, key=str.casefold)
    assert len({word.casefold() for word in words}) == len(words)


def test_the_example_in_the_readme_is_what_the_program_prints() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"\$ ncs allocations explain \"South Tyneside\"\n(.*?)\n…\n", text, re.DOTALL)
    assert shown is not None
    printed = CliRunner().invoke(app, ["allocations", "explain", "South Tyneside"]).stdout
    assert printed.startswith(shown[1])
