"""Providers and councils about prices, on the web: returns of what care costs, and challenges; out as their files."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.prices.use import book
from ncs.prices.use.collect import asked, read
from ncs.web.members.models import Done
from ncs.web.papers import challenge, costs, kept
from ncs.web.papers.models import Exercise, Paper, PaperPart
from web.browsing import Browser, Page, words
from web.members import signed_in, somebody

pytestmark = pytest.mark.usefixtures("undone")
CARE, CAMDEN = "/desk/invented-care-ltd", "/desk/camden"


@pytest.fixture
def commissioner() -> Browser:
    return signed_in(somebody("buyer@example.org", "Camden", "commissioner"))


@pytest.fixture
def provider() -> Browser:
    return signed_in(somebody("home@example.org", "Invented Care Ltd", "provider"))


def link(page: Page, said: str) -> str:
    """Return where the one link or button with these words leads."""
    found = [str(e.get("href")) for e in page.all("a") if said in words(e)]
    found += [str(e.get("action")) for e in page.all("form") if said in words(e)]
    assert len(found) == 1, (said, found)
    return found[0]


def exercise(commissioner: Browser, service: str = "homecare") -> Exercise:
    day = (timezone.localdate() + timedelta(days=30)).strftime("%d/%m/%Y")
    commissioner.send(f"{CAMDEN}/costs/ask", {"service": service, "closes": day})
    return Exercise.objects.get()


def begun(provider: Browser) -> str:
    page = provider.get(f"{CARE}/costs")
    return provider.send(link(page, "Begin a return to Camden"), on=page).address


def filled(address: str, *, location: str = "1-1234567890") -> Paper:
    """Fill in every part of a return as its pages keep them: each line 1 pound, 40 hours a week. Invented."""
    paper = Paper.objects.get(pk=address.rpartition("/")[2])
    about = {"location": location, "owner": "1-2", "kind": "private", "price_date": "2025-04-01"}
    about |= {"contact_hours_per_week": "40"}
    rows = [one for one in asked("homecare") if one.part not in ("about", "totals", "drivers")]
    answers = {one.name: "1" for one in rows} | about
    for one in asked("homecare"):
        if one.part == "totals":
            part = one.name.removeprefix("total_")
            answers[one.name] = str(len([row for row in rows if part in ("total", row.part)]))
    for part in costs.sections("homecare"):
        body = {one.name: answers[one.name] for one in asked("homecare") if one.part == part and one.name in answers}
        body.pop("service", None)
        kept.save(paper, part, body, version=0, by="home@example.org")
    return paper


def test_a_return_written_here_is_the_workbook_that_the_command_line_reads(
    commissioner: Browser, provider: Browser, tmp_path: Path
) -> None:
    """Every answer comes out of the council's archive as it was typed on the pages."""
    made = exercise(commissioner)
    at = begun(provider)
    shown = provider.get(at)
    assert not re.search(r"Give [a-z]+_[a-z_]+", shown.text), "a name of a line in the workbook"
    assert "It can be sent when every part is written" in shown.text and "Send it to Camden" not in shown.text
    assert "is not given" not in shown.text, "of parts that nobody began it is enough to say so"
    about = provider.get(f"{at}/part/about")
    given = {"location": "1-1234567890", "owner": "1-2", "kind": "private", "contact_hours_per_week": "1,040.50"}
    given |= {"price_date-day": "1", "price_date-month": "4", "price_date-year": "2025"}
    provider.send(about.address, given, on=about)
    paper = Paper.objects.get()
    whole = filled_but(paper, "about")
    assert "Everything is there." in provider.get(at).text
    provider.send(f"{at}/send", on=provider.get(at))
    taken = commissioner.client.get(f"{CAMDEN}/costs/asked/{made.pk}/returns.zip")
    with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
        assert archive.namelist() == ["001-1-1234567890.xlsx"]
        archive.extractall(tmp_path)
    own = provider.client.get(f"{at}/return.xlsx")
    (tmp_path / "own.xlsx").write_bytes(own.content)
    assert (tmp_path / "own.xlsx").read_bytes() == (tmp_path / "001-1-1234567890.xlsx").read_bytes()
    (found,) = read([tmp_path / "001-1-1234567890.xlsx"], tmp_path / "reading").returns
    assert (found.location, found.kind, str(found.price_date)) == ("1-1234567890", "private", "2025-04-01")
    assert str(found.size) == "1040.50" and {str(one) for one in found.lines.values()} == {"1"}
    assert len(found.lines) == whole
    command = ["price", "collect", "read", str(tmp_path / "own.xlsx"), "--out", str(tmp_path / "again")]
    ran = CliRunner().invoke(app, command)
    assert ran.exit_code == 0, ran.output


def filled_but(paper: Paper, *but: str) -> int:
    """Fill in the other parts; return how many lines of cost there are."""
    rows = [one for one in asked("homecare") if one.part not in ("about", "totals", "drivers")]
    for part in costs.sections("homecare"):
        body = {one.name: "1" for one in rows if one.part == part}
        if part == "totals":
            names = [one.name for one in asked("homecare") if one.part == "totals"]
            counted = {name: name.removeprefix("total_") for name in names}
            body = {name: str(len([r for r in rows if of in ("total", r.part)])) for name, of in counted.items()}
        if part not in but:
            kept.save(paper, part, body, version=0, by="x")
    return len(rows)


def test_a_council_sees_a_return_once_it_is_sent_and_nobody_else_ever(commissioner: Browser, provider: Browser) -> None:
    made = exercise(commissioner)
    at = begun(provider)
    paper = filled(at)
    inside, archive = f"{CAMDEN}/costs/asked/{made.pk}", f"{CAMDEN}/costs/asked/{made.pk}/returns.zip"
    assert "None was sent yet." in commissioner.get(inside).text and "1-1234567890" not in commissioner.get(inside).text
    with zipfile.ZipFile(io.BytesIO(commissioner.client.get(archive).content)) as found:
        assert found.namelist() == []
    assert commissioner.client.get(f"{CAMDEN}/costs/returns/{paper.pk}").status_code == 403  # a provider's page
    strangers = {
        "/desk/other-care-ltd": signed_in(somebody("o@example.org", "Other Care Ltd", "provider", "commissioner")),
        "/desk/kent": signed_in(somebody("k@example.org", "Kent", "provider", "commissioner", "director")),
    }
    for _ in range(2):  # before and after it is sent
        for desk, stranger in strangers.items():
            ends = [f"returns/{paper.pk}{end}" for end in ("", "/return.xlsx", "/part/about")]
            for end in (*ends, f"asked/{made.pk}", f"asked/{made.pk}/returns.zip"):
                assert stranger.client.get(f"{desk}/costs/{end}").status_code == 404, (desk, end)
        provider.send(f"{at}/send", on=provider.get(at)) if not Paper.objects.get().sent else None
    shown = commissioner.get(inside)
    assert "1-1234567890" in shown.text and "Invented Care Ltd" in shown.text
    commissioner.client.get(archive)
    logs = [
        (one.organisation.slug, one.who, one.what) for one in Done.objects.filter(what="paper_taken").order_by("id")
    ]
    assert logs == [
        ("camden", "buyer@example.org", "paper_taken"),
        ("invented-care-ltd", "Camden", "paper_taken"),
    ]
    assert ("camden", "Invented Care Ltd") in Done.objects.filter(what="paper_sent").values_list(
        "organisation__slug", "who"
    )


def test_a_return_that_does_not_add_up_is_not_sent_and_the_last_day_is_the_last(
    commissioner: Browser, provider: Browser
) -> None:
    made = exercise(commissioner)
    at = begun(provider)
    filled(at)
    page = provider.get(f"{at}/part/totals")
    provider.send(
        page.address, {e.get("name"): e.get("value") for e in page.all("input", type="text")} | {"total": "9"}
    )
    shown = provider.get(at)
    assert "The lines add up to" in shown.text and "Send it to Camden" not in shown.text
    assert link(shown, "The lines add up to") == f"{at}/part/totals"
    assert "cannot be sent yet" in provider.send(f"{at}/send", on=shown, status=409).text
    Exercise.objects.update(closes=timezone.localdate() - timedelta(days=1))
    assert "last day for returns is over" in provider.get(f"{at}/part/about", status=409).text
    assert "No council asks just now." in provider.get(f"{CARE}/costs").text
    assert provider.client.get(f"{CARE}/costs/asked/{made.pk}/begin").status_code == 405
    assert provider.send(f"{CARE}/costs/asked/{made.pk}/begin", on=shown, status=404)


def test_an_exercise_asked_twice_or_a_return_begun_twice_is_one(commissioner: Browser, provider: Browser) -> None:
    form = commissioner.get(f"{CAMDEN}/costs/ask")
    day = timezone.localdate() + timedelta(days=1)
    for _ in range(2):
        commissioner.send(form.address, {"service": "care_home", "closes": f"{day:%d/%m/%Y}"}, on=form)
    made = Exercise.objects.get()
    page = provider.get(f"{CARE}/costs")
    once = [provider.send(link(page, "Begin a return"), on=page).address for _ in range(2)]
    assert once[0] == once[1] and Paper.objects.count() == 1 and Done.objects.filter(what="paper_begun").count() == 1
    assert begun(provider) != once[0]  # the page opened anew begins another
    for wrong, said in (
        ({"closes": "31/2/2099"}, "Enter a day like 31/3/2027 or 31 March 2027"),
        ({"closes": ""}, "Enter the last day for returns"),
        ({"closes": "1/1/2020"}, "today or later"),
        ({"closes": "1/1/2199"}, "within a year"),
    ):
        refused = commissioner.send(form.address, {"service": "homecare", **wrong}, status=422)
        assert said in refused.errors[0]
    assert Exercise.objects.get() == made


def test_a_return_is_taken_back_and_deleted_by_its_provider(commissioner: Browser, provider: Browser) -> None:
    exercise(commissioner)
    at = begun(provider)
    filled(at)
    before = provider.get(f"{at}/part/about")
    provider.send(f"{at}/send", on=provider.get(at))
    assert "was sent" in provider.send(f"{at}/delete", on=before, status=409).text
    assert "was sent" in provider.send(before.address, on=before, status=409).text
    sent = Paper.objects.get().sent
    provider.send(f"{at}/send", on=before)  # sent twice is sent once
    assert Paper.objects.get().sent == sent
    provider.send(f"{at}/take-back", on=provider.get(at))
    assert Paper.objects.get().sent is None
    assert provider.sure(f"{at}/delete", on=provider.get(at)).address == f"{CARE}/costs"
    assert not Paper.objects.exists() and provider.get(at, status=404)
    assert {"paper_back", "paper_deleted"} <= set(Done.objects.values_list("what", flat=True))


def challenged(provider: Browser, **change: str) -> str:
    """Begin a challenge to Camden's price of homecare with one claim; return its address."""
    form = provider.get(f"{CARE}/challenges/new")
    to = next(str(e.get("value")) for e in form.all("option") if words(e) == "Camden")
    about = {"to": to, "reference": "C-1", "service": "homecare", "complexity": "standard"}
    at = provider.send(form.address, about, on=form).address
    claim = {"number": "travel.minutes_per_visit", "way": "set", "by": "11", "evidence": 'rounds of "May": #1'}
    provider.send(f"{at}/claims/1", claim | change)
    return at


def test_a_challenge_is_answered_claim_by_claim_and_is_the_file_of_the_command(
    commissioner: Browser, provider: Browser, tmp_path: Path
) -> None:
    """What it comes to is what the command line works out from the file that either side takes away."""
    assert commissioner.get(f"{CAMDEN}/challenges").status == 200
    at = challenged(provider)
    sick = {"number": "on_costs.sickness.percent", "way": "add", "by": "0.5", "evidence": "payroll of 2024-25"}
    provider.send(f"{at}/claims/2", sick)
    own = f"{CAMDEN}/challenges/{at.rpartition('/')[2]}"
    assert commissioner.client.get(own).status_code == 404  # a draft is its provider's
    provider.send(f"{at}/send", on=provider.get(at))
    told = commissioner.get(own)
    assert "Travel: minutes per visit set to 11" in told.text and 'rounds of "May": #1' in words(told.all("main")[0])
    answer = commissioner.get(f"{own}/answer")
    assert commissioner.send(answer.address, {"accepted1": "yes"}, on=answer, status=422).errors == [
        "Claim 1: say why, in 8 characters or more"
    ]
    assert commissioner.send(answer.address, {"reason1": "because of it"}, on=answer, status=422).errors == [
        "Claim 1: say whether it is accepted"
    ]
    sent = provider.get(at)
    commissioner.send(answer.address, {"accepted1": "yes", "reason1": "agrees with others"}, on=answer)
    for _ in range(2):  # asked twice is asked once
        provider.send(f"{at}/conciliation", on=sent)
    assert "answered already" in provider.send(f"{at}/take-back", on=sent, status=409).text
    texts = [one.client.get(f"{where}/challenge.yaml").content for one, where in ((provider, at), (commissioner, own))]
    assert texts[0] == texts[1]
    file = tmp_path / "challenge.yaml"
    file.write_bytes(texts[0])
    found = book.challenge(file).found
    first, second = found.challenge.claims
    assert (first.set, first.evidence) == (11, 'rounds of "May": #1') and str(second.add) == "0.5"
    assert first.answer is not None and first.answer.accepted and second.answer is None
    assert (found.status, found.challenge.conciliation) == ("partly answered", "asked for")
    assert found.book < found.answered < found.claimed
    ran = CliRunner().invoke(app, ["price", "book", "challenge", str(file), "--format", "csv"])
    assert ran.exit_code == 0, ran.output
    price = f"{found.answered:.2f}"
    assert price in ran.output and price in provider.get(at).text and price in commissioner.get(own).text
    settled = commissioner.get(f"{own}/answer")
    assert settled.all_ids("reason1") and "agrees with others" in settled.text
    given = {"accepted1": "yes", "reason1": "agrees with others", "accepted2": "no", "reason2": "as the sector has it"}
    commissioner.send(settled.address, given | {"conciliation": "settled"}, on=settled)
    assert challenge.worked_out(Paper.objects.get()).found.challenge.conciliation == "settled"
    assert challenge.worked_out(Paper.objects.get()).found.status == "answered"
    assert ("invented-care-ltd", "Camden", "paper_saved") in Done.objects.values_list(
        "organisation__slug", "who", "what"
    )
    assert "buyer@example.org" not in " ".join(
        Done.objects.filter(organisation__slug="invented-care-ltd").values_list("who", flat=True)
    )


def test_a_challenge_is_nobody_elses_and_is_not_begun_twice(commissioner: Browser, provider: Browser) -> None:
    assert commissioner.get(f"{CAMDEN}/challenges").status == 200
    at = challenged(provider)
    one = at.rpartition("/")[2]
    kent = signed_in(somebody("k@example.org", "Kent", "provider", "commissioner", "director"))
    colleague = signed_in(somebody("c@example.org", "Invented Care Ltd", "commissioner"))
    for _ in range(2):
        for end in ("", "/challenge.yaml", "/claims/1", "/answer"):
            assert kent.client.get(f"/desk/kent/challenges/{one}{end}").status_code == 404, end
        assert colleague.client.get(f"{CARE}/challenges/{one}").status_code == 403
        assert provider.client.get(f"{CARE}/challenges/{one}/answer").status_code == 403
        provider.send(f"{at}/send", on=provider.get(at)) if not Paper.objects.get().sent else None
    assert commissioner.client.get(f"{CAMDEN}/challenges/{one}/claims/1").status_code == 403
    form = provider.get(f"{CARE}/challenges/new")
    to = next(str(e.get("value")) for e in form.all("option") if words(e) == "Camden")
    about = {"to": to, "reference": "C-2", "service": "care_home", "complexity": "higher"}
    again = {provider.send(form.address, about, on=form).address for _ in range(2)}
    assert len(again) == 1 and Paper.objects.count() == 2
    refused = provider.send(form.address, about | {"to": "999999"}, status=422)
    assert "Whose price: choose one of the list" in refused.errors and Paper.objects.count() == 2
    names = [e for e in provider.get(f"{again.pop()}/claims/1").all("option") if "travel" in words(e)]
    assert names == []  # a week in a care home has no travel


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"number": ""}, "Choose a number"),
        ({"number": "pay.king"}, "choose one of the list"),
        ({"way": "square"}, "choose one of the list"),
        ({"by": "eleven"}, "a number in digits"),
        ({"by": "1e9"}, "a number in digits"),
        ({"evidence": "short"}, "8 characters or more"),
        ({"way": "times", "by": "-1"}, "cannot be below 0"),
    ],
)
def test_a_claim_that_cannot_be_kept_is_told_by_its_input(
    commissioner: Browser, provider: Browser, change: dict[str, str], said: str
) -> None:
    form = provider.get(f"{CARE}/challenges/new")
    to = next(str(e.get("value")) for e in form.all("option") if words(e) == "Camden")
    about = {"to": to, "reference": "C-1", "service": "homecare", "complexity": "standard"}
    at = provider.send(form.address, about, on=form).address
    claim = {"number": "travel.minutes_per_visit", "way": "set", "by": "11", "evidence": "rounds of May"}
    page = provider.send(f"{at}/claims/1", claim | change, status=422)
    assert len(page.errors) == 1 and said in page.errors[0]
    assert not PaperPart.objects.filter(name="claim1", version__gt=0).exists()


def test_a_claim_that_no_price_can_have_is_told_and_the_challenge_not_sent(
    commissioner: Browser, provider: Browser
) -> None:
    at = challenged(provider, by="-5")
    page = provider.get(at)
    assert "What stands in the way" in page.text and "Send it to Camden" not in page.text
    assert "cannot be sent yet" in provider.send(f"{at}/send", on=page, status=409).text
    assert "None yet." in provider.sure(f"{at}/claims/1/drop", on=page).text
    assert "cannot be sent yet" in provider.send(f"{at}/send", on=page, status=409).text  # without a claim
    assert provider.get(f"{at}/claims/13", status=404) and provider.get(f"{at}/claims/3", status=404)


def test_papers_are_forgotten_when_their_time_is_over(commissioner: Browser, provider: Browser) -> None:
    exercise(commissioner)
    begun(provider)
    challenged(provider)
    assert kept.forget() == 0
    late = timezone.now() - kept.KEPT - timedelta(days=1)
    Paper.objects.update(changed=late)
    assert kept.forget() == 1 and [one.kind for one in Paper.objects.all()] == ["costs"]
    Exercise.objects.update(closes=late.date())
    assert kept.forget() == 1 and not Paper.objects.exists() and not Exercise.objects.exists()


def test_lists_ask_the_database_as_often_however_long_they_are(commissioner: Browser, provider: Browser) -> None:
    exercise(commissioner)
    counts: list[list[int]] = []
    for _ in range(2):
        filled(begun(provider))
        challenged(provider)
        Paper.objects.update(sent=timezone.now())
        counts.append([])
        for browser, desk in ((provider, CARE), (commissioner, CAMDEN)):
            for page in ("costs", "challenges"):
                with CaptureQueriesContext(connection) as held:
                    browser.get(f"{desk}/{page}")
                counts[-1].append(len(held))
    assert counts[0] == counts[1]


def test_what_anybody_typed_is_shown_as_text(commissioner: Browser, provider: Browser) -> None:
    script = "<script>alert(1)</script> of somebody"
    at = challenged(provider, evidence=script)
    page = provider.get(at)
    assert "<script>alert" not in page.text and script in words(page.all("main")[0])
