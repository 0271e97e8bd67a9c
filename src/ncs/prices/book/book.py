"""A price book: the national framework of a year, a council's version with its evidence, prices by complexity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, raise_if
from ncs.core.periods import FinancialYear
from ncs.prices.book.changes import Change, Effect, changed, effects, price_in
from ncs.prices.model.forward import Assumed, moved_to
from ncs.prices.model.inputs import UNITS, AnyInput
from ncs.prices.model.reading import packaged
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml

ByService = dict[str, tuple[Change, ...]]


class Framework(BaseModel):
    """The national framework: its version and year, growth of what no figure is held for, levels, kinds of provider."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str
    year: str
    consulted: str = ""
    assumed: Assumed
    complexities: Annotated[dict[str, ByService], Field(min_length=1)]
    kinds: dict[str, ByService] = Field(default_factory=dict)


class Local(BaseModel):
    """A council's version: what differs there from the national defaults, each with evidence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    version: Annotated[str, Field(min_length=1)]
    framework: str
    adjustments: ByService


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One price of the book, in pounds a unit: the national price and the local one, and why they differ."""

    service: str
    complexity: str
    kind: str
    national: Decimal
    local: Decimal
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A price book: its framework, its local version if any, and its entries."""

    framework: Framework
    local: Local | None
    entries: tuple[Entry, ...]

    def entry(self, service: str, complexity: str) -> Entry:
        """Return the entry of a service and complexity, for whatever kind of provider."""
        return next(
            one for one in self.entries if (one.service, one.complexity, one.kind) == (service, complexity, "any")
        )


def read_framework(file: TextFile | None = None) -> Framework:
    """Read a national framework; the one that comes with the program without a file.

    Raises:
        ProblemsFound: it cannot be used, or is of a service that is not priced.
    """
    made = _packaged() if file is None else read_yaml(file, Framework, kind="framework")
    name = "framework" if file is None else file.name
    services = [each for part in (*made.complexities.values(), *made.kinds.values()) for each in part]
    raise_if(_unknown(services, name), "The framework cannot be used")
    return made


@cache
def _packaged() -> Framework:
    return read_yaml(files("ncs.prices") / "data" / "framework.yaml", Framework, kind="framework")


def read_local(path: Path, framework: Framework) -> Local:
    """Read a council's version.

    Raises:
        ProblemsFound: it cannot be used, is of another framework, or of a service that is not priced.
    """
    made = read_yaml(path, Local, kind="local version")
    wrong = list(_unknown(made.adjustments, path.name))
    if made.framework != framework.version:
        message = f"It is a version of framework {made.framework}, not of {framework.version}."
        wrong.append(
            Problem(rule="other-framework", message=message, next_step="Look at each adjustment anew.", file=path.name,
                    field="framework")
        )  # fmt: skip
    raise_if(wrong, "The local version cannot be used")
    return made


def _unknown(services: Iterable[str], file: str) -> Iterator[Problem]:
    for name in dict.fromkeys(services):
        if name not in UNITS:
            yield Problem(rule="unknown-service", message=f"There is no service {name!r}.", field=str(name), file=file,
                          next_step=f"Services: {', '.join(UNITS)}.")  # fmt: skip


def levels_of(framework: Framework, complexity: str, *, where: str) -> ByService:
    """Return the changes of a level of complexity.

    Raises:
        ProblemsFound: the framework has no such level.
    """
    if complexity not in framework.complexities:
        step = f"Levels: {', '.join(framework.complexities)}."
        wrong = Problem(rule="unknown-complexity", message="The framework has no such level.", next_step=step,
                        file=where, field="complexity", value=complexity)  # fmt: skip
        raise_if([wrong], "The level of complexity is not known")
    return framework.complexities[complexity]


def national(framework: Framework, service: str, changes: Mapping[str, tuple[Change, ...]]) -> AnyInput:
    """Return the national input of a service in the framework's year, after the changes of a complexity.

    Raises:
        ProblemsFound: the changes cannot be used.
    """
    given = moved_to(packaged(service), FinancialYear.parse(framework.year), framework.assumed)
    return changed(given, changes.get(service, ()), where=framework.version)


def built(framework: Framework, local: Local | None) -> Book:
    """Build the book: every service at every complexity, then every kind of provider on the same lines.

    Raises:
        ProblemsFound: a change of the framework or of the local version cannot be used.
    """
    first, *_ = framework.complexities
    entries = [
        _entry(framework, local, service, level, "any", changes)
        for level, changes in framework.complexities.items()
        for service in UNITS
        if level == first or service in changes
    ]
    compared = {service for changes in framework.kinds.values() for service in changes}
    entries += [
        _entry(framework, local, service, first, kind, _both(framework.complexities[first], changes))
        for kind, changes in framework.kinds.items()
        for service in UNITS
        if service in compared
    ]
    return Book(framework=framework, local=local, entries=tuple(entries))


def _both(first: ByService, more: ByService) -> ByService:
    return {name: (*first.get(name, ()), *more.get(name, ())) for name in {**first, **more}}


def _entry(framework: Framework, local: Local | None, service: str, level: str, kind: str, changes: ByService) -> Entry:
    given = national(framework, service, changes)
    adjustments = local.adjustments.get(service, ()) if local is not None else ()
    where = local.place if local is not None else framework.version
    made = effects(given, adjustments, where=where)
    price = price_in(given)
    return Entry(
        service=service,
        complexity=level,
        kind=kind,
        national=price,
        local=made[-1].after if made else price,
        effects=made,
    )
