"""Hospital spells in the national layout for tests, with plain defaults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from ncs.measures.parts.hospital import LAYOUT

_SHORT = {
    "person": "Der_DHSC_Pseudo_NHS_Number",
    "spell": "APCS_Ident",
    "last": "APCS_Last_Ep_Ind",
    "admitted": "Admission_Date",
    "discharged": "Discharge_Date",
    "month": "Month_of_Birth_SUS",
    "year": "Year_of_Birth_SUS",
    "sex": "Sex",
    "lsoa": "Der_Postcode_LSOA_2011_Code",
    "admission": "Admission_Method",
    "discharge": "Discharge_Method",
    "destination": "Discharge_Destination",
    "management": "Der_Management_Type",
    "function": "Treatment_Function_Code",
}
_DEFAULTS: dict[str, Any] = {
    "person": "P",
    "last": "1",
    "month": 1,
    "year": 1940,
    "sex": "2",
    "lsoa": "E01000001",
    "admission": "21",
    "discharge": "1",
    "destination": "19",
    "management": "EM",
    "function": "300",
}


def spell(admitted: str | date | None, discharged: str | date | None, **said: Any) -> dict[str, Any]:
    """One spell of a woman born in January 1940, an ordinary emergency admission that ends at home."""
    row = {**_DEFAULTS, "admitted": _day(admitted), "discharged": _day(discharged), **said}
    return {_SHORT[name]: value for name, value in row.items()}


def _day(value: str | date | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def spells_table(rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Return the spells as a table; spells without a number are numbered from 1."""
    full = [{"APCS_Ident": str(number), **row} for number, row in enumerate(rows, start=1)]
    return pa.Table.from_pylist(full, schema=pa.schema(list(LAYOUT.items())))
