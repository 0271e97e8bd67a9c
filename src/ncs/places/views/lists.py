"""The lists, briefs and profiles that the commands give, from one's own observations in a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ncs.core.files import atomic_folder, write_text
from ncs.observations.observation_table import ObservationTable
from ncs.observations.parquet import read_parquet
from ncs.places import use
from ncs.places.landscape import Landscape
from ncs.places.views import profile
from ncs.places.views.brief import brief_page
from ncs.places.views.tables import priorities_tables
from ncs.tables.tables import Table
from ncs.tables.writers import write_tables


def landscape(extra: Path | None = None) -> Landscape:
    """Return the landscape of the official tables; a file of one's own observations goes before them.

    Raises:
        ProblemsFound, NotParquet: the file is no table of observations.
    """
    return use.landscape(_own(extra))


def priority_lists(
    extra: Path | None, *, outcome: int | None, region: str | None, top: int, separate: bool
) -> list[Table]:
    """Return the lists of councils to talk to, both ways: as two tables if ``separate``, else as one.

    Raises:
        UnknownName: no such outcome or region.
    """
    found = use.priorities(outcome=outcome, region=region, top=top, own=_own(extra))
    return priorities_tables(found, separate=separate)


def council_brief(extra: Path | None, name: str) -> str:
    """Return the brief for a council as an HTML page.

    Raises:
        UnknownName: there is no such council.
    """
    return brief_page(use.brief(name, _own(extra)))


def write_profiles(
    names: Sequence[str], folder: Path, *, extra: Path | None, done: Callable[[str], None]
) -> list[Path]:
    """Write the profile of each council, or of ``england``: a page, CSV tables and an ODS workbook each.

    Args:
        names: of councils by any name or code, or ``england``.
        folder: to write into; each profile has a folder of its own, written whole or not at all.
        extra: a file of one's own observations.
        done: called with each name when it is written, for showing progress.

    Returns:
        The pages written.

    Raises:
        UnknownName: a name is no council.
    """
    pages = []
    for found in use.profiles(names, _own(extra)):
        target = folder / _slug(found.name)
        with atomic_folder(target) as scratch:
            write_text(scratch / "profile.html", profile.page(found))
            write_tables(profile.tables(found), scratch, title=f"Profile {found.name}", formats=["csv", "ods"])
        pages.append(target / "profile.html")
        done(found.name)
    return pages


def _own(extra: Path | None) -> ObservationTable | None:
    return None if extra is None else read_parquet(extra)


def _slug(title: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
