"""A user's file of assumptions: whatever in it would change nothing is a problem, and the way to write one is told."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.policy.uncertain import Input, read_inputs

FEES = Input(
    name="growth.fees",
    title="Fees",
    low=Decimal("0.02"),
    middle=Decimal("0.03"),
    high=Decimal("0.05"),
    confidence="assumed",
    source="A test",
    reason="A test",
)


def written(folder: Path, text: str) -> Path:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_key_beside_the_inputs_is_no_more_ignored_than_one_among_them(tmp_path: Path) -> None:
    path = written(tmp_path, 'inputs:\n  growth.fees:\n    middle: "0.04"\ngrowth.fees:\n  middle: "0.05"\n')
    with pytest.raises(ProblemsFound) as caught:
        read_inputs(path, {FEES.name: FEES})
    assert [(one.rule, one.row, one.field) for one in caught.value.problems] == [("unknown-key", 4, "growth.fees")]


def test_a_file_without_inputs_says_how_to_write_one_and_that_way_is_read(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"`growth\.fees:`"):
        read_inputs(written(tmp_path, "middle: 1\n"), {FEES.name: FEES})
    found = read_inputs(written(tmp_path, 'inputs:\n  growth.fees:\n    middle: "0.03"\n'), {FEES.name: FEES})
    assert found[FEES.name].middle == Decimal("0.03")


def test_what_is_out_of_order_is_told_without_words_of_a_library(tmp_path: Path) -> None:
    path = written(tmp_path, 'inputs:\n  growth.fees:\n    low: "0.04"\n    middle: "0.03"\n')
    with pytest.raises(ProblemsFound) as caught:
        read_inputs(path, {FEES.name: FEES})
    said = caught.value.problems[0]
    assert said.message.startswith("growth.fees cannot be used: ") and "error" not in said.message.casefold()
    assert said.next_step == "Correct the amounts."
