"""What reforms of charging cost England, for a notebook: on invented people, a file of people, or a survey."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from ncs.charging.use.simulations import Asked, Simulated
from ncs.charging.use.simulations import simulate as ask
from ncs.core.given import as_path, name_of, names_of, number_of, text_of, whole_of
from ncs.core.progress import Progress, silent
from ncs.synthetic.use import INVENTOR
from ncs.tables.given import is_path, parquet_of


def simulate(
    reforms: str | Sequence[str],
    *,
    population: Any = "synthetic",
    first: str = "2026-27",
    last: str = "2030-31",
    year: str | None = None,
    people: int | None = None,
    seed: int = 2026,
    policy: Path | str = "statutory",
    mapping: Path | str | None = None,
    draws: int | None = None,
    assumptions: Path | str | None = None,
    parameters: Path | str | None = None,
    progress: Progress = silent,
) -> Simulated:
    """Cost reforms for England by year and payer, with winners and losers, numbers meeting a cap, and ranges.

    Args:
        reforms: by name or file; names joined by + make one scheme.
        population: ``synthetic`` for invented people; the path of a file of people; or, with ``mapping``, a survey as a
            path or a frame.
        first, last: first and last financial year.
        year: that of winners and losers; the last unless given.
        people: how many to invent; 30,000 unless given.
        seed: the same seed gives the same result.
        policy: the councils' charging policy, by name or file.
        mapping: how a survey's columns become people.
        draws: also give ranges over so many draws of the uncertain inputs.
        assumptions: your own values and ranges of uncertain inputs.
        parameters: your own figures in place of the package's.
        progress: is told how far the work has come.

    Raises:
        ProblemsFound: years, reforms, files or numbers that cannot be used; as far as can be, all together.
        NcsError: a file cannot be read, or a name is not known.
    """
    with ExitStack() as working:
        held = population if is_path(population) else working.enter_context(parquet_of(population, what="people"))
        asked = Asked(
            population=str(held),
            reforms=names_of(reforms, "reforms"),
            first=text_of(first, what="a first year"),
            last=text_of(last, what="a last year"),
            year=name_of(year, "year"),
            people=number_of(people, "people"),
            seed=whole_of(seed, "seed"),
            policy=text_of(policy, what="a policy"),
            mapping=as_path(mapping, "mapping"),
            draws=number_of(draws, "draws"),
            assumptions=as_path(assumptions, "assumptions"),
            parameters=as_path(parameters, "parameters"),
        )
        return ask(asked, inventor=INVENTOR, progress=progress)
