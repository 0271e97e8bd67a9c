"""Statistical peers: sensible, explained, and steady when the data move a little."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ncs.core.errors import ProblemsFound, UnknownName
from ncs.places.peers import Indicator, TooFewPeers, indicator_values, indicators, load_indicators, peers
from ncs.reference.councils import councils, find_council
from ncs.reference.land_area import land_area

PLAIN = {"x": Indicator(title="X", unit="", weight=1, logarithm=False, source="invented")}
POINTS = {"x": {"a": 0.0, "b": 1.0, "c": 3.0, "d": 7.0}}


def test_distance_by_hand() -> None:
    # Quartiles of 0, 1, 3, 7 are 0.75 and 4, so the scale is 3.25/1.349 = 2.4092; b lies 1/2.4092 = 0.41508 from a.
    found = peers("a", most=3, using=PLAIN, values=POINTS)
    assert [peer.area for peer in found] == ["b", "c", "d"]
    assert found[0].distance == pytest.approx(1.349 / 3.25)
    assert found[0].differences == {"x": pytest.approx(1.349 / 3.25)}


def test_every_council_has_every_indicator() -> None:
    codes = {council.ons_code for council in councils()}
    assert all(set(values) == codes for values in indicator_values().values())
    assert set(indicator_values()) == set(indicators())


def test_approximate_areas_agree_with_measured_ones() -> None:
    """ONS Standard Area Measurements, km²: Cornwall 3,546, Leeds 552, Norfolk 5,372, Islington 14.9."""
    measured = {"Cornwall": 3546, "Leeds": 552, "Norfolk": 5372, "Islington": 14.9, "Rutland": 382}
    for name, area in measured.items():
        assert float(land_area()[find_council(name).ons_code]) == pytest.approx(area, rel=0.03)


@pytest.mark.parametrize(
    ("council", "peer"), [("Blackpool", "Hartlepool"), ("Hackney", "Tower Hamlets"), ("Devon", "Somerset")]
)
def test_peers_are_places_one_would_expect(council: str, peer: str) -> None:
    """Seaside towns of the north, inner east London, and rural south-west counties: alike in all the indicators."""
    found = {p.area for p in peers(find_council(council).ons_code, most=25)}
    assert find_council(peer).ons_code in found


def test_peers_stay_mostly_the_same_when_every_figure_moves_a_little() -> None:
    rng = np.random.default_rng(8)
    held = indicator_values()
    moved = {n: {a: v * (1 + rng.normal(0, 0.01)) for a, v in values.items()} for n, values in held.items()}
    kept = []
    for council in councils():
        before = {p.area for p in peers(council.ons_code, values=held)}
        after = {p.area for p in peers(council.ons_code, values=moved)}
        kept.append(len(before & after) / len(before))
    assert np.mean(kept) > 0.85
    assert min(kept) >= 0.6


def test_a_reader_can_change_the_weights(tmp_path: Path) -> None:
    file = tmp_path / "weights.yaml"
    row = "{title: Size, unit: people, weight: 1, logarithm: true, source: ONS}"
    file.write_text(f"indicators: {{size: {row}}}", encoding="utf-8")
    leeds = find_council("Leeds").ons_code
    by_size = peers(leeds, most=1, using=load_indicators(file))[0]
    sizes = indicator_values()["size"]
    assert by_size.area == min((a for a in sizes if a != leeds), key=lambda a: abs(np.log(sizes[a] / sizes[leeds])))
    file.write_text("indicators: {luck: {title: x}, size: {weight: -1}}", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        load_indicators(file)
    found = {(problem.field, problem.rule) for problem in caught.value.problems}
    assert {
        ("indicators.luck", "bad-indicator"),
        ("indicators.luck.unit", "missing"),
        ("indicators.size.weight", "greater-than-equal"),
    } <= found
    file.write_text(f"indicators: {{size: {row.replace('weight: 1', 'weight: 0')}}}", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="no weight to anything"):
        load_indicators(file)


def test_what_cannot_be_answered_says_so() -> None:
    with pytest.raises(UnknownName):
        peers("E99999999")
    with pytest.raises(TooFewPeers):
        peers("a", most=4, using=PLAIN, values=POINTS)
