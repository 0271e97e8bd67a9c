"""Where care is and who is watched over, as tables and as a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ncs.core.explained import Explained
from ncs.core.money import round_half_away
from ncs.present.page import escape
from ncs.providers.market.criteria import Standing
from ncs.providers.market.stages import Stage
from ncs.providers.market.where import OWNERS, Where
from ncs.providers.views.register import SOURCE
from ncs.reference.outlines import HIGH, WIDE, outlines
from ncs.tables.explained import explained_table
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_POPULATION = "Office for National Statistics, mid-2023 population estimates"
_NUMBERS = {
    "homes": "Care homes", "beds": "Beds", "nursing": "Beds in homes with nursing",
    "unknown": "Homes without known beds", "agencies": "Homecare locations",
}  # fmt: skip
_RATES = {
    "per_65": "Beds per 1,000 people 65+", "per_75": "Beds per 1,000 people 75+", "hours": "Homecare hours a week",
    "hours_per_65": "Hours per 1,000 people 65+", "supported": "People 65+ with long-term support per 1,000",
    "deprivation": "Deprivation score",
}  # fmt: skip
_SHARES = {"good": "Rated beds good or outstanding", "unrated": "Beds without a rating", "share": "Its share of beds"}


def where_table(found: Sequence[Where], *, on: date) -> Table:
    """Return care by council, a row each."""
    columns = [
        Column(key="code", title="Code"),
        Column(key="council", title="Council"),
        *(Column(key=key, title=title, places=0) for key, title in _NUMBERS.items()),
        *(Column(key=key, title=title, places=1) for key, title in _RATES.items()),
        Column(key="good", title=_SHARES["good"], unit="share", places=3),
        Column(key="unrated", title=_SHARES["unrated"], unit="share", places=3),
        *(Column(key=_key(kind), title=f"Beds: {kind}", unit="share", places=3) for kind in OWNERS),
        Column(key="hhi", title="Concentration (HHI)", places=0),
        Column(key="largest", title="Largest group"),
        Column(key="share", title=_SHARES["share"], unit="share", places=3),
    ]
    notes = [
        "Homes registered anew, or by two providers at once, count once. Beds are the regulator's figure of capacity, "
        "not of what is staffed or empty.",
        "Owners: public by the type of ownership, charity by a charity number, else as registered. Concentration is "
        "the sum of the squares of the groups' shares of beds in per cent: 10,000 is one owner of all.",
        "Beds and ratings of a day before the newest file are those of the day as far as changes between files tell; "
        "owners and services are those known last.",
        "Homecare has no places in the register: hours are given in a file, or missing.",
        "Needs beside it: people with long-term support at any time in 2024-25, and the average score of the indices "
        "of deprivation 2025 (higher is more deprived); a gap where a council's figure is not held.",
    ]
    rows = [_row(one) for one in found]
    title = f"Where care is, {shown_date(on)}"
    return Table(
        name="where", title=title, columns=columns, rows=rows, notes=notes, sources=[SOURCE, _POPULATION]
    )  # fmt: skip


def _key(kind: str) -> str:
    return "owned_" + kind.replace(" ", "_")


def _row(one: Where) -> Mapping[str, Cell]:
    keys = ("code", *_NUMBERS, *_RATES, *_SHARES, "hhi", "largest")
    row: dict[str, Cell] = {key: getattr(one, key) for key in keys}
    return row | {"council": one.name} | {_key(kind): share for kind, share in one.owners.items()}


def short_where(table: Table) -> Table:
    """Return the columns that fit a screen."""
    keys = ("council", "homes", "beds", "per_75", "agencies", "good", "hhi", "largest", "share")
    columns = [column for column in table.columns if column.key in keys]
    rows = [{key: row.get(key) for key in keys} for row in table.rows]
    return Table(
        name=table.name, title=table.title, columns=columns, rows=rows, notes=table.notes, sources=table.sources
    )  # fmt: skip


#: Light to dark, so that they are told apart in grey too; then the councils of which nothing is known.
_SHADES = ("#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c")
_NOTHING = "#ffffff"


def where_map(found: Sequence[Where], *, on: date) -> str:
    """Return a map as SVG: each council shaded by its beds for each 1,000 people of 75 and over, in fifths."""
    rates = {one.code: one.per_75 for one in found if one.per_75 is not None}
    edges = _edges(sorted(rates.values()))
    names = {one.code: one.name for one in found}
    shapes = "\n".join(
        f'<path d="{outline}" fill="{_shade(rates.get(code), edges)}" stroke="#505a5f" stroke-width="0.6">'
        f"<title>{escape(_told(names.get(code, code), rates.get(code)))}</title></path>"
        for code, outline in outlines().items()
    )
    title = f"Care home beds for each 1,000 people aged 75 and over, {shown_date(on)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH + 60}" role="img" '
        f'aria-label="{escape(title)}">\n<title>{escape(title)}</title>\n{shapes}\n{_legend(edges)}\n</svg>\n'
    )


def _edges(values: Sequence[Decimal]) -> list[Decimal]:
    """Return the lower edges of the second to the fifth fifth."""
    return [values[len(values) * part // 5] for part in range(1, 5)] if values else []


def _shade(value: Decimal | None, edges: Sequence[Decimal]) -> str:
    return _NOTHING if value is None else _SHADES[sum(value >= edge for edge in edges)]


def _told(name: str, value: Decimal | None) -> str:
    return f"{name}: {'no beds known' if value is None else f'{round_half_away(value, 1)} beds'}"


def _legend(edges: Sequence[Decimal]) -> str:
    words = ["no beds known"]
    if edges:
        middle = [f"{round_half_away(low, 1)} to {round_half_away(high, 1)}" for low, high in pairwise(edges)]
        words += [f"under {round_half_away(edges[0], 1)}", *middle, f"{round_half_away(edges[-1], 1)} and over"]
    boxes = []
    for at, (colour, said) in enumerate(zip((_NOTHING, *_SHADES), words, strict=False)):
        x, y = 10 + at % 3 * 190, HIGH + 10 + at // 3 * 24
        boxes.append(
            f'<rect x="{x}" y="{y}" width="16" height="16" fill="{colour}" stroke="#505a5f"/>'
            f'<text x="{x + 22}" y="{y + 13}" font-family="sans-serif" font-size="13">{said}</text>'
        )
    return "\n".join(boxes)


_STANDING = {
    "name": "Group", "stands": "Stands", "providers": "Providers", "beds": "Beds", "councils": "Councils",
    "over_a_tenth": "Councils with over a tenth", "hours": "Hours a week", "people": "People a week", "why": "Why",
}  # fmt: skip


def standing_table(found: Sequence[Standing], *, on: date) -> Table:
    """Return how groups stand to the criteria, a row each."""
    places = {"providers": 0, "beds": 0, "councils": 0, "over_a_tenth": 0, "hours": 0, "people": 0}
    rows = [_standing(one) for one in found]
    notes = [
        "In: a criterion of SI 2015/314 is met by the group's totals, so each of its providers registered for that "
        "activity is in. Near: a tenth more of all it has, two more councils, or a tenth of the beds in one more, "
        "would bring it in.",
        "Groups are the owners of a file, else the regulator's brands, which are not the group undertakings of the "
        "law: give --owners for those. Hours and people are not in the register.",
    ]
    columns = [Column(key=key, title=title, places=places.get(key)) for key, title in _STANDING.items()]
    title = f"Who comes into market oversight, {shown_date(on)}"
    return Table(name="oversight", title=title, columns=columns, rows=rows, notes=notes, sources=[SOURCE])


def _standing(one: Standing) -> Mapping[str, Cell]:
    row: dict[str, Cell] = {key: getattr(one.totals, key, None) for key in _STANDING}
    return row | {"stands": one.stands, "why": one.why}


def criteria_table(found: Sequence[Standing]) -> Table:
    """Return each criterion looked at, of groups that are in or near, with the figures and the law."""
    lines: list[Explained] = [line for one in found if one.stands in ("in", "near") for line in one.lines]
    return explained_table(lines, title="Why: each criterion looked at", name="criteria")


def stages_table(found: Sequence[Stage], words: Mapping[int, str], *, on: date) -> Table:
    """Return the stage of each provider on a day, a row each, with the last reason and the way there."""
    rows: list[Mapping[str, Cell]] = [
        {
            "provider": one.provider,
            "stage": one.stage,
            "words": words[one.stage],
            "since": one.since,
            "why": one.moves[-1].why,
            "way": " > ".join(str(move.stage) for move in one.moves),
        }
        for one in found
    ]
    titles = {
        "provider": "Provider",
        "stage": "Stage",
        "words": "Which is",
        "since": "Since",
        "why": "Why",
        "way": "Way",
    }
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    return Table(name="stages", title=f"Stages of market oversight, {shown_date(on)}", columns=columns, rows=rows)
