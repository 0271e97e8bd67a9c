"""What a file of one's own may be and what its link may hold, each at its bound: that much is taken, one more is told.

And no refusal tells where a file stood on the server while it was read.
"""

from __future__ import annotations

import base64
import random
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ncs.core.errors import NcsError, ProblemsFound
from ncs.web.models import Costing
from ncs.web.own import links
from ncs.web.own import pages as own_pages
from ncs.web.own.kinds import KINDS, MOST_PEOPLE, MOST_TERMS, Kind
from ncs.web.own.links import LARGEST, MOST_LINK, MOST_VALUES, NotWhole, content_of, file_with, link_of, own_of
from ncs.web.own.pages import A_MINUTE, MOST_SAID
from web.browsing import Browser, Page

#: Letters of which none foretells the next.
NOISE = "".join(random.Random(1).choices("0123456789abcdef", k=13_000))
#: An address of a link that the page of each kind answers.
ANSWERS = {
    "path": "/money/path?own=",
    "formula": "/money/need?own=",
    "pay": "/money/pay?own=",
    "reform": "/reforms/compare?reform=own&own_file=",
}
#: What is wrong with a file of any kind.
FAULTS: Mapping[str, bytes] = {
    "empty": b"",
    "a remark alone": b"# nothing else\n",
    "not text": b"\xff\xfe\x00",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a workbook": b"PK\x03\x04\x14\x00\x06\x00",
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a CSV": b"council,value\nLeeds,1\n",
    "JSON of a list": b"[1, 2]",
    "too large": b"# " + b"x" * LARGEST,
    "much too large": b"# " + b"x" * 3_000_000,
    "a list": b"- 1\n",
    "a word": b"hello\n",
    "not YAML": b"title: [1\nsource: x\n",
    "a tab": b"title:\n\t- 1\n",
    "two documents": b"a: 1\n---\nb: 2\n",
    "a key twice": b"title: x\ntitle: y\n",
    "a tag": b"title: !!python/object/apply:os.getcwd []\n",
    "an alias": b"title: &a x\nsource: *a\n",
    "very deep": b"title: " + b"[" * 60 + b"]" * 60 + b"\n",
    "unknown keys": b"no_such_thing: 1\n",
    "too many values": b"inputs: [" + b"1," * MOST_VALUES + b"1]\n",
}
#: What is wrong with a file of one kind: a place in one to begin from, and what is put there.
SLIPS = {
    "path": [
        ("source: ", "sources: "),
        ("middle: 0.030", "middle: lots"),
        ("{reform: fabian_launch_offer}", "{reform: own.yaml}"),
        ("{reform: fabian_launch_offer}", "{reform: ./own.yaml}"),
        ("{reform: fabian_launch_offer}", "{reform: ../own.yaml+own}"),
        ("fair_price: stabilise", "fair_price: own.yaml"),
    ],
    "formula": [("weight: ", "wait: "), ("weight: 7.0", "weight: heavy"), ("components:", "components: own.yaml\nx:")],
    "pay": [("posts.filled", "posts.filed"), ('middle: "1.60"', "middle: own.yaml"), ("inputs:", "imports:")],
    "reform": [
        ("capital.upper_limit", "capital.uper_limit"),
        ('"50000"', "own.yaml"),
        ("starts: 2027-04-06", "starts: soon"),
        ("rules:", "timetable: [{years_after: 2, adds: [own.yaml]}]\nrules:"),
        ("rules:", "timetable: [{years_after: 2, adds: [../own]}]\nrules:"),
    ],
}
STARTS = {"path": "priorities", "formula": "age_and_deprivation", "pay": "inputs", "reform": "example"}
WRONG = [(kind, name, content) for kind in KINDS for name, content in FAULTS.items()] + [
    (kind, now, KINDS[kind].starts()[STARTS[kind]].replace(was, now, 1).encode())
    for kind, slips in SLIPS.items()
    for was, now in slips
]


@pytest.fixture(autouse=True)
def _nothing_kept(database: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(own_pages, "A_MINUTE", 10_000)
    yield
    Costing.objects.all().delete()


def pressed(text: str | bytes, start: str = "", *, level: int = 9) -> str:
    """Return a link as somebody else might make one; of level 0 it is as long as its text and 11 bytes, in base 64."""
    made = zlib.compress(text.encode() if isinstance(text, str) else text, level)
    return f"{start}.{base64.urlsafe_b64encode(made).decode().rstrip('=')}"


def taken(link: str) -> bool:
    try:
        own_of(link, {})
    except NotWhole:
        return False
    return True


def sent_file(browser: Browser, kind: str, content: bytes, *, status: int = 200) -> Page:
    return browser.send(f"/own/{kind}", {"text": "", "file": SimpleUploadedFile("own.yaml", content)}, status=status)


def test_a_link_has_6500_letters_and_not_one_more() -> None:
    """A point, then base 64: 4,874 bytes are 6,499 letters, and 4,875 are 6,500."""
    lengths = {size: pressed('[[["t"],1]]'.ljust(size), level=0) for size in (4_863, 4_864)}
    assert [len(link) for link in lengths.values()] == [6_500, 6_501] and MOST_LINK == 6_500
    assert [taken(link) for link in lengths.values()] == [True, False]


def test_what_is_changed_is_taken_up_to_that_length_and_beyond_it_told() -> None:
    """Noise of one letter more each: a link is read again as it was made, until one would be longer than it may be."""
    longest, refused = "", ""
    for size in range(8_000, len(NOISE)):
        content = {"t": NOISE[:size]}
        try:
            longest = link_of(content, {})
        except ProblemsFound as error:
            refused = str(error)
            break
        assert own_of(longest, {}).content == content
    assert len(longest) in (6_497, 6_499, 6_500), "the next is a letter or two longer"
    assert "More was changed than a link can hold." in refused


def test_what_a_link_holds_is_pressed_out_to_60_kb_and_no_further() -> None:
    assert LARGEST == 60_000
    assert taken(pressed('[[["t"],1]]'.ljust(60_000)))
    assert not taken(pressed('[[["t"],1]]'.ljust(60_001)))


@pytest.mark.parametrize("size", [59_900, 59_984, 59_985, 60_000, 200_000])
def test_a_long_text_that_presses_small_is_held_whole_or_told(size: int) -> None:
    """Its link is short whatever its length; one that nobody could open again is not given."""
    content = {"title": "a" * size}
    changes = '[[["title"],"' + "a" * size + '"]]'
    if len(changes) <= LARGEST:
        assert own_of(link_of(content, {}), {}).content == content
    else:
        with pytest.raises(ProblemsFound, match="More was changed than a link can hold"):
            link_of(content, {})


@pytest.mark.parametrize(
    ("content", "holds"),
    [
        ({"n": Decimal(f"1{'0' * 30}.5")}, True),
        ({"n": Decimal(f"1{'0' * 31}.5")}, False),
        ({"n": Decimal("1e-30")}, True),
        ({"n": Decimal("1e-31")}, False),
        ({"n": Decimal("-1e-31")}, False),
        ({"n": Decimal("0.1")}, True),
        ({"t": "\ud800"}, False),
        ({"t": "\0\x1b\u2028£"}, True),
    ],
)
def test_no_link_is_given_that_cannot_be_opened_again(content: dict[str, Any], holds: bool) -> None:
    if holds:
        assert own_of(link_of(content, {}), {}).content == content
    else:
        with pytest.raises(ProblemsFound, match="More was changed than a link can hold"):
            link_of(content, {})


def test_a_file_and_a_link_have_3000_values_and_not_one_more() -> None:
    """The whole, the list, and what is in it."""
    assert MOST_VALUES == 3_000
    for many, fits in ((2_998, True), (2_999, False)):
        values = f"[{','.join(['1'] * many)}]"
        assert taken(pressed(f'[[["x"],{values}]]')) is fits
        with file_with(f"x: {values}\n") as path:
            if fits:
                assert len(content_of(path)["x"]) == many
                continue
            with pytest.raises(ProblemsFound, match="more than 3,000 values"):
                content_of(path)


def test_lists_lie_40_deep_in_one_another_in_a_file_as_in_a_link() -> None:
    """The file is one, and holds 39 more."""
    for deep, fits in ((39, True), (40, False)):
        inner = "[" * deep + "1" + "]" * deep
        assert taken(pressed(f'[[["x"],{inner}]]')) is fits
        with file_with(f"x: {inner}\n") as path:
            if fits:
                assert own_of(link_of(content_of(path), {}), {}).content == content_of(path)
                continue
            with pytest.raises(ProblemsFound, match="more than 40 deep"):
                content_of(path)


@pytest.mark.parametrize("letter", ["x", "é"])
def test_a_file_has_60_kb_and_not_one_byte_more(browser: Browser, letter: str) -> None:
    """In the box and as a file, by bytes: a remark fills a file that is otherwise in order."""
    text = KINDS["reform"].starts()["example"] + "# "
    size = len(letter.encode())
    text += " " * ((LARGEST - len(text)) % size)
    full = text + letter * ((LARGEST - len(text)) // size)
    assert len(full.encode()) == LARGEST == 60_000
    assert browser.send("/own/reform", {"text": full}).address.startswith("/reforms/compare?")
    assert sent_file(browser, "reform", full.encode()).address.startswith("/reforms/compare?")
    assert "more than 60 kB" in browser.send("/own/reform", {"text": full + "x"}, status=422).errors[0]
    assert "larger than 60 kB" in sent_file(browser, "reform", full.encode() + b"x", status=422).errors[0]


def test_a_path_invents_30_000_people_and_not_one_more() -> None:
    """Of the path to begin from one reform invents what it says, and another 4,000 of its own."""
    text, was = KINDS["path"].starts()["priorities"], "{reform: fabian_launch_offer}"
    assert was in text and MOST_PEOPLE == 30_000
    for people, fits in ((26_000, True), (26_001, False)):
        with file_with(text.replace(was, f"{was[:-1]}, people: {people}}}", 1)) as path:
            if fits:
                KINDS["path"].refuse(path)
                continue
            with pytest.raises(ProblemsFound, match="30,001 invented people"):
                KINDS["path"].refuse(path)


def test_a_formula_has_150_components_and_terms_and_not_one_more() -> None:
    text = KINDS["formula"].starts()["capitation_by_age"]
    components = text.count("control:")
    assert components > 1 and "terms:" not in text and MOST_TERMS == 150
    for many, fits in ((150 - components, True), (151 - components, False)):
        terms = "\n".join(["    terms:", *(["      - {indicator: disabled, coefficient: 0.1}"] * many)])
        with file_with(text.replace("    control:", f"{terms}\n    control:", 1)) as path:
            if fits:
                KINDS["formula"].refuse(path)
                continue
            with pytest.raises(ProblemsFound, match="151 components and terms"):
                KINDS["formula"].refuse(path)


def test_twenty_faults_are_told_and_of_the_rest_how_many(browser: Browser) -> None:
    """Each figure that is unknown is one fault."""
    assert MOST_SAID == 20
    for many in (20, 21):
        figures = "".join(f"  capital.no_{one}: '1'\n" for one in range(many))
        text = f"title: x\nsource: y\nstarts: 2027-04-06\nfigures:\n{figures}"
        said = browser.send("/own/reform", {"text": text}, status=422).errors
        assert len(said) == many and (said[-1] == "And 1 more.") is (many > 20)


def test_twenty_files_a_minute_are_read_for_one_address_and_not_one_more(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ncs.web.api.limits.time.time", lambda: 2_000_000_000.0)  # a minute that does not end
    monkeypatch.setattr(own_pages, "A_MINUTE", 20)
    assert A_MINUTE == 20
    for _ in range(20):
        browser.send("/own/pay", {"text": "inputs: {x: 1}\n"}, status=422)
    assert "Wait a minute" in browser.send("/own/pay", {"text": "inputs: {x: 1}\n"}, status=429).text


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Let files of a moment stand in a folder whose name has blanks, and return its name."""
    folder = tmp_path / "a folder of (this) server"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder.name


def tells_no_place(page: Page, place: str) -> None:
    for told in (place, "folder of (this", "ncs-", tempfile.gettempdir()):
        assert told not in page.text


@pytest.mark.parametrize(("kind", "fault", "content"), WRONG, ids=lambda one: one if isinstance(one, str) else "")
def test_no_refusal_of_a_file_tells_where_it_stood(
    browser: Browser, place: str, kind: str, fault: str, content: bytes
) -> None:
    """As a file and in the box; what is said is said in words, and nothing is left there."""
    page = sent_file(browser, kind, content, status=422)
    assert page.errors and all(page.errors)
    tells_no_place(page, place)
    if len(content) < 1_000_000:
        typed = content.decode("utf-8", "ignore").replace("\n", "\r\n")
        boxed = browser.send(f"/own/{kind}", {"text": typed}, status=422)
        assert boxed.errors
        tells_no_place(boxed, place)
    assert list(Path(tempfile.gettempdir()).iterdir()) == []


@pytest.mark.parametrize(("kind", "fault", "content"), WRONG, ids=lambda one: one if isinstance(one, str) else "")
def test_no_refusal_of_a_link_tells_where_its_file_stood(
    browser: Browser, place: str, kind: str, fault: str, content: bytes
) -> None:
    """The same files in links that somebody made without the form, as far as a link can be made of them."""
    try:
        with file_with(content.decode()) as path:
            link = link_of(content_of(path), KINDS[kind].begun_from())
    except (NcsError, UnicodeDecodeError):
        link = pressed(content[:4_000], STARTS[kind])
    for address in (f"{ANSWERS[kind]}{link}", f"/own/{kind}?{KINDS[kind].key}={link}"):
        answer = browser.client.get(address)
        page = browser._page(answer, address, answer.status_code)
        assert page.status in (404, 422) or (kind == "formula" and page.all("textarea")), "it may be put right there"
        tells_no_place(page, place)


def test_the_place_of_a_file_is_taken_out_wherever_it_is_named(place: str) -> None:
    """Alone, in quotes, among schemes, twice; and another service's, whose folder is not known here."""
    with file_with("a: 1\n") as path:
        said = f"No reform '{path}' in {path}+other, nor in the path {path}."
        assert links.without_path(said) == "No reform 'the file' in the file+other, nor in the file."
        assert links.without_path(f"a+{path}", called="own") == "a+own"
    assert links.without_path("'/srv/x/ncs-ab1_/own.yaml'") == "'the file'"
    assert links.without_path("own.yaml, row 3") == "own.yaml, row 3"


def test_whatever_is_wrong_the_place_is_not_told(browser: Browser, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No kind says so today: an error that is no list of faults, and names the file by its place."""

    def refuse(path: Path) -> None:
        raise NcsError(f"Nothing can be made of {path}.")

    monkeypatch.setitem(cast("dict[str, Kind]", KINDS), "pay", replace(KINDS["pay"], refuse=refuse))
    page = browser.send("/own/pay", {"text": "inputs: {}\n"}, status=422)
    linked = browser.get(f"/own/pay?own={link_of({'inputs': {}}, KINDS['pay'].begun_from())}", status=404)
    assert "Nothing can be made of the file." in page.errors[0] and "Nothing can be made of the file." in linked.text
    tells_no_place(page, place)
    tells_no_place(linked, place)
