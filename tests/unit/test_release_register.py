"""The release register: what is out already, and that a later release does not give it away. All figures invented."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.core.status import Status
from ncs.observations.disclosure import Protected, Register, policy, read_register, release, write_register
from ncs.observations.disclosure.releases import Figure, NotARegister, RegisterChanged, Released, new_register
from ncs.observations.schema import Observation

FIGURE = Figure("m", "A", date(2025, 4, 1), date(2026, 3, 31), "total", "", "numerator")


def people(count: int, group: str = "total", *, method: str = "one") -> Observation:
    return Observation(
        measure="m",
        area="E06000001",
        group=group,
        period_start=date(2025, 4, 1),
        period_end=date(2026, 3, 31),
        numerator=Decimal(count),
        value=Decimal(count),
        unit="people",
        source="synthetic",
        method=method,
    )


def released(*observations: Observation, register: Register | None) -> Protected:
    return release(observations, policy(), parents={}, register=register)


def shown(found: Protected) -> list[Decimal | None]:
    return [one.value for one in found.observations]


def test_a_register_that_is_not_there_yet_is_empty_and_has_a_secret_of_its_own(tmp_path: Path) -> None:
    first, second = read_register(tmp_path / "new"), read_register(tmp_path / "new")
    assert (dict(first.figures), first.releases, first.digest) == ({}, 0, "")
    assert len(first.secret) == 32 and first.secret != second.secret
    assert not (tmp_path / "new").exists()


def test_what_is_written_is_read_again_and_is_for_its_user_alone(tmp_path: Path) -> None:
    held = new_register().with_release({FIGURE: Released(counts=(62,), shown=(60,), release=1)})
    write_register(held, tmp_path / "register")
    again = read_register(tmp_path / "register")
    assert (again.figures, again.secret, again.releases) == (held.figures, held.secret, 1)
    assert (tmp_path / "register").stat().st_mode & 0o777 == 0o600


def test_one_person_more_does_not_show_in_the_next_release() -> None:
    """62 people are shown as 60, and 63 alone would be 65: somebody would know that there were 62."""
    first = released(people(62), register=new_register())
    second = released(people(63), register=first.register)
    assert (shown(first), shown(second), second.kept) == ([60], [60], 1)
    assert shown(released(people(63), register=None)) == [65]


def test_what_is_kept_does_not_creep() -> None:
    """Each release is compared with what was published, not with the release before: 62, 65, 68 and 71 is a move."""
    found = released(people(62), register=new_register())
    for count in (65, 68, 71):
        found = released(people(count), register=found.register)
    assert shown(found) == [70]


@pytest.mark.parametrize("secret", ["a", "b", "c", "d", "e", "f", "g", "h"])
def test_a_figure_moves_when_it_is_five_to_nine_people_away(secret: str) -> None:
    held = Register(secret=secret).with_release({FIGURE: Released(counts=(50,), shown=(50,), release=1)})
    moved = [by for by in range(12) if held.settled(FIGURE, (50 + by,), threshold=5) != (50,)]
    assert 5 <= moved[0] <= 9 and moved == list(range(moved[0], 12))
    assert held.settled(FIGURE, (50 - moved[0],), threshold=5) == (50 - moved[0],)


def test_when_a_figure_moves_depends_on_the_secret() -> None:
    moves = set()
    for secret in "abcdefghijklmnopqrst":
        held = Register(secret=secret).with_release({FIGURE: Released(counts=(50,), shown=(50,), release=1)})
        moves.add(next(by for by in range(12) if held.settled(FIGURE, (50 + by,), threshold=5) != (50,)))
    assert moves == {5, 6, 7, 8, 9}


def test_a_total_that_was_out_by_itself_stays_so_when_its_groups_come_out() -> None:
    """96 was shown as 95. The sum of its groups as published, 60, 20 and 10, would be another figure."""
    groups = (people(62, "age=18-64"), people(22, "age=65-84"), people(12, "age=85+"))
    first = released(people(96), register=new_register())
    assert shown(first) == [95]
    assert shown(released(people(96), *groups, register=first.register)) == [95, 60, 20, 10]
    assert shown(released(people(96), *groups, register=None))[0] == 90


def test_groups_that_would_give_a_total_away_that_is_out_are_shown_as_others() -> None:
    """14 was shown as 15 (13 to 17). Groups of 7 and 7 are "5" and "5" (5 to 7), which come to 14 at most.

    Each group could then be 6 or 7 only. So the second is shown as "10", with which everything may be true; with "0" it
    could not, and would tell that it is not shown as itself.
    """
    first = released(people(14), register=new_register())
    second = released(people(14), people(7, "age=18-64"), people(7, "age=65+"), register=first.register)
    assert shown(second) == [15, 5, 10]
    assert second.moved == 1


def test_a_total_that_comes_out_after_its_groups_is_their_sum_as_published() -> None:
    """Groups of 7 and 7 are out as "5" and "5" (5 to 7). 14 alone is "15" (13 to 17): then each would be 6 or 7."""
    first = released(people(7, "age=18-64"), people(7, "age=65+"), register=new_register())
    assert shown(first) == [5, 5]
    assert shown(released(people(14), register=first.register)) == [10]
    assert shown(released(people(14), register=None)) == [15]


def test_a_suppressed_figure_stays_suppressed_until_it_has_moved() -> None:
    """3 people are suppressed; "5" in the next release, with 5, would tell that there were 3 or 4."""
    first = released(people(3), register=new_register())
    second = released(people(5), register=first.register)
    assert [one.status for one in second.observations] == [Status.SUPPRESSED]
    assert shown(released(people(20), register=second.register)) == [20]


def test_two_editions_are_releases_after_each_other() -> None:
    found = released(people(62, method="a"), people(63, method="b"), register=new_register())
    assert shown(found) == [60, 60]
    assert found.register.releases == 1


def test_a_figure_of_another_period_measure_or_group_is_another_figure() -> None:
    first = released(people(62), register=new_register())
    assert shown(released(people(63, "age=65+"), register=first.register)) == [65]


def test_another_program_that_published_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "register"
    one, other = read_register(file), read_register(file)
    write_register(released(people(62), register=one).register, file)
    before = file.read_bytes()
    with pytest.raises(RegisterChanged, match="Publish again"):
        write_register(released(people(63), register=other).register, file)
    assert file.read_bytes() == before
    late = read_register(file)
    write_register(released(people(90), register=read_register(file)).register, file)
    with pytest.raises(RegisterChanged, match="Publish again"):
        write_register(late, file)


@pytest.mark.parametrize("content", [b"", b"measure,area\n", b"PAR1" + bytes(range(200)) + b"PAR1"])
def test_another_file_is_no_register(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other").write_bytes(content)
    with pytest.raises(NotARegister, match="is not a release register"):
        read_register(tmp_path / "other")


def test_a_folder_and_another_table_are_no_register(tmp_path: Path) -> None:
    with pytest.raises(NotARegister, match="is not a file"):
        read_register(tmp_path)
    pq.write_table(pa.table({"measure": ["m"]}), tmp_path / "other.parquet")
    with pytest.raises(NotARegister, match="its columns are others"):
        read_register(tmp_path / "other.parquet")


@pytest.mark.parametrize("about", ["", "[]", "{}", json.dumps({"secret": "s", "releases": None})])
def test_a_damaged_register_is_said_to_be_one(tmp_path: Path, about: str) -> None:
    file = tmp_path / "register"
    write_register(new_register(), file)
    data = pq.read_table(file)
    (key,) = data.schema.metadata
    pq.write_table(data.replace_schema_metadata({key: about.encode()}), file)
    with pytest.raises(NotARegister, match="damaged"):
        read_register(file)
