"""Wrong values of each type, through each door that checks them: what is told is in our words (web: test_api_words)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from ncs.charging.case.case_file import load_case
from ncs.charging.use.cases import template_text
from ncs.core.errors import ProblemsFound
from ncs.journeys.events.catalogue import kinds
from ncs.journeys.use.journeys import event_from
from support.foreign_words import foreign

#: Of every kind that a field may not be.
WRONG = ("", "lots", "-1", "1e999", "1.23456789", "x" * 5000, "2026-13-45", "true", "\u0661", "a;b;c", "{}", "[1]")


def told(work: Callable[[], object]) -> list[str]:
    """Do something with what a user gave; return what they are told, nothing if it can be used."""
    try:
        work()
    except ProblemsFound as error:
        return [error.summary, *(text for one in error.problems for text in (one.message, one.next_step))]
    return []


@pytest.mark.parametrize("kind", kinds())
def test_a_field_of_an_event(kind: str) -> None:
    fields = [name for name in kinds()[kind].model_fields if name not in ("kind", "on", "version")]
    for value in WRONG:
        texts = [f"{name}={value}" for name in fields]
        for given in (texts, [*texts, "unknown=1"]):
            said = told(partial(event_from, kind, date(2026, 5, 1), given))
            assert not foreign(said) and all(said)


@pytest.mark.parametrize(
    "wrong", ["lots", "-1", "[1, 2]", "{a: b}", "''", "null", "true", "1e999", "2026-13-45", "a: 1"]
)
def test_a_key_of_a_case(wrong: str, tmp_path: Path) -> None:
    """Every line of the case to start from, with another value."""
    lines = [line for line in template_text().splitlines() if line.strip() and not line.lstrip().startswith("#")]
    file, refused = tmp_path / "case.yaml", 0
    for place, line in enumerate(lines):
        if ": " in line:
            changed = [*lines[:place], f"{line.partition(': ')[0]}: {wrong}", *lines[place + 1 :]]
            file.write_text("\n".join(changed), encoding="utf-8")
            said = told(partial(load_case, file))
            assert not foreign(said)
            refused += bool(said)
    assert refused > 5
