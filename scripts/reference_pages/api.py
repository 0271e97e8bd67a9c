"""The public interface of each package, from its docstrings, and the glossary."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "src" / "ncs"


def pages() -> dict[str, str]:
    """Return one page a package, and the glossary."""
    found = {f"api-{package.name}.md": _page(package) for package in sorted(_packages())}
    return {**found, "api.md": _index(found), "glossary.md": (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")}


def _index(found: dict[str, str]) -> str:
    """Return the page that leads to the page of each package."""
    rows = [f"- [`ncs.{name.removeprefix('api-').removesuffix('.md')}`]({name})" for name in found]
    intro = "For those who change the program or read it closely; how it is laid out is told in "
    told = "[the explanation of the layout](../../explanation/architecture.md)."
    return "\n".join(["# The code, package by package", "", intro + told, "", *rows, ""])


def _packages() -> list[Path]:
    return [file.parent for file in PACKAGES.glob("*/__init__.py") if file.parent.name != "cli"]


def _page(package: Path) -> str:
    modules = sorted(_module(file) for file in package.rglob("*.py") if not file.name.startswith("_"))
    lines = [f"# `ncs.{package.name}`", "", "Generated from the docstrings.", ""]
    for module in modules:
        lines += [f"::: {module}", "    options: {heading_level: 2, show_signature_annotations: true}", ""]
    return "\n".join(lines)


def _module(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGES.parent).with_suffix("").parts)
