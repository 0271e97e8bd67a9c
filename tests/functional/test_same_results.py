"""What check, build and measures write has not changed by a byte since it was last changed on purpose.

Fingerprints of the results are in ``tests/data/same_results``, which says how they are renewed. They prove that results
are the same as before, and nothing about their being right: that is for the specs, the oracles and the properties.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.measures.run.context import EDITIONS
from support.data import DATA

KEPT = DATA / "same_results" / "fingerprints.json"
#: Makes the fingerprints anew, of whatever is written now.
RENEW = "NCS_RESULTS_CHANGED"
#: Pages and workbooks say the same in words, which may be bettered any day; other tests hold them against the tables.
TABLES = (".csv", ".parquet", ".json")
YEAR = ("--from", "2025-04-01", "--to", "2026-03-31")
#: The options of the submissions and of the hospital extract that goes with them.
SETS = {
    "tiny": ("--size", "tiny"),
    "council": ("--councils", "Leeds", "--people", "1200", "--from", "2024-04-01", "--to", "2026-03-31"),
}
#: What is written of each.
FOLDERS = {
    "tiny": {"submissions", "hospital", "joined", "measures"},
    "council": {"submissions", "single", "check", "dashboard"},
}


def ncs(*arguments: object, allowed: tuple[int, ...] = (0,)) -> None:
    done = CliRunner().invoke(app, [*map(str, arguments)])
    assert done.exit_code in allowed, (arguments, done.output, done.exception)


def written(folder: Path, name: str) -> None:
    """Submissions and what follows from them by both editions.

    Of three councils: joined tables, and every measure with the step between the editions. Of one council: the check of
    its latest file, single tables, and the tables of the dashboard.
    """
    made = folder / "submissions"
    ncs("synthetic", "records", *SETS[name], "--out", made)
    kind = "joined" if name == "tiny" else "single"
    for edition in EDITIONS:
        how = ("--kind", kind, "--edition", edition, *YEAR, "--as-of", "2026-12-31", "--submitted-deaths")
        ncs("records", "build", made, *how, "--out", folder / kind / edition)
    if name == "tiny":
        ncs("synthetic", "hospital", *SETS[name], "--out", folder / "hospital")
        events = [part for edition in EDITIONS for part in ("--events", folder / kind / edition)]
        spells = ("--hospital", folder / "hospital" / "synthetic_hospital.csv", "--look-ups", folder / "hospital")
        ncs("measures", "run", *events, "--period", "2025-26", *spells, "--out", folder / "measures")
        return
    ncs("records", "check", max(made.glob("*.csv")), "--out", folder / "check", "--format", "csv,json", allowed=(0, 1))
    for edition in EDITIONS:
        ncs("measures", "dashboard", "--events", folder / kind / edition, "--out", folder / "dashboard" / edition)


def fingerprints(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every table below a folder by its path, with its fingerprint."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in TABLES and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix(), fingerprint(path)


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file's bytes; of a Parquet file, of its columns: name, type and every value in order."""
    found = hashlib.sha256()
    if path.suffix != ".parquet":
        found.update(path.read_bytes())
        return found.hexdigest()
    table = pq.read_table(path)
    for name in table.column_names:
        found.update(f"{name}: {table.schema.field(name).type}\n{table.column(name).to_pylist()!r}\n".encode())
    return found.hexdigest()


@pytest.mark.parametrize("name", SETS)
def test_what_is_written_is_what_was_written_before(name: str, tmp_path: Path) -> None:
    """If this fails, results have changed. Where that is meant, the README beside the fingerprints says what to do."""
    written(tmp_path, name)
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    found = dict(fingerprints(tmp_path))
    assert len(found) > 40 and {path.split("/")[0] for path in found} == FOLDERS[name]
    if os.environ.get(RENEW):
        KEPT.write_text(json.dumps({**kept, name: found}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return
    changed = sorted(path for path in {*found, *kept[name]} if found.get(path) != kept[name].get(path))
    invented = [path for path in changed if path.startswith(("submissions/", "hospital/"))]
    assert invented == [], "the invented submissions are others: what follows from them says nothing"
    assert changed == []


def test_a_fingerprint_is_of_what_a_table_holds(tmp_path: Path) -> None:
    """Another way of storing the same is the same; another value, order, name or type is not."""
    import pyarrow as pa

    def of(table: pa.Table, **how: object) -> str:
        pq.write_table(table, tmp_path / "a.parquet", **how)
        return fingerprint(tmp_path / "a.parquet")

    one = pa.table({"a": [1, 2, None], "b": [["x"], [], None]})
    assert of(one) == of(one, compression="zstd", row_group_size=1)
    others = [one.slice(1), one.take([1, 0, 2]), one.rename_columns(["a", "c"]), one.select(["b", "a"])]
    others.append(one.set_column(0, "a", one["a"].cast(pa.int32())))
    assert len({of(one), *map(of, others)}) == 1 + len(others)
