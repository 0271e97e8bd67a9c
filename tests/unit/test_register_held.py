"""The ready register is the one that is described, and a description that was edited is read itself."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ncs.core.errors import NcsError
from ncs.register import held
from ncs.register.measures import Register


def test_the_register_that_comes_is_the_one_described() -> None:
    """After a description was edited: ``make plans``."""
    assert (held.FOLDER / held.FILE).read_text(encoding="utf-8") == held.text()
    ready, described = held.held(), held.as_described()
    assert ready == described
    for name, entry in described.measures.items():
        mine = vars(ready.measures[name])
        assert {key: type(value) for key, value in vars(entry).items()} == {key: type(mine[key]) for key in mine}


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(str(held.FOLDER), tmp_path / "data")
    monkeypatch.setattr(held, "FOLDER", tmp_path / "data")
    return tmp_path / "data"


def test_a_copy_is_read_as_it_is(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def _never() -> Register:
        raise AssertionError

    monkeypatch.setattr(held, "as_described", _never)
    assert held.held().measure("2A").id == "ascof_2a"


@pytest.mark.parametrize("file", ["measures/ascof_2024_25.yaml", "expectations.yaml", "local_outcomes.yaml"])
def test_an_edited_description_is_read_itself(copied: Path, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    described = copied / file
    described.write_text(described.read_text(encoding="utf-8") + "# looked at again\n", encoding="utf-8")
    marked = replace(held.as_described(), local_outcomes=())
    monkeypatch.setattr(held, "as_described", lambda: marked)
    assert held.held() is marked


@pytest.mark.parametrize(
    "text", [None, "", '{"made_of": "', "[]", "{}", '{"made_of": "MADE_OF"}', '{"made_of": "MADE_OF", "register": {}}']
)
def test_a_register_that_is_missing_or_damaged_is_told_and_nothing_is_used_in_its_place(
    copied: Path, text: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off while it was copied, say: whoever installed it must know, as the descriptions may be cut off too."""
    ready = copied / held.FILE
    made_of = json.loads(ready.read_text(encoding="utf-8"))["made_of"]
    ready.unlink()
    if text is not None:
        ready.write_text(text.replace("MADE_OF", made_of), encoding="utf-8")
    monkeypatch.setattr(held, "as_described", lambda: pytest.fail("nothing is to be used in its place"))
    with pytest.raises(NcsError, match=r"register\.json .* missing or damaged\. Next: install the program again"):
        held.held()


def test_a_description_that_is_missing_is_told(copied: Path) -> None:
    (copied / held.EXPECTATIONS).unlink()
    with pytest.raises(NcsError, match="missing or damaged"):
        held.held()
