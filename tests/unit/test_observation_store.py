"""Parquet files and folders of them: whole or not at all, the same bytes, and clear about wrong files."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.core.errors import ProblemsFound, UnknownName
from ncs.core.locks import alone_in
from ncs.core.refusals import CannotWrite, NotOurs
from ncs.observations import official as official_tables
from ncs.observations.official import editions, official
from ncs.observations.opening import open_observations
from ncs.observations.store import (
    BadMeasureName,
    NotParquet,
    ObservationStore,
    from_observations,
    read_parquet,
    write_parquet,
)
from ncs.observations.views import full_table
from ncs.present.saving import save
from observation_rows import LEEDS, YORK, observation


def table(*changes: dict[str, Any]) -> Any:
    return from_observations(observation(**one) for one in changes or ({},))


def test_what_is_written_is_read_back_and_has_the_same_bytes(tmp_path: Path) -> None:
    one = table({}, {"area": YORK})
    write_parquet(one, tmp_path / "a.parquet")
    write_parquet(table({"area": YORK}, {}), tmp_path / "b.parquet")
    assert read_parquet(tmp_path / "a.parquet").data.equals(one.data)
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


@pytest.mark.parametrize("edition", editions())
def test_what_comes_with_the_program_is_what_reading_with_every_check_gives(edition: str) -> None:
    """It is read without a check, as nobody is to wait for one at every run; here it is checked."""
    path = Path(official_tables.__file__).parent / "data" / f"{edition}.parquet"
    assert official(edition).data.equals(read_parquet(path).data)


def test_wrong_files_are_named_with_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(NotParquet, match="There is no file"):
        read_parquet(tmp_path / "none.parquet")
    os.mkfifo(tmp_path / "pipe.parquet")
    with pytest.raises(NotParquet, match="a pipe or a device, not a file"):
        read_parquet(tmp_path / "pipe.parquet")
    (tmp_path / "text.parquet").write_text("measure,area\n")
    with pytest.raises(NotParquet, match="is not a whole Parquet file"):
        read_parquet(tmp_path / "text.parquet")
    pq.write_table(pa.table({"measure": ["a"]}), tmp_path / "other.parquet")
    with pytest.raises(
        ProblemsFound, match=r"This is not a table of observations \(13 found\)\nother.parquet, column area"
    ):
        read_parquet(tmp_path / "other.parquet")


def test_a_cut_file_is_refused(tmp_path: Path) -> None:
    write_parquet(table(), tmp_path / "a.parquet")
    whole = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(NotParquet):
        read_parquet(tmp_path / "a.parquet")


def test_writing_replaces_measures_and_appending_adds_to_them(tmp_path: Path) -> None:
    store = ObservationStore(tmp_path / "store")
    store.write(table({}, {"measure": "ascof_2b"}))
    store.append(table({"area": YORK}, {"measure": "ascof_3a"}))
    assert store.measures() == ("ascof_2a", "ascof_2b", "ascof_3a")
    assert len(store.query()) == 4 and len(store.query(measure="ascof_2a")) == 2
    store.write(table({"value": Decimal(5)}))
    assert [one.value for one in store.query(measure="ascof_2a", area=LEEDS)] == [Decimal(5)]
    assert len(store.query(area=YORK)) == 0


def test_appending_what_is_there_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    store = ObservationStore(tmp_path)
    store.write(table())
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(ProblemsFound, match="this is there already"):
        store.append(table({"measure": "aaa_new"}, {}))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_unknown_and_impossible_measures_are_refused(tmp_path: Path) -> None:
    store = ObservationStore(tmp_path)
    store.write(table())
    with pytest.raises(UnknownName, match="Did you mean: ascof_2a"):
        store.query(measure="ascof_2")
    with pytest.raises(BadMeasureName):
        store.write(table({"measure": "good"}, {"measure": "../bad"}))
    assert store.measures() == ("ascof_2a",)


def test_an_empty_store_answers_with_no_rows(tmp_path: Path) -> None:
    assert len(ObservationStore(tmp_path / "none").query(area=LEEDS)) == 0


KILLED = """
import os, sys, pathlib
sys.path[:0] = [sys.argv[1]]
import pyarrow.parquet as pq
from observation_rows import observation
from ncs.observations.store import from_observations
from ncs.observations.store import ObservationStore
whole = pq.write_table
def half(data, where, **options):
    whole(data, where, **options)
    if "ascof_2b" in str(where):
        os.truncate(where, os.path.getsize(where) // 2)
        os._exit(9)
pq.write_table = half
from decimal import Decimal
ObservationStore(pathlib.Path(sys.argv[2])).write(
    from_observations([observation(value=Decimal(99)), observation(measure="ascof_2b")])
)
"""


def test_a_program_killed_half_way_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = ObservationStore(tmp_path)
    store.write(table({}, {"measure": "ascof_2b"}))
    command = [sys.executable, "-c", KILLED, str(Path(__file__).parents[1]), str(tmp_path)]
    assert subprocess.run(command, check=False).returncode == 9
    assert store.measures() == ("ascof_2a", "ascof_2b"), "half-written files are not seen"
    assert [one.value for one in store.query()] == [Decimal("81.5")] * 2
    store.append(table({"area": YORK}))
    assert len(store.query()) == 3


def test_figures_that_a_command_gave_as_parquet_are_read_back_as_they_were(tmp_path: Path) -> None:
    """The file for people names areas and has types of its own; other Parquet files are not taken for one."""
    kept = table({"value": Decimal("1.25"), "lower": None}, {"area": YORK, "value": Decimal(3)})
    save([full_table(kept)], tmp_path / "shown.parquet", title="Shown")
    assert "area_name" in pq.read_schema(tmp_path / "shown.parquet").names
    assert set(open_observations(tmp_path / "shown.parquet")) == set(kept)


_WRITER = """
import sys, time
from pathlib import Path
from ncs.observations.store import ObservationStore
from observation_rows import observation
from ncs.observations.store import from_observations
from ncs.reference.councils import councils

me, folder = int(sys.argv[1]), Path(sys.argv[2])
areas = [council.ons_code for council in councils()][me * 20 : me * 20 + 20]
(folder / f"ready{me}").touch()
while len(list(folder.glob("ready*"))) < 2:
    time.sleep(0.001)
for area in areas:
    ObservationStore(folder / "store").append(from_observations([observation(area=area)]))
"""


def test_two_programs_that_keep_at_once_lose_nothing(tmp_path: Path) -> None:
    """Twenty rounds each of adding to one measure: forty observations, where each used to undo half of the other's.

    Two programs, because a lock among threads would not be enough; they start in step once both are loaded.
    """
    path = str(Path(__file__).parents[1])
    started = [
        subprocess.Popen(
            [sys.executable, "-c", f"import sys; sys.path.insert(0, {path!r})\n{_WRITER}", str(me), str(tmp_path)]
        )
        for me in range(2)
    ]
    assert [one.wait(timeout=60) for one in started] == [0, 0]
    assert len(ObservationStore(tmp_path / "store").query(measure="ascof_2a")) == 40
    assert [path.name for path in (tmp_path / "store").iterdir()] == ["ascof_2a.parquet"]


def test_a_store_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a letter", encoding="utf-8")
    for keep in (ObservationStore(tmp_path / "store").append, ObservationStore(tmp_path / "store").write):
        with pytest.raises(NotOurs, match="is not a folder, and a folder is wanted"):
            keep(table())
    assert (tmp_path / "store").read_text(encoding="utf-8") == "a letter"


def test_a_store_that_another_program_holds_is_waited_for_and_then_refused(tmp_path: Path) -> None:
    with (
        alone_in(tmp_path / "store"),
        pytest.raises(CannotWrite, match="Another program is writing to"),
        alone_in(tmp_path / "store", patience=0.05),
    ):
        pass
    assert not (tmp_path / "store").exists()
