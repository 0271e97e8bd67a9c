"""What is wrong is refused with its rule, its provision and the next step, and nothing is written. All invented."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import Result
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import ProblemsFound
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.journal_file import add_to_journey, read_journey, write_journey
from ncs.journeys.rules.samples import assessed, contact, eligible, served

TODAY = ("--today", "2027-06-30")
LATER = date(2030, 1, 1)
FINDINGS, BOTH = "findings=hygiene: falls", "findings=nutrition: burns food; hygiene: falls"
PLAN = ("ref=p1", "needs=nutrition: council; hygiene: nhs")
DECIDED = ("cause=yes", "impact=yes", "eligible=yes", "reasons=One.")
COORDINATOR = ("ref=k2", "contact=the east team", "cover=the duty worker")
#: Where files may not be long, Python would leave compiled modules cut off, at which whoever comes next fails.
LIMITED = {"PYTHONDONTWRITEBYTECODE": "1"}
COORDINATED = [
    *served(),
    event("coordinator-named", "2026-05-06", ref="k1", contact="the west team", cover="the duty worker"),
]


class Bad(NamedTuple):
    """A bad event after a story: the rule that refuses it, what is named, and how the next step begins."""

    story: Sequence[Event]
    kind: str
    on: str
    fields: tuple[str, ...]
    rule: str
    named: str
    step: str


CASES = {
    "a decision without an assessment": Bad(
        contact(), "eligibility-decided", "2026-04-10", (*DECIDED, BOTH), "order", "s13(1)", "`ncs journeys why order`"
    ),
    "a plan dated before the decision": Bad(
        eligible(), "plan-agreed", "2026-04-21", ("involved=yes", *PLAN), "order", "s24(1)", "`ncs journeys why order`"
    ),
    "before the journey was opened": Bad(
        contact(), "review-asked", "2026-03-31", (), "opened", "record itself", "`ncs journeys why opened`"
    ),
    "in the future": Bad(
        contact(), "assessment-started", "2027-07-01", ("ref=a1",), "future", "2027-07-01", "Record it on the day"
    ),
    "an end of what never began": Bad(
        served(), "service-ended", "2026-06-01", ("ref=s9",), "thread", "record itself", "`ncs journeys why thread`"
    ),
    "a second active coordinator": Bad(
        COORDINATED,
        "coordinator-named",
        "2026-06-01",
        COORDINATOR,
        "one-coordinator",
        "7.4",
        "`ncs journeys why one-coordinator`",
    ),
    "something new for a person who died": Bad(
        [*served(), event("died", "2026-06-01")],
        "assessment-started",
        "2026-06-02",
        ("ref=a9",),
        "death",
        "record itself",
        "`ncs journeys why death`",
    ),
    "an eligibility with one outcome": Bad(
        assessed(),
        "eligibility-decided",
        "2026-04-22",
        (*DECIDED, FINDINGS),
        "eligibility",
        "SI 2015/313",
        "`ncs journeys why eligibility`",
    ),
    "a plan without the person": Bad(
        eligible(),
        "plan-agreed",
        "2026-05-01",
        ("involved=no", *PLAN),
        "involvement",
        "s25(3)",
        "`ncs journeys why involvement`",
    ),
    "an unknown version of the rules": Bad(
        assessed(),
        "eligibility-decided",
        "2026-04-22",
        ("rules=2031", *DECIDED, BOTH),
        "rules-version",
        "s13(7)",
        "`ncs journeys why rules-version`",
    ),
    "a field that there is none of": Bad(
        contact(), "assessment-started", "2026-04-10", ("reff=a1",), "unknown-key", "reff", "Did you mean ref?"
    ),
}


def ncs(*words: str) -> Result:
    return CliRunner().invoke(app, ["journeys", *words], catch_exceptions=True)


def problems_of(found: Result) -> dict[str, tuple[str, str]]:
    """What was refused, by the rule: the words and the next step."""
    assert isinstance(found.exception, ProblemsFound)
    return {one.rule: (f"{one.message} {one.value}", one.next_step) for one in found.exception.problems}


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_with_rule_provision_and_next_step(name: str, tmp_path: Path) -> None:
    story, kind, on, fields, rule, named, step = CASES[name]
    file = tmp_path / "journey.yaml"
    write_journey(file, story)
    before = file.read_bytes()
    found = ncs("add", str(file), kind, *fields, "--on", on, *TODAY)
    assert found.exit_code == 1 and file.read_bytes() == before
    said, following = problems_of(found)[rule]
    assert named in said and step in following


@pytest.mark.parametrize("name", CASES)
def test_a_journal_of_many_people_refuses_it_as_well(name: str, tmp_path: Path) -> None:
    story, kind, on, fields, rule, _, _ = CASES[name]
    file, place, keys = (str(tmp_path / one) for one in ("journey.yaml", "a.journal", "a.keys"))
    write_journey(Path(file), story)
    ncs("store", "new", place, "--keys", keys)
    assert ncs("store", "take", place, file, "--keys", keys, *TODAY).exit_code == 0
    counted = ncs("store", "verify", place, "--keys", keys, "--format", "json").stdout
    found = ncs("store", "add", place, "P1", kind, *fields, "--on", on, "--keys", keys, *TODAY)
    assert found.exit_code == 1 and rule in problems_of(found)
    assert ncs("store", "verify", place, "--keys", keys, "--format", "json").stdout == counted


def test_every_bad_event_in_a_file_that_is_read_is_told_with_its_place(tmp_path: Path) -> None:
    """A file by hand, in which the second event precedes the first, is not taken for a journey."""
    file = tmp_path / "journey.yaml"
    first, second, third = (json.dumps({"kind": one.kind, **one.model_dump(mode="json")}) for one in contact())
    file.write_text(f"events:\n- {second}\n- {first}\n- {third}\n", encoding="utf-8")
    assert "journey-opened" in str(ncs("show", str(file), *TODAY).exception)
    file.write_text(f"events:\n- {first}\n- {second}\n- {third}\n- {second}\n- {first}\n", encoding="utf-8")
    assert "event 5, journey-opened" in str(ncs("show", str(file), *TODAY).exception)


def test_a_pack_whose_digest_fails_is_refused_with_what_to_do(tmp_path: Path) -> None:
    file, pack = tmp_path / "journey.yaml", tmp_path / "pack.json"
    write_journey(file, served())
    assert ncs("pack", str(file), "--to", "Durham", "--out", str(pack), *TODAY).exit_code == 0
    text = pack.read_text(encoding="utf-8")
    pack.write_text(text.replace("20000", "90000", 1), encoding="utf-8")
    found = ncs("unpack", str(pack))
    ((said, step),) = problems_of(found).values()
    assert found.exit_code == 1 and "digest" in said and "s37(5)" in said and "Ask the first council" in step


def test_a_bundle_of_another_profile_is_refused_with_what_to_do(tmp_path: Path) -> None:
    """UK Core's own profile taken off one resource, and another's put there: it is no longer what the events give."""
    file, bundle = tmp_path / "journey.yaml", tmp_path / "bundle.json"
    write_journey(file, served())
    assert ncs("fhir", str(file), "--on", "2026-06-10", "--out", str(bundle), *TODAY).exit_code == 0
    text = bundle.read_text(encoding="utf-8")
    assert text.count("UKCore-Patient") >= 1
    bundle.write_text(text.replace("UKCore-Patient", "ISiKPatient"), encoding="utf-8")
    again = ncs("from-fhir", str(bundle), "--out", str(tmp_path / "again.yaml"), *TODAY)
    ((said, step),) = problems_of(again).values()
    assert again.exit_code == 1 and "ISiKPatient" in said and "where the resource is made" in step
    assert not (tmp_path / "again.yaml").exists()
    checked = ncs("fhir-check", str(bundle))
    assert checked.exit_code == 1 and "profile" in checked.output


def test_a_full_disk_leaves_the_journal_as_it_was(tmp_path: Path) -> None:
    """A limit on the size of files stands in for a disk that is full; the journey in a file, and the store."""
    file, place, keys = (str(tmp_path / one) for one in ("journey.yaml", "a.journal", "a.keys"))
    write_journey(Path(file), contact())
    ncs("store", "new", place, "--keys", keys)
    ncs("store", "take", place, file, "--keys", keys, *TODAY)
    before = {one: Path(one).read_bytes() for one in (file, place)}
    for words in (
        ("add", file, "information-given", f"about={'x' * 9000}"),
        ("store", "add", place, "P1", "information-given", f"about={'x' * 9000}", "--keys", keys),
    ):
        limit = f"ulimit -f {max(len(text) for text in before.values()) // 1024 if words[0] == 'store' else 4}"
        command = [sys.executable, "-m", "ncs", "journeys", *words, "--on", "2026-04-03", *TODAY]
        in_bash = ["bash", "-c", f'{limit}; exec "$@"', "-", *command]
        done = subprocess.run(in_bash, capture_output=True, text=True, env=os.environ | LIMITED)
        assert done.returncode == 2 and "Error" in done.stderr and "fault of its own" not in done.stderr, done.stderr
    assert Path(file).read_bytes() == before[file]
    assert ncs("store", "verify", place, "--keys", keys).exit_code == 0
    said = json.loads(ncs("store", "show", place, "P1", "--keys", keys, "--format", "json").stdout)
    assert len(said["tables"][0]["rows"]) == len(contact())


def test_whoever_is_killed_while_adding_leaves_a_whole_file(tmp_path: Path) -> None:
    """A process that adds events without end is killed a few times: each time the file reads, and is a beginning."""
    file = tmp_path / "journey.yaml"
    code = (
        "import sys\nfrom datetime import date\nfrom pathlib import Path\n"
        "from ncs.journeys.journal_file import add_to_journey\nfrom ncs.journeys.events.catalogue import event\n"
        "one = event('information-given', '2026-04-03', about=['x' * 2000])\n"
        "print('go', flush=True)\n"
        "while True:\n    add_to_journey(Path(sys.argv[1]), one, today=date(2030, 1, 1))\n"
    )
    for delay in (0.05, 0.11, 0.17):
        write_journey(file, contact(), replace=True)
        running = subprocess.Popen([sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE)
        assert running.stdout is not None and running.stdout.readline() == b"go\n"
        time.sleep(delay)
        running.kill()
        running.wait()
        running.stdout.close()
        state = read_journey(file, today=LATER)
        assert list(state.given[: len(contact())]) == contact()
        assert [one.name for one in tmp_path.iterdir() if one.suffix == ".yaml"] == ["journey.yaml"]


def test_ten_writers_of_one_file_at_once_lose_and_double_nothing(tmp_path: Path) -> None:
    """Of the store a hundred writers are tried in its own tests; a file of its own waits for each in turn."""
    file = tmp_path / "journey.yaml"
    write_journey(file, contact())

    def written(number: int) -> None:
        add_to_journey(file, event("information-given", "2026-04-03", about=[f"n{number}"]), today=LATER)

    with ThreadPoolExecutor(10) as many:
        list(many.map(written, range(10)))
    told = [one.model_dump()["about"][0] for one in read_journey(file, today=LATER).given[len(contact()) :]]
    assert sorted(told) == sorted(f"n{number}" for number in range(10))
