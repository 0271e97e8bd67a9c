"""A simulation as a folder, written whole or not at all: tables, plots, the page, and how it was run."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ncs.charging.simulation.results import Simulation
from ncs.charging.views.simulation.assumptions import assumptions_table, fitted_table
from ncs.charging.views.simulation.page import simulation_page
from ncs.charging.views.simulation.plots import all_plots
from ncs.charging.views.simulation.ranges import draws_table, swings_table, uncertainty_table
from ncs.charging.views.simulation.totals import numbers_table, totals_table
from ncs.charging.views.simulation.winners import winners_table
from ncs.core.errors import NcsError
from ncs.core.files import atomic_folder, sha256
from ncs.core.version import __version__
from ncs.tables.arrow import to_arrow
from ncs.tables.tables import Table
from ncs.tables.writers import write_tables

_PARQUET = ("totals", "winners", "capped", "uncertainty")


class NotSynthetic(NcsError):
    """Rows of people were asked for, and the people are not invented."""


def write_simulation(
    simulation: Simulation,
    folder: Path,
    *,
    options: Mapping[str, Any],
    read: Sequence[Path] = (),
    slots: bool = False,
    replace: bool = False,
) -> list[str]:
    """Write a folder with CSV, Parquet, XLSX and ODS tables, SVG plots, ``simulation.html`` and ``run.json``.

    Args:
        options: what was asked for, for ``run.json``.
        read: files that were read, named there with their hashes.
        slots: also a row a place of the population with its change (``slots.parquet``); only of synthetic people.
        replace: whether an earlier run there may be replaced.

    Returns:
        The names of the files, in order.

    Raises:
        NotSynthetic: rows of people were asked for who are not invented.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    if slots and not simulation.people.synthetic:
        raise NotSynthetic("Rows of people are given only of a synthetic population. Leave out --slots.")
    tables, plots = simulation_tables(simulation), all_plots(simulation)
    with atomic_folder(folder, replace=replace, read=read) as scratch:
        write_tables(tables, scratch, title="Simulation", formats=["csv", "xlsx", "ods"])
        for table in tables:
            if table.name in _PARQUET:
                pq.write_table(to_arrow(table), scratch / f"{table.name}.parquet")
        for name, svg in plots.items():
            (scratch / name).write_text(svg, encoding="utf-8", newline="\n")
        (scratch / "simulation.html").write_text(simulation_page(simulation, plots), encoding="utf-8", newline="\n")
        (scratch / "run.json").write_text(_run(simulation, options, read), encoding="utf-8", newline="\n")
        if slots:
            pq.write_table(_slots(simulation), scratch / "slots.parquet")
        return sorted(path.name for path in scratch.iterdir() if not path.name.startswith("."))


def simulation_tables(simulation: Simulation) -> list[Table]:
    """Return every table of a simulation; winners, swings and draws where there are any."""
    tables = [
        totals_table(simulation),
        numbers_table(simulation),
        winners_table(simulation),
        uncertainty_table(simulation),
        swings_table(simulation),
        draws_table(simulation),
        assumptions_table(simulation),
        fitted_table(simulation),
    ]
    return [table for table in tables if table.rows or table.name not in ("winners", "tornado", "draws")]


def _slots(simulation: Simulation) -> pa.Table:
    people = simulation.people
    columns: dict[str, Any] = {"weight": people.weight, **{name: people.groups[name] for name in sorted(people.groups)}}
    columns |= {f"change_{outcome.named.name}_pence_a_week": np.rint(outcome.change) for outcome in simulation.reforms}
    return pa.table({name: pa.array(values) for name, values in columns.items()})


def _run(simulation: Simulation, options: Mapping[str, Any], read: Sequence[Path]) -> str:
    said = {
        "population": {
            "synthetic": simulation.people.synthetic,
            "source": simulation.people.source,
            "rows": len(simulation.people),
            "on": simulation.people.on.isoformat(),
        },
        "options": dict(options),
        "inputs": {name: f"{item.middle:f}" for name, item in simulation.inputs.items()},
        "files": [{"name": path.name, "sha256": sha256(path)} for path in read],
        "versions": {"ncs": __version__, "python": platform.python_version(), "numpy": np.__version__},
    }
    return json.dumps(said, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
