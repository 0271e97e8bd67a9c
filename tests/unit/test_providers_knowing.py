"""What a register of providers cannot tell of a day is said; what it can tell nothing of is refused, never nought."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from ncs.core.errors import NotModelled
from ncs.providers.directory.knowing import said_of
from ncs.providers.directory.register import COLUMNS, Edition, Register, empty
from ncs.providers.use.failure import failure
from ncs.providers.use.market import overseen, where
from ncs.providers.use.register import changes, read
from ncs.synthetic.use import providers as invented

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 1)


def register(*products: tuple[str, date], start: str = "2010-10-01") -> Register:
    """One home that began on a day, from files of products and days."""
    columns = {name: empty(name, 1) for name in COLUMNS}
    columns["location_id"] = np.array(["1-1"], dtype=object)
    columns["start"] = np.array([start], dtype="datetime64[D]")
    editions = [Edition(file="x", product=product, day=day, rows=1) for product, day in products]
    return Register(columns=columns, editions=editions)


LISTED = register(("active", FIRST), ("active", LAST))


@pytest.mark.parametrize("days", [(FIRST,), (LAST,), (FIRST, LAST), (date(2026, 2, 10),)])
def test_nothing_is_said_of_days_that_the_files_cover(days: tuple[date, ...]) -> None:
    assert said_of(LISTED, *days) == ()


def test_before_the_first_list_what_ended_is_missing_unless_it_was_read() -> None:
    """Active locations alone leave out every home that had closed: 31 December 2025 is a day before the first list."""
    (said,) = said_of(LISTED, date(2025, 12, 31), LAST)
    assert said.startswith("The first list that was read is of 1 January 2026.")
    assert said.endswith("nothing was, so they are missing, and figures are too low.")
    for told in ("ended", "answers"):
        (said,) = said_of(register(("active", FIRST), (told, LAST)), date(2025, 12, 31))
        assert said.endswith("as far back as that goes.")


def test_after_the_newest_list_what_changed_is_not_known() -> None:
    """A newer file of ratings, or of what ended, lists nothing that is there."""
    (said,) = said_of(LISTED, date(2026, 3, 2))
    assert said == "The newest list that was read is of 1 March 2026: what has changed since is not known."
    later = register(("active", LAST), ("ended", date(2026, 4, 1)), ("ratings", date(2026, 4, 1)))
    assert said_of(later, date(2026, 4, 1)) == (said,)


def test_before_anything_began_there_is_no_nought() -> None:
    assert len(said_of(LISTED, date(2010, 10, 1))) == 1
    with pytest.raises(NotModelled, match=r"began before 1 October 2010, so it tells nothing of 30 September 2010"):
        said_of(LISTED, date(2010, 9, 30), LAST)


def test_each_answer_about_a_day_says_it_or_refuses(tmp_path: Path) -> None:
    """Of a register whose files are of January to March 2026."""
    invented(tmp_path / "directory", locations=40)
    folder = tmp_path / "register"
    made = read(sorted((tmp_path / "directory").glob("*.csv")), folder)
    one = str(made.register["location_id"][np.isnat(made.register["end"])][0])
    for day, words in (("2025-12-31", "The first list"), ("2026-03-02", "The newest list")):
        tables = [
            where(folder, on=day).table(),
            overseen(folder, on=day).table(),
            failure(folder, one, on="2026-03-02").table(),
        ]
        expected = [words, words, "The newest list"]
        for table, start in zip(tables, expected, strict=True):
            assert any(note.startswith(start) for note in table.notes), table.name
    found = changes(folder, since="2025-12-31", until="2026-03-01").table()
    assert any(note.startswith("The first list") for note in found.notes)
    assert not any("list that was read" in note for note in where(folder).table().notes)
    for refused in (lambda: where(folder, on="1990-01-01"), lambda: changes(folder, since="1990-01-01")):
        with pytest.raises(NotModelled, match="tells nothing of 1 January 1990"):
            refused()
