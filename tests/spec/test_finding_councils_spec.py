"""How a council is found: each table is what is typed, and what is meant on the day."""

from __future__ import annotations

from datetime import date

import pytest

from ncs.core.errors import UnknownName
from ncs.reference.councils import find_council


def check(table: str, on: date | None = None) -> None:
    for line in table.strip().splitlines():
        typed, _, meant = (part.strip() for part in line.partition("->"))
        if meant.startswith("refused:"):
            with pytest.raises(UnknownName) as caught:
                find_council(typed, on=on)
            assert [text.split(" (")[0] for text in caught.value.near] == meant.removeprefix("refused:").strip().split(
                " / "
            )
        else:
            assert find_council(typed, on=on).name == meant, typed


def test_case_punctuation_and_the_sort_of_body_do_not_matter() -> None:
    check("""
        bath & north-east somerset   -> Bath and North East Somerset
        SAINT HELENS                 -> St. Helens
        Leeds City Council           -> Leeds
        The London Borough of Brent  -> Brent
        City of Wolverhampton        -> Wolverhampton
        County of Herefordshire      -> Herefordshire, County of
    """)


def test_every_code_in_use_is_a_name() -> None:
    check("""
        E06000023  -> Bristol, City of
        909        -> Bristol, City of
        E0102      -> Bristol, City of
        Z9D4Z      -> North Northamptonshire
        E08000038  -> Barnsley
    """)


def test_a_name_that_fits_several_councils_is_refused() -> None:
    check("""
        Kingston                   -> refused: Kingston upon Hull, City of / Kingston upon Thames
        Sussex                     -> refused: East Sussex / West Sussex
        Leicester County Council   -> refused: Leicester / Leicestershire
        Richmond                   -> refused: Richmond upon Thames
    """)


def test_a_former_council_is_followed_only_where_one_council_took_its_place() -> None:
    check("""
        E10000002        -> Buckinghamshire
        Bournemouth      -> Bournemouth, Christchurch and Poole
        Northamptonshire -> refused: North Northamptonshire / West Northamptonshire
        Cumbria          -> refused: Cumberland / Westmorland and Furness
        E10000009        -> refused: Dorset / Bournemouth, Christchurch and Poole
    """)


def test_on_a_day_of_the_past_the_councils_are_those_of_that_day() -> None:
    check(
        """
        Northamptonshire       -> Northamptonshire
        Bournemouth            -> Bournemouth
        E06000060              -> Buckinghamshire
        North Northamptonshire -> refused: Northamptonshire
        """,
        on=date(2018, 6, 30),
    )
