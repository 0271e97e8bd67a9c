"""Signals by hand: which way, how strong, how many people, and what is never said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ncs.core.periods import Period
from ncs.places.figures import BadFigures, Figures
from ncs.places.signals import (
    MODERATE,
    STRONG,
    Strength,
    Word,
    against_fixed,
    against_groups,
    against_past,
    signals,
    word_for,
)
from ncs.places.together import Together
from ncs.places.views.words import people, taken_together
from ncs.register.measures import MeasureEntry, Polarity, register
from ncs.statistics.funnel import Dispersion

YEAR = Period.parse("2024-25")
GAP = float("nan")


def figures(
    measure: str, value: list[float], base: list[float], *, margin: list[float] | None = None, status: str = "ok"
) -> Figures:
    return Figures(
        measure=register().measure(measure),
        period=YEAR,
        areas=tuple(f"E0600000{i}" for i in range(len(value))),
        value=np.array(value),
        base=np.array(base, dtype=float),
        margin=np.array(margin or [GAP] * len(value)),
        status=tuple("missing" if np.isnan(v) else status for v in value),
    )


def test_a_percentage_against_england_without_spread() -> None:
    # Standard error at 80% with 400 people: √(0.8·0.2/400) = 2 points. 90 is 5 standard errors above, 84 is 2, 81 is ½.
    found = figures("2A", [90, 84, 81, 70], [400] * 4)
    result = signals(found, against_fixed(found, 80, name="England", treatment=Dispersion.NONE))
    assert [round(s.z or 0, 6) for s in result] == [5, 2, 0.5, -5]
    assert [s.word for s in result] == [Word.BETTER, Word.BETTER, Word.NONE, Word.WORSE]
    assert [s.strength for s in result] == [Strength.STRONG, Strength.MODERATE, Strength.NONE, Strength.STRONG]
    assert [s.people for s in result] == [40, 16, 4, -40]


def test_a_rate_is_worse_when_it_is_higher_and_counts_people() -> None:
    # 2C: 600 per 100,000 in 50,000 people is 300 admissions; England 500 would be 250; error √(500·10⁵/50,000) = 31.6.
    found = figures("2C", [600, 500], [50_000] * 2)
    first = signals(found, against_fixed(found, 500, name="England", treatment=Dispersion.NONE))[0]
    assert first.word is Word.WORSE
    assert first.people == 50
    assert first.z == pytest.approx(100 / np.sqrt(1000))


def test_a_survey_measure_uses_its_published_margin_and_counts_no_people() -> None:
    found = figures("4A", [70, 60], [300, 300], margin=[1.959964, 1.959964])
    first = signals(found, against_fixed(found, 67, name="England", treatment=Dispersion.NONE))[0]
    # The margin says a standard error of 1 at 70%, so 2,100 answers; at England's 67% that is √(67·33/2100) = 1.0261.
    assert first.z == pytest.approx(3 / np.sqrt(67 * 33 / 2100), abs=1e-5)
    assert (first.lower, first.upper) == (pytest.approx(68.040036), pytest.approx(71.959964))
    assert first.people is None


def test_unknown_polarity_is_never_better_or_worse() -> None:
    assert word_for(9.0, Polarity.NOT_ESTABLISHED) is Word.HIGHER
    assert word_for(-9.0, Polarity.NOT_ESTABLISHED) is Word.LOWER


def test_gaps_are_carried_through_with_their_reason() -> None:
    found = figures("2A", [GAP, 80, 82, 81], [GAP, GAP, 400, 400])
    result = signals(found, against_fixed(found, 80, name="England"))
    assert result[0].word is Word.NO_FIGURE and "was not submitted" in result[0].reason
    assert result[1].word is Word.NO_NUMBERS
    assert "number of episodes behind this figure is suppressed" in result[1].reason
    turnover = figures("6A", [30, 20, 25], [GAP] * 3)
    result = signals(turnover, against_fixed(turnover, 24, name="England"))
    assert {s.word for s in result} == {Word.NO_MARGIN}
    assert "without a margin of error" in result[0].reason


def test_too_few_are_not_judged_and_enquiries_are_not_people() -> None:
    found = figures("4B", [50, 50, GAP], [29, 30, GAP], status="ok")
    result = signals(found, against_fixed(found, 90, name="England", treatment=Dispersion.NONE))
    assert (result[0].word, result[0].reason) == (Word.TOO_FEW, "it rests on 29 enquiries, and 30 are needed")
    assert result[1].word is Word.WORSE
    rate = figures("2B", [20, 20], [24_000, 26_000])
    result = signals(rate, against_fixed(rate, 20, name="England", treatment=Dispersion.NONE))
    # 20 per 100,000 of 24,000 is 4.8 expected, below 5; of 26,000 it is 5.2.
    assert (result[0].word, result[1].word) == (Word.TOO_FEW, Word.NONE)
    assert "about 4.8" in result[0].reason


def test_a_comparator_of_everybody_or_nobody_works() -> None:
    """Peers at 100%: half a person of 201 stands for chance, √(0.5/201·(1 − 0.5/201)/200) = 0.352 points."""
    found = figures("2A", [100, 100, 90], [200] * 3)
    base = against_fixed(found, 100, name="England", treatment=Dispersion.NONE)
    result = signals(found, against_groups(found, [found.areas] * 3, base, name="peers"))
    assert [s.word for s in signals(found, base)] == [Word.NONE, Word.NONE, Word.WORSE]
    assert result[2].target == 100 and result[2].word is Word.WORSE
    assert signals(found, base)[2].z == pytest.approx(-10 / (100 * np.sqrt(0.5 / 201 * (1 - 0.5 / 201) / 200)))


def test_a_doubted_figure_gets_no_signal_and_is_no_test() -> None:
    found = figures("2A", [99, 90, 80], [400] * 3)
    stick = against_fixed(found, 80, name="England", treatment=Dispersion.NONE)
    result = signals(found, stick, {"E06000000": "hardly anybody is left"})
    assert (result[0].word, result[0].z, result[0].reason) == (Word.CHECK, None, "hardly anybody is left")
    assert result[0].value == 99 and result[1].word is Word.BETTER


def test_ordinary_spread_between_places_takes_the_edge_off() -> None:
    value = [70.0, 75, 80, 85, 90, 71, 89, 76, 84, 80]
    found = figures("2A", value, [4000] * 10)
    alone = signals(found, against_fixed(found, 80, name="England", treatment=Dispersion.NONE))
    spread = signals(found, against_fixed(found, 80, name="England"))
    assert alone[0].strength is Strength.STRONG
    assert spread[0].strength is Strength.NONE


def test_a_group_leaves_the_council_itself_out() -> None:
    found = figures("2A", [90, 80, 70], [400, 400, 400])
    base = against_fixed(found, 80, name="England", treatment=Dispersion.NONE)
    peers = against_groups(found, [found.areas] * 3, base, name="peers")
    assert peers.target.tolist() == pytest.approx([75, 80, 85])
    empty = against_groups(found, [[]] * 3, base, name="nobody")
    assert all(s.word is Word.NO_COMPARATOR and "nothing is held for nobody" in s.reason for s in signals(found, empty))


def test_own_past_counts_chance_twice() -> None:
    now, before = figures("2A", [85], [400]), figures("2A", [75], [400])
    result = signals(now, against_past(now, before, name="a year before"))[0]
    # Both errors: at 75% √(0.75·0.25/400) = 2.165 points, supposed for both years; 10 / (2.165·√2) = 3.266.
    assert result.z == pytest.approx(10 / (100 * np.sqrt(0.75 * 0.25 / 400) * np.sqrt(2)))


def test_a_past_or_a_group_of_too_few_people_is_nothing_to_compare_with() -> None:
    """Fewer than 30 behind either side of a comparison, and the normal distribution describes chance on neither.

    Of the past, 29 people are too few and 30 are enough; of a group all its members' people count: 15 and 14 are 29.
    """
    now = figures("2A", [85, 85], [400, 400])
    past = signals(now, against_past(now, figures("2A", [40, 40], [29, 30]), name="a year before"))
    assert [one.word for one in past] == [Word.TOO_FEW, Word.BETTER]
    assert "a year before" in past[0].reason and past[0].z is None
    for second, word in ((14, Word.TOO_FEW), (15, Word.BETTER)):
        found = figures("2A", [95, 40, 40], [400, 15, second])
        base = against_fixed(found, 40, name="England", treatment=Dispersion.NONE)
        assert signals(found, against_groups(found, [found.areas] * 3, base, name="peers"))[0].word is word


def test_who_has_no_figure_does_not_make_a_group_large_enough() -> None:
    """Of the two others one has a figure, of 15 people; the 400 of the other stand behind nothing."""
    found = figures("2A", [95, 40, GAP], [400, 15, 400])
    base = against_fixed(found, 40, name="England", treatment=Dispersion.NONE)
    assert signals(found, against_groups(found, [found.areas] * 3, base, name="peers"))[0].word is Word.TOO_FEW
    alone = signals(found, against_groups(found, [found.areas[2:]] * 3, base, name="peers"))
    assert alone[0].word is Word.NO_COMPARATOR  # and not too few: there is nothing at all


def test_a_group_of_too_few_expected_cases_is_nothing_to_compare_with() -> None:
    """A rate of 10 per 100,000: 49,000 people in the group expect 4.9 cases, which are too few; 51,000 expect 5.1."""
    for around, word in ((49_000, Word.TOO_FEW), (51_000, Word.NONE)):
        found = figures("2B", [10, 10], [100_000, around])
        base = against_fixed(found, 10, name="England", treatment=Dispersion.NONE)
        assert signals(found, against_groups(found, [found.areas] * 2, base, name="peers"))[0].word is word


def test_a_group_whose_people_are_not_known_is_not_called_too_small() -> None:
    found = figures("1A", [19, 18, 18], [GAP, GAP, GAP], margin=[0.2, 0.2, 0.2])
    base = against_fixed(found, 18, name="England", treatment=Dispersion.NONE)
    assert signals(found, against_groups(found, [found.areas] * 3, base, name="peers"))[0].word is Word.BETTER


def test_a_multiplied_spread_is_in_the_error_of_a_group_too() -> None:
    """Places spread twice as wide as chance (phi 4), so a pooled figure does too: √phi times 1/√(Σ 1/s²).

    At 50% with 400 people s is 2.5 points; of two such pooled 2.5/√2. Both doubled: z = 10/√(5² + 5²/2) = 1.633.
    """
    found = figures("2A", [60, 50, 50], [400] * 3)
    base = against_fixed(found, 50, name="England", treatment=Dispersion.NONE)
    wide = replace(base, spread=replace(base.spread, phi=4.0, used=Dispersion.MULTIPLICATIVE))
    stick = against_groups(found, [found.areas] * 3, wide, name="peers")
    assert stick.target[0] == pytest.approx(50) and stick.target_error[0] == pytest.approx(5 / np.sqrt(2))
    assert signals(found, stick)[0].z == pytest.approx(10 / np.sqrt(37.5))


def test_what_cannot_be_is_named() -> None:
    with pytest.raises(BadFigures, match="outside the scale"):
        figures("2A", [104], [10])
    with pytest.raises(BadFigures, match="outside the scale"):
        figures("2C", [-1], [10])
    good = figures("2A", [50, 60], [10, 10])
    with pytest.raises(BadFigures, match="more than one figure"):
        Figures(
            measure=good.measure,
            period=YEAR,
            areas=("E06000001", "E06000001"),
            value=good.value,
            base=good.base,
            margin=good.margin,
            status=good.status,
        )


def test_a_pooled_figure_is_weighted_by_the_people_behind_each() -> None:
    """80% of 300 people and 60% of 100 are 75% of 400; where the people are not known of one, the plain mean."""
    assert figures("2A", [80, 60], [300, 100]).pooled() == pytest.approx(75)
    assert figures("2A", [80, 60], [300, GAP]).pooled() == pytest.approx(70)


def test_a_group_is_weighted_by_chance_and_by_the_ordinary_spread_between_places() -> None:
    """At 50% with 10,000 and 100 people the standard errors are ½ and 5 points; a spread of 12 drowns both.

    By chance alone the weights are 100 to 1: (100·40 + 60)/101. With the spread they are 1/(¼ + 144) and 1/(25 + 144).
    """
    found = figures("2A", [40, 60, 50], [10_000, 100, 400])
    base = against_fixed(found, 50, name="England", treatment=Dispersion.NONE)
    areas = [found.areas] * 3
    assert against_groups(found, areas, base, name="x").target[2] == pytest.approx((100 * 40 + 60) / 101)
    spread = replace(base.spread, tau=12.0, used=Dispersion.ADDITIVE)
    wide = against_groups(found, areas, replace(base, spread=spread), name="x")
    one, other = 1 / (0.25 + 144), 1 / (25 + 144)
    assert wide.target[2] == pytest.approx((40 * one + 60 * other) / (one + other))


def test_false_alarms_on_data_without_true_differences() -> None:
    """153 councils of realistic size, one common truth, 200 years: alarms must be as rare as the limits say."""
    rng = np.random.default_rng(5)
    base = rng.integers(150, 3000, size=153).astype(float)
    moderate = strong = kept = 0
    for _ in range(200):
        value = 100 * rng.binomial(base.astype(int), 0.8) / base
        found = Figures(
            measure=register().measure("2A"),
            period=YEAR,
            areas=tuple(f"E{i:08d}" for i in range(153)),
            value=value,
            base=base,
            margin=np.full(153, GAP),
            status=("ok",) * 153,
        )
        result = signals(found, against_fixed(found, 80, name="England"))
        moderate += sum(abs(s.z or 0) > MODERATE for s in result)
        strong += sum(abs(s.z or 0) > STRONG for s in result)
        kept += any((s.q or 1) <= 0.05 for s in result)
    tests = 200 * 153
    assert 0.04 < moderate / tests < 0.06
    assert strong / tests < 0.004
    assert kept / 200 < 0.08
    assert isinstance(register().measure("2A"), MeasureEntry)


def held_together(*, judged: int, beyond: int, hold: tuple[str, ...]) -> str:
    return taken_together(Together(judged=judged, beyond=beyond, expected=1.0, hold=hold))


def test_one_and_several_are_told_in_good_english() -> None:
    one = held_together(judged=20, beyond=1, hold=("ascof_2a",))
    assert ", 1 is beyond the 95% limits" in one and ", 1 holds: 2A (" in one
    two = held_together(judged=20, beyond=2, hold=("ascof_2a", "ascof_2c"))
    assert ", 2 are beyond the 95% limits" in two and ", 2 hold: 2A (" in two


def test_homes_do_not_come_by_the_year() -> None:
    """A gap of half a home or of three homes: homes stand there, people and enquiries come year by year."""
    homes = register().measure("6B")
    one = figures("2C", [600.0], [40_000])
    (signal,) = signals(one, against_fixed(one, 500.0, name="England"))
    for gap, words in ((-0.4, "less than one provider"), (-3.0, "about 3 fewer providers")):
        assert people(replace(signal, people=gap), homes) == words
    assert people(replace(signal, people=0.4), register().measure("2C")) == "less than one person a year"
