"""What the register says of one measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import ClassVar

#: A measure's id and a group of it, such as ``("ascof_2e", "age=65+")``.
Place = tuple[str, str]
#: How pydantic is to read what is described here: nothing but what is known. It is not loaded for it.
STRICT = {"extra": "forbid"}


class Polarity(StrEnum):
    """Which way is better. Where that is not established, nothing is called better or worse."""

    HIGHER = "higher_is_better"
    LOWER = "lower_is_better"
    NOT_ESTABLISHED = "not_established"

    @property
    def words(self) -> str:
        """As people say it: ``higher is better``."""
        return self.value.replace("_", " ")


class Kind(StrEnum):
    """What sort of number a measure is, which decides how its uncertainty is worked out."""

    PERCENT = "percent"
    RATE = "rate"
    SURVEY_PERCENT = "survey_percent"
    SURVEY_SCORE = "survey_score"
    PERCENT_WITHOUT_MARGIN = "percent_without_margin"
    MEDIAN = "median"
    COUNT = "count"
    MONEY = "money"


class Counts(StrEnum):
    """What one row behind a figure is."""

    PEOPLE = "people"
    EPISODES = "episodes"
    DISCHARGES = "discharges"
    ENQUIRIES = "enquiries"
    REQUESTS = "requests"
    RESPONDENTS = "respondents"
    STAFF = "staff"
    PROVIDERS = "providers"
    POUNDS = "pounds"
    DWELLINGS = "dwellings"

    @property
    def one(self) -> str:
        """The word for one of them: ``person``, ``enquiry``."""
        odd = {"people": "person", "enquiries": "enquiry", "staff": "member of staff"}
        return odd.get(self.value, self.value.removesuffix("s"))


class Cadence(StrEnum):
    """How often its source gives a new figure."""

    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    EVERY_TWO_YEARS = "every_two_years"
    ONCE = "once"

    @property
    def words(self) -> str:
        """As people say it: ``every two years``."""
        return self.value.replace("_", " ")


class Standing(StrEnum):
    """How far government itself stands behind the figures."""

    OFFICIAL = "official"
    IN_DEVELOPMENT = "in_development"
    OTHER = "other"
    OWN = "own"

    @property
    def words(self) -> str:
        """As people say it."""
        return {
            Standing.OFFICIAL: "official statistics",
            Standing.IN_DEVELOPMENT: "official statistics in development",
            Standing.OTHER: "published, not as official statistics",
            Standing.OWN: "this project's own",
        }[self]


class Given(StrEnum):
    """Whether the program works the measure out, or others publish it."""

    COMPUTED = "computed"
    PUBLISHED = "published"

    @property
    def words(self) -> str:
        """As people say it."""
        return {
            Given.COMPUTED: "computed here from records",
            Given.PUBLISHED: "published, not computed here",
        }[self]


#: The collections that measures come from, by the letters that those who fill them in know them by.
COLLECTIONS: Mapping[str, str] = {
    "ASC-WDS": "Adult Social Care Workforce Data Set",
    "ASCS": "Adult Social Care Survey",
    "CLD": "Client level data",
    "CQC": "Care Quality Commission",
    "MHSDS": "Mental Health Services Data Set",
    "SAC": "Safeguarding Adults Collection",
    "SACE": "Survey of Adult Carers in England",
    "SALT": "Short and Long Term support return",
}


@dataclass(frozen=True, kw_only=True)
class MeasureEntry:
    """One measure, described once.

    Attributes:
        id, code, title: stable name, official code, short title.
        published_title: the title in full as published, where the short one is not it.
        aliases: other codes that people use.
        publication: the edition of the official tables that has it, such as ``ascof_2024_25``; empty for none.
        family: the measures that one set of rules gives together, such as ``2B and 2C``; empty for none.
        outcomes: the priority outcomes that it serves.
        kind: what sort of number it is.
        unit, places: unit of its values and the decimals in which they are given.
        lowest, highest: the ends of its scale, in its unit; None where it has no end.
        polarity: which way is better.
        counts: what one row behind a figure is.
        collection, cadence: where the figures come from, and how often.
        standing, given: how far government stands behind it, and whether it is computed here.
        comparable: false where councils cannot be compared on it; it then counts for nothing in priorities.
        counterparts: for a group of our own results, the official measure and group that it is the same figure as.
        nearest: for a group of our own results, the published one that comes nearest without being the same.
        note: what a reader must know.
        question: one to ask when the measure stands out.

    Raises:
        ValueError: it has fewer than no decimals.
    """

    __pydantic_config__: ClassVar = STRICT

    id: str
    code: str
    title: str
    published_title: str = ""
    aliases: tuple[str, ...] = ()
    publication: str = ""
    family: str = ""
    outcomes: tuple[int, ...]
    kind: Kind
    unit: str
    places: int
    lowest: float | None
    highest: float | None
    polarity: Polarity
    counts: Counts
    collection: str
    cadence: Cadence
    standing: Standing
    given: Given
    comparable: bool = True
    counterparts: Mapping[str, Place] = field(default_factory=dict)
    nearest: Mapping[str, Place] = field(default_factory=dict)
    note: str = ""
    question: str = ""

    def __post_init__(self) -> None:
        if self.places < 0:
            raise ValueError(f"places must be greater than or equal to 0, not {self.places}")

    @property
    def collected(self) -> str:
        """Where the figures come from in words, such as ``Client level data (CLD) and hospital records``."""
        letters, space, more = self.collection.partition(" ")
        known = COLLECTIONS.get(letters)
        return self.collection if known is None else f"{known} ({letters}){space}{more}"

    @property
    def full_title(self) -> str:
        """The title as published."""
        return self.published_title or self.title

    @property
    def scale(self) -> tuple[float, float]:
        """Lowest and highest value that the measure can have, in its unit; infinite where it has no end."""
        return -inf if self.lowest is None else self.lowest, inf if self.highest is None else self.highest

    @property
    def per(self) -> int:
        """What a ratio is multiplied by to give a value: 100 for a percentage, 100,000 for a rate, else 1."""
        percents = (Kind.PERCENT, Kind.SURVEY_PERCENT, Kind.PERCENT_WITHOUT_MARGIN)
        return 100 if self.kind in percents else 100_000 if self.kind is Kind.RATE else 1

    @property
    def called(self) -> str:
        """Its code and name, such as ``2C (permanent admissions…)``: a code alone says nothing to most people."""
        return f"{self.code} ({self.title[0].lower()}{self.title[1:]})"

    @property
    def direction(self) -> int:
        """1 where higher is better, -1 where lower is, 0 where neither is established."""
        return {Polarity.HIGHER: 1, Polarity.LOWER: -1}.get(self.polarity, 0)

    @property
    def standing_words(self) -> str:
        """How far government stands behind it, and whether it is computed here."""
        said = self.standing.words
        return said if self.given is Given.COMPUTED else f"{said}; {self.given.words}"
