"""SQL that tells whether a filled cell is a valid date or number; used by rules and by the table of data quality."""

from __future__ import annotations

from ncs.cld import Field
from ncs.engine.duck import identifier
from ncs.records.checking.meanings import DAYS


def not_a_date(field: Field) -> str:
    """Return SQL that is true where a date field is filled with something else; the word NULL has its own rule."""
    name = identifier(field.name)
    return f"{name} IS NOT NULL AND lower(trim({name})) <> 'null' AND {DAYS[field.name]} IS NULL"


def not_a_number(field: Field) -> str:
    """Return SQL that is true where a decimal or integer field is filled with something else."""
    name = f"ncs_bare({identifier(field.name)})"
    kind, shape = ("DECIMAL(18, 2)", r"[+-]?\d*(\.\d*)?") if field.type == "decimal" else ("DECIMAL(18, 0)", r"\+?\d+")
    return (
        f"{name} IS NOT NULL AND lower({name}) <> 'null' "
        f"AND (TRY_CAST({name} AS {kind}) IS NULL OR NOT regexp_full_match({name}, '{shape}'))"
    )
