"""A council answers the yearly survey on the web: filled in, given to colleagues, signed off, taken away, read in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from ncs.survey.use import read as read_returns
from ncs.survey.use.answering import fill, sections
from ncs.web.members.models import Done
from ncs.web.surveys import fields, kept
from ncs.web.surveys.models import Survey, SurveyPart, SurveyReturn
from web.browsing import Browser, Page, rows, words
from web.members import signed_in, somebody

pytestmark = pytest.mark.usefixtures("undone")
AT = "/desk/camden/survey/2025"
OPENS, CLOSES = date(2025, 4, 30), date(2025, 6, 6)
#: Camden's spending of the year before, as the frame holds it, is about a hundred million pounds: amounts that fit it.
BUDGETS = {"C01": "110,000,000", "C02": "112000000", "C03": "£115,000,000"}


@pytest.fixture(autouse=True)
def year(undone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The survey of 2025 is open; it is a day in May."""
    monkeypatch.setattr(kept, "today", lambda: date(2025, 5, 20))
    Survey.objects.create(year=2025, opens=OPENS, closes=CLOSES)


@pytest.fixture
def lead() -> Browser:
    return signed_in(somebody("lead@example.org", "Camden", "survey_lead"))


@pytest.fixture
def director() -> Browser:
    return signed_in(somebody("director@example.org", "Camden", "director"))


def save(browser: Browser, letter: str, given: Mapping[str, Any], *, status: int = 200, on: Page | None = None) -> Page:
    return browser.send(f"{AT}/{letter}", given, status=status, on=on)


def beside(page: Page, name: str) -> str:
    """Return what is said beside a field; the field names it as what describes it."""
    (said,) = page.all_ids(f"{name}-error")
    described = [e.get("aria-describedby") or "" for e in page.all_ids(name)]
    assert f"{name}-error" in " ".join(described) or page.all("fieldset")
    return words(said)


def test_what_is_out_of_order_is_told_beside_the_answer_and_may_be_kept(lead: Browser) -> None:
    """115 − 110 is 5 million, not 9; the precept is at most 2%; 60 + 30 + 5 is 95, not 100."""
    page = save(lead, "C", {**BUDGETS, "C04": "9,000,000"}, status=422)
    assert len(page.errors) == 1 and "Outturn less budget is the overspend" in page.errors[0]
    assert "C03 − C01 = 5,000,000" in beside(page, "C04")
    assert page.all_ids("C01")[0].get("value") == "110,000,000" and not SurveyReturn.objects.exists()
    assert "0 to 2 percent" in beside(save(lead, "B", {"B05": "12"}, status=422), "B05")
    assert "sum to 100" in beside(
        save(lead, "M", {"M10-core": "60", "M10-discretionary": "30", "M10-other": "5"}, status=422), "M10-core"
    )
    other = save(lead, "C", {**BUDGETS, "C04": "8,000,000", "keep": "yes"}, status=422, on=page)
    assert "You gave 8,000,000" in beside(other, "C04")  # what was told before was another answer
    done = save(lead, "C", {**BUDGETS, "C04": "8,000,000", "keep": "yes"}, on=other)
    assert done.address == AT and "C. Adult social care budget 4 of 5 1" in " ".join(rows(done))
    again = lead.get(f"{AT}/C")
    assert "overspend" in beside(again, "C04") and again.errors == []
    (noted,) = Done.objects.exclude(what="signed_in")
    assert (noted.what, noted.who, noted.about) == ("survey_saved", "lead@example.org", "2025, section C")


def test_answers_of_every_kind_go_out_in_the_workbook_that_is_read_in(lead: Browser, tmp_path: Path) -> None:
    """What was written on the web is what `ncs survey read` understands: values, gaps by their reason, and queries."""
    save(lead, "A", {"A02": "delegate", "A03": ["regional", "partners"], "A04": "Unable to answer"})
    kept_page = save(lead, "C", {**BUDGETS, "C04": "9000000"}, status=422)
    save(lead, "C", {**BUDGETS, "C04": "9000000", "C05": "not applicable", "keep": "yes"}, on=kept_page)
    save(lead, "D", {"D01": "40", "D02": ["none-of-these"]})
    save(lead, "H", {"H01_1": "no", "H07": "23.85"})
    save(lead, "M", {"M10-core": "60", "M10-discretionary": "40", "M10-other": "0"})
    save(lead, "N", {"N01": "=1+1, said <b>somebody</b>\r\nin two lines\x01"})
    answer = lead.client.get(f"{AT}/answers.xlsx")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="survey-2025-camden.xlsx"'
    file = tmp_path / "answers.xlsx"
    file.write_bytes(answer.content)
    found = read_returns([file], tmp_path / "read", year=2025).read
    assert found.refused == () and [one.council for one in found.returns] == ["E09000007"]
    (returned,) = found.returns
    said = {place: (one.state.value, one.value) for place, one in returned.answers.items()}
    assert said["A02", ""] == ("answered", "delegate") and said["A04", ""] == ("unable", "")
    assert [said["A03", code][1] for code in ("none", "regional", "partners", "other")] == ["no", "yes", "yes", "no"]
    assert said["C01", ""] == ("answered", "110000000") and said["C05", ""] == ("not_applicable", "")
    assert said["D02", "reserves"] == ("answered", "no") and said["H07", ""] == ("answered", "23.85")
    assert said["M10", "other"] == ("zero", "0") and said["B01", ""] == ("not_answered", "")
    assert said["H04_1", ""] == ("not_asked", "") and said["M11", ""] == ("not_asked", "")
    assert said["N01", ""][1].split("\n") == ["=1+1, said <b>somebody</b>", "in two lines"]
    assert [query.rule for query in found.queries] == ["overspend_is_outturn_less_budget"]
    shown = lead.get(f"{AT}/N")
    assert "<b>somebody" not in shown.text and "said <b>somebody</b>" in words(shown.all_ids("N01")[0])
    assert Done.objects.filter(what="taken", about="2025, all answers").count() == 1


def test_a_section_is_open_to_whom_it_was_given_and_to_nobody_else(lead: Browser) -> None:
    """Before: nothing is shown to them; then that section alone; after it was taken back nothing again."""
    helper = somebody("finance@example.org", "Camden", "commissioner")
    theirs = signed_in(helper)
    assert "No section was given to you" in theirs.get(AT).text
    theirs.get(f"{AT}/B", status=403)
    page = lead.get(f"{AT}/B/give")
    assert "finance@example.org (Commissioner)" in page.text
    elsewhere = somebody("other@example.org", "Kent", "survey_lead")
    refused = lead.send(f"{AT}/B/give", {"colleague": str(elsewhere.pk)}, status=422)
    assert refused.errors == ["Choose somebody who has a role in your organisation"]
    assert "finance@example.org" in " ".join(rows(lead.send(f"{AT}/B/give", {"colleague": str(helper.pk)})))
    assert len(rows(theirs.get(AT))) == 2 and "Give to a colleague" not in theirs.get(AT).text
    save(theirs, "B", {"B05": "2"})
    assert lead.get(f"{AT}/B").all_ids("B05")[0].get("value") == "2"
    for shut in ("C", "B/give", "sign", "answers.xlsx"):
        theirs.get(f"{AT}/{shut}", status=403)
    lead.send(f"{AT}/B/give", {"colleague": ""})
    theirs.get(f"{AT}/B", status=403)
    about = [one.about for one in Done.objects.filter(what="delegated").order_by("id")]
    assert about == ["2025, section B to finance@example.org", "2025, section B to nobody"]


def test_a_director_signs_off_and_then_nothing_changes(
    lead: Browser, director: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not before there is an answer; with what is left and asked back in view; until they take it back or the close."""
    assert director.send(f"{AT}/sign", {"read": "yes"}, status=409).heading == "This cannot be changed"
    save(lead, "B", {"B05": "2"})
    before = lead.get(f"{AT}/B")
    assert not director.get(f"{AT}/B").all("form") and "<dd" in director.get(f"{AT}/B").text
    assert director.client.post(f"{AT}/B", {"B05": "1"}).status_code == 403
    page = director.get(f"{AT}/sign")
    (open_,) = [words(one) for one in page.all("li") if "Council finance" in words(one)]
    assert open_ == "B. Council finance: 4 answers"
    assert director.send(f"{AT}/sign", status=422).errors == ["Confirm that you have read the answers"]
    signed = director.send(f"{AT}/sign", {"read": "yes"})
    assert "Signed off" in signed.text and "by director@example.org" in signed.text
    assert "signed the return off" in save(lead, "B", {"B05": "1"}, status=409, on=before).text
    assert not lead.get(f"{AT}/B").all("input", name="B05") and lead.get(f"{AT}/B/give", status=409)
    director.send(f"{AT}/take-back", on=signed)
    save(lead, "B", {"B05": "1"})
    director.send(f"{AT}/sign", {"read": "yes"})
    monkeypatch.setattr(kept, "today", lambda: CLOSES + timedelta(days=1))
    assert director.send(f"{AT}/take-back", on=signed, status=409).heading == "This cannot be changed"
    assert "The survey is closed" in lead.get(f"{AT}/B").text
    done = Done.objects.filter(who="director@example.org").exclude(what="signed_in")
    what = [one.what for one in done.order_by("id")]
    assert what == ["signed_off", "reopened", "signed_off"]


def test_on_the_last_day_answers_are_taken_and_on_the_next_they_are_read(
    lead: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "today", lambda: CLOSES)
    save(lead, "B", {"B05": "2"})
    before = lead.get(f"{AT}/B")
    monkeypatch.setattr(kept, "today", lambda: CLOSES + timedelta(days=1))
    assert "The survey is closed" in save(lead, "B", {"B05": "1"}, status=409, on=before).text
    page = lead.get(f"{AT}/B")
    assert not page.all("form") and "B05. Adult social care precept level 2025/26" in page.text
    assert lead.client.get(f"{AT}/answers.xlsx").status_code == 200
    assert kept.forget() == 0
    monkeypatch.setattr(kept, "today", lambda: CLOSES + timedelta(days=401))
    assert kept.forget() == 1 and not SurveyPart.objects.exists()


def test_of_two_people_who_save_a_section_one_is_told(lead: Browser, director: Browser) -> None:
    """Nobody's answer is lost in silence; the same sent twice is no conflict; a director signs what they have read."""
    first = lead.get(f"{AT}/B")
    read = director.get(f"{AT}/sign")
    save(lead, "B", {"B05": "2"}, on=first)
    assert save(lead, "B", {"B05": "2"}, on=first).address == AT and SurveyPart.objects.get().version == 1
    told = save(lead, "B", {"B05": "1"}, on=first, status=409)
    assert "Somebody else saved this section meanwhile" in told.errors[0]
    assert told.all_ids("B05")[0].get("value") == "1" and "lead@example.org saved it" in told.text
    assert (
        "changed the answers meanwhile" in director.send(f"{AT}/sign", {"read": "yes"}, on=read, status=409).errors[0]
    )
    save(lead, "B", {"B05": "1"}, on=told)
    assert '"B05": {"": "1"}' in SurveyPart.objects.get().cells
    assert lead.client.get(f"{AT}/Q").status_code == 404


@pytest.mark.parametrize(
    ("letter", "sent", "name", "said"),
    [
        ("A", "A03=none-of-these&A03=regional", "A03", "the one reason why nothing does"),
        ("A", "A03=planted", "A03", "Choose from the list"),
        ("A", "A02=planted", "A02", "Choose one of the list"),
        ("B", f"B01={'1' * 61}", "B01", "60 characters or fewer"),
        ("N", f"N01={'x' * 2001}", "N01", "2000 characters or fewer"),
    ],
)
def test_what_cannot_be_kept_is_told_by_its_field(letter: str, sent: str, name: str, said: str) -> None:
    (section,) = (one for one in sections(2025) if one.letter == letter)
    _, wrong = fields.read(section, QueryDict(sent))
    assert list(wrong) == [name] and said in wrong[name]


def test_nobody_alone_is_a_choice_of_its_own_and_no_tick_is_no_answer() -> None:
    """A03 has an option that stands alone, so "none of these" is not offered; D02 has none, so it is."""
    by_letter = {one.letter: one for one in sections(2025)}
    assert fields.read(by_letter["A"], QueryDict(""))[0] == {}
    filled = fill(2025, "Camden", {})
    (third,) = (one for one in fields.shown(by_letter["A"], filled, {}, {}) if one["macro"] == "checkboxes")
    offered = [one.get("value") for one in third["given"]["items"]]
    assert offered == ["none", "regional", "partners", "other", None, "why-unable", "why-not-applicable"]
    (sources,) = (one for one in fields.shown(by_letter["D"], filled, {}, {}) if one["macro"] == "checkboxes")
    assert "none-of-these" in [one.get("value") for one in sources["given"]["items"]]
    assert sources["given"]["hint"]["text"].startswith("Asked only if C04 is more than 0.")


def test_a_year_is_opened_moved_and_taken_by_whoever_runs_the_service(
    lead: Browser, director: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong in (["1999"], ["2026"], ["2026", "--opens", "2026-05-02", "--closes", "2026-05-01"]):
        with pytest.raises(CommandError):
            call_command("survey", *wrong)
    lead.get("/desk/camden/survey/2026", status=404)
    call_command("survey", "2026", "--opens", "2026-05-01", "--closes", "2026-06-01")
    lead.get("/desk/camden/survey/2026", status=404)  # it opens a year later than the day of this test
    call_command("survey", "2026", "--opens", "2025-05-20", "--closes", "2026-06-01")
    assert "This year is invented" in lead.get("/desk/camden/survey/2026").text
    save(lead, "B", {"B05": "2"})
    call_command("survey", "2025", "--out", str(tmp_path / "none"))
    assert "0 returns signed off: none." in capsys.readouterr().out
    director.send(f"{AT}/sign", {"read": "yes"})
    call_command("survey", "2025", "--out", str(tmp_path / "returns"))
    assert "1 returns signed off: Camden." in capsys.readouterr().out
    found = read_returns([tmp_path / "returns" / "camden.xlsx"], tmp_path / "read", year=2025).read
    assert found.returns[0].get("B05").value == "2"


def test_only_councils_are_asked_and_a_page_asks_the_database_so_often(lead: Browser) -> None:
    provider = signed_in(somebody("p@example.org", "Invented Care Ltd", "survey_lead"))
    for address in ("survey", "survey/2025", "survey/2025/B"):
        provider.get(f"/desk/invented-care-ltd/{address}", status=404)
    assert "Survey of directors" not in provider.get("/desk/invented-care-ltd/").text
    assert "Survey of directors" in lead.get("/desk/camden/").text
    asked = []
    for given in ({"B05": "2"}, {"B05": "1"}):
        save(lead, "B", given)
        save(lead, "N", {"N01": "x"}) if asked else None
        with CaptureQueriesContext(connection) as held:
            lead.get(AT)
        asked.append(len(held))
    assert asked[0] == asked[1]


def test_why_an_answer_is_right_is_kept_beside_it_and_goes_out(
    lead: Browser, director: Browser, tmp_path: Path
) -> None:
    """115 − 110 is 5 million, not 9. The reason is one for one query; another answer's is another's."""
    page = save(lead, "C", {**BUDGETS, "C04": "9,000,000"}, status=422)
    (field,) = [e for e in page.all("input") if str(e.get("name")).startswith("why-")]
    name = str(field.get("name"))
    given = {**BUDGETS, "C04": "9,000,000", "keep": "yes"}
    long = save(lead, "C", given | {name: "x" * 301}, status=422, on=page)
    assert "300 characters or fewer" in long.errors[-1] and not SurveyPart.objects.exists()
    save(lead, "C", given | {name: '=4 million <b>came</b> from "reserves"'}, on=page)
    again = lead.get(f"{AT}/C")
    assert again.all_ids(name)[0].get("value") == '=4 million <b>came</b> from "reserves"'
    save(lead, "C", given | {name: "it came from reserves"}, on=again)
    assert "it came from reserves" in director.get(f"{AT}/C").text and "it came from" in director.get(f"{AT}/sign").text
    director.send(f"{AT}/sign", {"read": "yes"})
    call_command("survey", "2025", "--out", str(tmp_path / "returns"))
    text = (tmp_path / "returns" / "reasons.csv").read_text(encoding="utf-8")
    rule = "overspend_is_outturn_less_budget"
    assert text.splitlines() == ["council,query,why", f"Camden,E09000007/C04/{rule},it came from reserves"]
    assert "it came" not in "".join(Done.objects.values_list("about", flat=True))


def test_last_years_numbers_stand_beside_the_questions_and_answers_are_held_against_them(
    lead: Browser, director: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only those that a director signed off; an overspend of a ten-thousandth of last year's is asked back."""
    save(lead, "C", BUDGETS | {"C04": "5,000,000"})
    monkeypatch.setattr(kept, "today", lambda: date(2026, 5, 20))
    Survey.objects.create(year=2026, opens=date(2026, 5, 1), closes=date(2026, 6, 1))
    assert "Last year:" not in lead.get("/desk/camden/survey/2026/C").text
    monkeypatch.setattr(kept, "today", lambda: date(2025, 5, 20))
    director.send(f"{AT}/sign", {"read": "yes"})
    monkeypatch.setattr(kept, "today", lambda: date(2026, 5, 20))
    page = lead.get("/desk/camden/survey/2026/C")
    (hint,) = page.all_ids("C01-hint")
    assert "Last year: 110,000,000." in words(hint)
    asked = lead.send(page.address, {"C04": "500"}, status=422)
    assert "by last year's 5,000,000" in beside(asked, "C04")
    other = signed_in(somebody("k@example.org", "Kent", "survey_lead"))
    assert "Last year:" not in other.get("/desk/kent/survey/2026/C").text
