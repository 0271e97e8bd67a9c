"""The actions of the roadmap against their source: how many, where, under what law, and resting on which words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ncs.core.errors import UnknownName
from ncs.register.measures import register
from ncs.roadmap.actions import ACT, LAUNCH, Law, Power, Stage, actions, block_of, chosen
from ncs.roadmap.network import behind, circles, without_act

SENTENCES = (Path(__file__).parents[1] / "data" / "roadmap" / "sentences.txt").read_text(encoding="utf-8")
#: Bullet points of the appendix, counted by hand: block by block, Inherit to Evolve.
BULLETS = (
    (2, 3, 6, 2, 2, 3),
    (2, 3, 4, 3, 1, 2),
    (1, 1, 4, 1, 1, 1),
    (2, 2, 3, 1, 1, 2),
    (1, 2, 2, 1, 2, 1),
    (2, 1, 3, 6, 3, 2),
    (2, 1, 4, 1, 2, 1),
    (2, 1, 4, 2, 1, 1),
    (1, 1, 1, 2, 1, 2),
    (2, 1, 3, 1, 1, 1),
)


def test_every_bullet_point_of_the_appendix_is_an_action() -> None:
    held = Counter((int(name[1:3]), action.stage) for name, action in actions().items())
    printed = {(block, stage): n for block, row in enumerate(BULLETS, 1) for stage, n in zip(Stage, row, strict=True)}
    assert held == printed
    assert sum(printed.values()) == 118


def test_ids_say_block_and_stage_and_follow_one_another() -> None:
    for name, action in actions().items():
        assert name[4:7] == action.stage.value[:3].upper()
        assert block_of(name).actions[name] is action
    assert list(actions()) == [
        f"B{block:02}-{stage.value[:3].upper()}-{number}"
        for block, row in enumerate(BULLETS, 1)
        for stage, many in zip(Stage, row, strict=True)
        for number in range(1, many + 1)
    ]


def test_how_many_need_law() -> None:
    """As the project's summary of the roadmap counts them: needed 31, partly 7, maybe 11, no 69."""
    assert Counter(action.law for action in actions().values()) == {
        Law.YES: 31,
        Law.PARTLY: 7,
        Law.MAYBE: 11,
        Law.NO: 69,
    }


@pytest.mark.parametrize("name", [name for name, action in actions().items() if action.needs])
def test_words_that_a_need_rests_on_are_the_sources_own(name: str) -> None:
    for need in actions()[name].needs:
        assert need.action in actions()
        assert not need.words or need.words in SENTENCES
        assert bool(need.words) != bool(need.derived)


def test_nothing_is_needed_by_what_comes_in_an_earlier_stage() -> None:
    order = list(Stage)
    late = [
        (name, need.action)
        for name, action in actions().items()
        for need in action.needs
        if order.index(actions()[need.action].stage) > order.index(action.stage)
    ]
    assert late == []


def test_what_is_called_measurable_names_its_measures() -> None:
    measured = {name: action.measured_by for name, action in actions().items() if action.measured_by}
    assert set(measured) == {"B02-EVO-2", "B05-EMB-2", "B06-PRE-3"}  # "measurable" stands three times in the appendix
    for one in measured.values():
        assert one.words in SENTENCES and "easurable" in one.words
        assert set(one.measures) <= set(register().measures)


def test_what_rests_on_the_act_comes_after_it() -> None:
    """Except the bill, and the Act itself."""
    before = {
        name
        for name, action in actions().items()
        if action.power is Power.FOUNDING and ACT not in behind(actions(), name)
    }
    assert before == {"B01-PRE-4", ACT}


def test_what_can_start_without_the_act() -> None:
    """What the summary calls quick wins that need no Act; and what waits for it."""
    free = without_act(actions())
    quick = {"B04-PRE-2", "B06-PRE-1", "B08-STA-1", "B02-PRE-4", "B06-PRE-2", "B09-PRE-1", "B07-PRE-2", "B02-PRE-1"}
    assert {free[name] for name in quick} == {"yes"}
    assert {free[name] for name in (ACT, LAUNCH, "B03-LAU-1", "B05-PRE-2", "B01-EVO-1", "B10-LAU-1")} == {"no"}
    assert free["B09-LAU-1"] == free["B08-PRE-2"] == "in part"  # under powers that exist, or the Act


def test_the_roadmap_has_no_circle() -> None:
    assert list(circles(actions(), file="the roadmap")) == []


def test_actions_are_chosen_by_id_block_and_stage() -> None:
    assert list(chosen(("b01-lau-1",))) == ["B01-LAU-1"]
    assert list(chosen(block=9, stage="Evolve")) == ["B09-EVO-1", "B09-EVO-2"]
    for wrong in ({"names": ("B11-PRE-1",)}, {"block": 11}, {"stage": "begin"}):
        with pytest.raises(UnknownName):
            chosen(**wrong)  # type: ignore[arg-type]
