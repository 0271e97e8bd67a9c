"""The figures that the business case rests on, read from data that say where each is from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.reference.regions import regions
from ncs.tables.reading.csv_text import packaged_rows
from ncs.tables.reading.yaml_files import read_yaml

_DATA = files("ncs.impact") / "data"


class Fact(BaseModel):
    """A value with its unit and source."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    value: Decimal
    unit: str
    source: str


@cache
def facts() -> Mapping[str, Fact]:
    """Return the facts by name."""
    return read_yaml(_DATA / "facts.yaml", dict[str, Fact], kind="file of facts")


def fact(name: str) -> Decimal:
    """Return the value of a fact."""
    return facts()[name].value


class Printed(BaseModel):
    """A region's row of table 1 of *Support Guaranteed*, as printed: £ million, jobs, jobs for so many workers."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    region_code: str
    net_gbp_million: Decimal
    jobs: Decimal
    rate: Decimal


#: What table 1 prints for England.
ENGLAND_JOBS, ENGLAND_RATE = Decimal(38_000), Decimal(14)


@cache
def table_1() -> Mapping[str, Printed]:
    """Return the rows of table 1 by region code, in the order of the table."""
    return {row["region_code"]: Printed.model_validate(row) for row in packaged_rows(_DATA / "table_1.csv")}


@cache
def council_tax_by_region() -> Mapping[str, Decimal]:
    """Return council tax of 2026-27 by region code, £ million, all authorities and precepts (derived)."""
    rows = packaged_rows(_DATA / "council_tax_by_region.csv")
    return {row["region_code"]: Decimal(row["council_tax_2026_27_gbp_million"]) for row in rows}


def region_names() -> Mapping[str, str]:
    """Return the names of the nine regions by code."""
    return {region.code: region.name for region in regions() if region.code in table_1()}
