"""Values of a survey as numbers, labels and dates; every problem is collected, and no value is ever repeated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.simulation.survey_fields import Field, Kind
from ncs.charging.simulation.survey_file import Survey
from ncs.charging.simulation.survey_mapping import Entry, Mapping
from ncs.charging.vector.terms import born_by_for_age
from ncs.core.errors import NcsError, Problem, near_matches
from ncs.core.money import parse_money
from ncs.core.periods import parse_date

#: Rows named for one rule and column; how many more there are is said besides.
SHOWN = 5
#: No amount is above a thousand million pounds, as in a case.
_MOST_PENCE = 10**11
_LEAVE_OUT = "Mend it, or leave the row out with rows:."
_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """The values of one field, what is wrong with them, and what was taken for granted on the way."""

    values: NDArray[Any]
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


class _Wrong(Exception):
    """A value that breaks a rule; holds the rule, what is wrong and what to do."""


def read_field(survey: Survey, mapping: Mapping, field: Field) -> Found:
    """Return the values of a field: from its columns, its constant, or what is taken where it is not mapped.

    A field that is worked out later and not mapped has no values.
    """
    entry = mapping.fields.get(field.name)
    if entry is None:
        if field.otherwise is None:
            return Found(values=np.array([]), notes=(field.assumption,) if field.assumption else ())
        constant = _value(field.otherwise, field, Entry(constant=field.otherwise), mapping)
        return Found(values=np.full(len(survey), constant), notes=(field.assumption,) if field.assumption else ())
    if entry.constant is not None:
        return _constant(survey, mapping, field, entry)
    if len(entry.named) > 1 and field.kind not in (Kind.MONEY, Kind.WHOLE, Kind.NUMBER):
        problem = _of_mapping(field, "only numbers can be summed", "Name one column.")
        return Found(values=_blank(field, len(survey)), problems=(problem,))
    parts = [_column(survey, mapping, field, entry, name) for name in entry.named]
    return Found(
        values=parts[0].values if len(parts) == 1 else np.sum([part.values for part in parts], axis=0),
        problems=tuple(problem for part in parts for problem in part.problems),
        notes=tuple(note for part in parts for note in part.notes),
    )


def _constant(survey: Survey, mapping: Mapping, field: Field, entry: Entry) -> Found:
    try:
        value = _value(entry.constant or "", field, entry, mapping)
    except _Wrong as wrong:
        _, said, step = wrong.args
        return Found(values=_blank(field, len(survey)), problems=(_of_mapping(field, f"its constant {said}", step),))
    note = f"{field.title} ({field.name}) is {entry.constant} for everybody, as the mapping says."
    return Found(values=np.full(len(survey), value), notes=(note,))


def _column(survey: Survey, mapping: Mapping, field: Field, entry: Entry, name: str) -> Found:
    texts = survey.columns[name]
    different, places = np.unique(texts.astype(str), return_inverse=True)
    values, faults = _blank(field, len(different)), {}
    for place, text in enumerate(different):
        try:
            values[place] = _coded(str(text), field, entry, mapping)
        except _Wrong as wrong:
            faults[place] = wrong.args
    gaps = int((texts == "").sum())
    notes = []
    if gaps and entry.missing is not None:
        notes.append(
            f"In {gaps:,} of {len(survey):,} rows there was no {name}; {field.name} was taken as {entry.missing}."
        )
    return Found(values=values[places], problems=tuple(_faults(survey, name, faults, places)), notes=tuple(notes))


def _faults(
    survey: Survey, column: str, faults: dict[int, tuple[Any, ...]], places: NDArray[np.signedinteger[Any]]
) -> Iterator[Problem]:
    """Yield the first rows of each rule that is broken, and how many more there are."""
    for rule in sorted({rule for rule, _, _ in faults.values()}):
        broken = [place for place, fault in faults.items() if fault[0] == rule]
        where = np.flatnonzero(np.isin(places, broken))
        for position in where[:SHOWN]:
            _, said, step = faults[int(places[position])]
            row = int(survey.row[position])
            yield Problem(
                rule=rule, message=f"The value {said}.", next_step=step, file=survey.file, row=row, field=column
            )
        if len(where) > SHOWN:
            more = f"The same is wrong in {len(where) - SHOWN:,} more rows."
            step = "Mend them as those above."
            yield Problem(rule=rule, message=more, next_step=step, file=survey.file, field=column)


def _coded(text: str, field: Field, entry: Entry, mapping: Mapping) -> Any:
    """Return what a text of the survey means: a gap, a code, or a value as it is."""
    if text == "":
        if entry.missing is None:
            raise _Wrong("gap", "is missing", f"Write missing: in the mapping of {field.name}, if it can be assumed.")
        return _value(entry.missing, field, Entry(constant=entry.missing), mapping)
    if entry.values and text not in entry.values:
        raise _Wrong("unknown-code", "is a code that the mapping does not list", f"Add it to values: of {field.name}.")
    return _value(entry.values.get(text, text), field, entry, mapping)


def _value(text: str, field: Field, entry: Entry, mapping: Mapping) -> Any:
    if field.kind is Kind.MONEY:
        return _pence(text, entry, mapping)
    if field.kind is Kind.WHOLE:
        return _whole(text, entry, field)
    if field.kind is Kind.NUMBER:
        return _number(text, entry)
    if field.kind is Kind.FLAG:
        return _flag(text)
    return _label(text, field) if field.kind is Kind.LABEL else _date(text, mapping)


def _completed(text: str, entry: Entry) -> int:
    """Return the years completed in an age, after its scale: of 67.9 they are 67, and of 815 months too."""
    millionths = _scaled(text, entry, times=10**6)
    return millionths // 10**6


def _scaled(text: str, entry: Entry, *, times: int = 1) -> int:
    """Return a number after its scale and ``times``, to the nearest whole one, halves away from zero, exactly."""
    try:
        top, bottom = parse_money(text).as_integer_ratio()
    except NcsError:
        raise _Wrong("not-a-number", "is not a plain number", "Write digits, or list codes under values:.") from None
    top, bottom = top * entry.factor.numerator * times, bottom * entry.factor.denominator
    size = (2 * abs(top) + bottom) // (2 * bottom)
    return size if top >= 0 else -size


def _pence(text: str, entry: Entry, mapping: Mapping) -> int:
    """Return whole pence. A constant, and what is taken for a gap, are in the money of the file."""
    pence = _scaled(text, entry, times=100 if mapping.money == "pounds" else 1)
    if pence < 0:
        raise _Wrong("negative", "is below zero", "Write zero or more; a code for a gap belongs in missing_values:.")
    if pence > _MOST_PENCE:
        raise _Wrong("too-large", "is above a thousand million pounds", "Check money: and scale: in the mapping.")
    return pence


def _whole(text: str, entry: Entry, field: Field) -> int:
    number = _completed(text, entry) if field.completed else _scaled(text, entry)
    if entry.factor == 1 and not field.completed and number != parse_money(text):
        raise _Wrong("not-whole", "is not a whole number", "Mend it; if it is in another unit, write scale: for it.")
    if number < field.least or (field.most is not None and number > field.most):
        most = "" if field.most is None else f" and at most {field.most}"
        raise _Wrong("out-of-range", f"is not at least {field.least}{most}", _LEAVE_OUT)
    return number


def _number(text: str, entry: Entry) -> float:
    """Return a number above zero, to a millionth."""
    number = _scaled(text, entry, times=10**6) / 10**6
    if not 0 < number < _MOST_PENCE:
        raise _Wrong("not-above-zero", "is not above zero, or is too large", "Mend it, or leave rows without one out.")
    return number


def _flag(text: str) -> bool:
    if text.casefold() not in _FLAGS:
        raise _Wrong("not-yes-or-no", "is neither yes nor no", "List the codes under values:, as yes and no.")
    return _FLAGS[text.casefold()]


def _label(text: str, field: Field) -> str:
    if field.labels and text not in field.labels:
        near = near_matches(text, field.labels) or field.labels
        raise _Wrong("unknown-label", f"is no {field.name} that is known", f"Write one of: {', '.join(near)}.")
    return text


def _date(text: str, mapping: Mapping) -> np.datetime64:
    try:
        born = parse_date(text)
    except NcsError:
        raise _Wrong("not-a-date", "is not a date", "Write it like 1941-05-02.") from None
    if not date(mapping.day.year - 121, 1, 1) <= born <= born_by_for_age(18, day=mapping.day).astype(object):
        raise _Wrong(
            "out-of-range", "is not the date of birth of an adult on the day", "Mend it, or leave the row out."
        )
    return np.datetime64(born, "D")


def _blank(field: Field, size: int) -> NDArray[Any]:
    """Return an array for values of a field; what is wrong stays as it is here, and is never used."""
    kinds: dict[Kind, Any] = {
        Kind.MONEY: np.int64,
        Kind.WHOLE: np.int64,
        Kind.NUMBER: np.float64,
        Kind.FLAG: np.bool_,
        Kind.LABEL: object,
        Kind.DATE: "datetime64[D]",
    }
    return np.zeros(size, dtype=kinds[field.kind]) if field.kind is not Kind.LABEL else np.full(size, "", dtype=object)


def _of_mapping(field: Field, said: str, step: str) -> Problem:
    return Problem(rule="bad-mapping", message=f"{field.name}: {said}.", next_step=step, field=field.name)
