"""One price as a page: its lines, pictures, what moves it, how it is worked out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ncs.present.page import Section, figure, html_page, html_table
from ncs.prices.model.priced import Moved, Priced, Spread
from ncs.prices.views.price import lines_table, tornado_svg, waterfall_svg, what
from ncs.tables.tables import Table


class Asked(Protocol):
    """A price that was asked for, with its tables."""

    @property
    def found(self) -> Priced:
        """The price and its lines."""

    @property
    def moved(self) -> Sequence[Moved]:
        """What single changes do to it."""

    @property
    def spread(self) -> Spread | None:
        """How uncertain it is."""

    def tables(self) -> Sequence[Table]:
        """Its tables, the lines first."""

    def table(self, name: str | None = None) -> Table:
        """One of its tables."""


def price_page(asked: Asked) -> str:
    """Return a page of one price, without script: what it costs, line by line, what moves it, each line's working."""
    found = asked.found
    made, moved = waterfall_svg(found), tornado_svg(found, asked.moved, asked.spread)
    pictures = figure(made, caption="Each line begins where the one above it ended.")
    pictures += figure(moved, caption="Each input moved alone, from its lowest to its highest.")
    sections = [
        Section(heading="Line by line", body=html_table(lines_table(found))),
        Section(heading="In pictures", body=pictures),
        *(Section(heading=table.title, body=html_table(table)) for table in asked.tables()[1:]),
        Section(heading="How each line is worked out", body=html_table(asked.table("explained"))),
    ]
    intro = f"£{found.price:,}. Worked out from an input whose national defaults are mostly assumed, and marked so."
    return html_page(title=f"What {what(found)} costs", intro=intro, sections=sections)
