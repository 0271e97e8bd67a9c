"""A path as a file describes it: present spending, what drives it, reforms with their dates, rules of budgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from ncs.core.errors import NotModelled, Problem, UnknownName, near_matches
from ncs.core.periods import BadPeriod, FinancialYear
from ncs.reference.populations import OLDEST, AgeRange
from ncs.scenarios.path.bounds import beyond_bounds
from ncs.scenarios.path.index import held_growth, reaches
from ncs.scenarios.path.spread import Part, Spread
from ncs.tables.reading.named_files import names_file, no_such
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

#: Paths that come with the program.
PACKAGED = ("priorities",)
Share = Annotated[Decimal, Field(ge=0, le=1, allow_inf_nan=False)]
Growth = Annotated[Decimal, Field(ge=Decimal("-0.2"), le=Decimal("0.5"), allow_inf_nan=False)]
Millions = Annotated[Decimal, Field(gt=0, le=Decimal("1e7"), allow_inf_nan=False)]
Year = Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")]


class Spending(Part):
    """Present spending in the first year, £ million, and what it counts."""

    million: Millions
    basis: str
    source: str


class Cohort(Part):
    """How people grow older where no official projection is given.

    Attributes:
        mortality_65: part of those aged 65 who die within a year.
        mortality_rise: yearly rise of that part's logarithm with age.
        arrivals: net arrivals a year, as a part of people aged 18 to 64; they are aged 18 to 39.
    """

    mortality_65: Spread
    mortality_rise: Spread
    arrivals: Spread


class Weighted(Part):
    """Older people of some ages, and how much one of them costs beside one aged 65 to 74."""

    ages: str
    weight: Annotated[Decimal, Field(ge=0, le=100, allow_inf_nan=False)]


class Need(Part):
    """Growth a year of need of people of one age: more of them disabled, and more complex."""

    younger: Spread
    older: Spread


class Pay(Part):
    """The part of what care costs that is pay, and growth of pay a year."""

    share: Spread
    growth: Spread


class Prices(Part):
    """Growth of prices generally: of the first years after the base if known, and of every later year."""

    known: tuple[Growth, ...] = ()
    growth: Spread
    source: str


class Staff(Part):
    """Hours of work with people that a member of staff has in a year, and what one costs a year, pounds."""

    hours: Spread
    cost: Spread


class AtOnce(Part):
    """People who already pay for themselves and ask for an assessment when a cap comes: in a year, or over several."""

    people: Spread
    from_: Year = Field(alias="from")
    over: int = Field(ge=1, le=10)


class Access(Part):
    """A reform of access in full: who comes, what staff do for them, and what support costs.

    Attributes:
        ages: of the people by whom England's numbers are split among councils.
        people: who come a year; None where nobody holds it.
        assessed: part of them who are assessed.
        caseload: people supported or arranged for at any time, of those who come or have come.
        reviews: a year for each of the caseload.
        hours_assessment, hours_review, hours_management: of staff, the last a year for each of the caseload.
        support: pounds a year for each of the caseload that the council pays for care.
        at_once: the spike if a cap comes.
    """

    ages: str
    people: Spread | None = None
    assessed: Spread
    caseload: Spread
    reviews: Spread
    hours_assessment: Spread
    hours_review: Spread
    hours_management: Spread
    support: Spread | None = None
    at_once: AtOnce | None = None


class Least(Part):
    """A least share of spending: what is spent now, and what must be, as parts of all spending."""

    now: Spread
    floor: Share

    @model_validator(mode="after")
    def _below(self) -> Least:
        if self.floor >= 1:
            raise ValueError("a floor of all spending cannot be paid: write a part below 1")
        return self


class Simulated(Part):
    """A charging reform costed by the simulation, by name; its first three years, then as people and prices grow."""

    reform: str
    beyond: str | None = None
    people: int = Field(default=2000, ge=200, le=100_000)
    seed: int = 2026


class Floor(Part):
    """A sector minimum costed by the workforce, what councils bear: a rate by name, beyond another if wanted."""

    rate: str
    beyond: str | None = None


#: The ways in which a reform says what it costs; none of them is: missing.
WAYS = ("million", "share", "floor", "simulated", "access", "least", "fair_price")


class Reform(Part):
    """A reform: when it starts, in how many years it is in full, and one way of saying what it costs.

    Attributes:
        title, stage, source: in words; ``stage`` is one of the file's.
        driver: under which heading it is counted.
        from_: the first year; phase: years until it is in full, in equal steps.
        million: £ million a year in full, at prices and numbers of the first year of the path.
        numbers_of: the year whose numbers of people, need and price of care ``million`` is at, if not the first's;
            prices generally are those of the first year, or of ``prices_of``.
        prices_of: the year whose prices ``million``, or what support costs, is at, if not the first's: a year of the
            path, or one before it from which prices are held.
        includes: reforms whose cost is within this one's; it counts what it costs beyond them, so that nothing counts
            twice.
        share: of present spending, likewise.
        floor, simulated, access, least: see their classes; fair_price: a scenario of ``ncs price scenario``.
        get: where what is missing can be got.
    """

    title: str
    stage: str
    driver: str = Field(pattern="^(stabilisation|access|prevention|carers|pay|charging|launch|other)$")
    source: str
    from_: Year = Field(alias="from")
    phase: int = Field(default=1, ge=1, le=20)
    million: Spread | None = None
    numbers_of: Year | None = None
    prices_of: Year | None = None
    includes: tuple[str, ...] = ()
    share: Spread | None = None
    floor: Floor | None = None
    simulated: Simulated | None = None
    access: Access | None = None
    least: Least | None = None
    fair_price: str | None = None
    get: str = ""

    @property
    def way(self) -> str | None:
        """How it says what it costs; None where it does not."""
        return next((way for way in WAYS if getattr(self, way) is not None), None)

    @model_validator(mode="after")
    def _one_way(self) -> Reform:
        given = [way for way in WAYS if getattr(self, way) is not None]
        if len(given) > 1:
            raise ValueError(f"say what it costs in one way, not in {' and '.join(given)}")
        if not given and not self.get:
            raise ValueError("say what it costs, or in get: where that can be got")
        if self.numbers_of is not None and self.million is None:
            raise ValueError("numbers_of says of what year million is: write million too, or leave it out")
        if self.prices_of is not None and self.million is None and (self.access is None or self.access.support is None):
            raise ValueError("prices_of says at what prices million or support is: write one of them, or leave it out")
        if self.includes and self.least is not None:
            raise ValueError("a least share rests on all the others: leave out includes")
        return self


class Stage(Part):
    """A stage of the road with its years and what comes first in it."""

    from_: Year = Field(alias="from")
    to: Year
    priorities: tuple[str, ...]


class Path10(Part):
    """A path: everything that is said of spending over some years."""

    title: str
    source: str
    first: Year = Field(alias="from")
    years: int = Field(ge=2, le=20)
    spending: Spending
    younger_share: Spread
    people: Cohort
    age_weights: tuple[Weighted, ...] = Field(min_length=1)
    need: Need
    pay: Pay
    prices: Prices
    staff: Staff
    stages: dict[str, Stage]
    reforms: dict[str, Reform] = Field(default_factory=dict)
    rules: tuple[Growth, ...] = ()

    @property
    def span(self) -> tuple[FinancialYear, ...]:
        """Its years in order."""
        first = FinancialYear.parse(self.first)
        return tuple(first + later for later in range(self.years))


def read_path(given: str | Path) -> Path10:
    """Read a path: the name of one that comes with the program, or a file.

    Raises:
        ProblemsFound: everything that is wrong in the file.
        UnknownName: there is neither a path nor a file of that name.
    """
    named = str(given)
    if named in PACKAGED:
        return read_yaml(files("ncs.scenarios") / "data" / f"path_{named}.yaml", Path10, more=_wrong)
    if isinstance(given, str) and not names_file(named):
        raise no_such("path", named, PACKAGED)
    return read_yaml(Path(given), Path10, kind="path", next_step="See `ncs path show priorities`.", more=_wrong)


def path_text(name: str) -> str:
    """Return a path that comes with the program, with its comments.

    Raises:
        UnknownName: there is none of that name.
    """
    if name not in PACKAGED:
        raise UnknownName("path", name, near_matches(name, PACKAGED) or PACKAGED)
    return (files("ncs.scenarios") / "data" / f"path_{name}.yaml").read_text(encoding="utf-8")


def _wrong(made: Path10 | None, loaded: Loaded) -> Iterable[Problem]:
    if made is not None:
        for field, rule, message, step in _findings(made):
            row = loaded.row_of(*field.split("."))
            yield Problem(file=loaded.file, row=row, field=field, rule=rule, message=message, next_step=step)


def _findings(made: Path10) -> Iterator[tuple[str, str, str, str]]:
    if not _is_year(made.first):
        yield "from", "year", f"{made.first} is no financial year.", "Write 2025-26."
        return
    for name, stage in made.stages.items():
        if not (_is_year(stage.from_) and _is_year(stage.to)) or stage.to < stage.from_:
            yield f"stages.{name}", "year", f"{name} does not run from a year to a later one.", "Write 2025-26."
    yield from beyond_bounds(made)
    yield from _of_ages(made)
    for name, reform in made.reforms.items():
        yield from _of_reform(made, name, reform)


def _of_ages(made: Path10) -> Iterator[tuple[str, str, str, str]]:
    last = 64
    for one in made.age_weights:
        try:
            ages = AgeRange.parse(one.ages)
        except NotModelled as error:
            yield "age_weights", "ages", str(error), "Write 65-74, 75-84, 85+."
            return
        if ages.youngest != last + 1:
            message = f"Ages {one.ages} do not follow {last}: people would be left out or count twice."
            yield "age_weights", "ages", message, "Write ages from 65 on, each after the one before: 65-74, 75-84, 85+."
            return
        last = OLDEST if ages.oldest is None else ages.oldest
    if not any(one.weight for one in made.age_weights):
        message = "No age has a weight: older people would count for nothing, and nothing can grow from it."
        yield "age_weights", "ages", message, "Give an age a weight above 0, such as 1 for 65-74."
    if last < OLDEST:
        yield "age_weights", "ages", f"People older than {last} have no weight.", "Let the last ages be such as 85+."


def _of_reform(made: Path10, name: str, reform: Reform) -> Iterator[tuple[str, str, str, str]]:
    stage, field = made.stages.get(reform.stage), f"reforms.{name}"
    if stage is None:
        step = f"Stages: {', '.join(made.stages)}."
        yield f"{field}.stage", "unknown-stage", f"There is no stage {reform.stage}.", step
    elif not stage.from_ <= reform.from_ <= stage.to:
        message = f"{reform.title} starts in {reform.from_}, outside {reform.stage}: {stage.from_} to {stage.to}."
        yield f"{field}.from", "outside-stage", message, "Change the date or the stage."
    yield from _of_others(made, name, reform)
    once = reform.access.at_once if reform.access is not None else None
    if once is not None and not _is_year(once.from_):
        yield f"{field}.access.at_once.from", "year", f"{once.from_} is no financial year.", "Write 2032-33."
    elif once is not None and once.from_ < made.first:
        message = f"People would come in {once.from_}, before the path begins, and be left out."
        yield f"{field}.access.at_once.from", "before-path", message, f"Write {made.first} or later."
    if reform.access is not None and not _are_ages(reform.access.ages):
        yield f"{field}.access.ages", "ages", f"{reform.access.ages!r} is not a range of ages.", "Write 65+."
    if not _is_year(reform.from_) or reform.from_ < made.first:
        message = f"{reform.from_} is no year of the path, which begins in {made.first}."
        yield f"{field}.from", "before-path", message, "Write a year from then on."


def _of_others(made: Path10, name: str, reform: Reform) -> Iterator[tuple[str, str, str, str]]:
    """Yield a finding for what a reform says of other reforms and other years."""
    for other in reform.includes:
        held = made.reforms.get(other)
        if held is None or other == name:
            message = f"{name} includes {other}, which is no other reform of the file."
            yield f"reforms.{name}.includes", "unknown-reform", message, f"Reforms: {', '.join(made.reforms)}."
        elif held.includes or held.least is not None:
            message = f"{name} includes {other}, which rests on others itself."
            yield f"reforms.{name}.includes", "chain", message, "Name the reforms that it includes instead."
    if (year := reform.numbers_of) is not None and not (_is_year(year) and year in map(str, made.span)):
        message = f"{year} is no year of the path."
        yield f"reforms.{name}.numbers_of", "year", message, f"Write a year from {made.span[0]} to {made.span[-1]}."
    if (year := reform.prices_of) is not None and not (_is_year(year) and reaches(year, made.span)):
        message = f"Prices of {year} cannot be brought to those of {made.first}."
        step = f"Write a year of the path, or from {min(held_growth())} on; or give it at prices of {made.first}."
        yield f"reforms.{name}.prices_of", "prices", message, step


def _are_ages(text: str) -> bool:
    try:
        AgeRange.parse(text)
    except NotModelled:
        return False
    return True


def _is_year(text: str) -> bool:
    try:
        FinancialYear.parse(text)
    except BadPeriod:
        return False
    return True
