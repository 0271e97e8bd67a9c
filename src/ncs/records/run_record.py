"""The account of a run: ``run.json`` and the councils, the same bytes for the same run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.files import sha256, write_text
from ncs.records.council_list import COUNCILS_FILE, councils_of
from ncs.tables.reading.json_files import read_json

if TYPE_CHECKING:  # readers of an account need none of the readers of submissions
    from ncs.records.raw_input import RawInput
    from ncs.records.run_plan import Plan, Tally

RUN = "run.json"


class NotARun(NcsError):
    """A folder without a run of the main tables in it."""


def write(folder: Path, plan: Plan, source: RawInput, submissions: pa.Table, tally: Tally) -> None:
    """Write ``run.json`` and ``councils.parquet`` into ``folder``. No times of day, no paths of this machine."""
    codes = {code for code in submissions.column("la_code").to_pylist() if code is not None}
    pq.write_table(councils_of(codes, plan.councils), folder / COUNCILS_FILE, compression="zstd")
    write_text(
        folder / RUN, json.dumps(_account(plan, source, submissions, tally), indent=2, ensure_ascii=False) + "\n"
    )


def read(folder: Path) -> dict[str, Any]:
    """Return what ``run.json`` of a run says.

    Raises:
        NotARun: the folder holds no run.
    """
    try:
        return read_json(folder / RUN, kind="run of the main tables")
    except ProblemsFound as error:
        raise NotARun(f"{folder} does not hold a run of the main tables: {error.problems[0].message}") from error


def _account(plan: Plan, source: RawInput, submissions: pa.Table, tally: Tally) -> dict[str, Any]:
    edition = plan.edition
    return {
        "what": "main tables of adult social care client level data",
        "kind": plan.kind.value,
        "edition": {
            "name": edition.name,
            "title": edition.title,
            "publisher": edition.publisher,
            "published": edition.published.isoformat(),
            "code_version": edition.code_version,
        },
        "period": {"start": plan.period.start.isoformat(), "end": plan.period.end.isoformat()},
        "as_of": plan.as_of.isoformat(),
        "options": {
            "deaths": "registered" if plan.uses_registered_deaths else "submitted",
            "true_birth_dates": plan.true_birth_dates,
            "councils": "register" if plan.councils is None else "given",
            "mappings_replaced": list(plan.cleaning.replaced),
            "engine": str(plan.engine),
        },
        "inputs": [{"file": path.name, "sha256": sha256(path)} for path in source.submitted],
        "unread_cells": source.unread,
        "counts": {
            "rows": sum(tally.fates.values()),
            "events": tally.events,
            "submissions": submissions.num_rows,
            "submissions_selected": submissions.num_rows - submissions.column("ref_period_start").null_count,
            "fates": _fates(tally),
            "values_without_mapping": len(tally.unmapped),
        },
        "warnings": tally.warnings,
    }


def _fates(tally: Tally) -> list[dict[str, Any]]:
    ordered = sorted(tally.fates.items(), key=lambda item: (item[0][0], item[0][1] or ""))
    return [{"fate": fate, "rule": rule, "rows": rows} for (fate, rule), rows in ordered]
