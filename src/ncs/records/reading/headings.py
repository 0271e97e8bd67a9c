"""Which column of a file is which field: headings match without regard to case, spaces and punctuation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from ncs.cld import heading_key, specification
from ncs.core.errors import NcsError, Problem, UnknownName, raise_if

#: Columns that only exist in the national table, by their name inside this program.
CENTRAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "import_file": ("ImportFileId", "Der_Load_Filename"),
        "import_time": ("ImportDate",),
        "record_id": ("Der_Unique_Record_ID",),
        "nhs_traced": ("Der_NHS_Number_Traced_Pseudo",),
        "birth_year": ("Der_Birth_Year",),
        "birth_month": ("Der_Birth_Month",),
        "age_at_event_start": ("Der_Age_Event_Start_Date",),
        "conversation": ("Der_Conversation", "Der_Conversation_1"),
    }
)

#: Columns of the national table and of older flows that nothing here needs.
IGNORED = (
    "LA_Name",
    "Der_Latest_Import_Flag",
    "Der_Age_Reporting_Period_End_Date",
    "Der_DBS_Check_Status",
    "Informal Carer involved in Assessment",
    "Full cost client",
)
IGNORED_START = "derpostcode"

#: Fewer known headings than this, and the file is not client level data.
FEWEST_KNOWN = 5


class Layout(StrEnum):
    """Who wrote the file: a council (``local``), or the national table it is loaded into (``national``)."""

    LOCAL = "local"
    NATIONAL = "national"


def find_layout(name: str) -> Layout:
    """Return the layout called ``name``.

    Raises:
        UnknownName: there is none.
    """
    if name not in list(Layout):
        raise UnknownName("layout", name, tuple(Layout))
    return Layout(name)


class NotClientLevelData(NcsError):
    """A file whose headings are not those of client level data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """Where each field is: ``positions`` by field name (counting from 0), and the headings nobody knows."""

    layout: Layout
    positions: Mapping[str, int]
    unknown: tuple[str, ...]


@cache
def _known() -> Mapping[str, str]:
    fields = {key: field.name for key, field in specification().by_heading.items()}
    central = {heading_key(text): name for name, texts in CENTRAL.items() for text in (name, *texts)}
    return MappingProxyType(fields | central)


def count_known(headings: Sequence[str]) -> int:
    """Return how many of the ``headings`` belong to client level data."""
    return len({_known()[key] for text in headings if (key := heading_key(text)) in _known()})


def match_headings(headings: Sequence[str], *, file: str, layout: Layout | None = None) -> Headings:
    """Match the ``headings`` of a file to fields. ``layout`` overrides what the headings say.

    Raises:
        NotClientLevelData: fewer than ``FEWEST_KNOWN`` headings are known, or those of the national layout, asked for
            with ``layout``, are missing.
        ProblemsFound: two columns are the same field.
    """
    if count_known(headings) < FEWEST_KNOWN:
        raise NotClientLevelData(
            f"{file}: the first row does not hold the headings of client level data. "
            "Next: put the headings of the specification in row 1, with nothing above them."
        )
    positions: dict[str, int] = {}
    unknown: list[str] = []
    problems: list[Problem] = []
    for place, text in enumerate(headings):
        name = _known().get(heading_key(text))
        if name is None:
            unknown.extend([] if _is_ignored(text) else [text])
        elif name in positions and name not in ("import_file", "conversation"):
            problems.append(_twice(text, headings[positions[name]], file))
        else:
            positions.setdefault(name, place)
    raise_if(problems, f"{file} holds the same column twice")
    found = Layout.NATIONAL if positions.keys() >= {"record_id", "import_time"} else Layout.LOCAL
    if layout is Layout.NATIONAL and found is not layout:
        raise NotClientLevelData(
            f"{file}: the national layout has columns Der_Unique_Record_ID and ImportDate, and one is missing. "
            "Next: leave out --layout, or export the national table with these columns."
        )
    return Headings(layout=layout or found, positions=MappingProxyType(positions), unknown=tuple(filter(None, unknown)))


def _is_ignored(text: str) -> bool:
    key = heading_key(text)
    return key.startswith(IGNORED_START) or key in {heading_key(known) for known in IGNORED}


def _twice(text: str, first: str, file: str) -> Problem:
    return Problem(
        rule="duplicate-heading",
        message=f"The headings {first!r} and {text!r} are the same field.",
        next_step="Keep one of the two columns.",
        file=file,
        row=1,
        field=text,
    )
