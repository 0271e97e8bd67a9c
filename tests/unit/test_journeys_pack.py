"""A pack for a move: what it hands over, and that any change to it shows. Everybody is invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ncs.core.errors import ProblemsFound
from ncs.journeys.engine.state import state_of
from ncs.journeys.events.catalogue import event
from ncs.journeys.exchange.pack import pack_text, read_pack
from ncs.journeys.rules.samples import served

DAY = date(2026, 6, 3)
WILLING = event("willingness-recorded", "2026-05-20", outcome="hygiene", answer="with limits", limits="not at night")


@pytest.fixture
def text() -> str:
    return pack_text(state_of([*served(), WILLING]), to="Durham", made=DAY)[0]


def test_what_was_handed_over_is_read_again(text: str, tmp_path: Path) -> None:
    """The plan, the decision, the assessment, what carers are willing to do, and the support that runs."""
    file = tmp_path / "pack.json"
    file.write_text(text, encoding="utf-8")
    pack = read_pack(file)
    assert (pack.person, pack.to, pack.made, pack.portable) == ("P1", "Durham", DAY, False)
    kinds = {one.kind for one in pack.events}
    assert {
        "plan-agreed",
        "eligibility-decided",
        "assessment-completed",
        "willingness-recorded",
        "service-started",
    } < kinds
    held = {one.kind: one for one in served()}
    assert {one.kind: one for one in pack.events if one.kind in held} == {k: held[k] for k in kinds if k in held}


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda c: c.update(to="Leeds"), "pack-digest"),
        (lambda c: c["events"].pop(), "pack-digest"),
        (lambda c: c.update(version=2), "pack-version"),
        (lambda c: c.update(format="other"), "pack-format"),
        (lambda c: c.pop("digest"), "pack-digest"),
    ],
)
def test_a_pack_that_was_changed_is_refused(
    text: str, tmp_path: Path, change: Callable[[dict[str, Any]], Any], rule: str
) -> None:
    content = json.loads(text)
    change(content)
    file = tmp_path / "pack.json"
    file.write_text(json.dumps(content))
    with pytest.raises(ProblemsFound) as caught:
        read_pack(file)
    (problem,) = caught.value.problems
    assert problem.rule == rule and "s37(5)" in problem.message and problem.next_step


def test_the_same_journey_gives_the_same_bytes_however_it_was_spaced(text: str, tmp_path: Path) -> None:
    assert pack_text(state_of([*served(), WILLING]), to="Durham", made=DAY)[0] == text
    file = tmp_path / "pack.json"
    file.write_text(json.dumps(json.loads(text), indent=4))
    assert read_pack(file).digest == pack_text(state_of([*served(), WILLING]), to="Durham", made=DAY)[1]


def test_a_portable_decision_is_said_to_be_one() -> None:
    """Support Guaranteed, proposal 6.3; it is not law, so it is off unless asked for."""
    text, _ = pack_text(state_of(served()), to="Durham", made=DAY, portable=True)
    assert json.loads(text)["portable_determination"] is True
