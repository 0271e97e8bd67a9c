"""A council's own measures from the file that was checked: figures alone, protected as those that leave a council."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ncs.core.errors import NcsError
from ncs.core.periods import Quarter
from ncs.core.progress import Progress
from ncs.measures.use import compute
from ncs.present.page import Section, html_table
from ncs.present.saving import text_of
from ncs.records.use import build
from ncs.web.pages.told_here import words_here

#: Client level data begin here: https://www.gov.uk/government/publications/adult-social-care-client-level-data
FIRST = date(2023, 4, 1)
#: Which measures; every one where none is named.
MEASURES: tuple[str, ...] = ()
_TITLE = "Own measures"
_WHY = (
    "The measures could not be worked out: the file does not cover the period, or holds what cannot be built into "
    "events. Working them out with this program on your own machine says what stands in the way."
)


def measured(path: Path, *, area: str, code: str, period: str, day: date, progress: Progress) -> dict[str, Any]:
    """Return the measures of a file as sections of a page and as tables, or under ``told`` why there are none.

    Args:
        path: of the file, in a private folder; the events and all else that names persons is made beside it.
        area: the council's ONS code.
        code: by which its records name it.
        period: a financial year such as ``2025-26``, or ``rolling``.
        day: on which it was sent: the day of submission.
        progress: is told how far it has come.
    """
    events, out = path.with_name("events"), path.with_name("measures")
    last = Quarter.of(day).start - timedelta(days=1)
    try:
        built = build(
            path, events, first=FIRST, last=last, as_of=day, la_code=code, import_date=day, submitted_deaths=True,
            progress=progress,
        )  # fmt: skip
        found = compute(built, period, out, measures=MEASURES, publish=True, progress=progress)
        shown, full = found.of_councils(area), found.figures(area)
    except NcsError:  # its words may quote the file
        return {"told": _WHY}
    said = [replace(table, notes=[words_here(note) for note in table.notes]) for table in shown]
    sections = [Section(heading=table.title, body=html_table(table)) for table in said]
    return {
        "sections": [asdict(one) for one in sections],
        "said": [one for one in found.remarks if "--" not in one],
        **{form: text_of([full], form, title=_TITLE) for form in ("csv", "json")},
    }
