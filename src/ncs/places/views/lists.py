"""The lists, briefs and profiles that the commands give, from one's own observations in a file or folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.core.naming import slug
from ncs.core.outputs import together
from ncs.core.refusals import refuse_folder, refuse_shelf
from ncs.observations.observation_table import ObservationTable
from ncs.observations.opening import open_observations
from ncs.places import use
from ncs.places.landscape import Landscape
from ncs.places.views import profile
from ncs.places.views.tables import priorities_tables
from ncs.tables.tables import Table
from ncs.tables.writers import write_tables

if TYPE_CHECKING:
    from ncs.places.care import Care


def landscape(extra: Path | None = None, notes: Path | None = None) -> Landscape:
    """Return the landscape of the official tables; one's own observations, in a file or folder, go before them.

    ``notes`` is a table of notes on the quality of data.

    Raises:
        NothingThere, NotParquet, NotTidy, ProblemsFound: the path holds no observations that can be read.
    """
    return use.landscape(_own(extra), notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityLists:
    """The councils to talk to, both ways: ``together`` in one table for files, or ``apart``, a table each way."""

    together: Table
    apart: tuple[Table, ...]


def priority_lists(
    extra: Path | None, *, notes: Path | None = None, outcome: int | None, region: str | None, top: int
) -> PriorityLists:
    """Return the lists of councils to talk to, both ways.

    Raises:
        UnknownName: no such outcome or region.
    """
    return lists_of(landscape(extra, notes), outcome=outcome, region=region, top=top)


def lists_of(found: Landscape, *, outcome: int | None, region: str | None, top: int) -> PriorityLists:
    """Return the same lists from a landscape.

    Raises:
        UnknownName: no such outcome or region.
    """
    answer = use.priorities(found, outcome=outcome, region=region, top=top)
    (one,), apart = (priorities_tables(answer, separate=separate) for separate in (False, True))
    return PriorityLists(together=one, apart=tuple(apart))


def council_brief(extra: Path | None, name: str, *, notes: Path | None = None) -> str:
    """Return the brief for a council as an HTML page.

    Raises:
        UnknownName: there is no such council.
    """
    return brief_of(use.brief(name, _own(extra), notes=notes))


def brief_of(found: use.Brief) -> str:
    """Return a brief as an HTML page."""
    from ncs.places.views.brief import brief_page, money_lines  # with the allocations, which lists do not need
    from ncs.places.views.waits import wait_lines

    waits = wait_lines(found.held, found.council.ons_code)
    return brief_page(found.landscape, found.council.ons_code, money_lines(found.council), waits)


def write_profiles(
    names: Sequence[str],
    folder: Path,
    *,
    extra: Path | None,
    notes: Path | None = None,
    providers: Path | None = None,
    done: Callable[[str], None],
    replace: bool = False,
) -> list[Path]:
    """Write the profile of each council, or of ``england``: a page, CSV tables and an ODS workbook each.

    All of them appear together or none does.

    Args:
        names: of councils by any name or code, or ``england``.
        folder: to write into, where nothing but profiles may be; each has a folder of its own.
        extra: a file or folder of one's own observations; notes: a table of notes on the quality of data.
        providers: a folder that ``ncs providers read`` made, for where care is and what opened and closed.
        done: called with each name when it is ready, for showing progress.
        replace: whether profiles that are there already may be replaced.

    Returns:
        The pages written.

    Raises:
        UnknownName: a name is no council.
        ProblemsFound: the folder of providers is none, or is damaged.
        AlreadyThere, IsAnInput, NotOurs: a profile may not be written there; known before any work.
    """
    titles = [use.place_name(name) for name in names]
    read = [path for path in (extra, notes, providers) if path is not None]
    refuse_shelf(folder)
    for title in titles:
        refuse_folder(folder / slug(title), replace=replace, read=read)
    homes = None if providers is None else use.care(providers)
    with together(replace=replace, read=read) as outputs:
        for found in use.profiles(names, _own(extra), notes):
            _write_profile(found, homes, outputs.folder(folder / slug(found.name)))
            done(found.name)
    return [target / "profile.html" for target in outputs.targets]


def _write_profile(found: use.Profile, homes: Care | None, scratch: Path) -> None:
    held = found.landscape
    if found.council is None:
        tables, page = profile.england_tables(held, homes), profile.england_page(held, homes)
    else:
        code = found.council.ons_code
        tables, page = profile.council_tables(held, code, homes), profile.council_page(held, code, homes)
    (scratch / "profile.html").write_text(page, encoding="utf-8", newline="\n")
    write_tables(tables, scratch, title=f"Profile {found.name}", formats=["csv", "ods"])


def _own(extra: Path | None) -> ObservationTable | None:
    return None if extra is None else open_observations(extra)
