"""The formulas that come with the program, by name, and a user's own by path; coefficients put in from a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, UnknownName, near_matches, raise_if
from ncs.funding.formula.model import Formula, Standing
from ncs.tables.reading.named_files import names_file, no_such
from ncs.tables.reading.table_files import Number, read_table
from ncs.tables.reading.yaml_files import read_yaml


@cache
def formulas() -> Mapping[str, Formula]:
    """Return the formulas in the package by name, in order of name."""
    place = files("ncs.funding.formula") / "formulas"
    found = sorted((file for file in place.iterdir() if names_file(file.name)), key=lambda file: file.name)
    read = [read_yaml(file, Formula, kind="formula") for file in found]
    return {formula.name: formula for formula in read}


def formula_text(name: str) -> str:
    """Return the file of a formula in the package, to be copied and changed.

    Raises:
        UnknownName: there is no such formula.
    """
    if name not in formulas():
        raise UnknownName("formula", name, near_matches(name, formulas()) or tuple(formulas()))
    return (files("ncs.funding.formula") / "formulas" / f"{name}.yaml").read_text(encoding="utf-8")


def find_formula(name: str) -> Formula:
    """Return the formula of this name in the package, or the one in a file that ends in .yaml or .yml.

    Raises:
        UnknownName: nothing has that name.
        ProblemsFound: the file cannot be read, or is no formula; with every problem.
    """
    if name in formulas():
        return formulas()[name]
    if not names_file(name):
        raise no_such("formula", name, formulas())
    return read_yaml(
        Path(name), Formula, kind="formula", next_step="See one that comes with the program: `ncs formula show NAME`."
    )


class CoefficientRow(BaseModel):
    """A row of a file of coefficients; ``component`` is ``area_cost`` for a weight of local cost."""

    model_config = ConfigDict(extra="forbid")
    component: str
    indicator: str
    coefficient: Number
    source: str
    standing: Standing
    unit: str = ""
    standard_error: Number | None = None


def with_coefficients(formula: Formula, file: Path) -> Formula:
    """Return a formula with coefficients from a CSV, XLSX or ODS file in place of its own.

    Its columns are component (an adjustment is ``COMPONENT: ADJUSTMENT``, local cost is ``area_cost``), indicator (or
    ``constant``), coefficient, source and standing, which is stated and never taken for granted; and if wanted unit and
    standard_error, which `fit` writes.

    Raises:
        ProblemsFound: the file cannot be read, a row fits nothing in the formula, or two rows fit the same.
    """
    rows = read_table(file, CoefficientRow, kind="file of coefficients", some=True)
    given: dict[tuple[str, str], CoefficientRow] = {}
    problems: list[Problem] = []
    slots = {(name, term.indicator) for name, term in formula.terms()}
    slots |= {("area_cost", part.index) for part in formula.area_costs}
    slots |= {(name, "constant") for name, _ in formula.parts()}
    for row in rows:
        key = (row.value.component, row.value.indicator)
        if key not in slots or key in given:
            problems.append(_misfit(file, row.number, key, slots, twice=key in given))
        given[key] = row.value
    raise_if(problems, "The coefficients do not fit the formula")
    return Formula.model_validate(_filled(formula.model_dump(mode="json"), given))


def _misfit(file: Path, row: int, key: tuple[str, str], slots: set[tuple[str, str]], *, twice: bool) -> Problem:
    inside = sorted(name for component, name in slots if component == key[0])
    components = sorted({component for component, _ in slots})
    message = "The same coefficient is given twice." if twice else "The formula has no such coefficient."
    step = f"{key[0]} has: {', '.join(inside)}." if inside else f"Components: {', '.join(components)}."
    return Problem(
        rule="repeated-coefficient" if twice else "unknown-coefficient",
        message=message,
        next_step="Keep one." if twice else step,
        file=file.name,
        row=row,
        field="indicator" if inside else "component",
        value=f"{key[0]}, {key[1]}",
    )


def _filled(raw: dict[str, Any], given: Mapping[tuple[str, str], CoefficientRow]) -> dict[str, Any]:
    for part in raw["area_costs"]:
        _put(part, given.get(("area_cost", part["index"])), "weight")
    for component in raw["components"]:
        _fill(component, component["name"], given)
        for adjustment in component["adjustments"]:
            _fill(adjustment, f"{component['name']}: {adjustment['name']}", given)
    return raw


def _fill(part: dict[str, Any], name: str, given: Mapping[tuple[str, str], CoefficientRow]) -> None:
    if (row := given.get((name, "constant"))) is not None:
        part["constant"] = float(row.coefficient)
    for term in part["terms"]:
        _put(term, given.get((name, term["indicator"])), "coefficient")


def _put(part: dict[str, Any], row: CoefficientRow | None, field: str) -> None:
    if row is not None:
        part[field] = float(row.coefficient)
        part["standing"], part["source"] = row.standing.value, row.source
