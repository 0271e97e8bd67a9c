"""A complex package priced case by case: services with what is special of them, and costs of its own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from ncs.core.money import nearest_penny
from ncs.prices.book.book import Framework, Local, levels_of, national
from ncs.prices.book.changes import Change, changed, price_in
from ncs.prices.model.inputs import UNITS
from ncs.prices.model.parts import Above0, Amount, Part
from ncs.tables.reading.yaml_files import read_yaml


class ServicePart(Part):
    """A service of a package: how many units a week, how many workers at once, and what is special of it."""

    service: str
    complexity: str = "standard"
    units_per_week: Above0
    workers: Above0 = Decimal(1)
    changes: tuple[Change, ...] = ()
    reason: Annotated[str, Field(min_length=8)]

    @model_validator(mode="after")
    def _known(self) -> ServicePart:
        if self.service not in UNITS:
            raise ValueError(f"there is no service {self.service!r}; services: {', '.join(UNITS)}")
        return self


class CostPart(Part):
    """A cost of the package's own, in pounds a week, such as adaptations or premises."""

    what: str
    pounds_per_week: Amount
    reason: Annotated[str, Field(min_length=8)]


class Package(Part):
    """A package of support. It names a case by reference and no person."""

    reference: str
    services: Annotated[tuple[ServicePart, ...], Field(min_length=1)]
    costs: tuple[CostPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PricedPart:
    """One part of a package: pounds a unit and pounds a week."""

    what: str
    reason: str
    units: Decimal | None
    price: Decimal | None
    weekly: Decimal


def read_package(path: Path) -> Package:
    """Read a package.

    Raises:
        ProblemsFound: it cannot be used.
    """
    return read_yaml(path, Package, kind="package")


def priced_package(
    package: Package, framework: Framework, local: Local | None, *, where: str
) -> tuple[PricedPart, ...]:
    """Price every part of a package, in pounds a week: a price is agreed to the penny, and paid as often as it is due.

    Raises:
        ProblemsFound: a change cannot be used, or a level of complexity is not known.
    """
    found = []
    for one in package.services:
        levels = levels_of(framework, one.complexity, where=where)
        adjustments = local.adjustments.get(one.service, ()) if local is not None else ()
        given = changed(national(framework, one.service, levels), (*adjustments, *one.changes), where=where)
        price, units = nearest_penny(price_in(given)), one.units_per_week * one.workers
        weekly = nearest_penny(price * units)
        found.append(PricedPart(what=one.service, reason=one.reason, units=units, price=price, weekly=weekly))
    found += [
        PricedPart(what=one.what, reason=one.reason, units=None, price=None, weekly=nearest_penny(one.pounds_per_week))
        for one in package.costs
    ]
    return tuple(found)
