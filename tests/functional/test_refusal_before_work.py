"""What may not be written is refused before anything is read: every command that writes, inputs not being there.

A file stands where the output would go, and every input is missing. Whoever looks at inputs first says that they are
missing; whoever asks first where to write says that something is there. The second is wanted: work may take an hour.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.refusals import CannotWrite
from support.commands import PLAUSIBLE, READ, leaves

#: Options and arguments that say where to write. A store is added to, and so is not among them.
WRITTEN = {"out", "plots", "svg", "log", "page"}
#: The file that stands there already, for commands whose outputs have one form.
FORMS = {
    ("observations", "read"): "there.parquet",
    ("synthetic", "care"): "there.parquet",
    ("charge", "survey"): "there.parquet",
    ("journeys", "emit"): "there.csv",
    ("journeys", "store", "emit"): "there.csv",
}
#: Plausible values of what is no file, and what some commands are called with besides what each needs.
VALUES = PLAUSIBLE | {
    "--price-growth": "2", "--pay-growth": "3", "earlier": "2024", "later": "2025", "--on": "2025-07-01",
    "--councils": "Leeds",
}  # fmt: skip
BESIDES = {
    ("measures", "compare"): ["--official"],
    ("workforce", "plan"): ["gone.csv"],
}


def writing() -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Every command with each thing that says where to write."""
    for path, command in leaves(get_command(app)):
        for given in command.params:
            if given.name in WRITTEN - ({"log"} if path[0] == "providers" else set()) and not getattr(
                given, "is_flag", False
            ):
                yield path, command, given


def words_for(path: tuple[str, ...], command: Any, given: Any) -> list[str]:
    """The command with a file that is there to write to, and files that are not there to read."""
    found: list[str] = []
    for one in command.params:
        reads = one.opts[0] in READ and not (getattr(one, "is_flag", False) or path[0] == "synthetic")
        if one.name != given.name and not (one.required or reads):
            continue
        value = "gone.csv" if reads else VALUES.get(one.opts[0], "gone.csv")
        value = FORMS.get(path, "there.xlsx") if one.name == given.name else value
        found += [value] if one.param_type_name == "argument" else [one.opts[0], value]
    return found


CASES = [pytest.param(*case, id=" ".join((*case[0], case[2].opts[0]))) for case in writing()]


@pytest.mark.parametrize(("path", "command", "given"), CASES)
def test_what_may_not_be_written_is_refused_before_inputs_are_read(
    path: tuple[str, ...], command: Any, given: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    there = tmp_path / FORMS.get(path, "there.xlsx")
    there.write_text("kept", encoding="utf-8")
    words = [*path, *words_for(path, command, given), *BESIDES.get(path, [])]
    result = CliRunner().invoke(app, words)
    assert isinstance(result.exception, CannotWrite), f"ncs {' '.join(words)}: {result.exception!r} {result.output}"
    assert there.read_text(encoding="utf-8") == "kept"
    assert [found.name for found in tmp_path.iterdir()] == [there.name]


def test_every_command_that_writes_is_tried() -> None:
    assert len(CASES) > 150
