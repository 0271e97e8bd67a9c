"""Each plot is well-formed, described, large enough to read, told apart without colour, and drawn in its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest

from contrast import contrast_with_white
from ncs.core.periods import Period
from ncs.present import svg
from ncs.present.plot import Plot
from ncs.present.svg.marks import STYLES, text_width

S = "{http://www.w3.org/2000/svg}"
NASTY = 'A & B <c> "d"'


def said(name: str = "") -> svg.Words:
    return svg.Words(title=f"What {NASTY} shows", description="Leeds is highest.", source=f"Made {NASTY}", name=name)


AXIS = svg.Axis(title="Spend per adult", unit="£ a year", prefix="£")
MONTHS = [f"Month {number}" for number in range(1, 25)]


def ranked(count: int = 3) -> str:
    bars = [svg.Bar(label=f"{NASTY} {n}", value=n * 10, mark=n == 2) for n in range(1, count + 1)]
    return svg.ranked_bars(bars, axis=AXIS, said=said(), reference=svg.Reference(label="England", value=15))


def columns() -> str:
    return svg.columns([svg.Bar(label=one, value=7) for one in MONTHS], axis=AXIS, below="Month", said=said())


def dumbbell() -> str:
    pairs = [svg.Pair(label="Leeds", before=10, after=20), svg.Pair(label="York", before=30, after=15, mark=True)]
    return svg.dumbbell(pairs, axis=AXIS, said=said(), before="2025-26", after="2028-29")


def intervals() -> str:
    items = [svg.Interval(label=f"C{n}", value=n, lower=n - 1, upper=n + 2, group=n % 2) for n in range(5)]
    return svg.ranked_intervals(items, axis=AXIS, said=said(), groups=("Like England", "Unlike England"))


def spread() -> str:
    items = [svg.Spread(label="2A", low=1, high=9, dot=4, middle=5), svg.Spread(label="2B", low=2, high=3, dot=None)]
    return svg.dot_and_range(items, axis=AXIS, said=said(), dot="Leeds", range_name="Others", middle="Median")


def scatter() -> str:
    points = [svg.Point(name=f"C{n}", x=n, y=n * n, group=n % 3, labelled=True) for n in range(9)]
    line = svg.Curve(name="Trend", points=[(0, 0), (8, 60)], dash="4 4")
    return svg.scatter(points, x=AXIS, y=AXIS, said=said(), groups=("a", "b", "c"), curves=[line])


def funnel() -> str:
    points = [svg.Point(name="C", x=50, y=60), svg.Point(name="D", x=90, y=80, group=1, labelled=True)]
    limits = [svg.Curve(name="95% limits", points=[(20, end), (100, 65)], dash="4 4") for end in (40, 90)]
    return svg.funnel(points, size=AXIS, value=AXIS, said=said(), curves=limits, groups=("inside", "outside"))


def lines() -> str:
    series = [svg.Series(name="Leeds", values=[1, 2, None, *([4] * 21)], signals=[1])]
    limits = [
        svg.Limit(name="Mean", value=3, dash=""),
        svg.Limit(name="Limits", value=1),
        svg.Limit(name="Limits", value=5),
    ]
    return svg.lines(series, labels=MONTHS, axis=AXIS, below="Month", said=said(), limits=limits)


def stacked() -> str:
    series = [svg.Series(name=name, values=[1] * 24) for name in ("Grant", "Council tax", "Charges")]
    return svg.stacked_area(series, labels=MONTHS, axis=AXIS, below="Month", said=said())


def timeline() -> str:
    events = [
        svg.Event(label="Request", start=date(2025, 4, 1), end=date(2025, 4, 1)),
        svg.Event(label="Home support", start=date(2025, 4, 1), end=date(2025, 9, 30), kind=1),
        svg.Event(label="Care home", start=date(2025, 10, 1), end=None, kind=1),
    ]
    period = Period(date(2025, 4, 1), date(2026, 3, 31))
    return svg.timeline(events, period=period, said=said(), kinds=("Contact", "Service"))


def falling() -> str:
    steps = [
        svg.Step(label=NASTY, value=12),
        svg.Step(label="Grant", value=-3),
        svg.Step(label="All", value=9, total=True),
    ]
    return svg.waterfall(steps, axis=AXIS, said=said())


def tornado() -> str:
    swings = [svg.Swing(label="Travel", low=30, high=34), svg.Swing(label="Occupancy", low=40, high=29)]
    return svg.tornado(swings, axis=AXIS, said=said(), middle=svg.Reference(label="As given", value=32))


def arcs() -> str:
    waits = [svg.Arc(first=0, then=1, strong=True), svg.Arc(first=0, then=2), svg.Arc(first=1, then=2, strong=True)]
    labels = ["Green Paper", f"White paper {NASTY}", "The bill, in a second King's speech of the parliament"]
    return svg.arcs(labels, waits, said=said(), strong=(0, 1, 2), key="Decides when")


def test_every_arc_is_drawn_and_none_goes_up() -> None:
    made = ElementTree.fromstring(arcs())
    lines_drawn = [one for one in made.iter(f"{S}path") if one.get("fill") == "none"]
    assert len(lines_drawn) == 3
    with pytest.raises(ValueError, match="an earlier item"):
        svg.Arc(first=2, then=1)
    with pytest.raises(ValueError, match="leads to none"):
        svg.arcs(["a"], [svg.Arc(first=0, then=1)], said=said(), strong=(), key="k")


PLOTS = (
    *(ranked, lambda: ranked(153), columns, dumbbell, intervals, spread, scatter, funnel),
    *(lines, stacked, timeline, arcs, falling, tornado),
)


@pytest.fixture(params=PLOTS, ids=lambda plot: plot.__name__)
def plot(request: pytest.FixtureRequest) -> Callable[[], str]:
    return request.param  # type: ignore[no-any-return]


def test_it_is_described_for_those_who_do_not_see_it(plot: Callable[[], str]) -> None:
    root = ElementTree.fromstring(plot())
    assert root.get("role") == "img"
    ids = {one.get("id"): one.text for one in root if one.get("id")}
    named = (root.get("aria-labelledby") or "").split()
    assert [ids[one] for one in named] == [f"What {NASTY} shows", "Leeds is highest."]


def test_it_is_self_contained_and_the_same_each_time(plot: Callable[[], str]) -> None:
    made = plot()
    assert made == plot()
    assert not re.search(r"<script|href|url\((?!#)|<style", made)
    every_id = re.findall(r' id="([^"]+)"', made)
    assert len(every_id) == len(set(every_id))


@pytest.mark.parametrize("wide", [720, 350])
def test_text_is_large_enough_and_on_the_paper(plot: Callable[[], str], wide: int) -> None:
    """On a phone too, where a plot is drawn narrow, at its own size: a screen of 390 px leaves 358 of it."""
    made = plot()
    assert isinstance(made, Plot)
    root = ElementTree.fromstring(made if wide == 720 else made.narrow)
    assert root.get("width") == str(wide)
    high = float(root.get("height") or 0)
    for one in root.iter(f"{S}text"):
        size = int(one.get("font-size", "12"))
        assert size >= 12
        x, y = float(one.get("x") or 0), float(one.get("y") or 0)
        length = text_width(one.text or "", size)
        left = {"start": x, "middle": x - length / 2, "end": x - length}[one.get("text-anchor", "start")]
        assert left >= -2 and left + length <= wide + 2 and size - 2 <= y <= high, one.text


def test_a_long_name_in_a_legend_has_several_lines_and_stands_on_nothing() -> None:
    """On a phone it went over the edge: of 350 pixels, 34 are the sample's and 24 the margins'."""
    long, after = "Awaiting assessment, care or direct payments, or reviews, of those asked", "After"
    series = [svg.Series(name=name, values=[1, 2]) for name in (long, after)]
    made = svg.lines(series, labels=["2024", "2025"], axis=AXIS, below="Year", said=said())
    assert isinstance(made, Plot)
    texts = [(one.text or "", one) for one in ElementTree.fromstring(made.narrow).iter(f"{S}text")]
    lines = [(text, one) for text, one in texts if text and text in long]
    assert " ".join(text for text, _ in lines) == long and len(lines) == 2
    assert all(number(one, "x") + text_width(text) <= 350 - 12 for text, one in lines)
    heights = [number(one, "y") for _, one in lines] + [number(dict(texts)[after], "y")]
    assert [one - heights[0] for one in heights] == [0, 20, 40]
    wide = ElementTree.fromstring(made)
    assert long in [one.text for one in wide.iter(f"{S}text")], "where there is room it is one line"
    ends = [number(one, "y") for text, one in texts if text == AXIS.words]
    assert not ends or ends[0] > heights[-1] + 10


def test_the_narrow_drawing_shows_the_same_marks_under_ids_of_its_own(plot: Callable[[], str]) -> None:
    made = plot()
    assert isinstance(made, Plot)
    hints, narrow = (sorted(re.findall(r"<title>([^<]+)</title>", text)) for text in (made, made.narrow))
    assert hints == narrow
    ids = re.findall(r' id="([^"]+)"', made + made.narrow)
    assert len(ids) == len(set(ids)) > 0


def test_it_names_its_source_and_unit(plot: Callable[[], str]) -> None:
    shown = " ".join(one.text or "" for one in ElementTree.fromstring(plot()).iter(f"{S}text"))
    assert f"Source: Made {NASTY}" in shown
    told = ("Spend per adult (£ a year)", "Apr 2025", "Green Paper")  # an axis with its unit, or items in words
    assert any(one in shown for one in told)


def find(made: str, tag: str, hint: str) -> ElementTree.Element:
    """Return the one mark whose hint starts with these words."""
    root = ElementTree.fromstring(made)
    (found,) = [one for one in root.iter(f"{S}{tag}") if (one.findtext(f"{S}title") or "").startswith(hint)]
    return found


def number(mark: ElementTree.Element, name: str) -> float:
    return float(mark.get(name) or "nan")


def tick(made: str, text: str, name: str = "x") -> float:
    found = [one for one in ElementTree.fromstring(made).iter(f"{S}text") if one.text == text]
    return float(found[0].get(name) or "nan")


def test_bars_start_at_nought_and_end_at_their_value() -> None:
    made = ranked()
    bar = find(made, "rect", f"{NASTY} 2: £20")
    assert number(bar, "x") == pytest.approx(tick(made, "£0"), abs=0.02)
    assert number(bar, "x") + number(bar, "width") == pytest.approx(tick(made, "£20"), abs=0.02)
    tops = [number(find(made, "rect", f"{NASTY} {n}:"), "y") for n in (3, 2, 1)]
    assert tops == sorted(tops), "the largest comes first"


def test_bars_below_nought_go_left() -> None:
    bars = [svg.Bar(label="up", value=10), svg.Bar(label="down", value=-10)]
    made = svg.ranked_bars(bars, axis=AXIS, said=said())
    down = find(made, "rect", "down")
    assert number(down, "x") == pytest.approx(tick(made, "-£10"), abs=0.02)
    assert number(down, "x") + number(down, "width") == pytest.approx(tick(made, "£0"), abs=0.02)


def test_columns_stand_on_nought() -> None:
    made = svg.columns([svg.Bar(label="a", value=10), svg.Bar(label="b", value=5)], axis=AXIS, below="M", said=said())
    ten, five = find(made, "rect", "a"), find(made, "rect", "b")
    assert number(ten, "height") == 2 * number(five, "height") == 260  # the plot is 260 pixels high, and 10 its top
    assert number(ten, "y") + number(ten, "height") == number(five, "y") + number(five, "height")


def test_points_lie_where_their_ticks_cross() -> None:
    points = [svg.Point(name="corner", x=0, y=0), svg.Point(name="other", x=10, y=100)]
    made = svg.scatter(points, x=svg.Axis(title="X"), y=svg.Axis(title="Y", suffix="%"), said=said())
    other = find(made, "circle", "other")
    assert number(other, "cx") == pytest.approx(tick(made, "10"), abs=0.02)
    assert number(other, "cy") == pytest.approx(tick(made, "100%", "y") - 4, abs=0.02)
    corner = find(made, "circle", "corner")
    assert number(corner, "cy") - number(other, "cy") == pytest.approx(380)


def test_whiskers_reach_from_lower_to_upper() -> None:
    item = svg.Interval(label="Leeds", value=20, lower=10, upper=40)
    made = svg.ranked_intervals([item], axis=AXIS, said=said())
    whisker = find(made, "line", "Leeds: £20, £10 to £40")
    assert number(whisker, "x1") == pytest.approx(tick(made, "£10"), abs=0.02)
    assert number(whisker, "x2") == pytest.approx(tick(made, "£40"), abs=0.02)


def test_a_gap_breaks_the_line_and_a_signal_is_ringed() -> None:
    made = ElementTree.fromstring(lines())
    paths = [one.get("d") or "" for one in made.iter(f"{S}path") if one.get("fill") == "none"]
    assert [path.count("L") for path in paths] == [1, 20]
    assert len([one for one in made.iter(f"{S}circle") if one.get("fill") == "none"]) == 1
    assert "Limits" in [one.text for one in made.iter(f"{S}text")], "limits of one name share an entry in the legend"


def test_a_stack_adds_up() -> None:
    made = stacked()
    top = find(made, "path", "Charges").get("d") or ""
    ys = [float(y) for y in re.findall(r"[ML] [\d.]+ ([\d.]+)", top)]
    axis = {value: tick(made, f"£{value}.0", "y") - 4 for value in (2, 3)}
    assert ys[0] == pytest.approx(axis[3], abs=0.02) and ys[-1] == pytest.approx(axis[2], abs=0.02)


def test_bars_of_time_are_as_long_as_their_days() -> None:
    made = timeline()
    home, care = find(made, "rect", "Home support"), find(made, "rect", "Care home")
    # 1 April to 30 September are 183 days, 1 October to 31 March are 182, and one follows the other at once.
    assert number(home, "width") / number(care, "width") == pytest.approx(183 / 182, abs=0.001)
    assert number(home, "x") + number(home, "width") == pytest.approx(number(care, "x"), abs=0.02)
    assert "Care home: 1 October 2025 and goes on" in made


def test_what_lies_outside_is_refused() -> None:
    axis = svg.Axis(title="Percent", domain=(0, 100))
    with pytest.raises(svg.OutsideDomain):
        svg.ranked_bars([svg.Bar(label="a", value=101)], axis=axis, said=said())
    with pytest.raises(svg.OutsideDomain):
        svg.scatter([svg.Point(name="a", x=1, y=-1)], x=AXIS, y=axis, said=said())
    early = [svg.Event(label="a", start=date(2025, 3, 31), end=None)]
    with pytest.raises(svg.OutsideDomain, match="2025-03-31 is outside the plot"):
        svg.timeline(early, period=Period(date(2025, 4, 1), date(2025, 5, 1)), said=said(), kinds=("a",))


def test_a_stack_in_steps_holds_each_value_until_the_next() -> None:
    """Values 1, 3 over two labels: the upper edge goes along the first height to the second label, then up."""
    plot = svg.stacked_area(
        [svg.Series(name="a", values=[1, 3])], labels=["x", "y"], axis=AXIS, below="", said=said(), steps=True
    )
    (drawn,) = re.findall(r'<path d="M ([^"]+) Z" fill="url', plot)
    first, corner, second, *_ = [tuple(map(float, point.split())) for point in drawn.split(" L ")]
    assert corner == (second[0], first[1])
    assert second[1] < first[1]


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        svg.ranked_bars([], axis=AXIS, said=said())
    with pytest.raises(ValueError, match="missing or a negative"):
        svg.stacked_area([svg.Series(name="a", values=[-1])], labels=["x"], axis=AXIS, below="", said=said())
    with pytest.raises(ValueError, match="2 values for 1 labels"):
        svg.lines([svg.Series(name="a", values=[1, 2])], labels=["x"], axis=AXIS, below="", said=said())
    with pytest.raises(ValueError, match="title, a description and a source"):
        svg.Words(title="T", description=" ", source="S")


def test_names_keep_two_plots_of_one_page_apart() -> None:
    one = svg.ranked_bars([svg.Bar(label="a", value=1)], axis=AXIS, said=said("first"))
    assert 'id="plot-first-title"' in one


def test_labels_of_close_points_do_not_cover_each_other() -> None:
    points = [svg.Point(name=f"Council {n}", x=50 + n / 10, y=50, labelled=True) for n in range(8)]
    points += [svg.Point(name="far", x=n, y=n) for n in (0, 100)]
    made = ElementTree.fromstring(svg.scatter(points, x=svg.Axis(title="X"), y=svg.Axis(title="Y"), said=said()))
    placed = []
    for one in made.iter(f"{S}text"):
        if (one.text or "").startswith("Council"):
            x, y, wide = float(one.get("x") or 0), float(one.get("y") or 0), text_width(one.text or "")
            left = {"start": x, "middle": x - wide / 2, "end": x - wide}[one.get("text-anchor", "start")]
            placed.append((left, y - 10, left + wide, y))
    assert len(placed) == 8
    for number_, one_ in enumerate(placed):
        for other in placed[number_ + 1 :]:
            assert one_[2] <= other[0] or other[2] <= one_[0] or one_[3] <= other[1] or other[3] <= one_[1]


def test_styles_differ_by_more_than_colour_and_stand_out_from_paper() -> None:
    assert len({(one.shape, one.dash) for one in STYLES}) == len(STYLES)
    assert len({one.angle for one in STYLES}) == len(STYLES)
    for one in STYLES:
        assert contrast_with_white(one.colour) >= 3, one.colour


def test_a_step_begins_where_the_one_before_it_ended_and_a_total_on_nought() -> None:
    root = ElementTree.fromstring(falling())
    bars = [bar for bar in root.iter(f"{S}rect") if bar.find(f"{S}title") is not None]
    first, grant, total = ((float(bar.get("x") or 0), float(bar.get("width") or 0)) for bar in bars)
    assert sum(grant) == pytest.approx(sum(first), abs=0.1)  # it falls from where the first ended
    assert total[0] == pytest.approx(first[0], abs=0.1) and sum(total) == pytest.approx(grant[0], abs=0.1)


def test_the_widest_swing_comes_first() -> None:
    made = tornado()
    assert made.index("Occupancy") < made.index("Travel")


def test_a_lone_line_that_the_axis_names_has_no_legend() -> None:
    """One name is drawn once, as the title of the axis; another name, or a second line, needs its legend."""

    def drawn(*names: str) -> list[str | None]:
        series = [svg.Series(name=name, values=[1, 2]) for name in names]
        made = svg.lines(series, labels=["a", "b"], axis=svg.Axis(title="Waiting"), below="Year", said=said())
        return [one.text for one in ElementTree.fromstring(made).iter(f"{S}text")]

    assert drawn("Waiting").count("Waiting") == 1
    assert "Started" in drawn("Started") and drawn("Waiting", "Started").count("Waiting") == 2
