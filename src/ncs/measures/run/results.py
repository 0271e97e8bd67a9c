"""Reading back what ``ncs measures run`` wrote."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from ncs.core.errors import ProblemsFound
from ncs.core.looking import is_file
from ncs.measures.run.places import CannotRead
from ncs.observations.observation_table import ObservationTable
from ncs.observations.parquet import read_parquet
from ncs.tables.reading.json_files import read_json

OBSERVATIONS = "observations.parquet"
RUN = "run.json"

#: One row of a file that a run wrote or read: the value of each column, as PyArrow reads it.
Row = Mapping[str, Any]


def read_run(results: Path) -> Mapping[str, Any]:
    """Return what a run says about itself.

    Raises:
        CannotRead: the folder holds no run of measures.
    """
    try:
        return read_json(results / RUN, kind="run of measures")
    except ProblemsFound as error:
        raise CannotRead(
            f"{results} holds no results of measures: {error.problems[0].message} "
            "Make them with: ncs measures run … --out DIR"
        ) from error


def read_observations(results: Path) -> ObservationTable:
    """Return the observations of a run.

    Raises:
        CannotRead: the folder holds none.
    """
    if not is_file(results / OBSERVATIONS):
        raise CannotRead(f"{results} holds no {OBSERVATIONS}. Make it with: ncs measures run … --out DIR")
    return read_parquet(results / OBSERVATIONS)


def people_path(results: Path, measure: str) -> Path:
    """Return the file with the people behind a measure.

    Raises:
        CannotRead: the run kept no people table of the measure.
    """
    path = results / "people" / f"{measure}.parquet"
    if not is_file(path):
        raise CannotRead(
            f"{results} has no people table of {measure}. Compute it with: ncs measures run … --measure {measure} "
            "(without --publish, which leaves people out)."
        )
    return path


def people_rows(results: Path, measure: str, people: frozenset[tuple[str, str]]) -> list[Row]:
    """Return the rows of a measure's people table about these people (council code and person id).

    Raises:
        CannotRead: the run kept no people table of the measure.
    """
    return rows_about(people_path(results, measure), people)


def side_rows(results: Path, name: str, people: frozenset[tuple[str, str]]) -> list[Row]:
    """Return the rows of a side table about these people; none where the run has no such table."""
    path = results / "side" / f"{name}.parquet"
    return rows_about(path, people) if is_file(path) else []


def rows_about(path: Path, people: frozenset[tuple[str, str]]) -> list[Row]:
    """Return the rows of a Parquet file with ``la_code`` and ``person_id`` that are about these people."""
    wanted = sorted({person for _, person in people})
    found = pq.read_table(path, filters=[("person_id", "in", wanted)]).to_pylist() if wanted else []
    return [row for row in found if (row["la_code"], row["person_id"]) in people]
