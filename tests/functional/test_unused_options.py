"""An option that would change nothing beside others is refused, and never passed over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

from ncs.cli.main import app
from ncs.core.errors import NcsError
from support.commands import PLAUSIBLE, READ, leaves

#: What was typed, and the option that is of no use beside the rest. No file needs to be there: it is said first.
UNUSED = [
    ("allocations explain Leeds --amounts-checked Leeds", "--amounts-checked"),
    ("allocations explain Leeds --inputs i.xlsx --annex-b b.html", "--annex-b"),
    ("allocations rebase --amounts-checked Leeds", "--amounts-checked"),
    ("charge compare case.yaml --reform plan_2022 --years 3 --date 2026-05-01", "--date"),
    ("charge journey case.yaml --weeks 10 --years 3", "--years"),
    ("charge reforms --switches --steps", "--steps"),
    ("charge mapping-template --fields --targets", "--targets"),
    ("charge mapping-template --format csv", "--format"),
    ("expectations strategies --on 2026-05-01", "--on"),
    ("formula converge age_and_deprivation --within 5 --growth 1%", "--growth"),
    ("formula converge age_and_deprivation --within 5 --years 10", "--years"),
    ("formula report age_and_deprivation --within 5 --years 10 --out report", "--years"),
    ("journeys add j.yaml died --event e.yaml", "KIND"),
    ("journeys add j.yaml died on=1 --event e.yaml --on 2026-05-01", "KIND, KEY=VALUE, --on"),
    ("observations show --area Leeds", "--area"),
    ("observations show --period 2024-25", "--period"),
    ("observations show --group total", "--group"),
    ("providers licences --on 2026-05-01", "--on"),
    ("records check a.csv --format json", "--format"),
    ("records check a.csv --show-values", "--show-values"),
    ("survey bank show --bank b.yaml --year 2025", "--year"),
    ("survey read a.xlsx --bank b.yaml --year 2025 --out read", "--year"),
    ("survey instrument a.xlsx --bank b.yaml --year 2025", "--year"),
    ("workforce plan plan.yaml --on 2026-05-01", "--on"),
    ("workforce project --from 2029-30", "--from"),
]
#: The same where the rule is not the door's, so that Python refuses it too.
REFUSED = [
    ("survey instrument a.xlsx --frame f.csv", "--frame"),
    ("survey instrument a.xlsx --on 2026-05-01", "--on"),
    ("survey instrument a.xlsx --council Leeds --as xlsform", "--council"),
    ("survey report read --on 2026-05-01 --out report", "--on"),
]
COMMANDS = dict(leaves(get_command(app)))
TEMPLATES = {path: one for path, one in COMMANDS.items() if any("--template" in found.opts for found in one.params)}
BESIDE = [
    (path, found)
    for path, one in TEMPLATES.items()
    for found in one.params
    if found.name not in ("template", "out", "replace", "scenario", "help")
]


def ran(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def said(result: Result) -> str:
    return " ".join(result.output.replace("│", " ").split())


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("typed", "option"), UNUSED, ids=[typed for typed, _ in UNUSED])
def test_it_is_refused(typed: str, option: str) -> None:
    result = ran(*typed.split())
    assert result.exit_code == 2 and f"{option}: of no use " in said(result) and "Next: leave" in said(result)


@pytest.mark.parametrize(("typed", "option"), REFUSED, ids=[typed for typed, _ in REFUSED])
def test_it_is_refused_by_python_too(typed: str, option: str) -> None:
    result = ran(*typed.split())
    assert isinstance(result.exception, NcsError) and option in str(result.exception)


def test_there_are_commands_with_a_template() -> None:
    assert len(TEMPLATES) >= 4 and len(BESIDE) > 10


@pytest.mark.parametrize(("path", "found"), BESIDE, ids=[f"{' '.join(path)} {one.name}" for path, one in BESIDE])
def test_beside_a_template_nothing_else_is_taken(path: tuple[str, ...], found: Any) -> None:
    """Whatever a command with ``--template`` takes, typed beside it, is refused; where the template goes is not."""
    needed = ["stabilise"] if path == ("price", "scenario") else []
    value = [] if getattr(found, "is_flag", False) else ["csv" if found.name == "form" else "7"]
    typed = value if found.param_type_name == "argument" else [found.opts[0], *value]
    result = ran(*path, *needed, "--template", *typed)
    assert result.exit_code == 2 and "of no use with --template" in said(result), result.output
    assert ran(*path, *needed, "--template", "--out", "made.yaml").exit_code == 0 and Path("made.yaml").exists()


def _alone(one: Any) -> list[str] | None:
    """Return what a command that reads no file needs to be called with; None if it needs one or waits for a person."""
    words: list[str] = []
    for found in one.params:
        if found.required:
            name = found.opts[0] if found.param_type_name == "option" else str(found.name)
            if name in READ or name not in PLAUSIBLE:
                return None
            words += [name, PLAUSIBLE[name]] if name.startswith("--") else [PLAUSIBLE[name]]
    return words


#: Every option to read a file of every command that needs none.
READING = [
    (path, words, found.opts[0])
    for path, one in COMMANDS.items()
    if (words := _alone(one)) is not None
    for found in one.params
    if found.param_type_name == "option" and found.opts[0] in READ and not found.required
]


@pytest.mark.parametrize(("path", "words", "option"), READING, ids=[f"{' '.join(p)} {o}" for p, _, o in READING])
def test_a_file_that_is_named_is_looked_for(path: tuple[str, ...], words: list[str], option: str) -> None:
    """No command goes well with a file that is not there: it is read, or the option is refused."""
    assert ran(*path, *words, option, "gone.csv").exit_code != 0
