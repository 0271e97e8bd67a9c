"""Making the synthetic hospital extract and the look-up from its small areas to councils."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from ncs.core.files import atomic_folder
from ncs.core.progress import Progress, silent
from ncs.synthetic.counts import counts_for
from ncs.synthetic.hospital import area_codes, hospital_table
from ncs.synthetic.lives import Lives, lives_of
from ncs.synthetic.places import Place
from ncs.synthetic.plan import Plan
from ncs.synthetic.rates import Rates, load_rates
from ncs.synthetic.records import README, Made
from ncs.synthetic.writing import write_tables

#: The name under which the measures look for it.
LOOK_UP = "lsoa_to_council.csv"


def make_hospital(plan: Plan, out: Path, *, replace: bool = False, progress: Progress = silent) -> Made:
    """Make the hospital extract that goes with the records of the same plan, whole or not at all.

    ``out`` gets ``synthetic_hospital`` as CSV or Parquet, the look-up ``lsoa_to_council.csv`` (columns ``lsoa``,
    ``area``, ``note``) and a note that all of it is synthetic. With ``replace``, what an earlier run made there goes.

    Raises:
        CannotWrite: a fault of the file system, or ``out`` holds files that this program did not make.
        NcsError: the plan names what does not exist.
    """
    places, rates = plan.places, load_rates()
    with atomic_folder(out, replace=replace) as folder:
        tables = _tables(rates, plan, places, progress)
        rows = write_tables(tables, folder / f"synthetic_hospital.{plan.form}", form=plan.form)
        write_tables(iter([_look_up(places)]), folder / LOOK_UP, form="csv")
        (folder / README).write_text(_readme(plan, rows), encoding="utf-8")
    return Made(len(places), 1, rows)


def _tables(rates: Rates, plan: Plan, places: tuple[Place, ...], progress: Progress) -> Iterator[pa.Table]:
    for done, place in enumerate(places):
        progress("Making hospital spells", done, len(places))
        lives = lives_of(rates, place, seed=plan.seed, first=plan.first, last=plan.last, people=plan.people)
        yield hospital_table(rates, lives, plan, scale=_scale(rates, lives, plan))


def _scale(rates: Rates, lives: Lives, plan: Plan) -> float:
    """Return the council's people in these records as a share of those it would have by population."""
    if plan.people is None:
        return 1.0
    years = (lives.life.closes - lives.life.opens) / 365.25
    full = counts_for(rates, lives.place, years=years, demand=lives.life.traits.demand, people=None)
    return plan.people / max(1, full.people)


def _look_up(places: tuple[Place, ...]) -> pa.Table:
    pairs = [(code, place.ons_code) for place in places for code in area_codes(place.cassr_code)]
    return pa.table(
        {
            "lsoa": [code for code, _ in pairs],
            "area": [area for _, area in pairs],
            "note": ["synthetic: no such small area"] * len(pairs),
        }
    )


def _readme(plan: Plan, rows: int) -> str:
    return "\n".join(
        [
            "SYNTHETIC DATA. Nothing in this folder is about a real person.",
            "",
            f"Hospital episodes of invented people aged 65 and over: {rows:,} rows.",
            f"{plan.first} to {plan.last}, seed {plan.seed}. They go with the synthetic records of the same councils,",
            "people, days and seed. Small areas are invented too.",
            "",
        ]
    )
