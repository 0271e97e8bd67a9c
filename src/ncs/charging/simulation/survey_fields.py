"""What a survey can tell about people: the fields that a mapping file fills, and what is taken where it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ncs.charging.law.kinds import income_kinds


class Kind(StrEnum):
    """What values of a field are."""

    MONEY = "money"
    WHOLE = "whole number"
    NUMBER = "number"
    FLAG = "yes or no"
    LABEL = "label"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its values, and what everybody is taken to be where a mapping leaves it out.

    Attributes:
        otherwise: the value for everybody; None where one is worked out, or the field must be mapped.
        assumption: said in the notes where the field is left out; empty where it must be mapped, or nothing follows.
        required: a mapping must fill it.
        labels: the only values that a label may have; any where there are none.
        least, most: the smallest and largest number.
        completed: a whole number of years completed, as ages are: the part of a year begun does not count.
    """

    name: str
    kind: Kind
    title: str
    otherwise: str | None = None
    assumption: str = ""
    required: bool = False
    labels: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None
    completed: bool = False


IN_HOME, TEMPORARY_STAY, AT_HOME = "care home", "care home, temporary", "at home"
SETTINGS = (IN_HOME, TEMPORARY_STAY, AT_HOME)
SEXES = ("female", "male", "unknown")
HOME_TYPES = ("older people's home", "younger adults' home", "own home")


def _flag(name: str, title: str, assumption: str) -> Field:
    return Field(name=name, kind=Kind.FLAG, title=title, otherwise="no", assumption=assumption)


def _money(name: str, title: str, assumption: str, *, required: bool = False) -> Field:
    otherwise = None if required else "0"
    return Field(name=name, kind=Kind.MONEY, title=title, otherwise=otherwise, assumption=assumption, required=required)


def _worked_out(name: str, kind: Kind, title: str, assumption: str, labels: tuple[str, ...] = ()) -> Field:
    return Field(name=name, kind=kind, title=title, assumption=assumption, labels=labels)


_PLAIN = (
    Field(name="weight", kind=Kind.NUMBER, title="How many adults in England the row stands for", required=True),
    Field(name="age", kind=Kind.WHOLE, title="Age in years; this or born is needed", least=18, most=120,
          completed=True),
    Field(name="born", kind=Kind.DATE, title="Date of birth, in place of age"),
    Field(name="sex", kind=Kind.LABEL, title="Sex", otherwise="unknown", labels=SEXES, assumption="Sex is not known."),
    _flag("couple", "Lives as one of a couple", "Nobody is one of a couple."),
    _flag("lone_parent", "Lone parent", "Nobody is a lone parent."),
    Field(name="children", kind=Kind.WHOLE, title="Dependent children", otherwise="0", most=20,
          assumption="Nobody has dependent children."),
    _flag("disability_premium", "Below pension age: the disability premium",
          "Only those with a benefit that brings it have the premium."),
    _flag("enhanced_disability_premium", "The enhanced one", "Only those with a benefit that brings it."),
    _flag("carer_premium", "The carer premium", "Only those with Carer's Allowance have it."),
    _worked_out("old_cohort", Kind.FLAG, "State Pension age was reached before 6 April 2016",
                "Who reached State Pension age before April 2016 follows from age and sex; where sex is not known, as "
                "for men."),
    Field(name="onset_age", kind=Kind.WHOLE, title="Age when need began", otherwise="-1", least=-1, most=120,
          completed=True, assumption="At what age need began is not known, so that reforms that go by it help nobody."),
    Field(name="needs_band", kind=Kind.WHOLE, title="Needs band, 1 low to 4 highest", otherwise="-1", least=-1, most=4,
          assumption="Needs bands are not known, so that reforms that go by them help nobody."),
    Field(name="setting", kind=Kind.LABEL, title="Where care is given", required=True, labels=SETTINGS),
    _flag("nursing", "A place with nursing", "Nobody has a place with nursing."),
    _flag("night_care", "The council arranges care at night", "Nobody has care at night."),
    Field(name="weeks_so_far", kind=Kind.WHOLE, title="Weeks of this care so far", otherwise="0", most=5200,
          assumption="Everybody's care has just begun."),
    _worked_out("weeks_funded", Kind.WHOLE, "Weeks of council money so far",
                "Whoever is within the limits has been helped since care began."),
    _money("fee", "Cost of care, after NHS money for nursing", "", required=True),
    _worked_out("council_rate", Kind.MONEY, "What the council would pay for the same needs",
                "Councils would pay each person's own fee."),
    _flag("council_rate_when_helped", "The care home takes the council's rate once the council helps to pay",
          "No care home takes the council's rate when the council begins to help: the council pays the whole fee."),
    _money("third_party", "Top-up by others", "Nobody has a top-up by others."),
    _worked_out("nhs", Kind.MONEY, "NHS-funded nursing care paid beside the fee",
                "The NHS pays its standard rate for every place with nursing."),
    _money("savings", "Savings that count", "", required=True),
    _money("other_capital", "Other capital that counts, such as land", "Nobody has other capital."),
    _money("home", "Value of the person's own share of their home", "Nobody owns a home."),
    _money("mortgage", "Debt on that share", "Nobody has a mortgage."),
    _worked_out("home_protected", Kind.FLAG, "A partner or another qualifying person lives in the home",
                "A partner lives in the home of everybody who is one of a couple, and nobody in others."),
    _worked_out("returns", Kind.FLAG, "A temporary resident means to go back home",
                "Every temporary resident means to go back home."),
    _money("housing", "Housing costs net of help", "Nobody has housing costs."),
    _money("disability_costs", "Disability-related costs", "Nobody has disability-related costs."),
    Field(name="region", kind=Kind.LABEL, title="Region", otherwise="unknown", assumption="Regions are not known."),
    Field(name="council", kind=Kind.LABEL, title="Council", otherwise="unknown", assumption="Councils are not known."),
    _worked_out("tenure", Kind.LABEL, "Tenure, in your own words", "Tenure is whether a home is owned."),
    _worked_out("home_type", Kind.LABEL, "Sort of care home",
                "Who is 65 or over lives in an older people's home, others in one for younger adults.", HOME_TYPES),
    _worked_out("entrant_savings", Kind.MONEY, "Savings of somebody newly needing care in their place",
                "Who comes in somebody's place has their savings of now."),
    _worked_out("entrant_home", Kind.MONEY, "Home of somebody newly needing care in their place",
                "Who comes in somebody's place has their home of now."),
)  # fmt: skip

INCOME = "income."


@cache
def survey_fields() -> Mapping[str, Field]:
    """Return every field by name: the plain ones, then one for each kind of income, such as ``income.earnings``."""
    incomes = (
        _money(f"{INCOME}{name}", kind.title, f"Nobody has {kind.title}.") for name, kind in income_kinds().items()
    )
    return {field.name: field for field in (*_PLAIN, *incomes)}
