"""Events of older versions are read as told today, from a file, a pack and the store. Everybody is invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ncs.core.errors import ProblemsFound
from ncs.journeys.events.base import told
from ncs.journeys.events.catalogue import event, kind_named
from ncs.journeys.events.lifting import lifted
from ncs.journeys.exchange.pack import digest_of, read_pack
from ncs.journeys.journal_file import add_to_journey, read_journey
from ncs.journeys.rules.held_budget import left
from ncs.journeys.rules.samples import budget, planned
from ncs.journeys.store.people import Reader
from ncs.journeys.store.whole import new_journal, open_journal

LATER = date(2030, 1, 1)
STORY = [*planned(), budget(person_pence=0, council_pence=20_000)]
#: As version 1 wrote them: without a version, and with a holder that is no longer one of a direct payment.
FUND: Mapping[str, Any] = {
    "kind": "direct-payment-agreed",
    "on": "2026-05-10",
    "weekly_pence": 15_000,
    "held_by": "individual service fund",
}
OLD: list[Mapping[str, Any]] = [
    FUND,
    {"kind": "direct-payment-moved", "on": "2026-05-11", "way": "in", "pence": 60_000},
    {"kind": "direct-payment-moved", "on": "2026-05-20", "way": "spent", "pence": 20_000},
    {"kind": "direct-payment-moved", "on": "2026-06-20", "way": "reclaimed", "pence": 5_000},
]


def written(folder: Path, *old: Mapping[str, Any]) -> Path:
    file = folder / "old.yaml"
    lines = [json.dumps(one) for one in (*map(told, STORY), *old)]
    file.write_text("events:\n" + "".join(f"- {line}\n" for line in lines), encoding="utf-8")
    return file


def test_a_direct_payment_that_a_fund_held_is_read_as_a_fund_with_its_money(tmp_path: Path) -> None:
    """An individual service fund is no direct payment (guidance 11.30); £600 in, £200 spent, £50 back: £350."""
    state = read_journey(written(tmp_path, *OLD), today=LATER)
    assert [one.kind for one in state.given[-4:]] == ["budget-held", *["held-budget-moved"] * 3]
    assert left(state, "fund-2026-05-10") == 35_000 and len(state.given) == len(STORY) + 4
    assert "no longer" not in state.given[-4].override and "terms" in state.given[-4].override, "and says why it is so"


def test_what_comes_after_a_lifted_event_is_recorded_and_the_file_is_then_of_today(tmp_path: Path) -> None:
    file = written(tmp_path, *OLD)
    ended = event("held-budget-ended", "2026-07-01", ref="fund-2026-05-10", why="a direct payment instead")
    again = event("direct-payment-agreed", "2026-07-02", weekly_pence=15_000, held_by="person")
    paid = event("direct-payment-moved", "2026-07-03", way="in", pence=1)
    for one in (ended, again, paid):
        add_to_journey(file, one, today=LATER)
    assert read_journey(file, today=LATER).given[-3:] == (ended, again, paid), "money after it is the new payment's"
    text = file.read_text(encoding="utf-8")
    assert '"version": 2' in text and text.count("direct-payment-agreed") == 1


def test_a_relative_paid_for_managing_before_it_was_asked_is_read_with_that_said(tmp_path: Path) -> None:
    """SI 2014/2871 reg 3(2)(b) asks that it is necessary; version 1 did not, and nobody knows now."""
    pays = {**FUND, "held_by": "person", "pays": "relative at home for managing"}
    (*_, one) = read_journey(written(tmp_path, pays), today=LATER).given
    assert one.version == 2 and "reg 3(2)(b)" in one.override
    known = {**pays, "necessary": True}
    assert read_journey(written(tmp_path, known), today=LATER).given[-1].override == ""
    with pytest.raises(ProblemsFound, match="considers it necessary"):
        read_journey(written(tmp_path, {**pays, "version": 2}), today=LATER)


def test_a_version_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="version"):
        read_journey(written(tmp_path, {**FUND, "held_by": "person", "version": 3}), today=LATER)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_the_store_lifts_what_it_reads_and_leaves_what_was_written(tmp_path: Path) -> None:
    """What version 1 wrote is put into the journal as it was, sealed and chained, and the chain stays whole."""
    reader, place = Reader(actor="w1"), (tmp_path / "people.journal", tmp_path / "people.keys")
    new_journal(*place).close()
    with open_journal(*place) as journal:
        journal.begin(STORY, reader, today=LATER)
        (stream,) = journal.database.execute("SELECT DISTINCT stream FROM journal").fetchone()
        for number, one in enumerate(OLD, len(STORY) + 1):
            made = kind_named(str(one["kind"])).model_construct(
                **{**one, "on": date.fromisoformat(str(one["on"])), "version": 1}
            )
            journal._append(stream, number, made, reader)
        found = journal.read("P1", reader)
        assert left(found, "fund-2026-05-10") == 35_000 and not journal.verify().wrong
        ended = event("held-budget-ended", "2026-07-01", ref="fund-2026-05-10", why="a direct payment instead")
        journal.add("P1", ended, reader, today=LATER)
        codes = journal.database.execute("SELECT code FROM journal ORDER BY version").fetchall()
    assert [code for (code,) in codes][-3:] == ["direct-payment-moved", "direct-payment-moved", "held-budget-ended"]


def test_a_pack_of_before_is_read(tmp_path: Path) -> None:
    content = {
        "format": "ncs-journey-pack",
        "version": 1,
        "person": "P1",
        "from": "Leeds",
        "to": "Durham",
        "made": "2026-06-01",
        "portable_determination": False,
        "events": [FUND],
    }
    file = tmp_path / "pack.json"
    file.write_text(json.dumps({**content, "digest": digest_of(content)}), encoding="utf-8")
    assert [one.kind for one in read_pack(file).events] == ["budget-held"]


def test_money_is_the_funds_until_another_direct_payment_is_agreed_and_what_was_taken_back_is_given_back() -> None:
    again = {**FUND, "on": "2026-07-02", "held_by": "person"}
    paid = {"kind": "direct-payment-moved", "on": "2026-07-03", "way": "reclaimed", "pence": 1}
    found = lifted([*OLD, again, paid])
    assert [one["way"] for one in found[1:4]] == ["in", "spent", "returned"]
    assert found[4]["kind"] == "direct-payment-agreed" and found[5] == paid


def test_what_is_no_list_of_events_is_left_as_it_is() -> None:
    assert lifted("x") == "x" and lifted([1, "y"]) == [1, "y"] and lifted(None) is None
