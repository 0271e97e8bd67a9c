"""What the person reading a file may decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ncs.records.reading.headings import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """Choices for what local files do not hold.

    Attributes:
        la_code: the council's code, for local files without the column; a national table of another is refused.
        import_date: the day the file counts as received. Without it: the day in a file name that holds
            ``_imported_YYYYMMDD``; the day after the period in one that holds ``_YYYYMMDD_YYYYMMDD``; otherwise when
            the file was last changed (UTC).
        true_birth_dates: work out the age at the start of an event from the true date of birth, not from the first
            of the birth month as in the national table.
        conversations: set the conversation flag where an event description holds the word "conversation"; otherwise
            the flag is 0. The official derivation is unpublished.
        layout: who wrote the file, when its headings would say something else.
        sheet: the sheet of a workbook; without it the first with the headings of client level data.
    """

    la_code: str | None = None
    import_date: date | None = None
    true_birth_dates: bool = False
    conversations: bool = True
    layout: Layout | None = None
    sheet: str | None = None
