"""Make a folder of invented files of the regulator, month by month."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ncs.core.errors import NotModelled
from ncs.core.progress import Progress, silent
from ncs.reference.councils import find_council
from ncs.synthetic.providers.files import write_active, write_ended, write_ratings
from ncs.synthetic.providers.returns import RECORDS, write_records
from ncs.synthetic.providers.world import invented

NOTE = "Synthetic: every home, provider and figure is invented. Nothing here is about a real provider.\n"
#: First day of the files, and what the largest order is.
FIRST, MOST_MONTHS, MOST = date(2026, 1, 1), 60, 100_000


def make(
    folder: Path, *, locations: int, months: int, seed: int, councils: tuple[str, ...] = (), progress: Progress = silent
) -> tuple[Path, ...]:
    """Write the files of some months into a folder that is being made: active and deactivated locations, ratings,
    and, in a folder beside
    them, financial returns and other records.

    Raises:
        NotModelled: the size cannot be made.
        UnknownName: a council is not known.
    """
    if not 20 <= locations <= MOST or not 1 <= months <= MOST_MONTHS:
        raise NotModelled(f"From 20 to {MOST:,} locations and 1 to {MOST_MONTHS} months can be made.")
    names = tuple(find_council(one).name for one in councils)
    world = invented(locations, seed=seed, day=FIRST, names=names)
    made = [write_active(world, folder)]
    for number in range(1, months):
        world.month(date(FIRST.year + number // 12, number % 12 + 1, 1))
        made.append(write_active(world, folder))
        progress("Months", number + 1, months)
    made += [
        write_ended(world, folder),
        write_ratings(world, folder),
        *write_records(world, folder / RECORDS, seed=seed),
    ]
    (folder / "README.txt").write_text(NOTE, encoding="utf-8", newline="\n")
    return tuple(made)
