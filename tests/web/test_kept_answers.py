"""An answer that is kept is that of the program that gave it: another one works the same question out anew."""

from __future__ import annotations

import pytest

from ncs.web.money import questions as money
from ncs.web.money.questions import FloorAsked, PathAsked
from ncs.web.reforms import question as reforms
from ncs.web.reforms.question import Question

ASKED = (
    FloorAsked(floor="13.45", first="2026-27", years=1, own=""),
    PathAsked(own=""),
    Question(schemes=("fabian_launch_offer",), first="2026-27", last="2026-27", people=5_000),
)


@pytest.mark.parametrize("asked", ASKED, ids=lambda one: type(one).__name__)
def test_another_program_is_asked_anew(
    asked: FloorAsked | PathAsked | Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = asked.key()
    assert asked.key() == before
    for module in (money, reforms):
        monkeypatch.setattr(module, "build", lambda: "another program")
    assert asked.key() != before


def test_no_two_questions_share_an_answer() -> None:
    assert len({one.key() for one in ASKED}) == len(ASKED)
