"""An edition of the expectations: what is expected, and what bears on it. Each later one says what it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, UnknownName, near_matches
from ncs.register.measures import register
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

#: The edition whose words and measures are the register's.
FIRST = "2026-27"
_FROZEN = ConfigDict(frozen=True, extra="forbid")
_YEAR = r"^20\d\d-\d\d$"


class Links(BaseModel):
    """What bears on one expectation: duties in law, quality statements of CQC, and kinds of support on offer."""

    model_config = _FROZEN

    duties: tuple[str, ...] = ()
    cqc: tuple[str, ...] = ()
    support: tuple[str, ...] = ()


class Offer(BaseModel):
    """One kind of support on offer, and who gives it."""

    model_config = _FROZEN

    what: str
    by: str


class Strategy(BaseModel):
    """A strategy or plan that must exist: its title, whose it is, by which words or law, and what it serves."""

    model_config = _FROZEN

    title: str
    whose: str
    must: str
    expectation: str


class Statement(BaseModel):
    """A quality statement of CQC's assessments of councils, and the theme that it is part of."""

    model_config = _FROZEN

    title: str
    theme: str


class FirstEdition(BaseModel):
    """The edition that comes with the program; words and measures of expectations are the register's."""

    model_config = _FROZEN

    edition: str = Field(pattern=_YEAR)
    published: date
    source: str
    contact: str
    standing: str
    support: dict[str, Offer]
    levels: dict[str, str]
    strategies: dict[str, Strategy]
    expectations: dict[str, Links]
    quality_statements: dict[str, Statement]


class Added(Links):
    """An expectation that is new in an edition: its outcome, its words, and the measures that bear on it."""

    outcome: int
    expectation: str = Field(min_length=10)
    measures: tuple[str, ...] = ()


class Reworded(BaseModel):
    """An expectation in other words; ``why`` says what changed in them."""

    model_config = _FROZEN

    expectation: str = Field(min_length=10)
    why: str = Field(min_length=3)


class Relinked(BaseModel):
    """What bears on an expectation otherwise than before; what is left out stays. ``why`` says what changed."""

    model_config = _FROZEN

    measures: tuple[str, ...] | None = None
    duties: tuple[str, ...] | None = None
    cqc: tuple[str, ...] | None = None
    support: tuple[str, ...] | None = None
    why: str = Field(min_length=3)


class LaterEdition(BaseModel):
    """A later edition, by what it changes of the one that it builds on.

    ``offers`` and ``strategies`` are new, or stand in place of those of the same name; what is withdrawn says why.
    """

    model_config = _FROZEN

    edition: str = Field(pattern=_YEAR)
    published: date
    source: str = Field(min_length=3)
    builds_on: str = Field(pattern=_YEAR)
    contact: str = ""
    withdrawn: dict[str, str] = Field(default_factory=dict)
    reworded: dict[str, Reworded] = Field(default_factory=dict)
    added: dict[str, Added] = Field(default_factory=dict)
    relinked: dict[str, Relinked] = Field(default_factory=dict)
    offers: dict[str, Offer] = Field(default_factory=dict)
    withdrawn_offers: dict[str, str] = Field(default_factory=dict)
    strategies: dict[str, Strategy] = Field(default_factory=dict)
    withdrawn_strategies: dict[str, str] = Field(default_factory=dict)

    def offered(self, base: Edition) -> dict[str, Offer]:
        """Return the offers of support of this edition."""
        return {n: one for n, one in {**base.support, **self.offers}.items() if n not in self.withdrawn_offers}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One expectation of an edition: its outcome, words, measures (ids of the register), and what bears on it."""

    outcome: int
    words: str
    measures: tuple[str, ...]
    links: Links


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A whole edition: its expectations by number, and what they are linked to."""

    name: str
    published: date
    source: str
    contact: str
    standing: str
    expectations: Mapping[str, Expected]
    support: Mapping[str, Offer]
    levels: Mapping[str, str]
    strategies: Mapping[str, Strategy]
    statements: Mapping[str, Statement]


@cache
def first_edition() -> Edition:
    """Return the edition that comes with the program."""
    held = read_yaml(files("ncs.places") / "data" / "editions" / "2026_27.yaml", FirstEdition)
    known = register().expectations
    return Edition(
        name=held.edition,
        published=held.published,
        source=held.source,
        contact=held.contact,
        standing=held.standing,
        expectations={
            number: Expected(
                outcome=known[number].outcome,
                words=known[number].expectation,
                measures=known[number].measures,
                links=links,
            )
            for number, links in held.expectations.items()
        },
        support=held.support,
        levels=held.levels,
        strategies=held.strategies,
        statements=held.quality_statements,
    )


def edition(named: str | Path | None = None) -> Edition:
    """Return an edition: the one that comes with the program, or a later one from a file that says what it changes.

    Raises:
        UnknownName: it is neither the name of an edition held nor a file's path.
        ProblemsFound: the file is wrong; with every problem.
    """
    if named is None or str(named) == FIRST:
        return first_edition()
    path = Path(named)
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise UnknownName("edition of the expectations", str(named), (FIRST, "a file such as edition.yaml"))
    base = first_edition()
    made = read_yaml(
        path,
        LaterEdition,
        kind="edition",
        next_step="See docs/how-to/director-assess-your-council.md.",
        more=lambda made, loaded: () if made is None else _problems(made, base, loaded),
    )
    return _later(made, base)


def expectation_named(number: str, among: Edition) -> str:
    """Return the number of an expectation.

    Raises:
        UnknownName: the edition has none of that number.
    """
    if number not in among.expectations:
        near = near_matches(number, among.expectations) or tuple(among.expectations)
        raise UnknownName(f"expectation of {among.name}", number, near)
    return number


def _later(made: LaterEdition, base: Edition) -> Edition:
    kept = {number: one for number, one in base.expectations.items() if number not in made.withdrawn}
    changed = {
        number: Expected(
            outcome=one.outcome,
            words=made.reworded[number].expectation if number in made.reworded else one.words,
            measures=_first(made.relinked, number, "measures", one.measures),
            links=Links(
                duties=_first(made.relinked, number, "duties", one.links.duties),
                cqc=_first(made.relinked, number, "cqc", one.links.cqc),
                support=tuple(
                    name
                    for name in _first(made.relinked, number, "support", one.links.support)
                    if name not in made.withdrawn_offers
                ),
            ),
        )
        for number, one in kept.items()
    }
    new = {
        number: Expected(
            outcome=one.outcome,
            words=one.expectation,
            measures=one.measures,
            links=Links(duties=one.duties, cqc=one.cqc, support=one.support),
        )
        for number, one in made.added.items()
    }
    return Edition(
        name=made.edition,
        published=made.published,
        source=made.source,
        contact=made.contact or base.contact,
        standing=base.standing,
        expectations=dict(sorted({**changed, **new}.items())),
        support=made.offered(base),
        levels=base.levels,
        strategies={
            name: one
            for name, one in {**base.strategies, **made.strategies}.items()
            if one.expectation not in made.withdrawn and name not in made.withdrawn_strategies
        },
        statements=base.statements,
    )


def _first(relinked: Mapping[str, Relinked], number: str, key: str, held: tuple[str, ...]) -> tuple[str, ...]:
    """Return the links of one kind that a later edition gives an expectation, else those held."""
    given: tuple[str, ...] | None = getattr(relinked[number], key) if number in relinked else None
    return held if given is None else given


def _problems(made: LaterEdition, base: Edition, loaded: Loaded) -> Iterator[Problem]:
    for rule, at, message, step in (*_said_of_it(made, base), *_of_expectations(made, base), *_of_names(made, base)):
        field = ".".join(at)
        yield Problem(rule=rule, message=message, next_step=step, file=loaded.file, row=loaded.row_of(*at), field=field)


#: Rule, where in the file, message, next step.
_Said = tuple[str, tuple[str, ...], str, str]


def _said_of_it(made: LaterEdition, base: Edition) -> Iterator[_Said]:
    if made.builds_on != base.name:
        yield "unknown-edition", ("builds_on",), "There is no such edition to build on.", f"Say {base.name}."
    if made.edition <= base.name:
        yield "edition-not-later", ("edition",), f"It is not later than {base.name}.", "Give its own year."


def _of_expectations(made: LaterEdition, base: Edition) -> Iterator[_Said]:
    held = ", ".join(base.expectations)
    changed = {"withdrawn": [*made.withdrawn], "reworded": [*made.reworded], "relinked": [*made.relinked]}
    for key, numbers in changed.items():
        for number in numbers:
            if number not in base.expectations:
                yield "unknown-expectation", (key, number), "There is none of that number.", f"Of {held}."
            elif key != "withdrawn" and number in made.withdrawn:
                yield "both-ways", (key, number), "It is withdrawn as well.", "Say one of the two."
    for number, one in made.added.items():
        if number in base.expectations:
            yield "expectation-there", ("added", number), "There is one already.", "Use `reworded`, or renumber."
        if one.outcome not in register().outcomes:
            yield "unknown-outcome", ("added", number, "outcome"), "No such outcome.", "Give 1, 2 or 3."
    known: dict[str, tuple[str, ...]] = {
        "measures": tuple(register().measures),
        "cqc": tuple(base.statements),
        "support": tuple(made.offered(base)),
    }
    parts: tuple[tuple[str, Mapping[str, Added | Relinked]], ...] = (
        ("added", made.added),
        ("relinked", made.relinked),
    )
    for part, linked in parts:
        for number, links in linked.items():
            for key, names in known.items():
                for name in getattr(links, key) or ():
                    if name not in names:
                        near = "; ".join(near_matches(name, names)) or ", ".join(names[:5])
                        yield "unknown-link", (part, number, key), f"There is no {name!r}.", f"Such as {near}."


def _of_names(made: LaterEdition, base: Edition) -> Iterator[_Said]:
    parts = (
        ("withdrawn_offers", made.withdrawn_offers, made.offers, base.support),
        ("withdrawn_strategies", made.withdrawn_strategies, made.strategies, base.strategies),
    )
    for key, withdrawn, given, held in parts:
        for name in withdrawn:
            if name not in held:
                yield "unknown-name", (key, name), "There is none of that name.", f"Of {', '.join(held)}."
            if name in given:
                yield "both-ways", (key, name), "It is given as well.", "Say one of the two."
    kept = ({*base.expectations} - {*made.withdrawn}) | {*made.added}
    for name, one in made.strategies.items():
        if one.expectation not in kept:
            message = f"This edition has no expectation {one.expectation}."
            yield "unknown-expectation", ("strategies", name, "expectation"), message, f"Of {', '.join(sorted(kept))}."
