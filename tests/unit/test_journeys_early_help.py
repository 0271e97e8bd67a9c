"""Lists for early help: lawful basis, screening, and the journeys that begin with them. Everybody is invented."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.core.periods import Period
from ncs.journeys.early_help import Listed, journey_of, offer_of, read_list, screened
from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import ReferralReceived
from ncs.journeys.reached import reached
from ncs.journeys.store.people import NotAllowed, Reader
from ncs.journeys.use.early_help import EarlyHelp, early_help
from ncs.journeys.use.store import kept, new
from ncs.journeys.views.early_help import reached_table

TODAY = date(2026, 3, 9)
SAMPLE = Path(str(files("ncs.cli") / "data" / "samples" / "early_help.csv"))
ONE = {"person": "E1", "source": "gp", "listed": "2026-03-02", "basis": "consent", "consented": "2026-03-01"}


def listed(**said: str) -> Listed:
    return Listed.model_validate({**ONE, **said})


def test_a_list_is_screened_and_who_may_not_be_written_to_is_told_with_why() -> None:
    found = {one.listed.person: one for one in read_list(SAMPLE, today=TODAY)}
    assert {name for name, one in found.items() if one.left_out} == {"E3", "E6"}
    assert "more than twelve months" in found["E3"].left_out and "not when it was given" in found["E6"].left_out
    assert found["E1"].offer == "assessment (s9)" and len(found["E1"].because) == 3
    assert "adulthood" in found["E4"].offer and "carer" in found["E5"].offer
    reach, left_out = EarlyHelp(found=tuple(found.values())).tables()
    assert [row["person"] for row in reach.rows] == ["E1", "E4", "E2", "E5"], "most answers first"
    assert [row["row"] for row in left_out.rows] == [4, 7]


def test_need_that_appears_leads_to_an_assessment_whatever_else_was_answered() -> None:
    """Care Act s9 is owed on the appearance of need: no number of noes outweighs it."""
    assert offer_of(listed(difficulty="yes", worse="no", hospital="no", alone="no", cares="no")) == "assessment (s9)"
    both = offer_of(listed(difficulty="yes", cares="yes"))
    assert "(s9)" in both and "(s10)" in both, "a duty to each"
    assert offer_of(listed(difficulty="yes", who="carer")) == "carer's assessment (s10)"
    assert offer_of(listed(cares="yes")) == "carer's assessment (s10)"
    assert "reablement" in offer_of(listed(hospital="yes")) and "reablement" in offer_of(listed(worse="yes"))
    assert "information" in offer_of(listed(alone="yes")) and "information" in offer_of(listed())


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"listed": "2026-03-10"}, "future"),
        ({"consented": "2026-03-03"}, "later than the list"),
        ({"listed": "2025-06-01", "consented": "2025-03-08"}, "more than twelve months"),  # fresh then, and not now
        ({"basis": "legal duty"}, "not by which law"),
        ({"basis": "vital interests"}, "no emergency"),
        ({"born": "2026-03-03"}, "the birth, on 2026-03-03, is later than the list"),
    ],
)
def test_nobody_is_screened_without_a_lawful_basis(said: dict[str, str], why: str) -> None:
    found = screened(listed(difficulty="yes", **said), row=2, today=TODAY)
    assert why in found.left_out and found.because == () and found.offer == "none"


def test_the_same_person_twice_is_told_and_a_wrong_cell_refuses_the_list(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    head = "person,source,listed,basis,consented,difficulty\n"
    file.write_text(head + "E1,gp,2026-03-02,consent,2026-03-01,yes\n" * 2, encoding="utf-8")
    assert [one.left_out != "" for one in read_list(file, today=TODAY)] == [False, True]
    file.write_text(head + "E1,gp,2026-03-02,consent,2024-03-01,yes\nE1,gp,2026-03-02,consent,2026-03-01,yes\n")
    assert [one.left_out for one in read_list(file, today=TODAY)][1] == "", "the first was no lawful row"
    file.write_text(
        head + "E1,gp,2026-03-02,consent,2026-03-01,maybe\nE2,shop,2026-3-2,consent,,no\n", encoding="utf-8"
    )
    with pytest.raises(ProblemsFound) as caught:
        early_help(file, today=TODAY)
    assert {(one.row, one.field) for one in caught.value.problems} >= {(2, "difficulty"), (3, "source"), (3, "listed")}


def test_journeys_begin_from_a_list_with_its_basis_and_hold_to_the_rules(tmp_path: Path) -> None:
    state = replay(journey_of(listed(says="cannot get out")), today=TODAY)
    assert state.given[1].model_dump()["consented"] == date(2026, 3, 1) and state.given[1].model_dump()["listed"]
    places = str(tmp_path / "a.journal"), str(tmp_path / "a.keys")
    new(*places)
    with kept(*places, Reader(actor="m1", role="manager")) as held:
        held.take_list(SAMPLE, today=TODAY)
        assert [one.opened.person for one in held.journal.everybody(held.reader)] == ["E1", "E2", "E4", "E5"]


def test_a_row_that_cannot_be_true_holds_up_nobody_else(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    row = "gp,2026-03-02,consent,2026-03-01"
    file.write_text(f"person,source,listed,basis,consented,born\nE1,{row},2026-03-03\nE2,{row},2026-03-02\n")
    places = str(tmp_path / "a.journal"), str(tmp_path / "a.keys")
    new(*places)
    with kept(*places, Reader(actor="m1", role="manager")) as held:
        found = held.take_list(file, today=TODAY).found
        assert [bool(one.left_out) for one in found] == [True, False]
        assert [one.opened.person for one in held.journal.everybody(held.reader)] == ["E2"]


def story(person: str, source: str, on: str, *more: Event) -> State:
    first = event("journey-opened", on, person=person)
    told = event("referral-received", on, source=source, listed=True, consented=on)
    return state_of([first, told, *more])


def test_what_came_of_lists_is_told_by_who_sent_them() -> None:
    """Of two of the DWP, one was contacted after 3 days and found eligible; the other waits since 10 March: 21 days by
    the 31st. The GP's was contacted after 8 days and is not eligible. In April, and no list: neither is counted.
    """
    no = assessed_and(False, "2026-03-10", "2026-03-18")
    people = [
        story("E1", "dwp", "2026-03-02", *assessed_and(True, "2026-03-05", "2026-03-20")),
        story("E2", "dwp", "2026-03-10"),
        story("E3", "gp", "2026-03-02", *no),
        story("E4", "gp", "2026-04-01"),
        state_of([event("journey-opened", "2026-03-02", person="E5"), event("referral-received", "2026-03-02")]),
        story("E6", "gp", "2026-03-02", event("died", "2026-03-03")),
    ]
    march = Period(date(2026, 3, 1), date(2026, 3, 31))
    dwp, gp, whole = reached(people, march, on=date(2026, 3, 31))
    assert (dwp.source, dwp.listed, dwp.days, dwp.longest) == ("dwp", 2, (3,), 21)
    assert (dwp.assessed, dwp.eligible, dwp.supported) == (1, 1, 0)
    assert (gp.listed, gp.days, gp.longest, gp.assessed, gp.eligible) == (2, (8,), None, 1, 0)
    assert (whole.listed, whole.contacted, whole.days, whole.longest) == (4, 2, (3, 8), 21)
    row = reached_table((whole,), march, date(2026, 3, 31)).rows[0]
    assert (row["contacted"], row["days"], row["eligible"]) == ("2 (50%)", "5.5", "1 (25%)")
    early = reached(people, march, on=date(2026, 3, 4))
    assert [one.listed for one in early] == [1, 2, 3] and early[-1].days == (), "what came later is not looked at"
    assert reached(people[3:4], march, on=date(2026, 4, 30)) == ()


def assessed_and(eligible: bool, begun: str, decided: str) -> list[Event]:
    said = {"cause": True, "impact": True, "eligible": eligible, "reasons": "As found.", "findings": {}}
    return [event("assessment-started", begun, ref="a"), event("eligibility-decided", decided, **said)]


def rows_of(file: Path, *people: str) -> Path:
    head = "person,source,listed,basis,consented,says\n"
    body = "".join(f"{person},gp,2026-03-02,consent,2026-03-01,fell again\n" for person in people)
    file.write_text(head + body, encoding="utf-8")
    return file


def test_whoever_is_known_has_the_referral_added_and_stops_nobody(tmp_path: Path) -> None:
    """K1 has a journey, K2 died, K3 was erased; N1 is new. Given again, nothing is added twice."""
    places = str(tmp_path / "a.journal"), str(tmp_path / "a.keys")
    new(*places)
    records = Reader(actor="r1", role="records")
    with kept(*places, Reader(actor="m1", role="manager")) as held:
        for person in ("K1", "K2", "K3"):
            held.journal.begin([event("journey-opened", "2026-01-05", person=person)], held.reader, today=TODAY)
        held.journal.add("K2", event("died", "2026-01-09"), held.reader, today=TODAY)
        held.journal.erase("K3", "retention ended", records)
        file = rows_of(tmp_path / "list.csv", "K1", "N1", "K2", "K3")
        known = held.take_list(file, today=TODAY).tables()[2]
        said = {row["person"]: str(row["what"]) for row in known.rows}
        assert said["K1"] == "added to the journey as event 2" and [row["row"] for row in known.rows] == [2, 4, 5]
        assert said["K2"].startswith("not added: The person died") and "erased here" in said["K3"]
        for person in ("K1", "N1"):
            (told,) = held.journal.read(person, held.reader).all(ReferralReceived)
            assert (told.source, told.listed, told.asks) == ("gp", True, "fell again")
        again = {row["person"]: str(row["what"]) for row in held.take_list(file, today=TODAY).tables()[2].rows}
        assert again["K1"] == again["N1"] == "from this list already; nothing was added"
        assert len(held.journal.read("K1", held.reader).given) == 2
        file.write_text(file.read_text(encoding="utf-8").replace(",gp,", ",dwp,"), encoding="utf-8")
        other = {row["person"]: str(row["what"]) for row in held.take_list(file, today=TODAY).tables()[2].rows}
        assert other["K1"] == "added to the journey as event 3", "told of on the same day by somebody else"
    with kept(*places, Reader(actor="a1", role="analyst")) as held, pytest.raises(NotAllowed):
        held.take_list(file, today=TODAY)


def test_a_list_of_new_people_only_says_nothing_of_known_ones(tmp_path: Path) -> None:
    places = str(tmp_path / "a.journal"), str(tmp_path / "a.keys")
    new(*places)
    with kept(*places, Reader(actor="m1", role="manager")) as held:
        assert len(held.take_list(rows_of(tmp_path / "list.csv", "N1"), today=TODAY).tables()) == 2
