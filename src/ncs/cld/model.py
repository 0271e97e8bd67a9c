"""What the client level data specification consists of, as frozen values that refuse to be built wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property
from types import MappingProxyType

from ncs.core.errors import UnknownName, near_matches


class Release(IntEnum):
    """A release of the specification. Release 2 has been the standard since submissions of October 2025."""

    ONE = 1
    TWO = 2


class ListStatus(StrEnum):
    """How sure we are of a code list. Values of a list that is not established are accepted and not checked."""

    ESTABLISHED = "established"
    PROBABLE = "probable"
    NOT_ESTABLISHED = "not established"


#: Values the official cleaning puts in place of what it cannot map. Councils never submit them.
PSEUDO_VALUE = "dhsc-pseudo-value"

FIELD_TYPES = frozenset({"code", "code list", "date", "decimal", "free text", "identifier", "integer", "postcode"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column of a submission.

    Attributes:
        name: the name inside this program, as in ``ncs.records.layout.RAW`` where the field is carried on.
        header: the heading in a local file; ``aliases`` are other headings found in the wild.
        national_name: the column in the national table, empty where it is not released.
        max_length: characters at most, where a general standard gives a length.
        personal: whether the value identifies a person and so is never shown.
        applicable, mandatory: names of conditions (``ncs.records.rules.conditions``), established for Release 1.
        in_release_2: ``yes``, ``no`` or ``not established``.
        checked: whether central quality checks of Release 2 look at the field.
        cleaned: whether the official method maps its values.

    Raises:
        ValueError: the type is not one of ``FIELD_TYPES``.
    """

    order: int
    name: str
    header: str
    aliases: tuple[str, ...]
    national_name: str
    module: str
    type: str
    max_length: int | None
    personal: bool
    applicable: str
    mandatory: str
    mandatory_established: bool
    in_release_2: str
    checked: bool
    cleaned: bool
    used_by: str
    note: str
    source: str

    def __post_init__(self) -> None:
        if self.type not in FIELD_TYPES:
            raise ValueError(f"{self.name}: {self.type!r} is not a type of field")

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading the field is known by, the local one first."""
        return tuple(text for text in (self.header, self.national_name, self.name, *self.aliases) if text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a code list, with the group and rank the official method gives it and how sure we are."""

    value: str
    group: str
    hierarchy: int | None
    certainty: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeList:
    """The values a field may hold in a release. ``values`` leaves out what councils never submit."""

    field: str
    release: Release
    status: ListStatus
    note: str
    values: tuple[Value, ...]
    pseudo_values: tuple[Value, ...] = ()

    @property
    def is_checked(self) -> bool:
        """Whether values outside the list are reported."""
        return self.status is not ListStatus.NOT_ESTABLISHED

    @property
    def texts(self) -> tuple[str, ...]:
        """The values as text, in order."""
        return tuple(item.value for item in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """A Release 1 value and what it becomes in Release 2, with the evidence for it."""

    field: str
    release_1_value: str
    release_2_value: str
    evidence: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An event outcome with its rank: the lowest rank wins when one event was submitted with several outcomes.

    The flags say how measures use it: in 2A as a sequel, denominator, numerator or unclassified; in waiting times
    whether a request is kept, shows progress, and whether an assessment leads to a service.
    """

    hierarchy: int
    event_outcome: str
    group: str
    hierarchy_in_2a: int
    usable_2a_sequel: bool
    in_2a_denominator_as_final_outcome: bool
    in_2a_numerator_as_final_outcome: bool
    unable_to_classify_2a: bool
    wt_request_kept: bool
    wt_request_indicates_progress: bool
    wt_assessment_progress_to_service: bool
    source: str


def heading_key(text: str) -> str:
    """Return a heading without case, spaces and punctuation, for matching."""
    return re.sub(r"[^0-9a-z]+", "", text.casefold())


def value_key(text: str) -> str:
    """Return a value without regard to case and outer or repeated blanks, for matching."""
    return " ".join(text.split()).casefold()


@dataclass(frozen=True, kw_only=True)
class Specification:
    """A release: its fields in order, code lists by field, renamings from Release 1 and ranked outcomes."""

    release: Release
    fields: tuple[Field, ...]
    lists: Mapping[str, CodeList]
    renamings: tuple[Renaming, ...]
    outcomes: tuple[Outcome, ...]

    def __post_init__(self) -> None:
        names = [field.name for field in self.fields]
        if len(set(names)) != len(names):
            raise ValueError("two fields have the same name")
        for name in self.lists:
            self.field(name)

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """Fields by name."""
        return MappingProxyType({field.name: field for field in self.fields})

    @cached_property
    def by_heading(self) -> Mapping[str, Field]:
        """Fields by :func:`heading_key` of every heading they are known by."""
        return MappingProxyType({heading_key(text): field for field in self.fields for text in field.headings})

    def field(self, name: str) -> Field:
        """Return the field called ``name``.

        Raises:
            UnknownName: there is none.
        """
        for field in self.fields:
            if field.name == name:
                return field
        raise UnknownName("field", name, near_matches(name, [field.name for field in self.fields]))

    def code_list(self, name: str) -> CodeList | None:
        """Return the code list of a field; ``None`` when the field has no list."""
        return self.lists.get(name)
