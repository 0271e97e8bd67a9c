"""What works follows from running the commands; nobody writes it down."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from ncs.cli.jobs.coverage import runner
from ncs.roadmap.actions import actions
from ncs.roadmap.coverage import Pointers, Said, Seen, Works, covered, kept, pointers, witnessed
from ncs.roadmap.use import Coverage

ROOT = Path(__file__).parents[2]
#: Proposals of each block, counted by hand in the source's chapter 5.
PROPOSALS = (6, 6, 3, 3, 5, 6, 6, 5, 3, 5)


def test_every_proposal_and_action_is_accounted_for() -> None:
    numbered = [f"{block}.{number}" for block, many in enumerate(PROPOSALS, 1) for number in range(1, many + 1)]
    assert list(pointers().proposals) == numbered and len(numbered) == 48
    assert list(pointers().actions) == list(actions())
    assert all(one.parts for one in pointers().proposals.values())
    named = {name for action in actions().values() for name in action.proposals} - {"all"}
    assert named <= set(numbered)


def test_pages_and_tests_that_witnesses_name_are_there() -> None:
    for one in pointers().witnesses.values():
        assert not one.page or (ROOT / one.page).is_file()
        command = " ".join(one.command.split()[1:3])
        test = (ROOT / one.slow).read_text(encoding="utf-8") if one.slow else command
        assert all(word in test for word in command.split()), one.command


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> tuple[Seen, ...]:
    run = runner(tmp_path_factory.mktemp("coverage"), lambda _: None)
    return witnessed(run, [(name, one) for name, one in pointers().witnesses.items() if not one.slow])


def test_what_was_kept_is_what_the_commands_do(quick: tuple[Seen, ...]) -> None:
    """If this fails, a command has changed: run scripts/keep_coverage.py, and look at what it says."""
    held = {one.name: one.why for one in kept()}
    assert list(held) == list(pointers().witnesses)
    assert {one.name: one.why for one in quick} == {one.name: held[one.name] for one in quick}
    assert [one for one in quick if one.why] == []


def test_what_follows_when_commands_fail_or_show_something_else() -> None:
    nothing = Coverage(found=covered(witnessed(lambda _: Said(code=2, text="broken"))), seen=())
    assert {one.works for one in nothing.found} == {Works.NOTHING}
    silent = witnessed(lambda _: Said(code=0, text="nothing to the point"))
    assert all(("does not show" if one.witness.exit == 0 else "answered 0") in one.why for one in silent)
    every = [Seen(name=name, witness=one, why="") for name, one in pointers().witnesses.items()]
    by_name = {one.name: one for one in covered(every)}
    for one in by_name.values():
        pointed = [bool(part.witness) for part in pointers().every()[one.name]]
        wanted = Works.NOTHING if not any(pointed) else Works.WORKS if all(pointed) else Works.PARTLY
        assert one.works is wanted
    assert by_name["B01-PRE-1"].works is Works.NOTHING  # a chief executive is appointed by people
    one_less = covered([one for one in every if one.name != "priorities"])
    assert {one.name: one.works for one in one_less}["1.5"] is Works.PARTLY  # peers are there, flags are not


def test_a_witness_that_shows_only_its_own_words_is_refused() -> None:
    """Any answer could repeat what it was asked."""
    held = pointers().model_dump()
    held["witnesses"]["councils_find"]["shows"] = "south tyneside"
    with pytest.raises(ValidationError, match="councils_find"):
        Pointers.model_validate(held)


def test_a_refusal_that_is_wanted_is_shown_by_its_exit_code() -> None:
    one = pointers().witnesses["budget_wrong"]
    for code, text, why in ((1, one.shows, ""), (0, one.shows, "answered 0 and not 1"), (1, "else", "does not show")):
        (seen,) = witnessed(lambda _, code=code, text=text: Said(code=code, text=text), [("budget_wrong", one)])
        assert why in seen.why and bool(seen.why) == bool(why)


def test_counts_add_up() -> None:
    summary, proposals, of_actions, witnesses = Coverage(found=covered(kept()), seen=kept()).tables()
    for row, table in zip(summary.rows, (proposals, of_actions), strict=True):
        assert row["all"] == len(table.rows) == sum(int(str(row[work.value])) for work in Works)
        for work in Works:
            assert row[work.value] == sum(one["works"] == work.value for one in table.rows)
    assert len(witnesses.rows) == len(pointers().witnesses)
