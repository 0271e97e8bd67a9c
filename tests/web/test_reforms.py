"""The laboratory compares and costs as the commands do; its link is the question; its work is done once, elsewhere."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ncs.charging.use.cases import compare, reforms, template_text
from ncs.charging.use.simulations import Asked, simulate
from ncs.core.errors import UnknownName
from ncs.synthetic.use import INVENTOR
from ncs.web import lost
from ncs.web.models import Costing
from ncs.web.reforms import work, written
from ncs.web.reforms.examples import EXAMPLES
from ncs.web.reforms.written import without_path
from web.browsing import Browser, rows, words
from web.queue import worked

QUESTION = "reform=plan_2022&first=2026-27&last=2026-27&people=5000"
ENGLAND = f"/reforms/england?{QUESTION}"


@pytest.fixture(autouse=True)
def _nothing_kept(database: None) -> Iterator[None]:
    yield
    Costing.objects.all().delete()
    DBTaskResult.objects.all().delete()


def test_cases_are_compared_as_on_the_command_line(browser: Browser) -> None:
    page = browser.get("/reforms/compare?reform=plan_2022&reform=scotland")
    text = words(page.all("main")[0])
    for title, case in EXAMPLES.items():
        assert title in text
        found = compare(case, ["plan_2022", "scotland"])
        for scheme, row in zip(found.results, found.tables()[0].rows, strict=True):
            assert any(scheme.title in one and f"{row['person']:,.2f}" in one for one in rows(page))
    assert "The 2022 plan (cap of £86,000" in text and "England" in text and "`" not in text


def test_several_reforms_may_be_one_scheme_and_the_link_holds_the_question(browser: Browser) -> None:
    page = browser.get("/reforms/compare?reform=plan_2022&reform=free_personal_care&together=yes")
    assert page.address == (
        "/reforms/compare?reform=plan_2022%2Bfree_personal_care&first=2026-27&last=2028-29&people=10000"
    )
    same = [link for link in page.all("a") if words(link) == "this answer"]
    assert [link.get("href") for link in same] == [page.address]
    back = browser.get(str(page.all("a", class_="govuk-back-link")[0].get("href")))
    ticked = {e.get("value") for e in back.all("input", name="reform") if e.get("checked") is not None}
    assert ticked == {"plan_2022", "free_personal_care"}


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("", "No reform is chosen."),
        ("reform=plan_20222", "There is no reform"),
        ("reform=/etc/own.yaml", "There is no reform"),
        ("reform=scotland&first=2028-29&last=2026-27", "The last year is before the first"),
        ("reform=scotland&first=1990-91", "No such years"),
        ("reform=scotland&people=7", "So many people"),
        ("reform=act_2014&reform=scotland&reform=wales&reform=plan_2022&reform=dilnot_2011", "5 schemes are more"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_beside_the_form(browser: Browser, query: str, says: str) -> None:
    for address in ("/reforms/compare", "/reforms/england"):
        page = browser.get(f"{address}?{query}", status=422)
        assert says in page.errors[0] and page.all("input", name="reform")


def test_a_case_of_ones_own_is_compared_and_not_kept(browser: Browser) -> None:
    address = "/reforms/compare?reform=scotland"
    own = SimpleUploadedFile("case.yaml", template_text().encode())
    page = browser.send(address, {"case": own})
    assert "Your case" in words(page.all("main")[0])
    assert page.all("meta", name="robots") and page.headers["Cache-Control"] == "no-store"
    for content, says in (
        (b"date: soon\n", "date is not a date"),
        (b"\xff\xfe\x00", "not text"),
        (b"a" * 60_000, "larger"),
        (b"a" * 300_000, "larger"),
    ):
        wrong = browser.send(address, {"case": SimpleUploadedFile("case.yaml", content)}, status=422)
        assert says in wrong.errors[0]
    assert browser.send(address, {}, status=422).errors == ["Choose a case file."]


def test_what_it_costs_england_is_worked_out_once_elsewhere_and_is_what_the_command_says(browser: Browser) -> None:
    """The worker does one piece of work for three who ask; the page then says the sentence of `ncs charge simulate`."""
    asked = browser.get(ENGLAND)
    assert words(asked.all("button")[-1]) == "Work it out" and not Costing.objects.exists()
    assert browser.client.get("/reforms/england/tables.json?" + QUESTION).status_code == 404
    for _ in range(3):
        waiting = browser.send(ENGLAND, on=asked)
        assert "It waits for its turn." in words(waiting.all("main")[0])
    assert worked() == 1
    done = browser.get(ENGLAND)
    given = Asked(population="synthetic", reforms=("plan_2022",), first="2026-27", last="2026-27", people=5000)
    found = simulate(given, inventor=INVENTOR)
    assert found.in_words()[-1] in words(done.all("main")[0])
    taken = json.loads(browser.client.get("/reforms/england/tables.json?" + QUESTION).content)
    assert [one["name"] for one in taken["tables"]] == [table.name for table in found.tables()]
    assert browser.client.get("/reforms/england/tables.ods?" + QUESTION).status_code == 200
    text = browser.client.get("/reforms/england/tables.csv?" + QUESTION).content.decode()
    assert text.splitlines()[0] == ",".join(column.key for column in found.table().columns)
    assert browser.client.get("/reforms/england/tables.exe?" + QUESTION).status_code == 404
    assert browser.send(ENGLAND, on=asked).heading == done.heading and worked() == 0


def test_work_that_stops_says_so_and_may_be_begun_again(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    page = browser.get(ENGLAND)
    browser.send(ENGLAND, on=page)
    Costing.objects.update(state="working", stage="Living", done=3, of=9)
    assert "Living: 3 of 9." in words(browser.get(ENGLAND).all("main")[0])
    Costing.objects.update(heard=timezone.now() - timedelta(minutes=4))
    assert "It stopped before it was done" in words(browser.get(ENGLAND).all("main")[0])
    again = browser.send(ENGLAND, on=page)
    assert "It waits for its turn." in words(again.all("main")[0])

    def _broken(*args: object, **rest: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr(work, "simulate", _broken)
    worked()
    told = browser.get(ENGLAND)
    assert "It stopped before it was done" in words(told.all("main")[0]) and "inside" not in told.text


def test_work_whose_worker_was_killed_is_begun_again_and_the_queue_forgets_it(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a killed worker leaves: a task that it took and that nobody ends, and a question that it was heard of."""
    page, long_ago = browser.get(ENGLAND), timezone.now() - lost.LONGEST - timedelta(seconds=1)
    browser.send(ENGLAND, on=page)
    taken = DBTaskResult.objects.ready().get()
    taken.claim("a worker that is no more")
    Costing.objects.update(state="working", heard=timezone.now() - work.SILENT - timedelta(seconds=1))
    assert lost.end_lost() == 0  # it may be at work still, for all that the queue knows
    assert "It stopped before it was done" in words(browser.get(ENGLAND).all("main")[0])
    monkeypatch.setattr(work, "_simulated", lambda *given: (_ for _ in ()).throw(work.NcsError("Done again.")))
    browser.send(ENGLAND, on=page)
    assert worked() == 1 and "Done again." in words(browser.get(ENGLAND).all("main")[0])
    DBTaskResult.objects.filter(pk=taken.pk).update(started_at=long_ago)
    assert lost.end_lost() == 1
    taken.refresh_from_db()
    assert (str(taken.status), taken.exception_class_path) == ("FAILED", "WorkerLost") and taken.finished_at


def test_a_worker_that_is_told_to_stop_says_so_at_once(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told twice, the worker leaves its task by SystemExit."""
    browser.send(ENGLAND, on=browser.get(ENGLAND))
    monkeypatch.setattr(work, "_simulated", lambda *given: sys.exit(1))
    with pytest.raises(SystemExit):
        work.cost.call(Costing.objects.get().key)
    assert "It stopped before it was done" in words(browser.get(ENGLAND).all("main")[0])


def test_a_question_that_the_simulation_refuses_is_told_in_words(browser: Browser) -> None:
    """The 2022 plan gives the days of its steps itself, so that it cannot be launched on another day."""
    dated = next(name for name, one in reforms().items() if one.fixed_days)
    address = f"/reforms/england?reform={dated}%402028-04-06&people=5000"
    browser.send(address, on=browser.get(address))
    worked()
    assert "which a launch cannot move" in words(browser.get(address).all("main")[0])
    page = browser.get(ENGLAND)
    browser.send(ENGLAND, on=page)
    Costing.objects.update(state="refused", told="No such year.")
    assert "No such year." in words(browser.get(ENGLAND).all("main")[0])


def test_no_more_than_so_many_wait_and_answers_are_forgotten(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    page = browser.get(ENGLAND)
    monkeypatch.setattr(work, "MOST_WAITING", 1)
    browser.send(ENGLAND, on=page)
    other = ENGLAND.replace("5000", "10000")
    refused = browser.send(other, on=page, status=503)
    assert "Ask again in some minutes" in refused.text and refused.headers["Retry-After"] == "300"
    Costing.objects.update(state="working", heard=timezone.now() - work.SILENT - timedelta(seconds=1))
    assert "It waits for its turn." in browser.send(other, on=page).text, "what stopped stands in nobody's way"
    Costing.objects.update(made=timezone.now() - timedelta(days=31))
    assert work.forget() == 2 and not Costing.objects.exists()


def test_a_reform_is_written_by_a_form_and_is_the_file_of_the_guide(browser: Browser, tmp_path: Path) -> None:
    """£40 a week for everybody comes off what somebody with £40,000 pays in full; the limits are as in a file."""
    form = browser.get("/reforms/write")
    assert {e.get("name") for e in form.all("input")} >= {"own_upper", "own_everybody", "own_short"}
    typed = "own_upper=%C2%A350%2C000&own_lower=20000&own_everybody=40&own_short=yes"
    page = browser.get(f"/reforms/write?reform=own&{typed}")
    assert page.address.startswith("/reforms/compare?reform=own&own_upper=50000&own_lower=20000&own_everybody=40")
    assert "Upper capital limit: £50,000; " in words(page.all("main")[0])
    file = tmp_path / "mine.yaml"
    file.write_text(
        "title: Your own reform\nsource: x\nfigures: {capital.upper_limit: '50000', capital.lower_limit: '20000'}\n"
        "rules: {universal_cash: '40', short_term_free: true}\n"
    )
    for case in EXAMPLES.values():
        law, mine = (row["person"] for row in compare(case, [str(file)]).tables()[0].rows)
        assert any("Your own reform" in row and f"{mine:,.2f}" in row for row in rows(page)), mine
        assert law != mine
    assert "/ncs-" not in page.text and str(tmp_path.parent) not in page.text
    again = browser.get("/reforms/write?back=yes&" + page.address.partition("?")[2])
    assert {e.get("value") for e in again.all("input", name="own_upper")} == {"50000"}
    back = [str(e.get("href")) for e in page.all("a") if words(e) == "Change the question"]
    assert back == ["/reforms/write?back=yes&" + page.address.partition("?")[2]]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("own_upper=lots", "Upper capital limit: this is no amount of money."),
        ("own_upper=-5", "no amount of money"),
        ("own_upper=5,00", "no amount of money"),
        ("own_cap=1e9", "no amount of money"),
        ("own_upper=%22%0Arules%3A", "no amount of money"),
        ("", "Nothing of your own reform is written."),
        ("own_upper=10000", "The lower capital limit, £14,250, is above the upper, £10,000."),
        ("own_lower=30000&own_upper=20000", "The lower capital limit, £30,000, is above the upper, £20,000."),
        ("own_upper=100&own_cap=x", "Cap on what somebody pays in a lifetime: this is no amount of money."),
    ],
)
def test_what_is_no_reform_is_told_beside_its_input(browser: Browser, typed: str, says: str) -> None:
    page = browser.get(f"/reforms/write?reform=own&{typed}", status=422)
    assert any(says in one for one in page.errors)


def test_a_reform_that_was_written_is_costed_by_the_worker(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """The question goes through the database and back as it was; the file is there only while it is read."""
    seen: list[tuple[tuple[str, ...], str]] = []

    def looked(given: Asked, **rest: object) -> None:
        seen.append((given.reforms, Path(given.reforms[0]).read_text(encoding="utf-8")))
        raise UnknownName("reform", "x", ())

    monkeypatch.setattr(work, "simulate", looked)
    asked = "/reforms/england?reform=own&own_cap=86000&own_rate=yes&first=2026-27&last=2026-27&people=5000"
    browser.send(asked)
    assert worked() == 1 and len(seen) == 1
    assert seen[0][1].endswith('rules:\n  cap: "86000"\n  council_rate_for_all: true\n')
    assert not Path(seen[0][0][0]).exists()
    Costing.objects.update(state="done", result='{"title": "", "intro": "", "sections": []}')
    shown = [words(one) for one in browser.get(asked).all("pre")]
    assert 'rules: cap: "86000"' in shown[0] and "--reform own.yaml --from 2026-27" in shown[1]


def test_one_address_begins_only_so_many_in_a_minute(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ncs.web.reforms.pages.COSTINGS_A_MINUTE", 2)
    page = browser.get(ENGLAND)
    for _ in range(2):
        browser.send(ENGLAND, on=page)
    refused = browser.send(ENGLAND, on=page, status=429)
    assert "may be begun from one address" in refused.text and refused.headers["Retry-After"] == "60"


@pytest.mark.parametrize(
    ("typed", "crossed"),
    [
        ("own_upper=20000&own_lower=20000", ""),  # equal limits leave no band between them, and are a reform
        ("own_upper=20000&own_lower=20000.01", "The lower capital limit, £20,000.01, is above the upper, £20,000."),
        ("own_upper=14250", ""),  # the lower limit in law is £14,250
        ("own_upper=14249.99", "The lower capital limit, £14,250, is above the upper, £14,249.99."),
        ("own_lower=23250", ""),  # the upper in law is £23,250
        ("own_lower=23251", "The lower capital limit, £23,251, is above the upper, £23,250."),
        ("own_upper=9999&own_lower=10000", "The lower capital limit, £10,000, is above the upper, £9,999."),
    ],
)
def test_limits_that_cross_are_told_and_limits_that_meet_are_not(typed: str, crossed: str) -> None:
    from django.http import QueryDict

    _, problems = written.parts_of(QueryDict(typed))
    assert [one.message for one in problems] == ([crossed] if crossed else [])
    assert [one.field for one in problems] == (["own_lower"] if crossed else [])


def test_a_link_alone_begins_no_work(browser: Browser) -> None:
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post(ENGLAND).status_code == 403
    browser.get(ENGLAND)
    assert not Costing.objects.exists()


def test_where_a_reform_stood_is_not_told() -> None:
    said = "Note: /a/ncs-tavha7if/own.yaml: Your own; plan_2022+/a/ncs-x_1/own.yaml"
    assert without_path(said) == "Note: own: Your own; plan_2022+own"
