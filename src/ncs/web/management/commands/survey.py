"""``python -m ncs.web survey YEAR``: open a year's survey to councils, or take the returns that were signed off."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ncs.core.errors import NcsError
from ncs.core.files import atomic_folder, write_text
from ncs.survey.use.answering import sections, write_filled
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers.plain import csv_text
from ncs.web.members.log import note
from ncs.web.members.models import Done
from ncs.web.surveys import kept
from ncs.web.surveys.models import Survey

_SERVICE = "whoever runs this service"


class Command(BaseCommand):
    """Say from when to when a year can be filled in; or write each return signed off as its workbook."""

    help = "Open a year's survey to councils, or take the returns that their directors signed off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the year, its days, and the folder for returns."""
        parser.add_argument("year", type=int)
        parser.add_argument("--opens", type=date.fromisoformat, help="The first day, such as 2025-04-30.")
        parser.add_argument("--closes", type=date.fromisoformat, help="The last day for answers.")
        parser.add_argument("--out", type=Path, help="A folder to make, with the workbook of each return signed off.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Open the year, or write its returns.

        Raises:
            CommandError: no bank of that year is held, the days are missing or in the wrong order, or the folder may
                not be written.
        """
        year, opens, closes, out = (options[name] for name in ("year", "opens", "closes", "out"))
        try:
            sections(year)
            if out is not None:
                self._take(year, out)
                return
        except NcsError as error:
            raise CommandError(str(error)) from None
        if opens is None or closes is None or closes < opens:
            raise CommandError("Give the first day and the last: --opens 2025-04-30 --closes 2025-06-06")
        Survey.objects.update_or_create(year=year, defaults={"opens": opens, "closes": closes})
        self.stdout.write(f"The survey of {year} can be filled in from {opens} to {closes}, both days included.")

    def _take(self, year: int, out: Path) -> None:
        survey = Survey.objects.filter(year=year).first()
        if survey is None:
            raise CommandError(f"The survey of {year} was not opened here.")
        reasons: list[dict[str, Cell]] = []
        signed = survey.returns.filter(signed__isnull=False).select_related("organisation").prefetch_related("parts")
        names = []
        with atomic_folder(out, private=True) as folder:
            for one in signed:
                cells = {place: text for part in one.parts.all() for place, text in kept.cells_of(part).items()}
                write_filled(folder / f"{one.organisation.slug}.xlsx", year, one.organisation.area, cells)
                why = {name: text for part in one.parts.all() for name, text in kept.reasons_of(part).items()}
                council = one.organisation.name
                reasons += [{"council": council, "query": name, "why": text} for name, text in sorted(why.items())]
                note(one.organisation, _SERVICE, Done.What.TAKEN, f"{year}, all answers")
                names.append(one.organisation.name)
            if reasons:
                write_text(folder / "reasons.csv", csv_text(_reasons(year, reasons)), private=True)
        self.stdout.write(f"{len(names)} returns signed off: {', '.join(names) or 'none'}. Written to {out}.")


def _reasons(year: int, rows: list[dict[str, Cell]]) -> Table:
    """Return why councils kept answers that something is asked back of: by council and query, as they say it."""
    columns = [
        Column(key="council", title="Council"),
        Column(key="query", title="Query"),
        Column(key="why", title="Why"),
    ]
    return Table(name="reasons", title=f"Why answers of {year} are right, as councils say", columns=columns, rows=rows)
