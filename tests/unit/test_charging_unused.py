"""What a case gives in vain is listed with its reason: each key that may be left out has one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest

from ncs.charging.case.case import Case, Part
from ncs.charging.run import prepare
from ncs.charging.unused import _BESIDES
from ncs.charging.unused_reasons import REASONS

START = date(2026, 5, 4)
HOUSE: dict[str, Any] = {
    "date": "2026-05-04",
    "person": {"age": 84},
    "setting": {"kind": "care_home_permanent", "weeks_in": 20},
    "cost": {"weekly": 1000},
    "income": [{"kind": "state_pension", "weekly": 220}],
    "owns_home": True,
}


def said(occupier: dict[str, Any], day: date = START) -> list[str]:
    case = {**HOUSE, "home": {"value": 250_000, "occupied_by": [occupier]}}
    return [text for text in prepare(case, day=day).result.unused if text.startswith("home.occupied_by.0")]


def optional(part: type[Part], at: str = "") -> Iterator[str]:
    """Every key that may be left out of a case, the numbers of items left out."""
    for name, about in part.model_fields.items():
        if not at and name in _BESIDES:
            continue
        place = f"{at}{name}"
        inner = next((one for one in _parts(about.annotation)), None)
        if inner is not None:
            yield from optional(inner, f"{place}.")
        if place not in ("person", "setting", "cost", "overrides") and not about.is_required():
            yield place


def _parts(kind: Any) -> Iterator[type[Part]]:
    if isinstance(kind, type) and issubclass(kind, Part):
        yield kind
    for one in get_args(kind):
        yield from _parts(one)


def test_every_key_has_a_reason_of_its_own() -> None:
    keys = set(optional(Case))
    assert len(keys) > 80
    by_who = {"home.occupied_by", "home.occupied_by.born"}
    assert {key for key in keys - by_who if key not in REASONS and not key.startswith("partner.")} == set()


@pytest.mark.parametrize(
    ("occupier", "day", "reason"),
    [
        ({"relation": "relative", "age": 58}, START, "from 60, or when incapacitated: on this day they are 58"),
        ({"relation": "relative", "age": 58}, date(2028, 5, 3), "on this day they are 59"),
        ({"relation": "own_child_under_18", "born": "2008-08-15"}, date(2026, 8, 15), "until 18: on this day"),
        ({"relation": "not_a_relative", "age": 70}, START, "only a partner, a relative of 60"),
        ({"relation": "relative", "age": 70, "lived_there_before": False}, START, "lived there before"),
    ],
)
def test_who_does_not_keep_the_home_out_is_told_why(occupier: dict[str, Any], day: date, reason: str) -> None:
    """Schedule 2 paragraph 4: a partner, a relative of 60 or over or incapacitated, a child under 18."""
    (text,) = said(occupier, day)
    assert reason in text


def test_who_does_is_not_said_to_be_ignored() -> None:
    assert said({"relation": "relative", "age": 60}) == []
    assert said({"relation": "own_child_under_18", "born": "2008-08-15"}, date(2026, 8, 14)) == []
