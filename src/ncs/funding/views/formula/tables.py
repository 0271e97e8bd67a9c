"""Need, targets and comparisons as tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.core.naming import spaced
from ncs.funding.formula.country import Country
from ncs.funding.formula.model import Formula, Standing
from ncs.funding.formula.need import Need, coefficients_missing
from ncs.funding.formula.target import Target
from ncs.tables.tables import Cell, Column, Table

PLACE = (
    Column(key="ons_code", title="Code"),
    Column(key="council", title="Council"),
    Column(key="region", title="Region"),
    Column(key="kind", title="Class"),
)
INDEX = Column(key="need_index", title="Need for each adult", description="England is 1", places=3)
_STATUS = Column(key="status", title="Status")
_MARK = Column(key="coefficients", title="Coefficients", description="how sure they are; no figure is official")
_PENCE = Decimal(100)


def pounds(pence: int | None) -> Decimal | None:
    """Return pence as pounds; None stays None."""
    return None if pence is None else Decimal(pence) / _PENCE


def percent(part: Fraction | float | None) -> Decimal | None:
    """Return a part as percent to three places; None stays None. A float is taken at six places, as it was meant."""
    if part is None:
        return None
    exact = 100 * part if isinstance(part, Fraction) else Decimal(f"{100 * part:.6f}")
    return round_half_away(exact, 3)


def number(value: float, places: int) -> Decimal:
    """Return a float as an exact decimal of so many places."""
    return round_half_away(Decimal(repr(float(value))), places)


def place_cells(target: Target) -> dict[str, Cell]:
    """Return the cells that say which council a row is about."""
    place = target.place
    return {"ons_code": place.code, "council": place.name, "region": place.region, "kind": place.kind}


def standing_words(formula: Formula) -> str:
    """Return how sure a formula's coefficients are; one without any has only weights and controls of ours."""
    return ", ".join(standing.value for standing in formula.standings) or Standing.ILLUSTRATIVE.value


def honesty(formula: Formula) -> tuple[str, ...]:
    """Return what must be said wherever a formula's figures are shown."""
    return (
        f"Coefficients: {standing_words(formula)}. Not an official figure.",
        f"Established: {formula.established.strip()}",
        f"Not established: {formula.not_established.strip()}",
    )


def honesty_of_many(formulas: Iterable[Formula]) -> tuple[str, ...]:
    """Return what must be said wherever figures of several formulas stand beside one another, a line each."""
    return tuple(f"{spaced(one.name)}: coefficients {standing_words(one)}. Not an official figure." for one in formulas)


def marked(table: Table, *formulas: Formula) -> Table:
    """Return a table with a last column that says how sure the coefficients behind each row are.

    Notes stay behind where one table is taken as CSV; what is illustrative must still be seen to be.
    """
    said = {one.name: standing_words(one) for one in formulas}
    alike = len(set(said.values())) == 1
    whole = next(iter(said.values())) if alike else "; ".join(f"{name} {words}" for name, words in said.items())
    rows = [{**row, _MARK.key: said.get(str(row.get("formula")), whole)} for row in table.rows]
    return replace(table, columns=(*table.columns, _MARK), rows=rows)


def given_words(country: Country, *formulas: Formula) -> tuple[str, ...]:
    """Return what was given in place of what is held, and which indicators of it none of the formulas uses."""
    used = dict.fromkeys(name for formula in formulas for name in formula.indicators)
    unused = sorted(country.indicators.keys() - used.keys())
    said = f"Given and used by no formula here: {', '.join(unused)}. Used are: {', '.join(used) or 'none'}."
    return (*country.notes, *([said] if unused else []))


def rests_on(found: Need) -> tuple[str, ...]:
    """Return what must be said wherever figures of need are shown: of the formula, and of what was given for it."""
    return (*honesty(found.formula), *given_words(found.country, found.formula))


def targets_table(found: Need, rows: Sequence[Target]) -> Table:
    """Return every council's need, target, present spending and distance from target."""
    spent = "present spending"
    return Table(
        name="need",
        title=f"Need by the formula: {found.formula.title}",
        columns=(
            *PLACE,
            Column(key="share", title="Share of need", unit="percent", places=4),
            INDEX,
            Column(key="present_gbp", title="Present spending", unit="GBP", places=2),
            Column(key="target_gbp", title="Target", description="its share of the money", unit="GBP", places=2),
            Column(
                key="distance",
                title="Distance from target",
                description=f"{spent} over target",
                unit="percent",
                places=3,
            ),
            _STATUS,
        ),
        rows=[_target_row(row) for row in rows],
        notes=rests_on(found),
        sources=(found.formula.source, *_sources(found)),
    )


def _sources(found: Need) -> tuple[str, ...]:
    return (found.country.spending_source,) if found.country.spending_source else ()


def _target_row(row: Target) -> dict[str, Cell]:
    return {
        **place_cells(row),
        "share": number(row.share * 100, 4),
        "need_index": number(row.index, 3),
        "present_gbp": pounds(row.present),
        "target_gbp": pounds(row.target),
        "distance": percent(row.distance),
        "status": "ok" if row.present is not None else "missing: no present spending is held",
    }


def short_targets(table: Table) -> Table:
    """Return what fits a screen: council, need, target in millions, distance."""
    keep = ("council", "need_index", "distance")
    million = Decimal(1_000_000)
    titles = (("present", "present_gbp", "Now, £m"), ("target", "target_gbp", "Target, £m"))
    rows: list[Mapping[str, Cell]] = []
    for row in table.rows:
        amounts = {key: None if row[of] is None else round_half_away(Decimal(str(row[of])) / million, 1)
                   for key, of, _ in titles}  # fmt: skip
        rows.append({**{key: row[key] for key in keep}, **amounts})
    columns = {column.key: column for column in table.columns}
    shown = (
        columns["council"],
        columns["need_index"],
        *(Column(key=key, title=title, places=1) for key, _, title in titles),
        Column(key="distance", title="Over target, %", places=1),
    )
    return Table(name=table.name, title=table.title, columns=shown, rows=rows, notes=table.notes, sources=table.sources)


def shipped_table(formulas: Sequence[Formula]) -> Table:
    """Return the formulas that come with the program, what is established of each, and whether it can be run."""
    return Table(
        name="formulas",
        title="Formulas of need that come with the program",
        columns=(
            Column(key="name", title="Name", coded=True),
            Column(key="title", title="What it is"),
            Column(key="level", title="Worked out for"),
            Column(key="components", title="Components", places=0),
            Column(key="standing", title="Coefficients"),
            Column(key="missing", title="Missing", description="coefficients to be given before it runs", places=0),
            Column(key="established", title="Established"),
            Column(key="not_established", title="Not established"),
        ),
        rows=[_formula_row(formula) for formula in formulas],
    )


def _formula_row(formula: Formula) -> dict[str, Cell]:
    return {
        "name": formula.name,
        "title": formula.title,
        "level": formula.level.value,
        "components": len(formula.components),
        "standing": standing_words(formula),
        "missing": len(list(coefficients_missing(formula))),
        "established": formula.established.strip(),
        "not_established": formula.not_established.strip(),
    }


def short_shipped(table: Table) -> Table:
    """Return what fits a screen of the formulas."""
    keep = ("name", "title", "standing", "missing")
    return Table(
        name=table.name,
        title=table.title,
        columns=[column for column in table.columns if column.key in keep],
        rows=[{key: row[key] for key in keep} for row in table.rows],
    )


def comparison_table(
    worked: Sequence[Need], rows: Mapping[str, Sequence[Target]], missing: Mapping[str, str], given: Sequence[str] = ()
) -> Table:
    """Return several formulas beside one another: each council's need for each adult and distance from target.

    Args:
        worked: need by each formula that can be run.
        rows: targets by formula, all of the same councils.
        missing: formulas that cannot be run, and why.
        given: what is said of inputs of a reader's own.
    """
    names = tuple(rows)
    columns = [*PLACE, Column(key="present_gbp", title="Present spending", unit="GBP", places=2)]
    for name in (*names, *missing):
        said = spaced(name)
        columns.append(Column(key=f"{name}_index", title=f"Need for each adult, {said}", places=3))
        columns.append(Column(key=f"{name}_distance", title=f"Over target, {said}", unit="percent", places=1))
    cells = []
    for together in zip(*rows.values(), strict=True):
        row: dict[str, Cell] = {**place_cells(together[0]), "present_gbp": pounds(together[0].present)}
        for name, target in zip(names, together, strict=True):
            row[f"{name}_index"] = number(target.index, 3)
            row[f"{name}_distance"] = percent(target.distance)
        cells.append(row)
    notes = [f"{spaced(name)}: missing. {why}" for name, why in missing.items()]
    return Table(
        name="formulas_compared",
        title=f"Formulas compared: {', '.join(map(spaced, names))}",
        columns=columns,
        rows=cells,
        notes=(
            "Above zero, a council has more than its target. No figure here is official.",
            *honesty_of_many(found.formula for found in worked),
            *notes,
            *given,
        ),
        sources=tuple(dict.fromkeys(source for found in worked for source in (found.formula.source, *_sources(found)))),
    )
