"""A mapping works out what is asked for, once, and nothing else."""

from __future__ import annotations

import pytest

from ncs.core.lazy import WhenAsked


def test_each_value_is_worked_out_once_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def way(name: str) -> str:
        asked.append(name)
        return name.upper()

    found = WhenAsked({name: lambda name=name: way(name) for name in ("b", "a")})
    assert (list(found), len(found), "a" in found, "c" in found, found.get("c", "none")) == (
        ["b", "a"], 2, True, False, "none",
    )  # fmt: skip
    assert asked == []
    assert (found["a"], found.get("a"), found["a"]) == ("A", "A", "A")
    assert asked == ["a"]
    assert list(found.values()) == ["B", "A"] and asked == ["a", "b"]


def test_a_fault_in_working_out_is_not_taken_for_a_key_that_is_not_there() -> None:
    def fails() -> str:
        raise KeyError("inside")

    found = WhenAsked({"a": fails})
    for ask in (lambda: found["a"], lambda: found.get("a", "none")):
        with pytest.raises(KeyError, match="inside"):
            ask()
    with pytest.raises(KeyError, match="b"):
        found["b"]
