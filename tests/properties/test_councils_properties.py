"""Every name, alias and code of every council finds that council, however it is typed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ncs.core.errors import NotModelled, UnknownName
from ncs.reference.councils import Council, councils, find_council, register
from ncs.reference.names import name_keys, plain

LAST_KNOWN = date(2027, 3, 31)


def words(council: Council) -> list[str]:
    codes = [dated.code for dated in council.codes] + [council.cassr_code, council.lgf_code]
    return [council.name, *council.aliases, *(code for code in codes if code)]


def typed(text: str) -> st.SearchStrategy[str]:
    case = st.sampled_from([str.upper, str.lower, str.title, str])
    around = st.sampled_from(["{}", " {} ", "{}.", "  {}\t", "“{}”"])
    return st.builds(lambda change, frame: frame.format(change(text)), case, around)


CURRENT = [(council, text) for council in councils() for text in words(council)]
EVER = [(council, text) for council in register() for text in words(council)]


@given(st.data(), st.sampled_from(CURRENT))
def test_everything_a_council_is_called_finds_it(data: st.DataObject, pair: tuple[Council, str]) -> None:
    council, text = pair
    assert find_council(data.draw(typed(text))) == council


def test_every_single_one_without_exception() -> None:
    assert [text for council, text in CURRENT if find_council(text) != council] == []


def test_in_its_own_time_too() -> None:
    wrong = []
    for council, text in EVER:
        for day in (council.valid_from or date(1998, 4, 1), council.valid_to or date(2026, 4, 1)):
            if find_council(text, on=day) != council:
                wrong.append((text, day))
    assert wrong == []


@given(st.integers(min_value=0, max_value=(LAST_KNOWN - date(1998, 4, 1)).days))
def test_no_two_councils_of_a_day_share_a_code_or_a_name(after: int) -> None:
    there = councils(on=date(1998, 4, 1) + timedelta(days=after))
    assert 150 <= len(there) <= 153
    names = [plain(council.name) for council in there]
    assert len(set(names)) == len(names)


@given(st.text(max_size=40))
def test_any_text_finds_a_council_or_says_that_it_does_not(text: str) -> None:
    try:
        council = find_council(text)
    except (UnknownName, NotModelled):
        return
    spellings = {key for name in words(council) for key in name_keys(name)}
    former = {key for name in EVER for key in name_keys(name[1])}
    assert set(name_keys(text)) & (spellings | former)
