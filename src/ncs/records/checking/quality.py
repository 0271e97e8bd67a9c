"""Data quality by field: how many cells are valid, blank, missing, invalid, worded as in Release 1, or not checked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ncs.cld import Field
from ncs.engine.duck import identifier, quoted
from ncs.records.checking.cells import TOGETHER, odd_places, on_cells
from ncs.records.rules.conditions import condition
from ncs.records.rules.model import Check
from ncs.records.rules.validity import not_a_date, not_a_number
from ncs.records.rules.values import in_list, key_sql, recased, renamed, without_counterpart

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: In the order shown. ``blank`` may be blank; ``missing`` may not.
STATES = ("valid", "blank", "missing", "invalid", "release_1_wording", "not_checked", "not_applicable")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldQuality:
    """Cells of one field by state; they add up to the rows of the file."""

    module: str
    field: str
    header: str
    valid: int
    blank: int
    missing: int
    invalid: int
    release_1_wording: int
    not_checked: int
    not_applicable: int

    @property
    def failing(self) -> int:
        """Cells that would fail national quality checks."""
        return self.missing + self.invalid + self.release_1_wording


def quality(con: DuckDBPyConnection, check: Check) -> tuple[FieldQuality, ...]:
    """Return the quality of every field of the specification, in its order, from ``sound_cells`` and ``odd_cells``."""
    counts = {place: dict.fromkeys(STATES, 0) for place in range(len(check.spec.fields))}
    odd = odd_places(con)
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, field in enumerate(check.spec.fields):
        for table in ("sound_cells", "odd_cells") if place in odd else ("sound_cells",):
            state = on_cells(state_sql(check, field, sound=table == "sound_cells"), field.name, check.spec)
            alike[str(state), table].append(place)
    asked = [_counted(state, table, of) for (state, table), of in alike.items()]
    for first in range(0, len(asked), TOGETHER):
        for place, state, count in con.execute(" UNION ALL ".join(asked[first : first + TOGETHER])).fetchall():
            counts[place][state] += int(count)
    return tuple(
        FieldQuality(module=field.module, field=field.name, header=field.header, **counts[place])
        for place, field in enumerate(check.spec.fields)
    )


def _counted(state: str, table: str, of: list[int]) -> str:
    listed = ", ".join(map(str, of))
    return f"SELECT place, {state} AS state, sum(cells) FROM {table} WHERE place IN ({listed}) GROUP BY 1, 2"


def state_sql(check: Check, field: Field, *, sound: bool = False) -> str:
    """Return SQL of the state (one of ``STATES``) of a field's cell; that of ``sound`` texts takes little asking."""
    name = identifier(field.name)
    applies, must = condition(field.applicable), condition(field.mandatory)
    return (
        f"CASE WHEN {name} IS NULL AND {must.sql} THEN 'missing' "
        f"WHEN {name} IS NULL AND {applies.sql} THEN 'blank' WHEN {name} IS NULL THEN 'not_applicable' "
        f"WHEN NOT {applies.sql} THEN 'not_applicable' {_filled(check, field, sound=sound)} END"
    )


def _filled(check: Check, field: Field, *, sound: bool) -> str:
    if sound and field.type in ("date", "decimal", "integer"):
        return "ELSE 'valid'"
    if field.type == "date":
        return f"WHEN {not_a_date(field)} OR lower(trim({identifier(field.name)})) = 'null' THEN 'invalid' ELSE 'valid'"
    if field.type in ("decimal", "integer"):
        return f"WHEN {not_a_number(field)} THEN 'invalid' ELSE 'valid'"
    code_list = check.spec.code_list(field.name)
    if code_list is None:
        return "ELSE 'valid'"
    if not code_list.is_checked:
        return "ELSE 'not_checked'"
    if sound:
        return "ELSE 'valid'"
    valid = f"WHEN {in_list(field.name, code_list.texts)} THEN 'valid'"
    return f"{valid} {_release_1(check, field)} ELSE 'invalid'"


def _release_1(check: Check, field: Field) -> str:
    if check.release == 1:
        return ""
    keys = [*renamed(check.spec, field.name), *without_counterpart(check.spec, field.name)]
    listed = ", ".join(map(quoted, sorted(keys))) or "NULL"
    case = in_list(field.name, recased(check.spec, field.name))
    return f"WHEN {key_sql(field.name)} IN ({listed}) OR {case} THEN 'release_1_wording'"
