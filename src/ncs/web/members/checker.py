"""The check itself, in a process of its own with limits: ``python -m ncs.web.members.checker``, started by the worker.

It knows neither the database nor the service's secret. What it is sent may be made to do harm, and it does what a file
says; what it has to say is left in the private folder, in words of ours: an error may quote a file.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from ncs.core.beside import end_with_parent
from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.files import write_text
from ncs.core.progress import Progress
from ncs.present.saving import text_of
from ncs.records.use import checking
from ncs.records.views.check import measures_table, months_table, quality_table, report_sections, summary
from ncs.reference.councils import councils
from ncs.web.members.contents import NotTaken, refuse_bomb

#: What is left in the folder: how far it has come; the report, or why there is none.
STAGE, ANSWER = "stage.txt", "answer.json"
_OWN_MACHINE = "The same check with this program on your own machine says what stands in its way."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of a file.

    Attributes:
        release: of the specification.
        code: by which the council's records name it.
        area: its ONS code.
        day: on which the file was sent, as ``2026-07-01``.
        period: of the measures that are wanted beside the check, such as ``2025-26`` or ``rolling``; empty: none.
    """

    release: int
    code: str
    area: str = ""
    day: str = ""
    period: str = ""


def answer(path: Path, asked: Asked) -> dict[str, str]:
    """Return the report of a file as JSON under ``report``, or under ``refused`` why it cannot be checked.

    Args:
        path: of the file, in a private folder; working files are made beside it.
        asked: what is asked of it.
    """
    try:
        refuse_bomb(path, path.suffix[1:])
        told = _telling(path.with_name(STAGE))
        with checking(path, path.parent, progress=told, release=asked.release, la_code=asked.code) as result:
            report = _report(result, asked.code)
        return {"report": json.dumps(report | _measures(path, asked, told))}
    except NcsError as error:
        return {"refused": reason(error)}


def _measures(path: Path, asked: Asked, told: Progress) -> dict[str, Any]:
    """Return the measures where they are wanted; whatever becomes of them, the check stands."""
    if not asked.period:
        return {}
    from ncs.web.members.measuring import measured  # heavy, and wanted of few files

    day = date.fromisoformat(asked.day)
    found = measured(path, area=asked.area, code=asked.code, period=asked.period, day=day, progress=told)
    return {"measures": found}


def refuse_others(own: str, named: Sequence[str]) -> None:
    """Refuse a file that names another council: its people are not this organisation's to look at.

    Raises:
        NotTaken: it does.
    """
    known = {str(one.cassr_code).lstrip("0") for one in councils()} - {own.lstrip("0")}
    if any(code.lstrip("0") in known for code in named):
        raise NotTaken("The file names another council than yours in its column LA Code. It was not checked.")


def reason(error: NcsError) -> str:
    """Return why a file was not checked, without anything that stood in it."""
    if isinstance(error, NotTaken):
        return str(error)
    rules = ", ".join(sorted({one.rule for one in error.problems})) if isinstance(error, ProblemsFound) else ""
    said = f" (rule: {rules})" if rules else ""
    return (
        f"The file cannot be read as client level data{said}: a CSV, XLSX or Parquet file whose first row holds the "
        f"headings of the specification. {_OWN_MACHINE}"
    )


def _telling(path: Path) -> Progress:
    """Return what is told how far the check has come; it is written down once a second at most."""
    last = 0.0

    def _told(stage: str, done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            write_text(path, stage[:80], replace=True, private=True)

    return _told


def _report(result: Any, code: str) -> dict[str, Any]:
    refuse_others(code, [named for file in result.files for named in file.councils])
    files = tuple(map(_without_headings, result.files))
    tables = [made(files) for made in (summary, quality_table, measures_table, months_table)]
    return {
        "clean": result.is_clean,
        "rows": sum(file.rows for file in files),
        "sections": [asdict(one) for one in report_sections(files, together=result.together)],
        **{form: text_of(tables, form, title="Client level data check") for form in ("csv", "json")},
    }


def _without_headings(file: Any) -> Any:
    """Return what was found in a file without the headings that nobody knows: anything may be typed there."""
    said = ("A heading that is in no release of the specification.",)
    counts = [replace(one, messages=said) if one.rule.id == "unknown-column" else one for one in file.counts]
    return replace(file, counts=tuple(counts))


def main(given: Sequence[str]) -> None:
    """Check the file of ``given`` (its path, and what is asked as JSON) and leave the answer beside it.

    It ends with the worker that began it, however that ends.
    """
    end_with_parent()
    path = Path(given[0])
    found = answer(path, Asked(**json.loads(given[1])))
    write_text(path.with_name(ANSWER), json.dumps(found), private=True)


if __name__ == "__main__":
    main(sys.argv[1:])
