"""A newcomer can reach every page, and the pages name only commands that exist."""

from __future__ import annotations

import importlib
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
import yaml
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


def reached(nav: Any) -> list[str]:
    """Every page of the navigation, in order."""
    if isinstance(nav, str):
        return [nav]
    parts = nav.values() if isinstance(nav, dict) else nav
    return [page for part in parts for page in reached(part)]


def test_the_navigation_starts_with_the_tutorial_and_the_guides_and_reaches_every_page() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    pages = reached(settings["nav"])
    assert pages[:3] == ["index.md", "tutorial/index.md", "how-to/index.md"]
    held = {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md") if "generated" not in path.parts}
    assert {page for page in pages if "generated" not in page} == held
    assert len(set(pages)) == len(pages)
    assert settings["not_in_nav"].split() == ["/reference/generated/api-*.md"]
    assert "reference/generated/api.md" in pages


def test_guides_weigh_more_in_the_search_than_generated_pages_and_those_more_than_code() -> None:
    ranked = runpy.run_path(str(ROOT / "scripts" / "generate_reference.py"), run_name="reference")["ranked"]
    heads = [yaml.safe_load(ranked(name, "# Title").split("---")[1]) for name in ("api-core.md", "measures.md")]
    code, generated = [head["search"]["boost"] for head in heads]
    assert 0 < code < generated < 1  # a guide has no weight of its own, which is one
    for page in (path for path in DOCS.rglob("*.md") if "generated" not in path.parts):
        assert not page.read_text(encoding="utf-8").startswith("---"), page.name


def test_names_of_the_program_that_guides_import_exist() -> None:
    """Code blocks import what is there; a module that moves takes its guides along."""
    pages = [path for path in DOCS.rglob("*.md") if "generated" not in path.parts]
    imported = re.compile(r"^from (ncs[\w.]*) import (.+)$", re.MULTILINE)
    lines = [line for page in pages for line in imported.findall(page.read_text(encoding="utf-8"))]
    assert len(lines) > 5
    for module, names in lines:
        held = importlib.import_module(module)
        assert [name for name in names.split(", ") if not hasattr(held, name.split(" as ")[0])] == [], module


#: Pages of DHSC's published pipeline that a data file cites; they are not ours.
CITED = {
    "docs/methodology/5-data-cleaning.md",
    "docs/methodology/6-deduplication.md",
    "docs/methodology/dates-of-death.md",
}


def test_pages_that_the_program_sends_people_to_are_there() -> None:
    """Advice such as "See docs/how-to/x.md" leads somewhere."""
    kinds = {".py", ".yaml", ".csv", ".html", ".jinja", ".txt"}
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*") if path.suffix in kinds]
    named = {name for text in texts for name in re.findall(r"docs/[a-z0-9_/-]+\.md", text)}
    assert len(named) > 5
    assert {name for name in named - CITED if not (ROOT / name).is_file()} == set()
