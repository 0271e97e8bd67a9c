"""An attacker with a solver against tables of many shapes, and against one that was published. None is recovered.

Two attackers try: one reads every figure as a rounded count, as anybody would; the other knows that totals are made of
their parts, and so asks only what the parts say of one another. Both know what adds up, over groups, places and time.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from ncs.core.status import Status
from ncs.observations.disclosure import policy, protect, release
from ncs.observations.disclosure.attack import GivenAway, given_away
from ncs.observations.disclosure.releases import new_register
from ncs.observations.schema import Observation
from ncs.observations.tidy import read_csv
from support.attack import recovered
from support.shapes import PARENTS, Shape, adding_up, shape

DATA = Path(__file__).parents[1] / "data" / "disclosure"
#: Drawn by the seeds from 0 on; those of many figures are left out, for time.
SHAPES = [(seed, drawn) for seed in range(40) if len((drawn := shape(seed)).rows) <= 60]


def unseen(one: Observation) -> Observation:
    return replace(one, status=Status.SUPPRESSED, numerator=None, denominator=None, value=None)


def seen(table: Shape, published: Sequence[Observation]) -> list[Observation]:
    """What the attacker has of each figure of a table."""
    given = iter(published)
    return [next(given) if out else unseen(one) for one, out in zip(table.rows, table.published, strict=True)]


def parts_only(table: Sequence[Observation]) -> list[Observation]:
    """The same without totals, which are made of others."""
    sums = {one.total for one in adding_up(table) if one.unknown}
    return [unseen(one) if at in sums else one for at, one in enumerate(table)]


@pytest.mark.parametrize(("seed", "drawn"), SHAPES[:12])
def test_no_count_is_recovered_from_any_shape(seed: int, drawn: Shape) -> None:
    known = seen(drawn, protect(drawn.given(), policy(), parents=PARENTS))
    for attacked in (known, parts_only(known)):
        assert recovered(attacked, drawn.rows, adding_up(drawn.rows), exact_values=False) == set(), seed


def test_the_attack_finds_counts_where_values_are_exact() -> None:
    """Or the tests above could not fail. The shapes hold what exact values beside rounded counts give away."""
    found = 0
    for _, drawn in SHAPES[:6]:
        known = seen(drawn, protect(drawn.given(), policy("ascof"), parents=PARENTS))
        found += len(recovered(known, drawn.rows, adding_up(drawn.rows), exact_values=True))
    assert found > 10


@pytest.mark.parametrize(("seed", "drawn"), SHAPES[:12])
def test_a_release_of_more_figures_gives_none_of_an_earlier_one_away(seed: int, drawn: Shape) -> None:
    """Half of the figures are out, then all: what was out stays as it was, and both together leave every count open."""
    out = [number for number, given in enumerate(drawn.published) if given]
    early = sorted(random.Random(seed).sample(out, len(out) // 2))
    first = release([drawn.rows[at] for at in early], policy(), parents=PARENTS, register=new_register())
    second = release(drawn.given(), policy(), parents=PARENTS, register=first.register)
    known = seen(drawn, second.observations)
    assert [known[at] for at in early] == list(first.observations)
    assert second.kept == 0
    for attacked in (known, parts_only(known)):
        assert recovered(attacked, drawn.rows, adding_up(drawn.rows), exact_values=False) == set(), seed


@pytest.mark.parametrize(("seed", "drawn"), SHAPES[:8])
def test_another_edition_or_one_person_more_changes_nothing_that_is_out(seed: int, drawn: Shape) -> None:
    """Each count moves by up to two people: no figure says so."""
    draw = random.Random(seed)
    later = [with_more(one, draw.randint(0, 2)) for one in drawn.given()]
    first = release(drawn.given(), policy(), parents=PARENTS, register=new_register())
    second = release(later, policy(), parents=PARENTS, register=first.register)
    figures = [(one.numerator, one.denominator, one.status) for one in first.observations]
    alone = {figure[1:5] for figure, out in first.register.figures.items() if out.alone and not figure.rest}
    for before, now, one in zip(figures, second.observations, later, strict=True):
        if (one.area, one.period_start, one.period_end, one.group) in alone:
            assert (now.numerator, now.denominator, now.status) == before


def with_more(one: Observation, people: int) -> Observation:
    more = None if one.denominator is None else one.denominator + people
    return replace(one, numerator=(one.numerator or 0) + people, denominator=more, method="later")


def test_a_small_rest_of_an_earlier_release_does_not_tell_of_a_new_group() -> None:
    """Eight people besides those of working age were out as the rest of a total: "10", which is 8 to 12.

    Four of them are 65 or over, and of four the age is not known. Were the new group (1 to 4) and a new rest (1 to 4)
    taken from that total, only 4 and 4 would come to 8.
    """
    total, young, old = (people(count, group) for count, group in ((38, "total"), (30, "age=18-64"), (4, "age=65+")))
    first = release([total, young], policy(), parents={}, register=new_register())
    second = release([total, young, old], policy(), parents={}, register=first.register)
    assert second.observations[:2] == first.observations
    assert [figure.rest for figure in second.register.figures if figure.group == "total" and figure.rest] == ["age"]
    (rest,) = [out for figure, out in second.register.figures.items() if figure.rest]
    assert rest.counts == (8,)


def people(count: int, group: str) -> Observation:
    one = shape(0).rows[0]
    number = Decimal(count)
    return replace(one, group=group, numerator=number, denominator=None, value=number, unit="people")


def published_once() -> list[Observation]:
    """One council's figures as they were published, with exact values beside rounded counts."""
    return list(read_csv(DATA / "published_once.csv"))


def fitting(one: Observation) -> list[tuple[int, int]]:
    """The pairs of counts that are rounded to those of a percentage or rate and give its value: worked out anew."""
    if one.value is None or one.numerator is None or one.denominator is None or one.unit == "days":
        return []
    near = [[int(count) + by for by in range(-2, 3)] for count in (one.numerator, one.denominator)]
    return [
        (part, whole)
        for whole in near[1]
        for part in near[0]
        if 0 <= part <= whole and abs(Fraction(scale(one) * part, whole) - Fraction(one.value)) <= Fraction(1, 20)
    ]


def scale(one: Observation) -> int:
    return 100 if one.unit == "percent" else 100_000


def test_a_table_published_once_gave_counts_away_and_published_anew_it_does_not() -> None:
    """Of its 19 percentages and rates 16 fit one pair of counts, which is the true one. Sums give two more.

    43 of 63 older people and 49 of 69 in all leave 6 of 6; 83 of 129 women and 81 of 134 men fit 164 of 263 and not 166
    of 266. The 28 admissions among "10,950" people are certain too.
    """
    table = [one for one in published_once() if fitting(one)]
    fits = [fitting(one) for one in table]
    assert (len(table), sum(len(found) == 1 for found in fits)) == (19, 16)
    assert given_away(table, round_to=5) == GivenAway(ratios=19, found=16)
    by_sums = {("ascof_2a", "age=18-64"): (6, 6), ("ascof_2e", "age=65+"): (164, 263)}
    pairs = [by_sums.get((one.measure, one.group), found[0]) for one, found in zip(table, fits, strict=True)]
    truth = [with_counts(one, pair) for one, pair in zip(table, pairs, strict=True)]
    assert len(recovered(table, truth, adding_up(truth), exact_values=True)) >= 32
    again = protect(truth, policy(), parents={})
    for attacked in (again, parts_only(again)):
        assert recovered(attacked, truth, adding_up(truth), exact_values=False) == set()
    for one in again:
        if one.value is not None and one.numerator is not None and one.denominator:
            exact = scale(one) * Fraction(one.numerator) / Fraction(one.denominator)
            assert abs(exact - Fraction(one.value)) <= Fraction(1, 20)


def with_counts(one: Observation, counts: tuple[int, int]) -> Observation:
    return replace(one, numerator=Decimal(counts[0]), denominator=Decimal(counts[1]))
