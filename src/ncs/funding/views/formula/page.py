"""The report on a formula: a page with a map and plots, and its tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from ncs.core.files import atomic_folder
from ncs.core.money import in_percent, round_half_away
from ncs.funding.formula.converge import NEAR, Course, Step
from ncs.funding.formula.need import Need
from ncs.funding.formula.target import Target
from ncs.funding.views.formula.course import course_words, groups_table, way_table, years_table
from ncs.funding.views.formula.tables import marked, rests_on, short_targets, targets_table
from ncs.present.page import Report, Section, bullets, escape, figure, html_table
from ncs.present.svg.bars import Bar, ranked_bars
from ncs.present.svg.frame import Words
from ncs.present.svg.lines import Series, lines
from ncs.present.svg.scales import Axis
from ncs.reference.outlines import HIGH, WIDE, outlines
from ncs.tables.tables import Column, Table
from ncs.tables.writers import write_tables

#: Classes of distance from target: the least of each, what it is called, its colour (apart also in grey).
CLASSES = (
    (Fraction(10, 100), "more than 10% above", "#0b3d78"),
    (Fraction(5, 100), "5% to 10% above", "#6f9fd0"),
    (Fraction(-5, 100), "within 5%", "#e3e6e8"),
    (Fraction(-10, 100), "5% to 10% below", "#f0a868"),
    (Fraction(-1), "more than 10% below", "#b0400a"),
)
_NONE = ("no present spending is held", "#ffffff")
#: The colours in words, for the table beside the map.
_WORDS = {
    "#0b3d78": "dark blue",
    "#6f9fd0": "light blue",
    "#e3e6e8": "grey",
    "#f0a868": "light orange",
    "#b0400a": "dark orange",
    "#ffffff": "white",
}


def class_of(distance: Fraction | None) -> tuple[str, str]:
    """Return the name and colour of the class of a distance from target; exactly on a limit it is the nearer one."""
    if distance is None:
        return _NONE
    for least, name, colour in CLASSES:
        if distance > least or (distance == least and least < 0):
            return name, colour
    return CLASSES[-1][1:]


def targets_map(targets: Sequence[Target], *, title: str) -> str:
    """Return a map of England as SVG: each council in the colour of its distance from target, with it in words."""
    by_code = {target.place.code: target for target in targets}
    shapes = []
    for code, outline in outlines().items():
        if code in by_code:
            target = by_code[code]
            name, colour = class_of(target.distance)
            far = "" if target.distance is None else f" ({in_percent(target.distance, 1):+}%)"
            said = escape(f"{target.place.name}: {name}{far}")
            shapes.append(
                f'<path d="{outline}" fill="{colour}" stroke="#505a5f" stroke-width="0.6"><title>{said}</title></path>'
            )
    body = "\n".join(shapes)
    said = "Each council in the colour of its class; the table beside the map holds the same by council."
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" '
        f'aria-labelledby="map-title map-words">\n<title id="map-title">{escape(title)}</title>\n'
        f'<desc id="map-words">{said}</desc>\n{body}\n</svg>'
    )


def legend_table(targets: Sequence[Target]) -> Table:
    """Return each class of the map with its colour and how many councils are in it."""
    found = [class_of(target.distance) for target in targets]
    rows = [(name, hue) for _, name, hue in CLASSES] + [_NONE]
    return Table(
        name="classes",
        title="Colours of the map",
        columns=(
            Column(key="class", title="Present spending beside target"),
            Column(key="colour", title="Colour"),
            Column(key="councils", title="Councils", places=0),
        ),
        rows=[{"class": name, "colour": _WORDS[hue], "councils": found.count((name, hue))} for name, hue in rows],
    )


def write_report(
    folder: Path,
    found: Need,
    targets: Sequence[Target],
    course: Course,
    steps: Sequence[Step],
    *,
    fifths: Mapping[str, str],
    replace: bool = False,
    read: Sequence[Path] = (),
) -> list[Path]:
    """Write ``formula.html``, its tables and its plots, whole or not at all, and return the paths, page first.

    Raises:
        AlreadyThere, IsAnInput, NotOurs, CannotWrite: as :func:`ncs.core.files.atomic_folder` says.
    """
    years, way = years_table(found, course, steps), way_table(found, steps)
    groups, need = groups_table(found, steps, fifths), targets_table(found, targets)
    plots = _plots(found, targets, steps, groups)
    with atomic_folder(folder, replace=replace, read=read) as scratch:
        page = scratch / "formula.html"
        text = _report(found, course, targets, (need, years, groups), plots)
        page.write_text(text.page(), encoding="utf-8", newline="\n")
        tables = [marked(table, found.formula) for table in (need, years, way, groups)]
        written = write_tables(tables, scratch, title=found.formula.title, formats=["csv", "ods"])
        for name, svg in plots.items():
            (scratch / name).write_text(svg, encoding="utf-8", newline="\n")
        names = [page.name, *(path.name for path in written), *plots]
    return [folder / name for name in names]


def formula_report(
    found: Need, targets: Sequence[Target], course: Course, steps: Sequence[Step], *, fifths: Mapping[str, str]
) -> Report:
    """Return what the page says: what this is, where spending stands, how long it takes, who gains, every council."""
    years, groups = years_table(found, course, steps), groups_table(found, steps, fifths)
    tables = (targets_table(found, targets), years, groups)
    return _report(found, course, targets, tables, _plots(found, targets, steps, groups))


def _plots(found: Need, targets: Sequence[Target], steps: Sequence[Step], groups: Table) -> dict[str, str]:
    """Return what is drawn by name of file; a map, and groups of councils, where the country is England."""
    made = {"near.svg": near_plot(found, steps)}
    if groups.rows:
        made["groups.svg"] = groups_plot(found, groups)
    if found.country.england:
        made["map.svg"] = targets_map(targets, title=f"Present spending beside need: {found.formula.title}")
    return made


def _drawn(plots: Mapping[str, str], targets: Sequence[Target]) -> str:
    caption = "Point at a council for its figure."
    shown = figure(plots["map.svg"], caption=caption) if "map.svg" in plots else ""
    return shown + html_table(legend_table(targets))


def near_plot(found: Need, steps: Sequence[Step]) -> str:
    """Return how many councils are near their need in each year, a line for each nearness."""
    series = [
        Series(name=f"within {in_percent(part, 1)}%", values=[step.near(part) for step in steps]) for part in NEAR
    ]
    return lines(
        series,
        labels=[str(step.number) for step in steps],
        axis=Axis(title="Councils", zero=True, whole=True),
        below="Year",
        said=Words(
            title=f"Councils near their need: {found.formula.title}",
            description=f"Of {len(steps[0].targets)} councils, {steps[0].near(NEAR[-1])} are within 5% in the first "
            f"year and {steps[-1].near(NEAR[-1])} in the last.",
            source="This project's working; not an official figure",
        ),
    )


def groups_plot(found: Need, groups: Table) -> str:
    """Return how each region's money grows beside England's."""
    bars = [
        Bar(label=str(row["group"]), value=Decimal(str(row["against_mean"])))
        for row in groups.rows
        if row["by"] == "region"
    ] or [Bar(label="all", value=Decimal(0))]
    return ranked_bars(
        bars,
        axis=Axis(title="Growth beside England's", unit="percentage points"),
        said=Words(
            title=f"Who gains and who loses by region: {found.formula.title}",
            description=f"{bars[0].label} to {bars[-1].label}: growth of money over all years less England's.",
            source="This project's working; not an official figure",
        ),
    )


def _report(
    found: Need, course: Course, targets: Sequence[Target], tables: Sequence[Table], plots: Mapping[str, str]
) -> Report:
    need, years, groups = tables
    gains = [
        Section(heading="Who gains and who loses", body=figure(svg, table=groups))
        for name, svg in plots.items()
        if name == "groups.svg"
    ]
    sections = [
        Section(heading="What this is", body=bullets([*rests_on(found), *course_words(course)])),
        Section(heading="Where present spending stands", body=_drawn(plots, targets)),
        Section(
            heading="How long it takes",
            body=figure(plots["near.svg"], table=years),
        ),
        *gains,
        Section(heading="Every council", body=html_table(short_targets(need))),
    ]
    worst = max(
        (row for row in need.rows if row["distance"] is not None), key=lambda row: abs(_number(row["distance"]))
    )
    intro = (
        "Money by need, by a formula whose coefficients are not official. Furthest from its target is "
        f"{worst['council']} ({round_half_away(_number(worst['distance']), 1):+}%)."
    )
    return Report(title=found.formula.title, intro=intro, sections=sections)


def _number(cell: object) -> Decimal:
    return Decimal(str(cell))
