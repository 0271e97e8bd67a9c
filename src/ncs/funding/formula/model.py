"""A formula as a file describes it: components, people, indicators, coefficients, controls, local cost, resources."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

#: Shares that should sum to one may miss it by this much, for those who write three thirds.
SLACK = 1e-9
#: No coefficient, weight or control of a formula is larger.
MOST = 1e9

Real = Annotated[float, Field(allow_inf_nan=False, ge=-MOST, le=MOST)]
NotNegative = Annotated[float, Field(allow_inf_nan=False, ge=0, le=MOST)]
Share = Annotated[float, Field(allow_inf_nan=False, ge=0, le=1)]


class Strict(BaseModel):
    """A part of a formula: nothing that is not known, and nothing that changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Standing(StrEnum):
    """How sure a coefficient or a formula is."""

    PUBLISHED = "published"
    ILLUSTRATIVE = "illustrative"
    CALIBRATED = "calibrated"
    MISSING = "missing"


class Level(StrEnum):
    """Where need is worked out before it is summed to councils."""

    COUNCILS = "councils"
    NEIGHBOURHOODS = "neighbourhoods"


class Transformation(StrEnum):
    """What is done to an indicator before it meets its coefficient."""

    NONE = "none"
    LOG = "log"
    SQUARE_ROOT = "square_root"
    SQUARE = "square"
    RATIO = "ratio"
    STANDARDISED = "standardised"
    EXCESS = "excess"


class Controls(StrEnum):
    """Whether national control totals are shares of what is given at a run, or pounds of their own."""

    SHARES = "shares"
    POUNDS = "pounds"


class Term(Strict):
    """One indicator with its coefficient.

    Attributes:
        indicator: id of a held indicator, or a column of the user's own file.
        coefficient: what one unit of the transformed indicator adds; None where it is not established.
        transformation: ``ratio`` is to England's mean, ``standardised`` in standard deviations from it (both weighted
            by the people that the component counts), ``excess`` what lies above ``above``.
        above: the level from which ``excess`` counts.
        standing: how sure the coefficient is; ``missing`` exactly where there is none.
        source: where it is from.
    """

    indicator: str = Field(min_length=1)
    coefficient: Real | None
    transformation: Transformation = Transformation.NONE
    above: Real | None = None
    standing: Standing = Standing.ILLUSTRATIVE
    source: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.transformation is Transformation.EXCESS) != (self.above is not None):
            raise ValueError("above is given exactly where the transformation is excess")
        if (self.standing is Standing.MISSING) != (self.coefficient is None):
            raise ValueError("a coefficient is empty exactly where its standing is missing")
        return self


class People(Strict):
    """People of some ages, and how much one of them counts: ages as ``18-64`` or ``85+``."""

    ages: str
    weight: NotNegative = 1.0


class Adjustment(Strict):
    """A factor on a component, such as the low-income adjustment: constant and terms, as a level or as a ratio.

    With ``ratio`` the factor is divided by England's mean, weighted by the component's people.
    """

    name: str
    constant: Real | None = 0.0
    terms: tuple[Term, ...] = ()
    ratio: bool = False


class Component(Strict):
    """A client group: people × (constant + terms) × adjustments, scaled to its control total.

    Attributes:
        name: short name, such as ``older_community``.
        title: in words.
        people: who counts, by age, with weights per head.
        constant: need per head where every indicator is zero; None where it is not established.
        terms: what indicators add to it.
        exponential: whether need per head is the exponential of constant and terms, rather than their sum.
        adjustments: factors applied after.
        control: national control total, a share or pounds (see :class:`Controls`).
    """

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    people: tuple[People, ...] = Field(min_length=1)
    constant: Real | None = 1.0
    terms: tuple[Term, ...] = ()
    exponential: bool = False
    adjustments: tuple[Adjustment, ...] = ()
    control: NotNegative


class AreaCost(Strict):
    """A part of the area cost adjustment: index (England 1) and weight; the factor is 1 + Σ weight × (index − 1)."""

    index: str
    weight: Share | None
    standing: Standing = Standing.ILLUSTRATIVE
    source: str = ""


class CouncilTaxAssumed(Strict):
    """Council tax that a council is taken to raise for adult social care.

    Attributes:
        share: part of council tax that is counted towards adult social care.
        band_d: pounds a year for band D; None takes the average of councils of the same kind (counties apart).
        equalisation: 1 counts the assumed tax in full; 0 does not count it.
        source: where share and level are from.
    """

    share: Share
    band_d: NotNegative | None = None
    equalisation: Share = 1.0
    source: str = ""


class Resources(Strict):
    """Local resources that are set against need.

    Attributes:
        council_tax: at an assumed level; None leaves it out.
        client_contributions: part of gross need that people's own charges meet.
        business_rates: name of an indicator, pounds for each council; empty leaves them out.
    """

    council_tax: CouncilTaxAssumed | None = None
    client_contributions: Share = 0.0
    business_rates: str = ""


class Formula(Strict):
    """A formula of need.

    Attributes:
        name, title: short name and words.
        established: what of it is established, and by whom.
        not_established: what is not, and so is illustrative or missing.
        source: publication.
        level: where need is worked out.
        year: release of the population, such as ``mid-2023``.
        controls: what control totals are.
        components: client groups.
        area_costs: parts of the area cost adjustment; none is no adjustment.
        resources: what is set against need.
    """

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    established: str
    not_established: str
    source: str
    level: Level = Level.COUNCILS
    year: str = "mid-2023"
    controls: Controls = Controls.SHARES
    components: tuple[Component, ...] = Field(min_length=1)
    area_costs: tuple[AreaCost, ...] = ()
    resources: Resources = Resources()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        names = [component.name for component in self.components]
        if len(set(names)) != len(names):
            raise ValueError("two components have the same name")
        total = sum(component.control for component in self.components)
        if self.controls is Controls.SHARES and abs(total - 1) > SLACK:
            raise ValueError(f"the controls of the components sum to {total:.6g}; as shares they must sum to 1")
        if total <= 0:
            raise ValueError("the controls of the components sum to nothing")
        return self

    def parts(self) -> Iterator[tuple[str, Component | Adjustment]]:
        """Yield components and adjustments with the name by which a file of coefficients knows them."""
        for component in self.components:
            yield component.name, component
            yield from ((f"{component.name}: {item.name}", item) for item in component.adjustments)

    def terms(self) -> Iterator[tuple[str, Term]]:
        """Yield every term with the name of the part that it is in."""
        for name, part in self.parts():
            yield from ((name, term) for term in part.terms)

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators that it names, each once: of its terms, then of area costs."""
        found = (*(term.indicator for _, term in self.terms()), *(part.index for part in self.area_costs))
        return tuple(dict.fromkeys(found))

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The standings of its coefficients and weights, each once, in the order of :class:`Standing`."""
        found = {term.standing for _, term in self.terms()} | {part.standing for part in self.area_costs}
        return tuple(standing for standing in Standing if standing in found)
