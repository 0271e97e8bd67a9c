"""Write the generated part of the documentation: docs/reference/generated/*.md.

The pages are made from the data and code themselves, so they cannot disagree. A domain adds pages by a module in
``scripts/reference_pages`` with a function ``pages()`` that returns text by file name.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from typer.main import get_command

from ncs.cli.main import app

TARGET = Path(__file__).parent.parent / "docs" / "reference" / "generated"


def command_line() -> str:
    """Return the page of every command with its help text."""
    lines = ["# The commands", "", "Generated from the program itself.", ""]

    def walk(command: Any, path: str) -> None:
        lines.extend([f"## `{path}`", "", (command.help or "").strip(), ""])
        context = command.make_context(path, [], resilient_parsing=True)
        options = [parameter.get_help_record(context) for parameter in command.params]
        shown = [record for record in options if record and record[0] not in ("--help",)]
        if shown:
            lines.extend(["| option | meaning |", "|---|---|"])
            lines.extend(f"| `{name.replace('|', '/')}` | {text.replace('|', '/')} |" for name, text in shown)
            lines.append("")
        for name, child in sorted(getattr(command, "commands", {}).items()):
            walk(child, f"{path} {name}")

    walk(get_command(app), "ncs")
    return "\n".join(lines)


def ranked(name: str, text: str) -> str:
    """Return a page with its weight in the search: guides come before reference, and reference before code."""
    boost = 0.1 if name.startswith("api") else 0.4
    return f"---\nsearch:\n  boost: {boost}\n---\n\n{text}"


def main() -> None:
    """Write every generated page, and take away those that are generated no more."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.md"):
        old.unlink()
    (TARGET / "commands.md").write_text(ranked("commands.md", command_line()), encoding="utf-8")
    for module in sorted((Path(__file__).parent / "reference_pages").glob("*.py")):
        for name, text in _load(module).pages().items():
            (TARGET / name).write_text(ranked(name, text), encoding="utf-8")


def _load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot load {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
