"""From observations to the lists, briefs and profiles that the commands give."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ncs.core.naming import slug
from ncs.core.outputs import together
from ncs.core.refusals import refuse_folder, refuse_shelf
from ncs.observations.official import official
from ncs.observations.parquet import read_parquet
from ncs.observations.schema import Observation
from ncs.places.landscape import Landscape
from ncs.places.priorities import Direction, expectations_of
from ncs.places.sensitivity import trust
from ncs.places.views import profile, words
from ncs.places.views.brief import brief_page, money_lines
from ncs.places.views.tables import Listed, priorities_table
from ncs.places.views.waits import wait_lines
from ncs.reference.councils import councils, find_council
from ncs.reference.regions import find_region
from ncs.tables.tables import Table
from ncs.tables.writers import write_tables


def landscape(extra: Path | None = None) -> Landscape:
    """Return the landscape of the official tables; a file of one's own observations goes before them.

    Raises:
        ProblemsFound, NotParquet: the file is no table of observations.
    """
    return Landscape(_observations(extra))


def _observations(extra: Path | None) -> tuple[Observation, ...]:
    published = tuple(official())
    if extra is None:
        return published
    own = tuple(read_parquet(extra))
    key = {(o.measure, o.area, o.period_start, o.period_end, o.group) for o in own}
    return (
        *own,
        *(o for o in published if (o.measure, o.area, o.period_start, o.period_end, o.group) not in key),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityLists:
    """The councils to talk to, both ways: ``together`` in one table for files, or ``apart``, a table each way."""

    together: Table
    apart: tuple[Table, ...]


def priority_lists(extra: Path | None, *, outcome: int | None, region: str | None, top: int) -> PriorityLists:
    """Return the lists of councils to talk to, both ways.

    Raises:
        UnknownName: no such outcome or region.
    """
    return lists_of(landscape(extra), outcome=outcome, region=region, top=top)


def lists_of(found: Landscape, *, outcome: int | None, region: str | None, top: int) -> PriorityLists:
    """Return the same lists from a landscape.

    Raises:
        UnknownName: no such outcome or region.
    """
    where = None if region is None else find_region(region)
    among = [c.ons_code for c in councils() if where is None or c.region_code == where.code]
    lists = [
        Listed(
            direction=way,
            cases=found.cases(way, outcome=outcome, among=among),
            trust=trust(found.series, among, expectations_of(outcome), way, top=top),
        )
        for way in Direction
    ]
    of = f"{'all priority outcomes' if outcome is None else f'priority outcome {outcome}'}, "
    of += "England" if where is None else where.name
    return PriorityLists(
        together=priorities_table(lists, top=top, landscape=found, of=of),
        apart=tuple(priorities_table([one], top=top, landscape=found, of=of) for one in lists),
    )


def council_brief(extra: Path | None, name: str) -> str:
    """Return the brief for a council as an HTML page.

    Raises:
        UnknownName: there is no such council.
    """
    council, held = find_council(name), _observations(extra)
    waits = wait_lines(held, council.ons_code)
    return brief_page(Landscape(held), council.ons_code, money_lines(council), waits)


def write_profiles(
    names: Iterable[str], folder: Path, *, extra: Path | None, done: Callable[[str], None], replace: bool = False
) -> list[Path]:
    """Write the profile of each council, or of ``england``: a page, CSV tables and an ODS workbook each.

    All of them appear together or none does.

    Args:
        names: of councils by any name or code, or ``england``.
        folder: to write into, where nothing but profiles may be; each has a folder of its own.
        extra: a file of one's own observations.
        done: called with each name when it is ready, for showing progress.
        replace: whether profiles that are there already may be replaced.

    Returns:
        The pages written.

    Raises:
        UnknownName: a name is no council.
        AlreadyThere, IsAnInput, NotOurs: a profile may not be written there; known before any work.
    """
    codes = ["england" if name.casefold() == "england" else find_council(name).ons_code for name in names]
    titles = {code: "England" if code == "england" else words.names()[code] for code in codes}
    read = [extra] if extra is not None else []
    refuse_shelf(folder)
    for title in titles.values():
        refuse_folder(folder / slug(title), replace=replace, read=read)
    found = landscape(extra)
    with together(replace=replace, read=read) as outputs:
        for code, title in titles.items():
            _write_profile(found, code, outputs.folder(folder / slug(title)), title=title)
            done(title)
    return [target / "profile.html" for target in outputs.targets]


def _write_profile(found: Landscape, code: str, scratch: Path, *, title: str) -> None:
    tables = [profile.england_table(found)] if code == "england" else profile.council_tables(found, code)
    page = profile.england_page(found) if code == "england" else profile.council_page(found, code)
    (scratch / "profile.html").write_text(page, encoding="utf-8", newline="\n")
    write_tables(tables, scratch, title=f"Profile {title}", formats=["csv", "ods"])
