"""No word of a plot leaves its drawing, in the widest face that a browser takes for Arial where it is not installed."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from ncs.present import svg
from ncs.present.plot import Plot
from ncs.present.svg.marks import text_width

S = "{http://www.w3.org/2000/svg}"
#: Advance widths of DejaVu Sans and DejaVu Sans Bold in 2,048ths of the size, from the fonts' own tables.
BOOK = {"i": 569, "m": 1995, "W": 2025, "a": 1255, "e": 1260, "n": 1298, "o": 1253, "r": 842, "s": 1067, "t": 803,
        " ": 651, "0": 1303, "1": 1303, "2": 1303, ",": 651, "S": 1300, "H": 1540, "(": 799, "%": 1946}  # fmt: skip
BOLD = {"i": 702, "m": 2134, "W": 2259, "a": 1382, "e": 1389, "n": 1458, "o": 1407, "r": 1010, "s": 1219, "t": 979,
        " ": 713, "0": 1425, "1": 1425, "2": 1425, ",": 778, "S": 1475, "H": 1714, "(": 936, "%": 2052}  # fmt: skip
#: Words of these letters alone, of all kinds of width, in lengths of titles that the survey's report really has.
TITLE = "Homes tarnished in one season (some areas are not as sanest as Rome in 2010) or tests on stairs"
PERIOD = "1 Sentraint - 22 Tosstain 2021".replace("-", "1")
AXIS = svg.Axis(title="Homes are as assessed in one season or as tests on stairs are in some", unit="saints")
MANY = svg.Axis(title="Hours not returned", unit="seniors")


def said() -> svg.Words:
    return svg.Words(title=TITLE, description="A description.", source=TITLE)


def bars() -> str:
    return svg.ranked_bars([svg.Bar(label=TITLE, value=n) for n in (1, 2)], axis=AXIS, said=said())


def thousands() -> str:
    return svg.ranked_bars([svg.Bar(label="Rome", value=n) for n in (1, 20_000_000_000)], axis=MANY, said=said())


def columns() -> str:
    return svg.columns([svg.Bar(label=PERIOD, value=n) for n in range(7)], axis=AXIS, below=TITLE, said=said())


def lines() -> str:
    series = [svg.Series(name="Rome on stairs and some other saint", values=list(range(7)))]
    return svg.lines(series, labels=[PERIOD] * 7, axis=AXIS, below=TITLE, said=said())


def scatter() -> str:
    points = [svg.Point(name="Rome", x=n * 10**9, y=n) for n in range(5)]
    return svg.scatter(points, x=MANY, y=AXIS, said=said())


def text_of(one: ElementTree.Element) -> tuple[str, float, float]:
    """The words of a text and where they begin and end across; letters that are not in the tables are as a nought."""
    widths = BOLD if one.get("font-weight") == "bold" else BOOK
    words = "".join(one.itertext())
    long = sum(widths.get(letter, widths["0"]) for letter in words) / 2048 * float(one.get("font-size", "12"))
    begin = float(one.get("x", "0")) - {"start": 0, "middle": 0.5, "end": 1}[one.get("text-anchor", "start")] * long
    return words, begin, begin + long


@pytest.mark.parametrize("plot", [bars, thousands, columns, lines, scatter])
@pytest.mark.parametrize("phone", [False, True], ids=["wide", "phone"])
def test_no_word_leaves_the_drawing(plot: Callable[[], str], phone: bool) -> None:
    made = plot()
    assert isinstance(made, Plot)
    root = ElementTree.fromstring(made.narrow if phone else made)
    wide = float(root.get("width", "0"))
    found = [text_of(one) for one in root.iter(f"{S}text")]
    assert TITLE.split()[0] in {words.split()[0] for words, _, _ in found if words}
    assert [one for one in found if one[1] < 0 or one[2] > wide] == []


@pytest.mark.parametrize("phone", [False, True], ids=["wide", "phone"])
def test_labels_below_do_not_touch(phone: bool) -> None:
    made = lines()
    assert isinstance(made, Plot)
    root = ElementTree.fromstring(made.narrow if phone else made)
    labels = [text_of(one) for one in root.iter(f"{S}text") if "".join(one.itertext()) == PERIOD]
    assert labels
    assert all(before[2] < after[1] for before, after in pairwise(labels))


@pytest.mark.parametrize("letter", sorted(BOOK))
def test_a_width_is_never_too_small_and_not_far_too_great(letter: str) -> None:
    for widths, bold in ((BOOK, False), (BOLD, True)):
        real, estimate = widths[letter] / 2048, text_width(letter, 1, bold=bold)
        assert real - 0.06 <= estimate <= real + 0.17
