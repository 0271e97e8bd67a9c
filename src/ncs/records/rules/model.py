"""What a rule is: a frozen definition with its reason, its effect on the measures, its next step and its examples.

One rule is one module of this package with a constant ``RULE``. A rule finds rows of the table ``rows`` (see
``ncs.records.checking.rows``), where every field is text, blank is null, and parsed dates, numbers and kinds of event
and client stand beside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ncs.cld import Field, Release, Specification
from ncs.records.reading.headings import Layout
from ncs.register.measures import register

#: As ``Finding.source``: the file as a whole, one row without a number.
WHOLE_FILE = "(SELECT CAST(NULL AS BIGINT) AS file_row)"
#: What a finding affects when it fails national validation and the measures still understand the value.
QUALITY_CHECKS = "national quality checks"
#: What a rule can change besides the families of measures in the register.
TABLES = frozenset({QUALITY_CHECKS, "costs", "dashboard", "has unpaid carer", "submission selection"})
#: A row of an example: field to text.
Row = Mapping[str, str]


class Severity(StrEnum):
    """What a finding means: an ``error`` fails or distorts, a ``warning`` may, a ``note`` is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Certainty(StrEnum):
    """Where a rule comes from. The central rules of Release 2 are unpublished."""

    METHOD = "published method"
    RELEASE_1 = "established for Release 1; not published for Release 2"
    GUIDANCE = "guidance for Release 1"
    STANDARD = "general standard, not the specification"
    OWN = "our own, from what the published method does with the value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Rows that break a rule, as SQL.

    Attributes:
        field: name of the field to put right.
        where: condition on ``source``; true where the rule is broken.
        message: what is wrong with the row or file, as a sentence.
        source: table or subquery with the columns of ``rows``; without a row number when about the whole file.
        suggestion: SQL of the value to use instead, or of a hint; never of personal data.
        severity: when it differs from the rule's.
        about_file: whether the finding is about the whole file, so that there is no value to report.
        about_looks: whether it looks at the text of ``field`` alone and never holds of a sound one, as
            ``ncs.records.checking.sound`` has it, so that it need not be asked of those.
        tables: what several findings look at besides, made once for all: the name and the SQL of each table.
    """

    field: str
    where: str
    message: str
    source: str = "rows"
    suggestion: str = "NULL"
    severity: Severity | None = None
    about_file: bool = False
    about_looks: bool = False
    tables: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What a rule may know of the file.

    Attributes:
        held: names of the fields that the file has a column for.
        import_day: when the file counts as received.
        unknown: headings that are no field.
    """

    spec: Specification
    layout: Layout
    held: frozenset[str]
    import_day: date
    unknown: tuple[str, ...] = ()

    @property
    def release(self) -> Release:
        """The release to check against."""
        return self.spec.release

    def fields(self, *types: str) -> tuple[Field, ...]:
        """Return the fields held, of one of ``types``; of any type when none is given."""
        return tuple(f for f in self.spec.fields if f.name in self.held and (not types or f.type in types))

    def place(self, name: str) -> int:
        """Return the place of a field in the table ``cells``."""
        return [field.name for field in self.spec.fields].index(name)

    def has(self, *names: str) -> bool:
        """Whether the file has a column for each of ``names``."""
        return self.held.issuperset(names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A small file and what the rule finds in it.

    Attributes:
        says: the example in words.
        rows: in order; the first is row 2. ``ncs.records.rules.samples`` makes sound rows to change.
        found: row and field of each finding; row 0 is the file as a whole.
        without: fields the file has no column for. unknown: headings besides the fields.
    """

    says: str
    rows: tuple[Row, ...]
    found: tuple[tuple[int, str], ...] = ()
    without: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    release: Release = Release.TWO


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule.

    Attributes:
        id: short, stable name; the module is called the same with underscores.
        title: what must hold, in one line.
        why: what happens to the data or the measures when it does not.
        affects: what changes: families of measures in the register, such as ``2E``, and :data:`TABLES`.
        next_step: what to do.
        find: returns the findings for a file.
        examples: at least one that breaks the rule and one that keeps it.

    Raises:
        ValueError: an example is missing, or what it affects is neither a family of measures nor a table.
    """

    id: str
    title: str
    severity: Severity
    certainty: Certainty
    why: str
    next_step: str
    find: Callable[[Check], Iterable[Finding]]
    affects: tuple[str, ...] = ()
    examples: tuple[Example, ...] = field(default_factory=tuple)

    @property
    def changes_measures(self) -> bool:
        """Whether an official measure or table changes, not only the result of national validation."""
        return bool(set(self.affects) - {QUALITY_CHECKS})

    def __post_init__(self) -> None:
        if not any(example.found for example in self.examples) or all(example.found for example in self.examples):
            raise ValueError(f"{self.id}: give an example that breaks the rule and one that keeps it")
        unknown = sorted(set(self.affects) - register().families - TABLES)
        if unknown:
            raise ValueError(f"{self.id}: it affects neither measures of the register nor a table: {unknown}")
