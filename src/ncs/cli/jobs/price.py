"""A price asked for and given: tables on the way out, pictures beside them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ncs.cli import console
from ncs.cli.giving import give, way_out
from ncs.cli.printing import Form
from ncs.core.outputs import together
from ncs.core.refusals import refuse_folder
from ncs.prices.use.prices import AskedPrice, Assumed, price
from ncs.prices.views.price import short_lines, tornado_svg, waterfall_svg
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: the input, its service, a later year with growth of pay and prices (%), draws and their seed."""

    file: Path
    service: str
    year: str | None = None
    assumed: tuple[Decimal, Decimal] | None = None
    draws: int = 10_000
    seed: int = 1


def give_price(asked: Asked, *, explain: bool, plots: Path | None, form: Form, out: Path | None, replace: bool) -> None:
    """Work out a price and give it; pictures go to the folder ``plots`` together with the tables.

    Raises:
        ProblemsFound: the input cannot be used. Nothing is written then.
        AlreadyThere, NotOurs, IsAnInput, CannotWrite: a target may not be written.
    """
    way = way_out(form, out, replace=replace, read=[asked.file], several=True)
    if plots is not None:
        refuse_folder(plots, replace=replace, read=[asked.file])
    assumed = None
    if asked.assumed is not None:
        assumed = Assumed(pay_percent=asked.assumed[0], prices_percent=asked.assumed[1])
    found = price(asked.file, asked.service, year=asked.year, assumed=assumed, draws=asked.draws, seed=asked.seed)
    full = [*found.tables(), found.table("explained")]
    with together(replace=replace, read=[asked.file]) as outputs:
        give(way, full, short=_short(found, explain=explain), outputs=outputs)
        if plots is not None:
            fill_plots(found, outputs.folder(plots))
    console.written(*outputs.targets)


def _short(found: AskedPrice, *, explain: bool) -> list[Table]:
    first = found.table("explained") if explain else short_lines(found.found)
    return [first, *found.tables()[1:]]


def fill_plots(found: AskedPrice, folder: Path) -> None:
    """Write the waterfall and the tornado of a price into a folder that is there."""
    pictures = {
        "waterfall": waterfall_svg(found.found),
        "tornado": tornado_svg(found.found, found.moved, found.spread),
    }
    for name, text in pictures.items():
        (folder / f"{name}.svg").write_text(text + "\n", encoding="utf-8", newline="\n")
