"""``ncs journeys``: a journey in a file, from the command line. The person is invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from ncs.cli.main import app
from support.journals import untied

TODAY = ("--today", "2026-06-30")


def ncs(*words: str) -> Result:
    return CliRunner().invoke(app, ["journeys", *words], catch_exceptions=True)


@pytest.fixture
def journey(tmp_path: Path) -> str:
    file = str(tmp_path / "journey.yaml")
    assert ncs("new", file, "--person", "P1", "--born", "1948-05-02", "--on", "2026-04-01", *TODAY).exit_code == 0
    add(file, "referral-received", "2026-04-01", "source=family")
    add(file, "screened", "2026-04-02", "appears_need=true", "leads_to=assessment")
    return file


def add(file: str, kind: str, on: str, *fields: str) -> Result:
    return ncs("add", file, kind, *fields, "--on", on, *TODAY)


def rows_of(*words: str) -> list[dict[str, Any]]:
    """The rows that a command gives as JSON."""
    found: list[dict[str, Any]] = json.loads(ncs(*words, "--format", "json").stdout)["tables"][0]["rows"]
    return found


def test_a_journey_is_begun_added_to_and_shown(journey: str) -> None:
    shown = rows_of("show", journey, *TODAY)
    assert [row["kind"] for row in shown] == ["journey-opened", "referral-received", "screened"]
    assert Path(journey).stat().st_mode & 0o077 == 0, "a person's record is its user's alone"


def test_the_command_line_reads_findings_and_needs_in_short(journey: str) -> None:
    add(journey, "assessment-started", "2026-04-13", "ref=a1")
    add(journey, "assessment-completed", "2026-04-20", "ref=a1", "method=face to face", "involved=yes")
    said = ("cause=yes", "impact=yes", "eligible=yes", "reasons=Two outcomes.")
    found = add(journey, "eligibility-decided", "2026-04-22", "findings=nutrition: burns food; hygiene: falls", *said)
    assert found.exit_code == 0 and "eligibility" in found.stdout
    needs = "needs=nutrition: council; hygiene: carer, willing"
    assert add(journey, "plan-agreed", "2026-05-01", "ref=p1", "involved=yes", needs).exit_code == 0
    refused = add(
        journey,
        "plan-agreed",
        "2026-05-02",
        "ref=p2",
        "involved=yes",
        "needs=nutrition: council; hygiene: carer, not willing",
    )
    assert isinstance(refused.exception, Exception) and "not willing" in str(refused.exception)


def test_what_comes_next_says_by_when_and_by_which_section(journey: str) -> None:
    rows = json.loads(ncs("next", journey, "--on", "2026-05-10", "--format", "json", *TODAY).stdout)["tables"][0][
        "rows"
    ]
    assert rows[0]["standing"] == "overdue" and rows[0]["section"] == "Care Act 2014 s9(1) and (3)"
    assert rows[0]["due"] == "2026-04-30" and rows[0]["clock"] == "28 days, configured"
    assert "allowed" in {row["standing"] for row in rows}


def test_a_refused_event_leaves_the_file_as_it_was(journey: str) -> None:
    before = Path(journey).read_bytes()
    for kind, on, fields in (
        (
            "eligibility-decided",
            "2026-04-03",
            ("cause=yes", "impact=yes", "eligible=yes", "reasons=x", "findings=nutrition: x"),
        ),
        ("screened", "2026-07-01", ("appears_need=yes", "leads_to=assessment")),
        ("screened", "2026-04-03", ("appears_ned=yes",)),
        ("screned", "2026-04-03", ()),
        ("screened", "2026-04-03", ("appears_need",)),
    ):
        assert add(journey, kind, on, *fields).exit_code != 0
    assert Path(journey).read_bytes() == before


def test_a_file_that_breaks_a_rule_is_refused_with_the_event_that_does(tmp_path: Path) -> None:
    file = tmp_path / "j.yaml"
    file.write_text(
        "events:\n"
        "- {kind: journey-opened, on: 2026-04-01, person: P1}\n"
        "- {kind: eligibility-decided, on: 2026-04-02, cause: true, impact: true, eligible: true, reasons: x, "
        "findings: {nutrition: {unable: true, impact: x}, hygiene: {unable: true, impact: x}}}\n"
    )
    said = str(ncs("show", str(file), *TODAY).exception)
    assert "event 2" in said and "s13(1)" in said and "[order]" in said


def test_an_event_may_come_from_a_file(journey: str, tmp_path: Path) -> None:
    one = tmp_path / "event.yaml"
    one.write_text("{kind: assessment-started, on: 2026-04-13, ref: a1}\n")
    assert ncs("add", journey, "--event", str(one), *TODAY).exit_code == 0
    one.write_text("{kind: assessment-started, on: 2026-04-13}\n")
    assert "ref" in str(ncs("add", journey, "--event", str(one), *TODAY).exception)


@pytest.mark.parametrize("name", ["eligibility", "first-review", "plan-agreed"])
def test_a_rule_a_clock_and_a_kind_are_explained(name: str) -> None:
    said = ncs("why", name).stdout
    assert "Care Act 2014" in said


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    assert "eligibility" in str(ncs("why", "eligability").exception)


def test_a_clock_says_what_it_allows() -> None:
    assert "It may stop" in ncs("why", "assessment").stdout and "later day" in ncs("why", "complaint-answered").stdout
    assert "It may be longer" in ncs("why", "complaint-made").stdout
    assert "may" not in ncs("why", "complaint-acknowledged").stdout


def test_rules_and_kinds_are_listed() -> None:
    assert len(rows_of("rules")) >= 40
    assert len(rows_of("kinds")) >= 60


def test_a_pathway_is_recorded_as_it_is_typed(journey: str) -> None:
    assert add(journey, "discharge-started", "2026-06-01", "ref=h1", "pathway=1", "involved=yes").exit_code == 0
    assert "Write one of: 0, 1, 2 or 3." in str(
        add(journey, "discharge-started", "2026-06-02", "ref=h2", "pathway=4", "involved=yes").exception
    )


def test_a_journal_is_held_listed_copied_and_brought_back(tmp_path: Path) -> None:
    place = {name: str(tmp_path / name) for name in ("a", "a.keys", "b", "b.keys", "c", "c.keys", "j.yaml")}
    store = ("store", "hold", place["a"], "P1", "--keys", place["a.keys"])
    assert ncs("new", place["j.yaml"], "--person", "P1", "--on", "2016-04-01", *TODAY).exit_code == 0
    add(place["j.yaml"], "closed", "2016-05-01", "why=declined")
    assert ncs("store", "new", place["a"], "--keys", place["a.keys"]).exit_code == 0
    assert ncs("store", "take", place["a"], place["j.yaml"], "--keys", place["a.keys"], *TODAY).exit_code == 0
    assert ncs(*store).exit_code == 2 and ncs(*store, "--why", "x", "--release").exit_code == 2
    assert "Held" in ncs(*store, "--why", "a claim is open").stdout
    asked = ("store", "retention", place["a"], "--keys", place["a.keys"], "--on", "2026-06-30")
    (row,) = rows_of(*asked)
    assert (row["until"], row["may"], row["held"]) == ("2024-05-01", "no", "a claim is open")
    assert "Let go" in ncs(*store, "--release").stdout
    (row,) = rows_of(*asked, "--years", "8")
    assert row["may"] == "yes"
    copied = ncs(
        "store", "backup", place["a"], "--keys", place["a.keys"], "--to", place["b"], "--keys-to", place["b.keys"]
    )
    assert copied.exit_code == 0 and "The head of the copy is" in copied.stdout
    back = ("store", "restore", place["b"], "--keys", place["b.keys"], "--to", place["c"], "--keys-to", place["c.keys"])
    assert "2 events came back" in ncs(*back).stdout
    assert ncs(*back).exit_code == 1, "what is there is not replaced"


def test_a_text_that_is_no_text_is_refused_and_the_file_stays(journey: str) -> None:
    """Bytes that are no UTF-8 come from the command line as halves of characters, which cannot be written."""
    before = Path(journey).read_bytes()
    found = add(journey, "review-asked", "2026-04-03", "why=nobody \udcff comes")
    assert found.exit_code == 1 and "A character cannot be read" in str(found.exception)
    assert Path(journey).read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("store", "add", "PLACE", "P1", "review-asked", "--actor", "nobo\udcffdy"), "Who asks"),
        (("store", "add", "PLACE", "nobo\udcffdy", "review-asked"), "The person's number"),
        (("store", "next", "PLACE", "P1", "--actor", "nobo\udcffdy"), "Who asks"),
        (("store", "show", "PLACE", "P1", "--role", "auditor", "--break-glass", "nobo\udcffdy"), "The reason"),
        (("store", "hold", "PLACE", "P1", "--why", "nobo\udcffdy"), "The reason"),
        (("store", "erase", "PLACE", "P1", "--why", "nobo\udcffdy"), "The reason"),
        (("store", "link", "PLACE", "P1", "P2", "--why", "nobo\udcffdy"), "The reason"),
        (("store", "director", "PLACE", "--actor", "nobo\udcffdy"), "Who asks"),
    ],
)
def test_no_character_that_cannot_be_read_comes_into_a_journal(
    journey: str, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    """Whoever asks, for whom and why: refused in words, and nothing is recorded."""
    place, keys = str(tmp_path / "a.journal"), str(tmp_path / "a.keys")
    ncs("store", "new", place, "--keys", keys)
    ncs("store", "take", place, journey, "--keys", keys, *TODAY)
    counted = rows_of("store", "verify", place, "--keys", keys)
    found = ncs(*[place if word == "PLACE" else word for word in words], "--keys", keys)
    assert found.exit_code == 1 and f"{said}" in str(found.exception) and "cannot be read" in str(found.exception)
    assert rows_of("store", "verify", place, "--keys", keys) == counted


def test_a_head_that_is_no_text_is_not_in_a_journal(journey: str, tmp_path: Path) -> None:
    place, keys = str(tmp_path / "a.journal"), str(tmp_path / "a.keys")
    ncs("store", "new", place, "--keys", keys)
    found = ncs("store", "verify", place, "--keys", keys, "--head", "nobo\udcffdy")
    assert found.exit_code == 1 and "is not in the journal" in str(found.output)


def test_a_field_that_is_no_text_is_told_once(journey: str) -> None:
    found = add(journey, "referral-received", "2026-04-03", "asks=nobo\udcffdy", "source=nobo\udcffdy")
    assert str(found.exception).count("cannot be used") == 0 and str(found.exception).count("cannot be read") == 2


def test_a_journal_is_verified_without_its_keys(journey: str, tmp_path: Path) -> None:
    place, keys = str(tmp_path / "a.journal"), tmp_path / "a.keys"
    ncs("store", "new", place, "--keys", str(keys))
    ncs("store", "take", place, journey, "--keys", str(keys), *TODAY)
    whole = json.loads(ncs("store", "verify", place, "--keys", str(keys), "--format", "json").stdout)["tables"][0]
    keys.unlink()
    found = ncs("store", "verify", place, "--format", "json")
    said = json.loads(found.stdout)["tables"][0]
    assert found.exit_code == 0 and said["rows"] == whole["rows"]
    assert len(said["notes"]) == len(whole["notes"]) + 1 and "without its keys" in said["notes"][-1]
    head = next(row["found"] for row in said["rows"] if row["what"] == "digest at the head")
    assert ncs("store", "verify", place, "--head", head).exit_code == 0
    gone = ncs("store", "verify", place, "--head", "1" * 64)
    assert gone.exit_code == 1 and "is not in the journal" in str(gone.output)
    untied(Path(place), "DELETE FROM journal WHERE seq = 2")
    assert ncs("store", "verify", place).exit_code == 1


def test_a_pack_is_answered_with_a_receipt_that_the_first_council_holds_to_what_it_sent(
    journey: str, tmp_path: Path
) -> None:
    pack, receipt = str(tmp_path / "pack.json"), tmp_path / "receipt.json"
    sent = ncs("pack", journey, "--to", "Durham", "--out", pack, "--today", "2026-06-01")
    digest = str(sent.output).partition("digest=")[2].split()[0]
    early = ncs("unpack", pack, "--receipt", str(receipt), "--today", "2026-05-31")
    assert early.exit_code == 1 and "cannot have arrived" in str(early.exception) and not receipt.exists()
    assert ncs("unpack", pack, "--receipt", str(receipt), "--today", "2026-06-03").exit_code == 0
    assert "P1" not in receipt.read_text(encoding="utf-8"), "a receipt names nobody"
    other = ncs("receipt", journey, str(receipt), *TODAY)
    assert other.exit_code == 1 and "does not record as sent" in str(other.exception)
    add(journey, "move-intended", "2026-06-01", "council=Durham", "genuine=yes")
    add(journey, "pack-sent", "2026-06-01", f"digest={digest}")
    had = ncs("receipt", journey, str(receipt), *TODAY)
    assert had.exit_code == 0 and "County Durham had the pack of 2026-06-01 whole on 2026-06-03." in str(had.output)
    for was, now, said in (("06-03", "06-02", "digest fails"), ("-receipt", "", "no receipt")):
        changed = tmp_path / "changed.json"
        changed.write_text(receipt.read_text(encoding="utf-8").replace(was, now), encoding="utf-8")
        found = ncs("receipt", journey, str(changed), *TODAY)
        assert found.exit_code == 1 and said in str(found.exception)


def test_a_portable_decision_is_read_as_proposed_and_another_is_not(journey: str, tmp_path: Path) -> None:
    for name, words in (("plain", ()), ("portable", ("--portable",))):
        file = str(tmp_path / f"{name}.json")
        assert ncs("pack", journey, "--to", "Durham", "--out", file, *words, *TODAY).exit_code == 0
        told = " ".join(ncs("unpack", file).stdout.split())
        assert ("counts there until it is reviewed: proposed (6.3), and not law" in told) == bool(words)


def test_what_is_owed_without_a_day_is_said_to_have_none(journey: str) -> None:
    """A mark in place of a day reads as a figure that is missing; here no law and nobody else sets a day."""
    said = "none is set: it is owed as soon as may be"
    assert said not in " ".join(ncs("next", journey, *TODAY).stdout.split())
    add(journey, "healthcare-checked", "2026-04-03", "ref=h1", "positive=yes")
    add(journey, "healthcare-decided", "2026-04-10", "ref=h1", "outcome=not eligible", "reasons_given=yes")
    assert add(journey, "healthcare-disputed", "2026-04-12", "ref=h1", "whose=council").exit_code == 0
    assert said in " ".join(ncs("next", journey, *TODAY).stdout.split())
