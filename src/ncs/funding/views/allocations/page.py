"""The report on the notional allocations: one page that stands alone, its tables, and its plots."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ncs.core.files import atomic_folder
from ncs.core.money import in_percent, round_half_away
from ncs.funding.allocations.minimum import MinimumPath, recover_path
from ncs.funding.allocations.published import PublishedTable, published_table
from ncs.funding.allocations.reading import Reading, read_all
from ncs.funding.allocations.summary import england, spread
from ncs.funding.views.allocations.plots import all_plots
from ncs.funding.views.allocations.published import full_table, percent, short_table
from ncs.funding.views.allocations.summary import GROUPINGS, growth_table, minimum_table, spread_table, unusual_table
from ncs.present.page import Report, Section, figure, html_table, paragraphs
from ncs.tables.tables import Table
from ncs.tables.writers import write_tables

TITLE = "Adult social care notional allocations"


def write_report(
    folder: Path, *, table: PublishedTable | None = None, replace: bool = False, read: Sequence[Path] = ()
) -> list[Path]:
    """Write ``allocations.html``, the tables as CSV, XLSX and ODS, and the plots as SVG, whole or not at all.

    Args:
        folder: to make.
        table: the published table; the one that comes with the program unless given.
        replace: whether an earlier report there may be replaced.
        read: the files that the table was read from.

    Returns:
        The paths, page first.

    Raises:
        AlreadyThere, IsAnInput, NotOurs, CannotWrite: as :func:`ncs.core.files.atomic_folder` says.
    """
    with atomic_folder(folder, replace=replace, read=read) as scratch:
        return [folder / path.name for path in _fill(scratch, table or published_table())]


def _fill(folder: Path, table: PublishedTable) -> list[Path]:
    path = recover_path(table)
    readings = read_all(table, path)
    plots = all_plots(readings, table, path)
    page = folder / "allocations.html"
    text = report(readings, table, path, plots=tuple(plots.values())).page()
    page.write_text(text, encoding="utf-8", newline="\n")
    tables = [full_table(readings, table), *_tables(readings, table, path)]
    written = write_tables(tables, folder, title=TITLE, formats=["csv", "xlsx", "ods"])
    for name, svg in plots.items():
        (folder / name).write_text(svg, encoding="utf-8", newline="\n")
    return [page, *written, *(folder / name for name in plots)]


def report(readings: Sequence[Reading], table: PublishedTable, path: MinimumPath, *, plots: Sequence[str]) -> Report:
    """Return what the page says. ``plots`` are growth ranked, per adult, and growth by deprivation."""
    by_kind, by_region, by_deprivation, spreads, minimum, unusual = _tables(readings, table, path)
    ranked, per_adult, deprived = plots
    sections = [
        Section(heading="In brief", body=paragraphs(_brief(readings, path))),
        Section(
            heading="Growth of each council",
            body=figure(ranked, caption="Black: ends on the minimum path.", fold="Picture of every council's growth"),
        ),
        Section(
            heading="Growth by deprivation",
            body=figure(deprived, caption="Tenths of councils, the most deprived first.", table=by_deprivation),
        ),
        Section(
            heading="Money for each adult",
            body=figure(per_adult, table=spreads, fold="Picture of every council's money for each adult"),
        ),
        Section(heading="Growth by kind and region", body=html_table(by_kind) + html_table(by_region)),
        Section(heading="The minimum", body=html_table(minimum)),
        Section(heading="What to know", body=html_table(unusual)),
        Section(heading="Every council", body=html_table(short_table(readings, table))),
    ]
    intro = (
        "What government's notional allocations for adult social care are, how they grow, and what to know before "
        f"using one. Figures: {table.version}. They are not ring-fences and not targets.\n\n"
        "Growth, minimum path and flags are this project's reading of the published figures."
    )
    return Report(title=f"{TITLE}, 2025-26 to 2028-29", intro=intro, sections=sections)


def _tables(readings: Sequence[Reading], table: PublishedTable, path: MinimumPath) -> list[Table]:
    growth = {by: growth_table(readings, table, path, by) for by in GROUPINGS}
    return [
        growth["kind"],
        growth["region"],
        growth["deprivation"],
        spread_table(readings, table),
        minimum_table(table, path),
        unusual_table(readings, table),
    ]


def _brief(readings: Sequence[Reading], path: MinimumPath) -> str:
    whole = england(readings, path)
    first, last = (f"{round_half_away(amount, 1):,}" for amount in (whole.baseline, whole.final))
    floor = sum(item.on_minimum[-1] is True for item in readings)
    always = sum(item.on_minimum == (True, True, True) for item in readings)
    none = ", ".join(item.allocation.council.name for item in readings if not item.allocation.published)
    return (
        f"{whole.councils} councils go from £{first} million in 2025-26 to £{last} million in 2028-29: "
        f"{percent(whole.growth, 1)}% in cash, about {percent(whole.real_growth.middle, 1)}% after inflation. "
        f"Nothing is published for {none}.\n\n"
        f"{floor} councils end on the minimum, {always} of them in all three years.\n\n"
        f"{_spread_words(readings)}"
    )


def _spread_words(readings: Sequence[Reading]) -> str:
    before, after = spread(readings, 0), spread(readings, 3)
    towards = after.with_deprivation > before.with_deprivation
    return (
        "Spending for each adult differs between councils (standard deviation) by "
        f"{in_percent(before.variation, 1)}% of its mean at the start and {in_percent(after.variation, 1)}% at "
        "the end. "
        f"Its correlation with deprivation goes from {round_half_away(before.with_deprivation, 2)} to "
        f"{round_half_away(after.with_deprivation, 2)}"
        f"{': allocations move towards need.' if towards else '.'}"
    )
