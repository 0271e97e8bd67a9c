"""Whatever the figures, a plot draws every one of them inside its paper."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.present import svg

S = "{http://www.w3.org/2000/svg}"
NUMBER = st.decimals(-(10**9), 10**9, places=4)
SAID = svg.Words(title="T", description="D", source="S")
AXIS = svg.Axis(title="A", unit="u")


def marks(made: str, tag: str) -> list[ElementTree.Element]:
    return [one for one in ElementTree.fromstring(made).iter(f"{S}{tag}") if one.find(f"{S}title") is not None]


@settings(max_examples=40, deadline=None)
@given(st.lists(NUMBER, min_size=1, max_size=30))
def test_each_bar_is_there_in_proportion(values: list[Decimal]) -> None:
    made = svg.ranked_bars([svg.Bar(label=str(n), value=value) for n, value in enumerate(values)], axis=AXIS, said=SAID)
    widths = {
        (one.findtext(f"{S}title") or "").split(":")[0]: float(one.get("width") or 0) for one in marks(made, "rect")
    }
    assert len(widths) == len(values)
    largest = max(range(len(values)), key=lambda n: abs(values[n]))
    for number, value in enumerate(values):
        share = float(abs(value) / abs(values[largest])) if values[largest] else 0
        assert abs(widths[str(number)] - share * widths[str(largest)]) < 0.05


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(NUMBER, NUMBER), min_size=1, max_size=30))
def test_each_point_is_on_the_paper(pairs: list[tuple[Decimal, Decimal]]) -> None:
    points = [svg.Point(name=str(n), x=x, y=y, labelled=n % 5 == 0) for n, (x, y) in enumerate(pairs)]
    made = svg.scatter(points, x=AXIS, y=AXIS, said=SAID)
    root = ElementTree.fromstring(made)
    wide, high = float(root.get("width") or 0), float(root.get("height") or 0)
    dots = marks(made, "circle")
    assert len(dots) == len(pairs)
    assert all(0 < float(one.get("cx") or 0) < wide and 0 < float(one.get("cy") or 0) < high for one in dots)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.none() | NUMBER, min_size=1, max_size=40).filter(lambda row: any(v is not None for v in row)))
def test_each_value_of_a_line_has_its_marker_and_each_gap_none(values: list[Decimal | None]) -> None:
    labels = [str(n) for n in range(len(values))]
    made = svg.lines([svg.Series(name="a", values=values)], labels=labels, axis=AXIS, below="x", said=SAID)
    assert len(marks(made, "circle")) == sum(value is not None for value in values)
