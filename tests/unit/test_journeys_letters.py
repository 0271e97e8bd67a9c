"""Letters say what was decided and why, in plain words, and are documents that other programs read."""

from __future__ import annotations

from pathlib import Path

import pytest
from odfdo import Document

from ncs.core.errors import UnknownName
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.events.catalogue import event
from ncs.journeys.letters import NothingToWrite
from ncs.journeys.rules.samples import assessed, contact, decision, eligible, opened, served
from ncs.journeys.views.letter import letter_of
from ncs.present.letter import save_letter


def text(state: State, kind: str) -> str:
    return "\n".join(letter_of(state, kind).words())


def test_the_decision_says_what_why_and_what_to_do_if_one_disagrees() -> None:
    """Section 13(2) asks for the decision and the reasons; SI 2009/309 for three working days."""
    said = text(state_of(eligible()), "decision")
    assert "Your needs meet the national criteria." in said and "Two outcomes cannot be achieved." in said
    assert "Getting and preparing food and drink: goes without" in said
    assert "3 working days" in said and "Ombudsman" in said and "SI 2015/313 reg 2" in said
    assert "(we found 2): yes." in said


def test_a_refusal_says_so_and_what_comes_instead() -> None:
    said = text(state_of([*assessed(), decision(outcomes=["work"], eligible=False)]), "decision")
    assert "do not meet" in said and "(we found 1): no." in said and "(Care Act 2014 s24)" in said
    assert "We must meet" not in said


def test_the_plan_says_each_need_the_budget_and_the_review() -> None:
    """The first look is eight weeks after 1 May 2026: 26 June; the budget of the sample is £200, £40 and £160."""
    said = text(state_of(served()), "plan")
    assert "£200.00 a week" in said and "You pay £40.00" in said and "we pay £160.00" in said
    assert "By 26 June 2026" in said and "Call the team." in said
    for section in ("s26", "ss31 to 33", "s27"):
        assert f"(Care Act 2014 {section})" in said, "a family is told of which Act"


def test_what_a_carer_can_do_is_said_as_something_that_they_can() -> None:
    """SI 2015/313 reg 3(2)(a): a carer's health counts as an outcome does; one who is well is not told to be ill."""
    findings = {"health": {"unable": False}, "work": {"unable": True, "impact": "gave it up"}}
    said = {"cause": True, "impact": True, "eligible": True, "reasons": "Work.", "findings": findings}
    carer = [opened(who="carer"), *assessed()[1:], event("eligibility-decided", "2026-04-22", **said)]
    told = text(state_of(carer), "decision").partition("What we found that you can do")[2]
    assert "Keeping well, so that" in told and "health is getting worse" not in told


def test_language_and_format_are_told_to_whoever_sends_it() -> None:
    story = [opened(language="Polish", format="easy read"), *eligible()[1:]]
    assert "easy read" in letter_of(state_of(story), "decision").intro
    assert "Polish" in letter_of(state_of(story), "decision").intro


def test_nothing_is_written_about_what_was_not_decided() -> None:
    for kind in ("decision", "plan"):
        with pytest.raises(NothingToWrite):
            letter_of(state_of(contact()), kind)
    with pytest.raises(UnknownName, match="decision"):
        letter_of(state_of(contact()), "decission")


def test_the_document_has_real_headings_a_title_and_a_language(tmp_path: Path) -> None:
    """Read by another program's library; markup in what somebody wrote stays text."""
    file = tmp_path / "letter.odt"
    save_letter(letter_of(state_of([*assessed(), decision(reasons="<b>Two</b> & more")]), "decision"), file)
    document = Document(file)
    heads = document.body.headers
    assert [int(one.level) for one in heads][:2] == [1, 2]
    assert "Our decision about your needs" in str(heads[0])
    assert "<b>Two</b> & more" in document.get_formatted_text()
    assert document.meta.title == "Our decision about your needs"
    again = tmp_path / "again.odt"
    save_letter(letter_of(state_of([*assessed(), decision(reasons="<b>Two</b> & more")]), "decision"), again)
    assert again.read_bytes() == file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_the_page_is_one_that_a_screen_reader_takes() -> None:
    page = letter_of(state_of([*assessed(), decision(reasons="<b>Two</b>")]), "decision").page()
    assert '<html lang="en-GB">' in page and page.count("<h1>") == 1 and "&lt;b&gt;Two" in page
