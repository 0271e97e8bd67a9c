"""Pages are self-contained, escaped, structured for assistive technology, and have enough contrast."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

import ncs.present
from contrast import contrast_with_white
from ncs.present import svg
from ncs.present.page import Section, bullets, escape, figure, html_page, html_table, paragraphs, prose
from ncs.present.saving import text_of
from ncs.tables.tables import Column, Table
from support.captions import said_twice

VOID = {"meta", "br", "link", "img", "hr"}


class Reader(HTMLParser):
    """Collects elements in order and checks that every one is closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def tags(self, *names: str) -> list[str]:
        return [tag for tag, _ in self.seen if tag in names]


def table() -> Table:
    return Table(
        name="spend_by_council",
        title="Spend & <more>",
        columns=[Column(key="a", title="Council"), Column(key="b", title="Spend", unit="£m", places=1)],
        rows=[{"a": "<script>", "b": Decimal("1234.55")}, {"a": "York", "b": None}],
        notes=["A <note>"],
        sources=["A source"],
    )


def page() -> str:
    sections = [
        Section(heading="First part", body=html_table(table())),
        Section(heading="Second part", body=figure("<svg></svg>", caption="A & B", table=None) + bullets(["x < y"])),
    ]
    return html_page(title="A <title>", intro="One.\n\nTwo & three.", sections=sections)


def test_a_table_has_caption_scopes_and_marks() -> None:
    made = html_table(table())
    seen = Reader(made).seen
    assert [attrs.get("scope") for tag, attrs in seen if tag == "th"] == ["col", "col", "row", "row"]
    assert '<td class="number">1,234.6</td>' in made and '<td class="number">[x]</td>' in made
    assert '<caption id="table-spend-by-council">Spend &amp; &lt;more&gt;</caption>' in made
    assert "&lt;script&gt;" in made and "<script" not in made
    assert "[x] not available" in made and "Note: A &lt;note&gt;" in made


def test_a_wide_table_can_be_stacked_on_a_phone_and_stays_a_table_for_those_who_hear_it() -> None:
    columns = [Column(key=key, title=key.upper()) for key in "abcd"]
    made = html_table(
        Table(name="t", title="T", columns=columns, rows=[{"a": "Leeds", "b": 'x "y"', "c": 3, "d": None}])
    )
    assert '<table role="table" class="stacks">' in made
    assert re.findall(r'role="(\w+)"', made) == [
        "region", "table", "rowgroup", "row", *["columnheader"] * 4, "rowgroup", "row", "rowheader", *["cell"] * 3,
    ]  # fmt: skip
    assert re.findall(r'<t[hd][^>]* data-label="([^"]*)"', made) == ["A", "B", "C", "D"]
    few = html_table(Table(name="t", title="T", columns=columns[:3], rows=[{"a": "Leeds"}]))
    assert "stacks" not in few and "data-label" not in few


def many(rows: int, columns: str = "abcd") -> Table:
    return Table(
        name="t",
        title="T & u",
        columns=[Column(key=key, title=key.upper()) for key in columns],
        rows=[dict.fromkeys(columns, "x")] * rows,
        notes=["N"],
    )


def test_a_long_table_is_folded_on_a_phone_and_its_address_leads_to_what_unfolds_it() -> None:
    """Fifty lines: twelve rows of four columns stacked are 48, thirteen 52; fifty rows of three columns are fifty."""
    for short in (many(12), many(50, "abc")):
        assert "<details" not in html_table(short) and '<caption id="table-t">' in html_table(short)
    for long, rows in ((many(13), 13), (many(51, "abc"), 51)):
        made = html_table(long)
        start = f'<details class="long" id="table-t">\n<summary>Table of {rows} rows: T &amp; u</summary>\n'
        assert (
            made.startswith(f'{start}<div class="wide"') and made.rstrip().endswith("</details>") and "Note: N" in made
        )
        assert 'aria-labelledby="table-t-title"' in made and '<caption id="table-t-title">T &amp; u</caption>' in made
        Reader(made)
        assert "<details" not in html_table(long, fold=False)
    assert figure("<svg></svg>", caption="A", table=many(13)).count("<details") == 1, "folded below its picture, once"


@pytest.mark.parametrize("file", ["present/data/page.css", "web/static/ncs/site.css"])
def test_what_is_folded_is_open_on_a_wide_screen_and_on_paper(file: str) -> None:
    """The summary may be hidden only where the browser can show what it unfolds."""
    path = Path(ncs.present.__path__[0]).parent / file
    if not path.exists():
        pytest.skip("the web part was deleted")
    css = path.read_text()
    start = css.index("@supports selector(details::details-content) {")
    guarded = css[start : css.index("\n}\n", start)]
    assert "@media not all and (max-width: 40rem)" in guarded
    assert "details.long::details-content { display: block; content-visibility: visible; }" in guarded
    assert css.count("details.long > summary { display: none; }") == guarded.count("summary { display: none; }") == 1


def test_a_plot_is_on_the_page_twice_and_shown_once() -> None:
    """One for wide screens and paper, one for phones; styles alone choose, so that it works without script."""
    drawn = svg.columns(
        [svg.Bar(label="A", value=1)],
        axis=svg.Axis(title="People", unit="number"),
        below="Year",
        said=svg.Words(title="People", description="One.", source="Made up"),
    )
    body = figure(drawn, caption="Of one year.")
    assert body.count("<svg") == 2 and body.index('class="broad"') < body.index('class="narrow"')
    page = html_page(title="T", intro="I.", sections=[Section(heading="One", body=body)])
    style = page[page.index("<style>") : page.index("</style>")]
    phone = style[style.index("@media screen and (max-width: 40rem)") : style.index("@media print")]
    assert ".narrow { display: none; }" in style[: style.index("@media")]
    assert ".broad { display: none; }" in phone and ".narrow { display: block; }" in phone


def test_a_page_has_language_landmarks_skip_link_and_headings_in_order() -> None:
    reader = Reader(page())
    assert ("html", {"lang": "en-GB"}) in reader.seen
    assert reader.tags("a", "header", "nav", "main", "footer")[:2] == ["a", "header"]
    assert {"main", "nav", "footer"} <= set(reader.tags("main", "nav", "footer"))
    assert reader.tags("h1", "h2", "h3") == ["h1", "h2", "h2"]
    assert '<a class="skip" href="#main">' in page() and '<main id="main">' in page()


def test_a_page_is_self_contained_and_escaped() -> None:
    made = page()
    assert not re.search(r"<script|<link|<img|@import|url\(|https?://", made)
    assert "<title>A &lt;title&gt;</title>" in made and "<p>Two &amp; three.</p>" in made and "x &lt; y" in made
    assert page() == made


def test_ids_are_unique() -> None:
    ids = [attrs["id"] for _, attrs in Reader(page()).seen if "id" in attrs]
    assert len(ids) == len(set(ids))
    with pytest.raises(ValueError, match="share the address 'table-spend-by-council'"):
        html_page(title="T", intro="", sections=[Section(heading="A", body=html_table(table()) * 2)])
    with pytest.raises(ValueError, match="share the address 'a-b'"):
        html_page(title="T", intro="", sections=[Section(heading="A b", body=""), Section(heading="A, b", body="")])


def test_text_helpers() -> None:
    assert paragraphs("a\n\n\n<b>") == "<p>a</p>\n<p>&lt;b&gt;</p>\n"
    assert bullets([]) == ""
    assert escape("\x00\"'") == "\ufffd&quot;&#x27;"


def test_text_colours_have_at_least_the_contrast_that_wcag_aa_asks() -> None:
    css = (Path(ncs.present.__path__[0]) / "data" / "page.css").read_text()
    colours = set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", css))
    assert len(colours) >= 3
    for colour in colours:
        assert contrast_with_white(colour) >= 4.5, colour


def test_years_ranges_and_options_are_not_broken_over_lines() -> None:
    """Broken at a hyphen, 2024-25 reads as two numbers and --out as a dash."""
    whole = '<span class="whole">{}</span>'.format
    assert prose("In 2024-25 & after") == f"In {whole('2024-25')} &amp; after"
    assert prose("18.8 to 19.6, with --observations.") == f"{whole('18.8 to 19.6')}, with {whole('--observations')}."
    assert prose("Stockton-on-Tees, E06000001-2, 2024") == "Stockton-on-Tees, E06000001-2, 2024"


def test_a_break_is_only_kept_out_of_text_that_is_read() -> None:
    text = html_page(title="From 2025-26", intro="x", sections=[])
    assert "<title>From 2025-26</title>" in text
    assert '<h1>From <span class="whole">2025-26</span></h1>' in text


def test_rows_on_a_phone_say_the_heading_of_every_cell_and_what_a_mark_is() -> None:
    """Where rows are stacked the headings are out of sight, and the meaning of a mark is far below."""
    columns = [Column(key=key, title=key.upper()) for key in "abcd"]
    rows = [dict.fromkeys("bcd", 1) | {"a": name} for name in ("E01015231", "7", "2025-26", "Torbay")]
    made = html_table(
        Table(name="t", title="T", columns=columns, rows=[*rows, {"a": "Leeds", "b": None, "c": 1, "d": 1}])
    )
    assert re.findall(r'<t[hd][^>]* data-label="([^"]*)"', made) == list("ABCD") * 5
    assert re.findall(r'data-mark="([^"]*)">([^<]*)<', made) == [("not available", "[x]")]
    few = html_table(Table(name="t", title="T", columns=columns[:2], rows=[{"a": "7", "b": None}]))
    assert "data-mark" not in few and "data-label" not in few, "a small table keeps its headings"


def test_styles_show_what_stacked_rows_say() -> None:
    """The style sheet of pages by themselves writes out labels and the words of marks."""
    alone = (Path(ncs.present.__file__).parent / "data" / "page.css").read_text(encoding="utf-8")
    assert '.stacks [data-label]::before { content: attr(data-label) ": "' in alone
    assert 'td[data-mark]::after { content: " " attr(data-mark)' in alone


def test_a_picture_says_its_subject_once() -> None:
    """Every report and page of the tests is held against this: what repeats is found, what adds something is not."""
    drawn = "<svg><title>Growth of each council, 2025-26 (councils' growth)</title></svg>"
    (doubled,) = said_twice(figure(drawn))
    assert doubled.endswith("| councils' growth")
    plain = "<svg><title>People waiting for care in Leeds</title></svg>"
    assert said_twice(figure(plain, caption="People waiting for care.")) == [
        "People waiting for care in Leeds | People waiting for care."
    ]
    assert said_twice(figure(plain, caption="Black: fewer than last year.")) == []
    assert "<figcaption>" not in figure(plain)


def test_a_picture_can_be_folded_on_a_phone_behind_what_it_shows() -> None:
    """Open on a wide screen and on paper, by the styles of a long table. Its own table is below, folded once."""
    made = figure("<svg><title>T</title></svg>", table=many(1), fold="A picture of 2025-26")
    assert made.startswith('<details class="long">\n<summary>A picture of <span class="whole">2025-26</span></summary>')
    assert made.count("<details") == made.count("</details>") == 2
    assert "<details" not in made[made.index("<figure>") : made.index("</figure>\n</details>")]
    assert made.index("<figure>") < made.index("Table of the figures in this picture")
    assert "<details" not in figure("<svg><title>T</title></svg>")


def test_a_table_without_rows_is_a_line_that_says_so() -> None:
    """A heading with nothing below it is a riddle; its notes, and its address, stay."""
    made = html_table(replace(table(), rows=[]))
    assert made.startswith('<p id="table-spend-by-council">Spend &amp; &lt;more&gt;: none.</p>')
    assert "<table" not in made and "Note: A &lt;note&gt;" in made and "Source: A source" in made


@pytest.mark.parametrize(
    ("word", "stacks"),
    # "Council" and "(£m)", or "1,234.5" with a comma, take 7 letters each beside the word.
    [("a" * 16, False), ("a" * 17, True), ("a" * 9 + "-" + "b" * 15, False), ("short words " * 20, False)],
)
def test_a_table_whose_longest_words_do_not_fit_a_phone_is_stacked(word: str, stacks: bool) -> None:
    """Three columns: at most 30 letters side by side, lines broken at spaces and after hyphens."""
    columns = [*table().columns, Column(key="c", title="C")]
    made = html_table(replace(table(), columns=columns, rows=[{"a": "York", "b": Decimal("1234.5"), "c": word}]))
    assert ('class="stacks"' in made) is stacks


def test_a_title_that_the_heading_says_is_for_screen_readers_alone() -> None:
    whole = table()
    said = Section(heading="Spend & <more>", body=html_table(whole))
    other = Section(heading="Spend", body=html_table(whole))
    assert '<caption id="table-spend-by-council" class="unseen">Spend &amp; &lt;more&gt;</caption>' in said.shown
    assert other.shown == other.body and "unseen" not in other.body
    assert 'class="unseen"' in html_page(title="A", intro="", sections=[said])


def test_a_page_says_codes_as_words_and_data_keep_them() -> None:
    """What the status of a row, or a column of codes, is called by programs stands in files alone."""
    columns = [Column(key="flag", title="Flag", coded=True), Column(key="status", title="Status")]
    whole = replace(table(), columns=columns, rows=[{"flag": "minimum_all_years", "status": "not_applicable"}])
    made = html_table(whole)
    assert "minimum all years" in made and "not applicable" in made and "_" not in made.replace("data-", "")
    assert "minimum_all_years" in text_of([whole], "csv", title="A") and "not_applicable" in text_of(
        [whole], "csv", title="A"
    )
