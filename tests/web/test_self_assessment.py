"""A council writes its self-assessment on the web: part by part, beside the data, approved, and out as the file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.places.expected.assessment_file import read_assessment
from ncs.places.use.expected import assess
from ncs.places.views.expectations import assessment_tables
from ncs.web.members.models import Done
from ncs.web.pages.held import landscape
from ncs.web.papers import assessment, fields, kept
from ncs.web.papers.models import Paper, PaperPart
from web.browsing import Browser, Page, rows
from web.members import signed_in, somebody
from web.test_submissions import everything_kept

pytestmark = pytest.mark.usefixtures("undone")
AT = "/desk/camden/assessment"
#: What a council may say of an expectation, with evidence of each kind; invented.
SAID = {
    "position": "on_track",
    "why": 'Carers: "heard", # they say\r\nyes: no \x01end',
    "owner": "head of carers",
    "review-day": "1",
    "review-month": "6",
    "review-year": "2099",
    "evidence1-what": "carers' quality of life",
    "evidence1-measure": "1C",
    "evidence1-value": "7.20",
    "action1-what": "breaks for carers",
    "action1-owner": "head of carers",
    "action1-by-day": "31",
    "action1-by-month": "3",
    "action1-by-year": "2099",
}
HELD_BY_US = {"evidence2-what": "the carers' strategy", "evidence2-held": "Document 12 of the cabinet"}
NOT_YET = {key: SAID[key] for key in ("owner", "review-day", "review-month", "review-year")}
NOT_YET |= {"position": "not_assessed", "why": "not looked at yet"}


@pytest.fixture
def analyst() -> Browser:
    return signed_in(somebody("analyst@example.org", "Camden", "analyst"))


@pytest.fixture
def director() -> Browser:
    return signed_in(somebody("director@example.org", "Camden", "director"))


def save(browser: Browser, number: str, given: dict[str, Any], *, status: int = 200, on: Page | None = None) -> Page:
    return browser.send(f"{AT}/expectation/{number}", given, status=status, on=on)


def every_other_answered(number: str) -> None:
    """Answer all other expectations, as the pages would keep it."""
    body = (
        '{"position": "not_assessed", "why": "x", "owner": "x", "review": "2099-01-01", "evidence": [], "actions": []}'
    )
    for other in assessment.held_edition().expectations:
        if other != number:
            PaperPart.objects.create(of=Paper.objects.get(), name=other, body=body, version=1)


def test_an_assessment_written_here_is_the_file_that_the_command_line_takes(
    analyst: Browser, director: Browser, tmp_path: Path
) -> None:
    """Text that would mean something in YAML comes out as it was typed; figures keep their places; days are days."""
    saved = save(analyst, "2.4", SAID | HELD_BY_US)
    assert saved.address == AT and "2.4" not in saved.text.partition("Not answered yet: ")[2].partition(".</p>")[0]
    assert "1.1" in saved.text.partition("Not answered yet: ")[2].partition(".</p>")[0]
    told = analyst.get(f"{AT}/beside")
    assert "1.1 is not answered." in told.text and "Questions to ask" not in told.text
    every_other_answered("2.4")
    analyst.send(f"{AT}/strategy/market", STRATEGY)
    director.send(f"{AT}/approve", on=director.get(AT))
    taken = director.client.get(f"{AT}/file.yaml")
    assert taken.headers["Content-Disposition"] == 'attachment; filename="camden-2026-27.yaml"'
    file = tmp_path / "camden.yaml"
    file.write_bytes(taken.content)
    made = read_assessment(file, assessment.held_edition())
    answer = made.expectations["2.4"]
    assert (made.council, made.edition, made.approved_by) == ("Camden", "2026-27", "director@example.org")
    assert answer.why == 'Carers: "heard", # they say\nyes: no  end' and answer.position.value == "on_track"
    first, second = answer.evidence
    assert (first.measure, first.value, str(first.value)) == ("1C", Decimal("7.2"), "7.20")
    assert (second.held, second.measure, second.file) == ("Document 12 of the cabinet", "", "")
    assert (answer.review, answer.actions[0].by, answer.actions[0].done) == (date(2099, 6, 1), date(2099, 3, 31), None)
    assert made.strategies["market"].published == date(2026, 4, 1)
    found = CliRunner().invoke(app, ["expectations", "assess", str(file), "--format", "csv"])
    assert found.exit_code == 0 and "2.4" in found.output, found.output
    shown = analyst.get(f"{AT}/beside")
    assert "Questions to ask" in shown.text and any(row.startswith("2.4 ") for row in rows(shown))


def test_last_years_file_is_set_beside_this_year_and_not_kept(analyst: Browser, tmp_path: Path) -> None:
    """Last year carers were developing, and another action was planned: what it said, and what was not done, stands."""
    save(analyst, "2.4", SAID)
    every_other_answered("2.4")
    now = analyst.client.get(f"{AT}/file.yaml").content.decode()
    assert "Last year: " not in analyst.get(f"{AT}/beside").text
    before = now.replace('"on_track"', '"developing"').replace("breaks for carers", "PLANTED-ACTION of last year")
    today = str(timezone.localdate())
    assert before.count(today) == 1
    before = before.replace(today, "2025-06-01")
    file, mine = tmp_path / "before.yaml", tmp_path / "now.yaml"
    file.write_text(before, encoding="utf-8")
    mine.write_text(now, encoding="utf-8")
    found = assess(mine, landscape(), of=assessment.held_edition(), last_year=file)
    wanted = [row for table in assessment_tables(found) for row in table.rows if "developing" in str(row).casefold()]
    page = analyst.send(f"{AT}/beside", {"before": SimpleUploadedFile("x.yaml", before.encode())})
    assert wanted and any("developing" in row for row in rows(page) if row.startswith("2.4 "))
    assert "PLANTED-ACTION" in page.text and "read and deleted" in page.text
    assert "PLANTED-ACTION" not in analyst.get(f"{AT}/beside").text
    assert b"PLANTED-ACTION" not in everything_kept()
    other = before.replace('council: "Camden"', 'council: "Kent"')
    assert other != before
    for text, said in (
        (other, "It is not Camden's."),
        (now, "It is not before"),
        ("council: Camden\n", ""),
        ("a" * 95_000, "larger than 90 kB"),
    ):
        refused = analyst.send(f"{AT}/beside", {"before": SimpleUploadedFile("x.yaml", text.encode())}, status=422)
        assert said in " ".join(refused.errors), refused.errors
        assert "Questions to ask" in refused.text, "this year's stays"
    none = analyst.send(f"{AT}/beside", {"before": SimpleUploadedFile("x.yaml", b"\xff\xfe\x00")}, status=422)
    assert [one.partition(". ")[0] for one in none.errors] == ["The file is not text in UTF-8"]
    assert analyst.send(f"{AT}/beside", {}, status=422).errors == ["Choose a self-assessment."]


STRATEGY = {"owner": "head of commissioning", "web": "https://www.example.org/market"} | {
    f"{name}-{part}": text
    for name, day in (("published", "1 4 2026"), ("review", "1 4 2099"))
    for part, text in zip(("day", "month", "year"), day.split(), strict=True)
}


@pytest.mark.parametrize(
    ("change", "at", "said"),
    [
        ({"position": ""}, "position", "Choose a position"),
        ({"position": "king"}, "position", "choose one of the list"),
        ({"why": " \x01 "}, "why", "Say why you stand there"),
        ({"why": "x" * 2001}, "why", "2000 characters or fewer"),
        ({"owner": ""}, "owner", "Say who owns it"),
        ({"review-month": "13"}, "review-month", "a day that there is"),
        ({"review-day": "31", "review-month": "2"}, "review-day", "a day that there is"),
        ({"review-year": ""}, "review-year", "a day that there is"),
        ({"review-day": "", "review-month": "", "review-year": ""}, "review-day", "Enter the day of the next review"),
        ({"evidence1-what": ""}, "evidence1-what", "say what it shows"),
        ({"evidence1-measure": "", "evidence1-value": ""}, "evidence1-measure", "give one of a measure"),
        ({"evidence1-web": "https://x.org"}, "evidence1-measure", "only one of the three"),
        ({"evidence1-web": "javascript:alert(1)"}, "evidence1-web", "begins with https://"),
        ({"evidence1-value": "7,2"}, "evidence1-value", "a number in digits"),
        ({"evidence1-measure": "", "evidence1-held": "here"}, "evidence1-value", "a figure needs its measure"),
        ({key: "" for key in SAID if key.startswith("evidence1")}, "evidence1-what", "A good position needs evidence"),
        ({"action1-what": ""}, "action1-what", "say what is done"),
        ({"action1-owner": ""}, "action1-owner", "say who does it"),
        ({key: "" for key in SAID if key.startswith("action1-by")}, "action1-by-day", "enter by when"),
        (
            {"action1-done-day": "1", "action1-done-month": "1", "action1-done-year": "2099"},
            "action1-done-day",
            "leave this empty until it is done",
        ),
    ],
)
def test_what_cannot_be_kept_is_told_by_its_input_and_stays_as_typed(
    analyst: Browser, change: dict[str, str], at: str, said: str
) -> None:
    page = save(analyst, "2.4", SAID | change, status=422)
    links = {str(link.get("href")): "".join(link.itertext()) for link in page.all("a") if link.get("href") == f"#{at}"}
    assert said in links.get(f"#{at}", ""), page.errors
    assert len(page.errors) == 1 and not PaperPart.objects.exists()
    if at in change and page.all_ids(at)[0].tag == "input":
        assert page.all_ids(at)[0].get("value") == change[at].strip()


def test_the_same_sent_twice_is_kept_once_and_of_two_who_save_one_is_told(analyst: Browser, director: Browser) -> None:
    page = analyst.get(f"{AT}/expectation/2.4")
    other = director.get(f"{AT}/expectation/2.4")
    assert not Paper.objects.exists()  # looking begins nothing
    for _ in range(2):
        save(analyst, "2.4", SAID, on=page)
    (part,) = PaperPart.objects.all()
    assert (part.version, Paper.objects.count(), Done.objects.filter(what="paper_saved").count()) == (1, 1, 1)
    told = save(director, "2.4", SAID | {"why": "mine"}, on=other, status=409)
    assert "Somebody else saved this meanwhile" in told.errors[0] and "analyst@example.org" in told.errors[0]
    assert "mine" in told.text and "mine" not in PaperPart.objects.get().body
    save(director, "2.4", SAID | {"why": "mine"}, on=told)
    assert "mine" in PaperPart.objects.get().body
    again = analyst.get(f"{AT}/expectation/2.4")
    assert again.all_ids("review-year")[0].get("value") == "2099" and again.all_ids("evidence3-what")
    assert again.all_ids("evidence1-value")[0].get("value") == "7.20" and not again.all_ids("evidence4-what")
    emptied = {f"evidence1-{part}": "" for part in ("what", "measure", "value")} | HELD_BY_US
    save(analyst, "2.4", emptied | {key: SAID[key] for key in SAID if not key.startswith("evidence")}, on=again)
    assert [one["held"] for one in kept.body_of(PaperPart.objects.get())["evidence"]] == ["Document 12 of the cabinet"]


def test_what_was_typed_beyond_what_a_page_offers_is_not_lost() -> None:
    """A page that was shown when there were eight pieces of evidence is sent after a colleague took seven away."""
    asked = {one.name for one in assessment.fields_of({}, {"evidence8-what": "x", "evidence9-what": ""}.items())}
    assert "evidence8-what" in asked and "evidence10-what" in asked
    assert "evidence11-what" not in {one.name for one in assessment.fields_of({"evidence": [{}] * 10})}


def test_only_a_director_approves_what_they_read_and_then_nothing_changes(analyst: Browser, director: Browser) -> None:
    save(analyst, "2.4", SAID)
    assert "cannot be approved yet" in director.send(f"{AT}/approve", on=director.get(AT), status=409).text
    every_other_answered("2.4")
    read = director.get(AT)
    assert "Approve it as it is" in read.text and "Approve it as it is" not in analyst.get(AT).text
    before = analyst.get(f"{AT}/expectation/2.4")
    save(analyst, "2.4", SAID | {"why": "otherwise"})
    assert "Read it again" in director.send(f"{AT}/approve", on=read, status=409).text
    again = director.get(AT)
    for _ in range(2):  # a double click
        director.send(f"{AT}/approve", on=again)
    assert "Approved" in analyst.get(AT).text
    assert "can be read and no longer changed" in save(analyst, "2.4", SAID, on=before, status=409).text
    assert "can be read and no longer changed" in analyst.get(f"{AT}/expectation/2.4", status=409).text
    director.send(f"{AT}/take-back", on=director.get(AT))
    save(analyst, "2.4", SAID | {"why": "again"})
    done = [one.what for one in Done.objects.order_by("id") if one.what.startswith("paper_")]
    assert done == ["paper_begun", "paper_saved", "paper_saved", "paper_sent", "paper_back", "paper_saved"]
    assert not [one for one in Done.objects.all() if "otherwise" in one.about or "heard" in one.about]


def test_who_is_no_council_assesses_nothing_and_nothing_is_there_before_it_is_begun() -> None:
    provider = signed_in(somebody("a@example.org", "Invented Care Ltd", "analyst", "director"))
    for address in ("assessment", "assessment/expectation/1.1", "assessment/beside", "assessment/file.yaml"):
        assert provider.client.get(f"/desk/invented-care-ltd/{address}").status_code == 404
    assert "Self-assessment" not in provider.get("/desk/invented-care-ltd/").text
    council = signed_in(somebody("b@example.org", "Camden", "analyst"))
    assert council.get(f"{AT}/file.yaml", status=404) and council.get(f"{AT}/expectation/9.9", status=404)
    assert council.get(f"{AT}/strategy/none", status=404)


def test_a_day_is_pointed_to_by_the_part_that_cannot_be() -> None:
    asked = [fields.Field(name="d", label="Day", kind="day")]
    for typed, at in (("32 1 2026", "day"), ("1 0 2026", "month"), ("1 1 26", "year"), ("1 1 x", "year")):
        given = {f"d-{part}": text for part, text in zip(("day", "month", "year"), typed.split(), strict=True)}
        assert list(fields.read(asked, given)[2]) == [f"d-{at}"], typed
    values, typed_again, wrong = fields.read(asked, {"d-day": "05", "d-month": "6", "d-year": "2026"})
    assert values == {"d": "2026-06-05"} and not wrong and typed_again["d-day"] == "05"
    assert fields.typed_of(asked, values) == {"d-day": "5", "d-month": "6", "d-year": "2026"}


def test_an_expectation_given_to_a_colleague_is_all_that_they_see_and_write(analyst: Browser) -> None:
    """A commissioner is given 2.4: before that nothing is there for them; then that one page; then it is taken back."""
    user = somebody("buyer@example.org", "Camden", "commissioner")
    buyer = signed_in(user)
    for address in (AT, f"{AT}/expectation/2.4", f"{AT}/give/2.4"):
        assert buyer.client.get(address).status_code == 403
    assert "Self-assessment" not in buyer.get("/desk/camden/").text
    form = analyst.get(f"{AT}/give/2.4")
    assert not Paper.objects.exists(), "looking makes nothing"
    wrong = analyst.send(form.address, {"colleague": "999999"}, on=form, status=422)
    assert wrong.errors == ["Choose somebody who has a role in your organisation"]
    index = analyst.send(form.address, {"colleague": str(user.pk)}, on=form)
    assert any(row.startswith("2.4 ") and "buyer@example.org" in row and "Not answered" in row for row in rows(index))
    assert "Self-assessment" in buyer.get("/desk/camden/").text
    mine = buyer.get(AT)
    assert len(rows(mine)) == 2 and rows(mine)[1].startswith("2.4 ") and "Approve" not in mine.text
    assert "file.yaml" not in mine.text and "given to you" in mine.text
    saved = save(buyer, "2.4", SAID)
    assert "On track" in rows(saved)[1] and "buyer@example.org" in rows(saved)[1]
    for address in (
        f"{AT}/expectation/1.1",
        f"{AT}/strategy/market",
        f"{AT}/beside",
        f"{AT}/file.yaml",
        f"{AT}/give/2.4",
    ):
        assert buyer.client.get(address).status_code == 403, address
    assert buyer.client.post(f"{AT}/approve").status_code == 403
    again = analyst.get(f"{AT}/give/2.4")
    chosen = [e.get("value") for e in again.all("option") if e.get("selected") is not None]
    assert chosen == [str(user.pk)]
    analyst.send(again.address, {"colleague": ""}, on=again)
    assert buyer.client.get(f"{AT}/expectation/2.4").status_code == 403
    assert "On track" in " ".join(rows(analyst.get(AT))), "what was written stays"
    said = list(Done.objects.filter(what="paper_given").order_by("id").values_list("about", flat=True))
    assert [one.rpartition(": ")[2] for one in said] == ["2.4 to buyer@example.org", "2.4 to nobody"]
    analyst.get(f"{AT}/give/9.9", status=404)


def test_a_strategy_is_given_and_neither_another_council_nor_an_approved_paper_gives(
    analyst: Browser, director: Browser
) -> None:
    """Whoever lost their role meanwhile is given nothing; a part that was given and not written is not answered."""
    user = somebody("worker@example.org", "Camden", "practitioner")
    form = analyst.get(f"{AT}/give/strategy-market")
    user.memberships.all().delete()
    refused = analyst.send(form.address, {"colleague": str(user.pk)}, on=form, status=422)
    assert refused.errors and not PaperPart.objects.filter(delegate=user).exists()
    kent = somebody("kent@example.org", "Kent", "analyst")
    assert analyst.send(form.address, {"colleague": str(kent.pk)}, on=form, status=422)
    worker = somebody("other@example.org", "Camden", "practitioner")
    analyst.send(form.address, {"colleague": str(worker.pk)}, on=form)
    browser = signed_in(worker)
    assert browser.send(f"{AT}/strategy/market", STRATEGY).address == AT
    analyst.send(f"{AT}/give/1.1", {"colleague": str(worker.pk)})
    assert "1.1 is not answered." in analyst.get(f"{AT}/beside").text
    save(analyst, "1.1", NOT_YET)
    every_other_answered("1.1")
    director.send(f"{AT}/approve", on=director.get(AT))
    assert "can be read and no longer changed" in analyst.get(f"{AT}/give/1.1", status=409).text
    assert browser.client.get(f"{AT}/expectation/1.1").status_code == 409
    assert len(rows(browser.get(AT))) == 4, "what they wrote stays in sight: a heading and a row, twice"


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        (("1", "6", "2099"), "2099-06-01"),
        (("1", "June", "2099"), "2099-06-01"),
        (("31", "dec", "2030"), "2030-12-31"),
        (("1", "Ju", "2099"), ""),
        (("1", "Junius", "2099"), ""),
        (("31", "February", "2030"), ""),
    ],
)
def test_a_month_may_be_written_as_its_name(parts: tuple[str, ...], day: str) -> None:
    """github.com/alphagov/govuk-design-system-backlog/issues/42: some people write months as words."""
    assert fields._iso(parts) == day
