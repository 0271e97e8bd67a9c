"""Reads the specification from the data files of this package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from ncs.cld.model import PSEUDO_VALUE, CodeList, Field, ListStatus, Outcome, Release, Renaming, Specification, Value
from ncs.core.errors import UnknownName
from ncs.tables.reading.csv_text import packaged_rows


@cache
def specification(release: int = Release.TWO) -> Specification:
    """Return the specification of a release (1 or 2).

    Raises:
        UnknownName: there is no such release.
    """
    try:
        wanted = Release(release)
    except ValueError as error:
        raise UnknownName("release", str(release), [str(int(known)) for known in Release]) from error
    return Specification(
        release=wanted,
        fields=fields(),
        lists=MappingProxyType(_lists(wanted)),
        renamings=renamings(),
        outcomes=outcomes(),
    )


@cache
def fields() -> tuple[Field, ...]:
    """Return every field in the order of a local file."""
    return tuple(
        Field(
            order=int(row["order"]),
            name=row["name"],
            header=row["header"],
            aliases=tuple(filter(None, row["aliases"].split("|"))),
            national_name=row["national_name"],
            module=row["module"],
            type=row["type"],
            max_length=int(row["max_length"]) if row["max_length"] else None,
            personal=_flag(row["personal"]),
            applicable=row["applicable"],
            mandatory=row["mandatory"],
            mandatory_established=_flag(row["mandatory_established"]),
            in_release_2=row["in_release_2"],
            checked=_flag(row["checked_in_release_2"]),
            cleaned=_flag(row["cleaned"]),
            used_by=row["used_by"],
            note=row["note"],
            source=row["source"],
        )
        for row in _rows("fields.csv")
    )


@cache
def renamings() -> tuple[Renaming, ...]:
    """Return every known Release 1 value with its Release 2 value or pseudo-value."""
    return tuple(Renaming(**row) for row in _rows("release_1_to_2.csv"))


@cache
def outcomes() -> tuple[Outcome, ...]:
    """Return event outcomes of Release 2 and the pseudo-values, in order of rank."""
    return tuple(
        Outcome(
            hierarchy=int(row["hierarchy"]),
            event_outcome=row["event_outcome"],
            group=row["group"],
            hierarchy_in_2a=int(row["hierarchy_in_2a"]),
            usable_2a_sequel=_flag(row["usable_2a_sequel"]),
            in_2a_denominator_as_final_outcome=_flag(row["in_2a_denominator_as_final_outcome"]),
            in_2a_numerator_as_final_outcome=_flag(row["in_2a_numerator_as_final_outcome"]),
            unable_to_classify_2a=_flag(row["unable_to_classify_2a"]),
            wt_request_kept=_flag(row["wt_request_kept"]),
            wt_request_indicates_progress=_flag(row["wt_request_indicates_progress"]),
            wt_assessment_progress_to_service=_flag(row["wt_assessment_progress_to_service"]),
            source=row["source"],
        )
        for row in _rows("outcomes.csv")
    )


def _lists(release: Release) -> dict[str, CodeList]:
    values: dict[str, list[Value]] = {}
    for row in _rows("values.csv"):
        if int(row["release"]) == release:
            values.setdefault(row["field"], []).append(_value(row))
    return {
        row["field"]: CodeList(
            field=row["field"],
            release=release,
            status=ListStatus(row["status"]),
            note=row["note"],
            values=tuple(v for v in values.get(row["field"], ()) if v.certainty != PSEUDO_VALUE),
            pseudo_values=tuple(v for v in values.get(row["field"], ()) if v.certainty == PSEUDO_VALUE),
        )
        for row in _rows("lists.csv")
        if int(row["release"]) == release
    }


def _value(row: Mapping[str, str]) -> Value:
    return Value(
        value=row["value"],
        group=row["group"],
        hierarchy=int(row["hierarchy"]) if row["hierarchy"] else None,
        certainty=row["certainty"],
        note=row["note"],
        source=row["source"],
    )


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    yield from packaged_rows(resources.files("ncs.cld") / "data" / name)


def _flag(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(f"{text!r} is neither yes nor no")
    return text == "yes"
