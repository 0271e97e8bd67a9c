"""Wrong values of every argument of the Python face: an error with words, which names the argument and what is wanted.

Never a bare error of Python, and never a silent answer: ``"no"`` given for a switch would count as yes.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import ncs
from ncs.core.errors import UnknownName
from ncs.core.given import WrongValue
from ncs.core.refusals import refuse_file, refuse_folder

#: Functions whose arguments are looked at before any work, with what they need besides the one that is wrong.
ASKED: dict[str, dict[str, Any]] = {
    "allocations": {},
    "business_case": {"spend": 100},
    "councils": {},
    "definitions": {},
    "parameters": {},
    "pay_floor": {"floor": "13.45"},
    "price": {"file": "there-is-no-such-file.yaml"},
    "project_workforce": {},
    "roadmap_plan": {},
    "simulate": {"reforms": "abolish_charges"},
    "synthetic_records": {},
}
#: Arguments that may be an amount as a number, a frame or anything else; tried in tests of their own.
OPEN = {
    ("pay_floor", "floor"), ("simulate", "population"), ("simulate", "progress"), ("synthetic_records", "progress"),
    ("synthetic_records", "changes"), ("business_case", "spend"), ("business_case", "prices"),
}  # fmt: skip
WRONG = [object(), 1.5, float("nan"), Decimal("1.5"), b"x", [object()]]
CHANGES = ("size", "councils", "people", "first", "last", "seed", "layout", "form", "every_months", "tidy", "truth")


def _arguments() -> list[tuple[str, str]]:
    found = [
        (name, argument)
        for name in ASKED
        for argument in inspect.signature(getattr(ncs, name)).parameters
        if (name, argument) not in OPEN
    ]
    return [*found, *(("synthetic_records", change) for change in CHANGES)]


@pytest.mark.parametrize(("name", "argument"), _arguments())
def test_a_value_of_another_kind_is_told_by_its_argument(name: str, argument: str, tmp_path: Path) -> None:
    given = {"out": tmp_path / "out"} if name == "synthetic_records" else {}
    for wrong in WRONG:
        with pytest.raises(ncs.NcsError) as error:
            getattr(ncs, name)(**{**ASKED[name], **given, argument: wrong})
        assert isinstance(error.value, WrongValue), (wrong, error.value)
        assert argument in str(error.value) or "Give" in str(error.value) or "wanted" in str(error.value)
    assert not (tmp_path / "out").exists()


SWITCHES: list[tuple[str, Callable[[Path, Any], object]]] = [
    ("everything", lambda _, said: ncs.parameters(everything=said)),
    ("tidy", lambda out, said: ncs.synthetic_records(out / "s", tidy=said)),
    ("truth", lambda out, said: ncs.synthetic_records(out / "s", truth=said)),
    ("replace", lambda out, said: ncs.synthetic_records(out / "s", people=100, replace=said)),
    ("show_values", lambda out, said: ncs.check(out / "none.csv", show_values=said)),
    ("simulate", lambda _, said: ncs.path("priorities", simulate=said)),
    ("recommended", lambda out, said: ncs.survey(_folder(out), recommended=said)),
    ("publish", lambda out, said: ncs.measures(_folder(out), "2025-26", out / "m", publish=said)),
]


def _folder(out: Path) -> Path:
    folder = out / "held"
    folder.mkdir(exist_ok=True)
    (folder / "events.parquet").touch()
    return folder


@pytest.mark.parametrize(("argument", "ask"), SWITCHES, ids=[name for name, _ in SWITCHES])
def test_a_switch_is_true_or_false_and_nothing_that_passes_for_it(
    argument: str, ask: Callable[[Path, Any], object], tmp_path: Path
) -> None:
    for said in ("no", "", 1, [], 0.0):
        with pytest.raises(ncs.NcsError) as error:
            ask(tmp_path, said)
        if argument != "recommended":  # the folder is looked at first
            assert f"True or False is wanted for {argument}" in str(error.value)
    assert not (tmp_path / "s").exists() and not (tmp_path / "m").exists()


def test_nothing_is_replaced_by_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("kept", encoding="utf-8")
    for refuse in (refuse_file, refuse_folder):
        with pytest.raises(WrongValue, match="True or False is wanted for replace"):
            refuse(tmp_path / "a.csv", replace="no")  # type: ignore[arg-type]


def test_a_number_is_repeated_and_a_text_is_not() -> None:
    """A text or a mapping may hold what nobody should read in a log."""
    with pytest.raises(WrongValue, match=r"for draws; 1\.5 \(float\) was given"):
        ncs.price("none.yaml", draws=1.5)  # type: ignore[arg-type]
    with pytest.raises(WrongValue) as error:
        ncs.price("none.yaml", draws="9434765919")  # type: ignore[arg-type]
    assert "9434765919" not in str(error.value) and "for draws; a value of type str" in str(error.value)


@pytest.mark.parametrize("name", ["price", "pay_floor", "project_workforce", "simulate", "path"])
def test_a_seed_below_nought_is_refused_by_its_name(name: str) -> None:
    given = {"path": {"given": "priorities"}, **ASKED}[name]
    with pytest.raises(WrongValue, match=r"A whole number from 0 is wanted for seed; -1 \(int\) was given"):
        getattr(ncs, name)(**given, seed=-1)


def test_synthetic_records_take_a_plan_or_changes_and_no_other_argument(tmp_path: Path) -> None:
    from ncs.synthetic.use import plan

    out = tmp_path / "out"
    for ordered in (0, "", [], "tiny", {"size": "tiny"}):
        with pytest.raises(WrongValue, match="for ordered"):
            ncs.synthetic_records(out, ordered)  # type: ignore[arg-type]
    with pytest.raises(WrongValue, match=r"There is no argument peple. Did you mean: people"):
        ncs.synthetic_records(out, peple=100)
    with pytest.raises(WrongValue, match="Give a plan or people, not both"):
        ncs.synthetic_records(out, plan("tiny"), people=100)
    with pytest.raises(WrongValue, match="list for councils is empty"):
        ncs.synthetic_records(out, councils=[])
    with pytest.raises(ncs.NcsError, match="no size ''"):
        ncs.synthetic_records(out, size="")
    assert not out.exists()


@pytest.mark.parametrize("wrong", [object(), "inputs.yaml", 0, [], ""])
def test_inputs_of_a_formula_are_made_by_their_class(wrong: Any) -> None:
    with pytest.raises(WrongValue, match=r"What ncs\.funding\.use\.formula\.Inputs makes is wanted for inputs"):
        ncs.formula("needs_like_2026", inputs=wrong)


def test_a_group_or_period_that_is_not_there_is_no_empty_answer() -> None:
    """A group that is misspelt, and nought or an empty list for a period, looked like an answer without figures."""
    with pytest.raises(UnknownName, match=r"no group 'totl'. Did you mean: total"):
        ncs.observations(group="totl")
    for period in ("", 0, []):
        with pytest.raises(ncs.NcsError):
            ncs.observations(period=period)  # type: ignore[arg-type]
    assert len(ncs.observations(measure="ascof_2a", group="total").to_arrow())


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", ""])
def test_a_text_that_is_no_day_is_told_by_its_argument(day: str) -> None:
    with pytest.raises(ncs.NcsError, match="launch"):
        ncs.roadmap_plan(launch=day)
