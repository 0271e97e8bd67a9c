"""What can be asked of a formula of need: check it, run it, explain it, compare it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from os import PathLike

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.explained import Explained
from ncs.core.given import as_path, kind_of, name_of
from ncs.core.money import to_pence
from ncs.funding.allocations.published import published_table
from ncs.funding.formula.country import Country, england
from ncs.funding.formula.given import own_country, with_indicators, with_people, with_spending
from ncs.funding.formula.model import Formula
from ncs.funding.formula.need import Need, coefficients_missing, controls, need
from ncs.funding.formula.shipped import find_formula, formula_text, formulas, with_coefficients
from ncs.funding.formula.target import Target, targets
from ncs.funding.views.formula.explain import explained_need, explained_words
from ncs.funding.views.formula.tables import (
    comparison_table,
    given_words,
    marked,
    rests_on,
    shipped_table,
    short_shipped,
    short_targets,
    targets_table,
)
from ncs.present.answer import Answer
from ncs.reference.councils import find_council
from ncs.tables.explained import explained_table
from ncs.tables.tables import Table

PathText = str | PathLike[str] | None
#: Where England's present spending is from, unless a file is given.
PRESENT = "Annex B, 2025-26 baseline of 150 councils (DHSC, 21 January 2026)"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a reader gives in place of what is held: files, or a whole country of their own in a folder."""

    coefficients: PathText = None
    indicators: PathText = None
    people: PathText = None
    spending: PathText = None
    country: PathText = None

    def places(self) -> Country:
        """Return the country that these describe; England's councils where they say nothing.

        Raises:
            ProblemsFound: a file cannot be used, or a country of one's own comes with files for England.
        """
        own = as_path(self.country)
        files = (as_path(self.people), as_path(self.indicators), as_path(self.spending))
        if own is not None:
            if any(files):
                raise ProblemsFound("The inputs do not go together", [_TWO_COUNTRIES])
            return own_country(own)
        people, indicators, spending = files
        found = england() if people is None else with_people(england(), people)
        found = found if indicators is None else with_indicators(found, indicators)
        return with_annex_b(found) if spending is None else with_spending(found, spending)

    def formula(self, name: str) -> Formula:
        """Return the formula of a name or file, with the coefficients that are given.

        Raises:
            UnknownName, ProblemsFound: as :func:`find_formula` and :func:`with_coefficients`.
        """
        found, given = find_formula(str(name_of(name, "name"))), as_path(self.coefficients)
        return found if given is None else with_coefficients(found, given)


_TWO_COUNTRIES = Problem(
    rule="two-countries",
    message="A country of your own has its people, indicators and spending in its folder.",
    next_step="Put them there, or leave --country out.",
    field="--country",
)


def with_annex_b(country: Country) -> Country:
    """Return England with the 2025-26 baselines of Annex B as present spending; three councils have none there."""
    spent = {
        item.council.ons_code: to_pence(item.baseline * 1_000_000)
        for item in published_table().allocations
        if item.published
    }
    return replace(country, spending=spent, spending_source=PRESENT)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Shipped(Answer):
    """The formulas that come with the program."""

    found: tuple[Formula, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return a row a formula: what is established of it, and what is missing."""
        return (shipped_table(self.found),)

    def for_screen(self) -> Table:
        """Return what fits a terminal."""
        return short_shipped(self.table())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ByNeed(Answer):
    """A formula worked out: every council's need, target and distance."""

    need: Need
    targets: tuple[Target, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the councils, a row each."""
        return (marked(targets_table(self.need, self.targets), self.need.formula),)

    def for_screen(self) -> Table:
        """Return the columns that fit a terminal."""
        return short_targets(self.table())

    def of(self, council: str) -> Target:
        """Return one council's target, by any name or code.

        Raises:
            UnknownName: there is no such council.
        """
        country = self.need.country
        code = find_council(council).ons_code if country.england else council
        found = [target for target in self.targets if target.place.code == code]
        return found[0] if found else _no_place(council, country)

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines behind every council's target."""
        return tuple(line for target in self.targets for line in explained_need(self.need, target))

    @property
    def rests_on(self) -> tuple[str, ...]:
        """What must be said wherever its figures are shown: how sure the coefficients are, what is not established."""
        return rests_on(self.need)

    @property
    def given(self) -> tuple[str, ...]:
        """What was given in place of what is held, and what of it is not used."""
        return given_words(self.need.country, self.need.formula)

    def steps(self, council: str) -> Table:
        """Return one council's lines as a table."""
        title = f"Need of {self.of(council).place.name}: {self.need.formula.title}. Not an official figure."
        return explained_table(self.lines(council), title=title, notes=self.rests_on)

    def lines(self, council: str) -> tuple[Explained, ...]:
        """Return one council's lines.

        Raises:
            UnknownName: there is no such council.
        """
        return tuple(explained_need(self.need, self.of(council)))

    def in_words(self, council: str) -> tuple[str, ...]:
        """Return one council's lines for a screen."""
        return explained_words(self.need, self.of(council), self.lines(council))


def _no_place(name: str, country: Country) -> Target:
    from ncs.core.errors import UnknownName, near_matches

    raise UnknownName("place", name, near_matches(name, country.codes) or country.codes[:5])


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ComparedFormulas(Answer):
    """Several formulas beside one another; those that lack coefficients are said to be missing.

    ``given`` says what stands in place of what is held.
    """

    worked: tuple[Need, ...]
    found: dict[str, tuple[Target, ...]]
    missing: dict[str, str]
    given: tuple[str, ...] = ()

    def tables(self) -> tuple[Table, ...]:
        """Return the councils, a row each, with two columns a formula."""
        table = comparison_table(self.worked, self.found, self.missing, self.given)
        return (marked(table, *(found.formula for found in self.worked)),)


def shipped() -> Shipped:
    """Return the formulas that come with the program."""
    return Shipped(found=tuple(formulas().values()))


def text(name: str) -> str:
    """Return the file of a formula that comes with the program.

    Raises:
        UnknownName: there is none of that name.
    """
    return formula_text(name)


def check(name: str, inputs: Inputs | None = None) -> ByNeed:
    """Work a formula out and return it, or everything that keeps it from being worked out.

    Raises:
        UnknownName, ProblemsFound: as :func:`run`.
    """
    return run(name, inputs=inputs)


def inputs_of(given: Inputs | None) -> Inputs:
    """Return what was given in place of what is held; nothing in place of anything for None.

    Raises:
        WrongValue: something else was given.
    """
    return Inputs() if given is None else kind_of(given, Inputs, "inputs", made_by="ncs.funding.use.formula.Inputs")


def run(name: str, *, total: Decimal | None = None, inputs: Inputs | None = None) -> ByNeed:
    """Work out every council's need and target.

    Args:
        name: of a formula in the program, or of a file.
        total: pounds to share out; what the councils spend at present if not given.
        inputs: what is given in place of what is held.

    Raises:
        UnknownName: there is no such formula.
        ProblemsFound: the formula or a file cannot be used, something that it needs is missing, or need is negative.
        NotModelled: no council has present spending.
    """
    given = inputs_of(inputs)
    found = need(given.formula(name), given.places())
    return ByNeed(need=found, targets=targets(found, pot_of(found, total)))


def pot_of(found: Need, total: Decimal | None) -> int:
    """Return the pence to share out: the total given, the formula's own pounds, or present spending in sum."""
    present = sum(found.country.spending[code] for code in found.country.codes if code in found.country.spending)
    return to_pence(total) if total is not None else controls(found.formula, present)


def compare(names: Sequence[str], *, total: Decimal | None = None, inputs: Inputs | None = None) -> ComparedFormulas:
    """Work several formulas out on the same money; one that lacks coefficients is said to be missing.

    Raises:
        UnknownName, ProblemsFound, NotModelled: as :func:`run`, but for coefficients that are not given.
    """
    given = inputs_of(inputs)
    chosen = {formula.name: formula for formula in (given.formula(name) for name in names)}
    gaps = {name: list(coefficients_missing(formula)) for name, formula in chosen.items()}
    missing = {name: f"{len(found)} coefficients are not established." for name, found in gaps.items() if found}
    places = given.places()
    worked = {name: need(formula, places) for name, formula in chosen.items() if name not in missing}
    if not worked:
        raise ProblemsFound("No formula can be worked out", [item for found in gaps.values() for item in found])
    found = {name: targets(item, pot_of(item, total)) for name, item in worked.items()}
    return ComparedFormulas(
        worked=tuple(worked.values()), found=found, missing=missing, given=given_words(places, *chosen.values())
    )
