"""Several wrong inputs of one command are told in one report: nobody corrects a file only to hear of the next one."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import Problem, ProblemsFound, all_read, each_read, raise_if

PLAN = """\
source: board
actions:
  ZZZ: {months: 2, why: x}
  B01-STA-1: {why: x, needs: [{action: B01-STA-2, derived: told}]}
"""
FILES = {
    "owners.csv": "owned,owner\nA,B\nB,A\n",
    "served.csv": "location_id,people\n9-9,some\n",
    "hours.csv": "provider_id,hours_per_week,people,source\n1-1,ten,2,x\n",
    "stages.csv": "provider,day,stage,why\nNobody,2026-01-01,2,x\n",
    "returns.csv": "provider_id,name,tier,period_start,period_end,revenue,staff_costs,other_costs\n"
    "1,A,huge,2025-04-01,2026-03-31,1,1,1\n",
    "rules.yaml": "stress: []\n",
    "accounts.html": "<html></html>",
    "scenario.yaml": "nonsense: 1\n",
    "plan.yaml": PLAN,
    "status.yaml": "source: x\nas_of: 2026-05-01\nactions:\n  B01-STA-1: {state: done, on: 2026-04-30}\n",
    "observations.csv": "measure,owner\na,b\n",
    "this.yaml": "council: Torbay\n",
    "last.yaml": "council: Atlantis\n",
    "cqc.csv": "council,published\nTorbay,x\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wrong files of every kind, and a register of invented providers, which is right."""
    made = tmp_path_factory.mktemp("wrong")
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    run = CliRunner().invoke
    new = ["synthetic", "providers", "--locations", "30", "--months", "1", "--out", str(made / "directory")]
    assert run(app, new).exit_code == 0
    assert run(app, ["providers", "read", str(made / "directory"), "--out", str(made / "register")]).exit_code == 0
    return made


@pytest.mark.parametrize(
    "words",
    [
        "providers failure register Alder --owners owners.csv --served served.csv",
        "providers where register --owners owners.csv --hours hours.csv",
        "providers oversight register --owners owners.csv --hours hours.csv --stages stages.csv",
        "providers supervise returns.csv --rules rules.yaml --accounts accounts.html --scenario scenario.yaml",
        "roadmap plan --plan plan.yaml --status status.yaml",
        "roadmap critical --plan plan.yaml --status status.yaml",
        "roadmap progress status.yaml --plan plan.yaml",
        "roadmap report status.yaml --year 2026-27 --observations observations.csv",
        "expectations assess this.yaml --last-year last.yaml --cqc cqc.csv --observations observations.csv",
        "expectations brief this.yaml --last-year last.yaml --cqc cqc.csv --observations observations.csv",
        "engagement record show this.yaml --earlier last.yaml",
    ],
)
def test_every_wrong_input_is_told_at_once(folder: Path, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    given = words.split()
    said = CliRunner().invoke(app, given)
    assert isinstance(said.exception, ProblemsFound)
    told = {one.file for one in said.exception.problems}
    named = [word for word in given if word in FILES]
    assert len(named) > 1
    assert told == set(named)


def test_a_circle_in_a_plan_is_told_with_what_else_is_wrong(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Green Paper waits for the division (the source), and the division, by this plan, for the Green Paper."""
    monkeypatch.chdir(folder)
    said = CliRunner().invoke(app, ["roadmap", "plan", "--plan", "plan.yaml"])
    assert isinstance(said.exception, ProblemsFound)
    assert {one.rule for one in said.exception.problems} == {"unknown-action", "circle-in-a-plan"}


def _refuse(*names: str) -> None:
    found = [Problem(rule="r", message="m", next_step="n", file=name) for name in names]
    raise_if(found, f"{names[0]} cannot be used")


def test_what_one_input_says_is_left_as_it_is_and_what_many_say_is_joined() -> None:
    assert all_read(lambda: 1, lambda: "a") == (1, "a")
    with pytest.raises(ProblemsFound) as alone:
        all_read(lambda: 1, lambda: _refuse("b"))
    assert alone.value.summary == "b cannot be used"
    with pytest.raises(ProblemsFound) as many:
        all_read(lambda: _refuse("a", "b"), lambda: 1, lambda: _refuse("c"))
    assert [one.file for one in many.value.problems] == ["a", "b", "c"]
    assert each_read(len, ["a", "bc"]) == (1, 2)
    with pytest.raises(ProblemsFound) as each:
        each_read(_refuse, ["a", "b"])
    assert [one.file for one in each.value.problems] == ["a", "b"]
