"""Connections to one DuckDB that work at the same time: what each sees, and that each can be stopped by itself."""

from __future__ import annotations

import threading

import duckdb
import pyarrow as pa
import pytest

from ncs.engine.engine import DuckDB, engine

NUMBERS = pa.table({"number": [1, 2, 3]}, schema=pa.schema([pa.field("number", pa.int64())]))
#: More than anybody waits for.
LONG = "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE a.range % 7 = b.range % 5"


def setting(running: DuckDB, name: str) -> object:
    [found] = running._connection.execute(f"SELECT current_setting('{name}')").fetchone() or (None,)
    return found


def test_each_sees_what_was_read_and_what_others_share() -> None:
    with engine() as running:
        numbers = running.load(NUMBERS)
        with running.side_by_side(2) as (one, other):
            kept = [each.keep(numbers.filter(numbers.number > least)) for each, least in ((one, 1), (other, 2))]
            assert one.fetch(kept[0].order_by("number"))["number"].to_pylist() == [2, 3]
            assert other.fetch(kept[1])["number"].to_pylist() == [3]
            shared = one.share(kept[0])
            more = other.load(NUMBERS)
            assert other.fetch(shared.order_by("number"))["number"].to_pylist() == [2, 3]
            assert one.fetch(more.order_by("number"))["number"].to_pylist() == [1, 2, 3]
            one.drop(kept[0])
        together = running.together([shared, more])
        assert running.fetch(together.order_by("number"))["number"].to_pylist() == [1, 2, 2, 3, 3]


@pytest.mark.parametrize(("threads", "number", "while_it_lasts"), [(2, 2, 1), (4, 2, 3), (1, 2, 1), (2, 1, 2)])
def test_between_them_they_use_as_many_threads_as_one_alone(threads: int, number: int, while_it_lasts: int) -> None:
    """Whoever asks is a thread as well; a thread fewer is DuckDB's own for each who asks besides."""
    with engine() as running:
        assert isinstance(running, DuckDB)
        running._connection.execute(f"SET threads = {threads}")
        with running.side_by_side(number) as engines:
            assert len(engines) == number
            for one in engines:
                assert isinstance(one, DuckDB)
                assert (setting(one, "threads"), setting(one, "TimeZone")) == (while_it_lasts, "UTC")
        assert setting(running, "threads") == threads


def test_one_that_leaves_off_stops_its_own_question_alone() -> None:
    with engine() as running:
        numbers = running.load(NUMBERS)
        with running.side_by_side(2) as (one, other):
            assert isinstance(one, DuckDB)
            ends, asking = list[str](), one._connection

            def ask() -> None:
                with pytest.raises(duckdb.InterruptException):
                    asking.execute(LONG).fetchall()
                ends.append("interrupted")

            thread = threading.Thread(target=ask)
            thread.start()
            while thread.is_alive():  # asked again should it come before the question
                assert other.fetch(numbers.count().as_table())[0].to_pylist() == [3]
                one.leave_off()
            assert ends == ["interrupted"]
            assert one.fetch(numbers.filter(numbers.number > 2))["number"].to_pylist() == [3]
