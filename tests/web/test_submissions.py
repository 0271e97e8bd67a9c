"""A submission that is sent is checked in a private place and destroyed; of it the report is left, and nothing else."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import struct
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ncs.cld import specification
from ncs.core.errors import NcsError
from ncs.measures.use import definitions
from ncs.records.rules.samples import assessment, request, service
from ncs.web import lost
from ncs.web.members import apart, checker, contents, measuring, sealed, submissions, submitting
from ncs.web.members.invitations import organisation_named
from ncs.web.members.models import Done, Submission
from web.browsing import Browser, Page, rows
from web.members import signed_in, somebody
from web.members import submission_text as text_of
from web.queue import worked

pytestmark = pytest.mark.usefixtures("undone")
SEND = "/desk/camden/submissions/send"
#: What stands in the file and must stand nowhere else. Each is invented.
PLANTED = {
    "nhs_number": "9434765919",
    "la_person_id": "PLANTED-PERSON-77",
    "date_of_birth": "1931-07-19",
    "postcode": "ZZ9 9PL",
    "gp_practice_name": "Plantedpractice",
    "service_component": "Plantedcomponent",
    "event_description": "Plantedwords of somebody",
}


@pytest.fixture
def analyst() -> Iterator[Browser]:
    """A performance analyst of Camden, whose code in the records is 702."""
    yield signed_in(somebody("analyst@example.org", "Camden", "analyst"))
    for left in sealed.uploads().iterdir():
        sealed.destroy(UUID(left.name))


def send(browser: Browser, content: bytes, *, name: str = "Planted Smith.csv", status: int = 200) -> Page:
    file = SimpleUploadedFile(name, content)
    return browser.send(SEND, {"release": "2", "file": file}, status=status)


def checked(page: Page) -> Submission:
    """Do the work as the worker does, and return what is kept."""
    one = UUID(page.address.rpartition("/")[2])
    submissions.check.call(one.hex)
    return Submission.objects.get(pk=one)


def everything_kept() -> bytes:
    """Return every cell of every table of the database, and every byte on the disk of the service."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [
                bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode()
                for row in cursor
                for cell in row
            ]
    paths = [path for path in sealed.uploads().parent.rglob("*") if path.is_file()]
    return b"\n".join([*found, *(path.read_bytes() for path in paths), *(str(path).encode() for path in paths)])


def test_a_file_is_checked_its_report_is_shown_and_nothing_of_it_is_kept(
    analyst: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    """Here the check runs as the worker runs it, in a process of its own."""
    known = {field.name for field in specification(2).fields}
    planted = {name: value for name, value in PLANTED.items() if name in known}
    assert len(planted) >= 5
    sent = send(analyst, text_of([request(), service(**planted), service(event_start_date="2025-02-31")]).encode())
    assert sent.heading == "Check of a submission" and "It waits for the worker." in sent.text
    secret = [value.encode() for value in planted.values()] + [b"Planted", b"planted smith"]
    waiting = everything_kept()
    assert not [value for value in secret if value in waiting]  # sealed while it waits
    found = checked(sent)
    assert found.state == Submission.State.DONE, found.told
    page = analyst.get(sent.address)
    assert "3 rows. There are things to put right." in page.text
    taken = analyst.client.get(sent.address + "/tables.csv")
    assert "attachment" in taken.headers["Content-Disposition"] and b"Event Start Date" in taken.content
    left = everything_kept() + page.text.encode() + taken.content + caplog.text.encode()
    assert not [value for value in secret if value in left]
    assert bytes(found.key) == b"" and list(sealed.uploads().iterdir()) == []
    done = list(Done.objects.order_by("id").values_list("what", flat=True))
    assert done == ["sent", "checked", "read", "read"]
    summer = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    Submission.objects.update(made=summer)
    assert "Sent 1 July 2026, 13:00" in analyst.get(sent.address).text  # the clock in England is an hour on
    assert Done.objects.order_by("-id")[0].about == "sent 1 July 2026, 13:00"


def here(path: Path, asked: checker.Asked, *, told: Any) -> str:
    """Check a file in this very process, which is quicker than in another."""
    found = checker.answer(path, asked)
    told("Checking")
    if "refused" in found:
        raise contents.NotTaken(found["refused"])
    return found["report"]


def a_year(people: int) -> list[dict[str, str]]:
    """Return what a file of 2025-26 holds of so many people born in 1950: each month each has an event of each kind."""
    months = [f"{2025 + (month > 12)}-{(month - 1) % 12 + 1:02d}" for month in range(4, 16)]
    found = []
    for one in range(people):
        who = {"la_person_id": f"PLANTED-PERSON-{one}", "nhs_submitted": "", "postcode": PLANTED["postcode"]}
        for month in months:
            days = {"event_start_date": f"{month}-02", "event_end_date": f"{month}-20"}
            ended = service(event_outcome="No further action: Support ended - other reason", **days, **who)
            found += [request(**days, **who), assessment(**days, **who), ended]
    return found


def without_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the check, which other tests have, and work in this process: the measures alone take long enough."""

    @contextmanager
    def passed(*given: Any, **rest: Any) -> Iterator[None]:
        yield

    monkeypatch.setattr(apart, "checked", here)
    monkeypatch.setattr(checker, "checking", passed)
    monkeypatch.setattr(checker, "_report", lambda *given: {"rows": 1, "clean": True, "sections": []})


def test_the_measures_of_a_file_are_figures_alone_and_protected(
    analyst: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Twelve people of 65 and over had long-term support in the year, which the policy standard shows as 10."""
    without_the_check(monkeypatch)
    monkeypatch.setattr(measuring, "MEASURES", ("lof_long_term_support",))
    file = SimpleUploadedFile("Planted Smith.csv", text_of(a_year(12)).encode())
    sent = analyst.send(SEND, {"release": "2", "period": "rolling", "file": file})
    july = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    Submission.objects.update(made=july, period="2025-26")
    found = checked(sent)
    assert found.state == Submission.State.DONE, found.told
    page = analyst.get(analyst.get(sent.address).all("a", href=f"{sent.address}/measures")[0].get("href") or "")
    assert "--" not in page.text.partition("<main")[2], "an option of a command"
    assert page.heading == "Own measures" and "Camden, 2025-26: from the file sent 1 July 2026" in page.text
    (support,) = [row for row in rows(page) if "65+" in row]
    assert "38.0 10 of 26,310" in support  # 10 / 26,310, the people of 65 and over in Camden, is 38.0 in 100,000
    taken = analyst.client.get(f"{sent.address}/measures.csv")
    assert (
        b"lof_long_term_support" in taken.content
        and analyst.client.get(f"{sent.address}/measures.ods").status_code == 404
    )
    left = everything_kept() + page.text.encode() + taken.content + caplog.text.encode()
    assert not [
        value for value in (b"PLANTED", b"Planted", b"planted smith", b"ZZ9 9PL", b"1950-03-15") if value in left
    ]
    assert list(sealed.uploads().iterdir()) == []
    done = list(Done.objects.order_by("id").values_list("about", flat=True))
    assert "with measures of the last 12 months, rolling" in done[0] and done[-1].endswith("own measures as CSV")


def test_every_measure_is_worked_out_in_the_process_with_limits(tmp_path: Path) -> None:
    """As the worker has it done: within its time and memory, of a year of twelve people, who are shown as 10."""
    path = tmp_path / "submission.csv"
    path.write_text(text_of(a_year(12)), encoding="utf-8")
    asked = checker.Asked(release=2, code="702", area="E09000007", day="2026-07-01", period="2025-26")
    found = json.loads(apart.checked(path, asked, told=lambda stage: None))
    assert found["rows"] == 12 * 3 * 12 and found["measures"]["said"]
    rows_of = list(csv.DictReader(io.StringIO(found["measures"]["csv"])))
    assert {one["id"] for one in rows_of} == {one["id"] for one in definitions().tables()[0].rows}
    support = [one for one in rows_of if one["id"] == "lof_long_term_support" and "65+" in one["who"]]
    assert [(one["numerator"], one["denominator"]) for one in support] == [("10", "26310")]
    assert b"PLANTED" not in json.dumps(found).encode()


def test_a_file_that_gives_no_measures_is_checked_all_the_same(
    analyst: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not asked for, or could not be worked out, has no page; what an error says may quote the file."""
    without_the_check(monkeypatch)
    monkeypatch.setattr(measuring, "build", lambda *given, **rest: (_ for _ in ()).throw(NcsError("Plantedwords")))
    content = text_of([request(), service()]).encode()
    for period, told in (("rolling", "The measures could not be worked out"), ("", "")):
        file = SimpleUploadedFile("a.csv", content)
        sent = analyst.send(SEND, {"release": "2", "period": period, "file": file})
        found = checked(sent)
        page = analyst.get(sent.address)
        assert found.state == "done" and ("The measures" in page.text) is bool(told) and told in page.text
        assert b"Plantedwords" not in everything_kept()
        assert analyst.get(f"{sent.address}/measures", status=404)
    wrong = {"release": "2", "period": "1066-67", "file": SimpleUploadedFile("a.csv", content)}
    assert analyst.send(SEND, wrong, status=422).errors == ["Select one of the periods, or no measures"]


def test_measures_are_asked_of_years_that_are_over() -> None:
    """On 31 March 2026 the year 2025-26 is not over; client level data begin with 2023-24."""
    asked = [name for name, _ in submissions.periods(date(2026, 3, 31))]
    assert asked == ["2024-25", "2023-24", "rolling"]
    assert [name for name, _ in submissions.periods(date(2027, 4, 1))] == ["2026-27", "2025-26", "2024-25", "rolling"]


def test_rows_of_another_council_are_not_looked_at(analyst: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """702 is Camden, 714 the City of London (codes of social services); a word of no council is a mere fault."""

    @contextmanager
    def another(*given: Any, la_code: str, **rest: Any) -> Iterator[Any]:
        assert la_code == "702"
        yield SimpleNamespace(files=[SimpleNamespace(councils=("702", "714"))])

    monkeypatch.setattr(checker, "checking", another)
    monkeypatch.setattr(apart, "checked", here)
    found = checked(send(analyst, text_of([request()]).encode()))
    assert found.state == "refused" and "another council" in found.told and not found.report
    page = analyst.get(f"/desk/camden/submissions/{found.pk}")
    assert "another council" in page.text and "Send another file" in page.text
    checker.refuse_others("702", ["702", "0702", "no council"])
    for named in (["702", "0714"], ["714"]):
        with pytest.raises(contents.NotTaken, match="another council"):
            checker.refuse_others("702", named)


def test_who_is_no_council_has_nothing_to_check(database: None) -> None:
    provider = signed_in(somebody("home@example.org", "Sunny Home Ltd", "analyst"))
    file = SimpleUploadedFile("a.csv", b"a,b\n")
    page = provider.send("/desk/sunny-home-ltd/submissions/send", {"release": "2", "file": file}, status=422)
    assert "no council here" in page.errors[0] and list(sealed.uploads().iterdir()) == []


def test_a_check_that_takes_too_long_or_too_much_memory_is_ended(
    analyst: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """64 MB are too few for Python with Arrow; a check of a tenth of a second is ended and its process with it."""
    begun: list[Any] = []
    begin = subprocess.Popen
    secrets = (
        "PGPASSWORD",
        "PGHOST",
        "POSTGRES_DB",
        "POSTGRES_PASSWORD",
        "DJANGO_SETTINGS_MODULE",
        "STORE_SECRET_ACCESS_KEY",
        "api_token",
    )
    for name in secrets:  # of a database, of the service, of whatever else the machine is told
        monkeypatch.setenv(name, "canary")

    def noted(*given: Any, **rest: Any) -> Any:
        begun.append(begin(*given, **rest))
        assert not [name for name in rest["env"] if name.startswith("NCS_WEB_")]
        assert not set(secrets) & set(rest["env"]) and rest["env"]["PATH"] == os.environ["PATH"]
        return begun[-1]

    monkeypatch.setattr(apart.subprocess, "Popen", noted)
    for name, value, state, said in (
        ("MEMORY", 64 << 20, "failed", "too much memory"),
        ("TIME", timedelta(seconds=0.1), "refused", "longer than it may"),
    ):
        with monkeypatch.context() as limits:
            limits.setattr(apart, name, value)
            found = checked(send(analyst, text_of([request()]).encode()))
        assert (
            found.state == state
            and said in found.told
            and "on your own machine" in found.told
            and "`" not in found.told
        )
    assert [one.returncode != 0 for one in begun] == [True, True]
    assert list(sealed.uploads().iterdir()) == []


def test_a_file_without_headings_is_refused_without_a_word_of_it(
    analyst: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "checked", here)
    found = checked(send(analyst, b"Plantedname,9434765919,1931-07-19\nPlantedother,9434765919,1931-07-19\n"))
    assert found.state == "refused" and "cannot be read as client level data" in found.told
    left = everything_kept()
    assert b"Planted" not in left and b"9434765919" not in left


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The selected file is empty"),
        (b"  \n ", "The selected file is empty"),
        (b"\x00\x01\x02\x03", "must be CSV, XLSX or Parquet"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "must be CSV, XLSX or Parquet"),
        (b"\x1f\x8b\x08\x00\x00\x00", "must be CSV, XLSX or Parquet"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "has a password or is an old workbook"),
    ],
)
def test_what_is_no_such_file_is_known_by_its_first_bytes(content: bytes, said: str) -> None:
    with pytest.raises(contents.NotTaken, match=said):
        contents.kind_of(content)


def test_what_is_no_such_file_is_refused_at_once_and_not_kept(analyst: Browser) -> None:
    """What was chosen stays chosen, and each thing that is wrong is said beside its field."""
    form = analyst.get(SEND)
    for content, release, said in (
        (b"\x00", "1", "The selected file must be"),
        (b"a,b\n", "9", "Select release 1 or 2"),
    ):
        given = {"release": release, "file": SimpleUploadedFile("a.csv", content)}
        page = analyst.send(SEND, given, status=422, on=form)
        assert [said in one for one in page.errors] == [True] and page.all("input", id="file")
    page = analyst.send(SEND, {"release": "1"}, status=422, on=form)
    assert page.errors == ["Select a file of client level data"]
    assert [e.get("value") for e in page.all("option") if e.get("selected") is not None] == ["1", ""]
    assert not Submission.objects.exists() and list(sealed.uploads().iterdir()) == []


def test_a_file_that_is_too_large_is_stopped_as_it_comes(analyst: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """By what the request says, before a byte is read; by count, whatever it says."""
    monkeypatch.setattr(submitting, "LARGEST", 1000)
    for size in (20_000, 2_000):
        assert "must be smaller than 250 MB" in send(analyst, b"a" * size, status=413).errors[0]
    assert not Submission.objects.exists() and list(sealed.uploads().iterdir()) == []


def test_files_that_wait_take_no_more_disk_than_they_may(analyst: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 100 kB, 60 kB are taken by another's file: before a byte is read, and while it comes in; each in words."""
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, uploads=100_000))
    other = sealed.folder_of(uuid4())
    other.mkdir()
    (other / "sealed").write_bytes(b"x" * 60_000)
    form = analyst.get(SEND)

    def tried(size: int) -> tuple[int, str, str | None]:
        given = {"csrfmiddlewaretoken": token, "release": "2", "file": SimpleUploadedFile("a.csv", b"a" * size)}
        answer = analyst.client.post(SEND, given)
        return answer.status_code, answer.content.decode(), answer.headers.get("Retry-After")

    token = form.all("input", name="csrfmiddlewaretoken")[0].get("value")
    status, text, again = tried(55_000)
    assert (status, again) == (429, "300") and "there is no room for another just now" in text
    status, text, again = tried(150_000)
    assert (status, again) == (413, None) and "room for 0 MB" in text
    monkeypatch.setattr(sealed, "_LOOK", 1)
    monkeypatch.setattr(submitting, "_refused", lambda *given: None)  # as when a request does not say how large it is
    assert tried(150_000)[0] == 429 and sealed.held() == 60_000
    assert not Submission.objects.exists() and list(sealed.uploads().iterdir()) == [other]
    sealed.destroy(UUID(other.name))
    assert tried(30_000)[0] == 303


def test_a_file_that_is_sent_twice_is_checked_once(analyst: Browser) -> None:
    """A double click, and going back after sending: the same page comes; another file out of that form is another."""
    form, one, two = analyst.get(SEND), text_of([request()]).encode(), text_of([service()]).encode()

    def sent(content: bytes) -> str:
        return analyst.send(SEND, {"release": "2", "file": SimpleUploadedFile("a.csv", content)}, on=form).address

    first = sent(one)
    assert sent(one) == first and sent(two) != first
    assert Submission.objects.count() == 2 == len(list(sealed.uploads().iterdir()))
    assert analyst.get(SEND).all("input", name="form")[0].get("value") != form.all("input", name="form")[0].get("value")


def test_of_two_at_once_the_quicker_is_checked(analyst: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both look before either has written: the second finds that the first was quicker."""
    camden = organisation_named("Camden")
    given = [sealed.Sealed(one=uuid4(), key=b"k", size=1, head=b"a,b", digest="same") for _ in range(2)]
    asked: dict[str, Any] = {"by": "a@example.org", "release": 2, "form": "one page"}
    first = submissions.begin(camden, given[0], **asked)
    monkeypatch.setattr(submissions, "_before", lambda *looked: None)
    assert submissions.begin(camden, given[1], **asked) == first and Submission.objects.count() == 1


def workbook(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return out.getvalue()


def table(columns: dict[str, list[str]]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def test_bombs_are_refused_before_anything_opens_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What unpacks to far more than it is, whatever a workbook says of itself; too many parts, rows, columns."""
    monkeypatch.setattr(contents, "UNPACKED", 100_000)
    monkeypatch.setattr(contents, "ROWS", 10)
    honest = workbook({"xl/workbook.xml": b"0" * 200_000})
    lying = bytearray(honest)
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = lying.index(mark) + at
        lying[place : place + 4] = struct.pack("<I", 10)
    assert zipfile.ZipFile(io.BytesIO(bytes(lying))).infolist()[0].file_size == 10
    many = workbook({f"{number}.xml": b"0" for number in range(contents.PARTS + 1)})
    path = tmp_path / "submission"
    for content, said in (
        (honest, "unpacks to more"),
        (bytes(lying), "unpacks to more"),
        (many, "parts"),
        (table({"a": ["x"] * 11}), "rows"),
        (table({f"a{number}": ["x"] for number in range(contents.PARTS + 1)}), "columns"),
        (table({"a": ["x" * 60_000, "y" * 60_000]}), "unpacks to more"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"PAR1 and no more", "damaged"),
    ):
        path.write_bytes(content)
        kind = contents.kind_of(content[:64])
        with pytest.raises(contents.NotTaken, match=said):
            contents.refuse_bomb(path, kind)
        found = checker.answer(path.rename(tmp_path / f"submission.{kind}"), checker.Asked(release=2, code="702"))
        assert said in found["refused"]


def test_the_name_of_a_file_is_never_a_path(analyst: Browser) -> None:
    before = {path.name for path in sealed.uploads().parent.iterdir()}
    for name in ("../../evil.csv", "/etc/passwd", "a\x00b.csv", "..\\..\\evil.csv", "x" * 300 + ".csv"):
        sent = send(analyst, text_of([request()]).encode(), name=name)
        assert sealed.folder_of(UUID(sent.address.rpartition("/")[2])).parent == sealed.uploads()
        analyst.sure(sent.address + "/delete", on=analyst.get(sent.address))
    assert {path.name for path in sealed.uploads().parent.iterdir()} == before
    assert list(sealed.uploads().iterdir()) == [] and not Submission.objects.exists()


def test_a_file_from_elsewhere_or_of_somebody_who_may_not_is_not_kept(analyst: Browser) -> None:
    """Without the token of the page; signed in as a director; a member of another council."""
    given: dict[str, Any] = {"release": "2", "file": SimpleUploadedFile("a.csv", b"a,b\n1,2\n")}
    assert analyst.client.post(SEND, given).status_code == 403
    director = signed_in(somebody("director@example.org", "Camden", "director"))
    assert director.client.post(SEND, given).status_code == 403
    other = signed_in(somebody("other@example.org", "Kent", "analyst"))
    assert other.client.post(SEND, given).status_code == 404
    assert list(sealed.uploads().iterdir()) == [] and not Submission.objects.exists()


def test_a_worker_that_is_killed_leaves_a_word_and_no_file(analyst: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a killed worker leaves: a check that says it works, a sealed file and an open one beside it."""
    sent = send(analyst, text_of([request()]).encode())
    one = UUID(sent.address.rpartition("/")[2])
    (sealed.folder_of(one) / "submission.csv").write_text("Plantedname")
    late = timezone.now() - submissions.SILENT - timedelta(seconds=1)
    Submission.objects.filter(pk=one).update(state=Submission.State.WORKING, heard=late)
    DBTaskResult.objects.ready().get().claim("a worker that is no more")
    monkeypatch.setattr(submissions, "_old", lambda path: True)
    page = analyst.get(sent.address)
    assert "The check stopped before its end, and the file was destroyed." in page.text
    assert list(sealed.uploads().iterdir()) == [] and b"Plantedname" not in everything_kept()
    submissions.check.call(one.hex)  # one that wakes up late does nothing
    assert Submission.objects.get(pk=one).state == "failed"
    assert "Send another file" in page.text
    again = send(analyst, text_of([request()]).encode())
    monkeypatch.setattr(submissions, "_checked", lambda found: '{"sections": [], "rows": 1, "clean": true}')
    assert worked() == 1 and "Nothing to put right was found." in analyst.get(again.address).text
    DBTaskResult.objects.running().update(started_at=timezone.now() - lost.LONGEST - timedelta(seconds=1))
    assert lost.end_lost() == 1 and not DBTaskResult.objects.running().exists()


def test_folders_of_nobody_are_destroyed_when_they_are_old_and_nothing_else_is(database: None) -> None:
    """One that comes in just now stays, and so does what is no file of ours."""
    fresh, old, other = (sealed.uploads() / name for name in ("0" * 32, "1" * 32, "lost+found"))
    for path in (fresh, old, other):
        path.mkdir()
    long_ago = (timezone.now() - submissions.SILENT - timedelta(seconds=5)).timestamp()
    slow = sealed.uploads() / ("2" * 32)  # begun long ago, and still coming in
    slow.mkdir()
    (slow / "sealed").write_bytes(b"x")
    for path in (old, other, slow):
        os.utime(path, (long_ago, long_ago))
    assert submissions.tidy() == 1 and not old.exists() and fresh.exists() and other.exists() and slow.exists()
    for path in (fresh, other, slow):
        shutil.rmtree(path)
    assert not submissions._old(old)  # destroyed by another process meanwhile


def test_a_fault_of_ours_destroys_the_file_too(
    analyst: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What the fault says, which may quote the file, is kept neither in the queue nor in a log."""
    sent = send(analyst, text_of([request()]).encode())
    monkeypatch.setattr(submissions, "_checked", lambda found: (_ for _ in ()).throw(RuntimeError("Plantedname")))
    assert worked() == 1
    found = Submission.objects.get()
    assert (found.state, bytes(found.key)) == ("failed", b"") and list(sealed.uploads().iterdir()) == []
    assert "A check stopped: RuntimeError" in caplog.text
    assert "Plantedname" not in caplog.text and b"Plantedname" not in everything_kept()
    assert "The check stopped before its end" in analyst.get(sent.address).text


def test_only_so_many_wait_and_reports_are_forgotten(analyst: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(submissions, "MOST_WAITING", 1)
    first = send(analyst, text_of([request()]).encode())
    refused = send(analyst, text_of([request()]).encode(), status=429)
    assert "wait already" in refused.errors[0] and refused.headers["Retry-After"] == "300"
    assert len(list(sealed.uploads().iterdir())) == 1
    monkeypatch.setattr(submissions, "_checked", lambda found: "{}")
    checked(first)
    assert "Sent" in analyst.get("/desk/camden/submissions").text
    Submission.objects.update(made=timezone.now() - submissions.KEPT - timedelta(days=1))
    assert submissions.forget() == 1 and not Submission.objects.exists()


def test_a_sealed_file_opens_with_its_own_key_alone() -> None:
    """Another key, a piece left out and an end cut off are each seen."""
    handler = sealed.Sealing(None, largest=100)
    handler.new_file("file", "a.csv", "text/csv", 6)
    for at in (0, 3):
        handler.receive_data_chunk(b"abc" if at == 0 else b"def", at)
    made = handler.file_complete(6)
    path = sealed.folder_of(made.one) / "sealed"
    assert path.stat().st_mode & 0o077 == 0 and path.parent.stat().st_mode & 0o077 == 0
    assert b"".join(sealed.unseal(made.one, made.key)) == b"abcdef"
    whole = path.read_bytes()
    piece = 4 + 3 + 16
    for key, content in ((bytes(32), whole), (made.key, whole[:-20]), (made.key, whole[piece:]), (made.key, whole[:5])):
        path.write_bytes(content)
        with pytest.raises(sealed.CannotOpen):
            list(sealed.unseal(made.one, key))
    sealed.destroy(made.one)
    with pytest.raises(sealed.CannotOpen):
        list(sealed.unseal(uuid4(), made.key))
