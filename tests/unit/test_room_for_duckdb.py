"""DuckDB is given no more memory than the machine or its container has, and no more threads than that is enough for.

A build in a container of 1,200 MiB was killed (exit 137, no word): DuckDB was allowed 1.5 GB whatever there was.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from ncs.cld import specification
from ncs.engine import duck, engine, room
from ncs.records import build
from ncs.records.checking import run
from ncs.records.rules.samples import request, service

MIB = 1 << 20
GIB = 1 << 30


@pytest.mark.parametrize(
    ("amount", "bytes_"),
    [
        ("960.0 MiB", 960 * MIB),
        ("18.8 GiB", 188 * GIB // 10),
        ("1500MB", 1_500_000_000),
        ("3GiB", 3 * GIB),
        ("512 B", 512),
        ("1.5 kib", 1536),
        ("0 bytes", None),
        ("much", None),
        ("-1", None),
    ],
)
def test_amounts_are_read_as_duckdb_writes_them(amount: str, bytes_: int | None) -> None:
    if bytes_ is None:
        with pytest.raises(ValueError, match="not an amount of memory"):
            room.in_bytes(amount)
    else:
        assert room.in_bytes(amount) == bytes_


@pytest.mark.parametrize(
    ("asked", "has", "given"),
    [
        ("3GiB", 24 * GIB, "3GiB"),
        ("1500MB", 4 * GIB, "1500MB"),
        ("1500MB", 1200 * MIB, "750MiB"),  # 1,200 less the 450 that stay for the rest of the program
        ("3GiB", 2 * GIB, "1598MiB"),
        ("1GiB", 1474 * MIB, "1GiB"),  # just so much is there
        ("3GiB", 300 * MIB, "250MiB"),  # never less than a group of rows needs: DuckDB says so then, in words
        ("200MB", 300 * MIB, "200MB"),  # and never more than was asked
    ],
)
def test_what_is_asked_or_what_there_is(asked: str, has: int, given: str) -> None:
    assert room.affordable(asked, has=has) == given


@pytest.fixture
def small_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """DuckDB as it sets out where 1,200 MiB are to be had: with 80% of them."""
    _machine_of("960MiB", monkeypatch)


def _machine_of(four_fifths: str, monkeypatch: pytest.MonkeyPatch, *, threads: int = 2) -> None:
    connect = duckdb.connect

    def on_that_machine(*args: str, config: dict[str, str | bool] | None = None) -> duckdb.DuckDBPyConnection:
        assert not config or not {"memory_limit", "threads"} & set(config), "one of our own hides what the machine has"
        return connect(*args, config={**(config or {}), "memory_limit": four_fifths, "threads": threads})

    monkeypatch.setattr(duckdb, "connect", on_that_machine)


def _limit(con: duckdb.DuckDBPyConnection) -> int:
    found = con.execute("SELECT current_setting('memory_limit')").fetchone()
    assert found is not None
    return room.in_bytes(found[0])


@pytest.mark.usefixtures("small_machine")
def test_every_way_to_duckdb_keeps_to_what_the_machine_has(tmp_path: Path) -> None:
    with duck.connection(tmp_path, memory="3GiB") as con:
        assert _limit(con) == 750 * MIB
    with engine.engine("duckdb", scratch=tmp_path, memory="1500MB") as running:
        assert isinstance(running, engine.DuckDB)
        assert _limit(running._connection) == 750 * MIB
        assert running.rows_at_a_time == 291_271  # 750 MiB at 2,700 bytes a row
    with engine.engine("duckdb", scratch=tmp_path, memory="300MB") as running:
        assert running.rows_at_a_time == 2_000_000  # what was asked for is there


def test_less_than_was_asked_for_is_never_a_reason_for_more_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """7.6 GiB of the 64 that were asked for would be room for more rows at a time than are ever worked on."""
    _machine_of("6553.6MiB", monkeypatch)
    with engine.engine("duckdb", scratch=tmp_path, memory="64GiB") as running:
        assert isinstance(running, engine.DuckDB)
        assert running.rows_at_a_time == engine.DuckDB.rows_at_a_time == 2_000_000


def test_where_there_is_enough_it_is_what_was_asked(tmp_path: Path) -> None:
    with duck.connection(tmp_path, memory="300MiB") as con:
        assert _limit(con) == 300 * MIB


def test_too_little_memory_is_told_in_words(tmp_path: Path) -> None:
    with (
        pytest.raises(duck.TooLittleMemory, match="or less where this machine has less") as told,
        duck.connection(tmp_path, memory="10MiB") as con,
    ):
        con.execute("SELECT list(range) FROM range(50000000)").fetchall()
    assert "Next: use a machine with more memory, or split the file." in str(told.value)


def test_too_little_memory_is_told_in_words_where_a_result_is_read_part_by_part(tmp_path: Path) -> None:
    """Arrow makes an OSError of it, which was told as a folder that cannot be written, with DuckDB's own advice."""
    with (
        pytest.raises(duck.TooLittleMemory, match="or less where this machine has less"),
        duck.scratch_folder(tmp_path),
        duck.connection(tmp_path, memory="60MiB"),
    ):
        raise OSError("Out of Memory Error: failed to pin block of size 256.0 KiB (57.2 MiB/57.2 MiB used)")


def test_other_faults_of_the_system_stay_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Out of Memory Error") as told, duck.connection(tmp_path) as _:
        raise OSError(12, "Out of Memory Error, said by the system")
    assert not isinstance(told.value, duck.TooLittleMemory)


def test_a_build_leaves_room_for_the_events_that_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Groups of 131,072 wide events, being gathered and being written, take about a gigabyte beside DuckDB: of 2 GiB
    all were gone with two million rows of one council, and the system ended the build without a word.
    """
    _machine_of("1638.4MiB", monkeypatch)
    with engine.engine("duckdb", scratch=tmp_path, memory=build.MEMORY, beside=build.BESIDE) as running:
        assert isinstance(running, engine.DuckDB)
        assert room.LEAST <= _limit(running._connection) <= (2048 - 1000) * MIB


@pytest.mark.parametrize(
    ("memory", "processors", "threads"),
    [
        ("1500MB", 32, 8),  # failed on 24 and more for want of memory, with so many rows that a test would take long
        ("1500MB", 2, 2),
        ("2GB", 64, 10),
        ("3GiB", 64, 17),
        ("100MB", 64, 1),
    ],
)
def test_there_are_no_more_threads_than_the_memory_is_enough_for(
    memory: str, processors: int, threads: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """175 MiB each, whatever the machine has."""
    _machine_of("51.2GiB", monkeypatch, threads=processors)
    with duck.connection(tmp_path, memory=memory) as con:
        assert room.threads_of(con) == threads
    with engine.engine("duckdb", scratch=tmp_path, memory=memory) as running:
        assert isinstance(running, engine.DuckDB)
        assert room.threads_of(running._connection) == threads
        with running.side_by_side(2) as both:
            assert len(both) == 2
        assert room.threads_of(running._connection) == threads


@pytest.mark.parametrize(("few", "threads"), [(1, 8), (1_000, 1)])
def test_a_check_of_many_rows_takes_all_threads_again_but_no_more_than_it_has_memory_for(
    few: int, threads: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows are made on one thread; what the rules are then asked on was once a thread for each processor."""
    _machine_of("51.2GiB", monkeypatch, threads=32)
    monkeypatch.setattr(run, "FEW_ROWS", few)
    path, fields = tmp_path / "file_20250401_20260331.csv", specification(2).fields
    lines = [",".join(f'"{row.get(field.name, "")}"' for field in fields) for row in (service(), request())]
    path.write_text("\n".join([",".join(field.header for field in fields), *lines, ""]), encoding="utf-8")
    with run.check_files([path, path], options=run.CheckOptions(), scratch=tmp_path) as checked:
        assert len(checked.files) == 2
        assert room.threads_of(checked._con) == threads
