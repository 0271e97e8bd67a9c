"""A reform that somebody writes by a form: a few figures and switches, each in the link, made into a reform file."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.http import QueryDict

from ncs.core.errors import Problem, fault
from ncs.core.files import write_text
from ncs.web.own import links
from ncs.web.own.kinds import KINDS, checked

#: The name of the reform that was written, and what its parts are called in an address.
OWN, _PART = "own", "own_"
#: A reform that was written as a file, as it stands in an address.
FILE = "own_file"
_MONEY = re.compile(r"£?(?P<pounds>\d{1,3}(,\d{3})+|\d{1,7})(?P<pence>\.\d{1,2})?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that may be changed: a figure or a switch of the law by its name in reform files, and its words."""

    name: str
    sets: str
    words: str
    hint: str = ""
    law: str = ""
    switch: bool = False

    @property
    def key(self) -> str:
        """What it is called in an address, and the id of its input."""
        return f"{_PART}{self.name}"


FIELDS = (
    Field(name="upper", sets="capital.upper_limit", words="Upper capital limit", hint="£23,250 in law", law="23250"),
    Field(name="lower", sets="capital.lower_limit", words="Lower capital limit", hint="£14,250 in law", law="14250"),
    Field(name="pea", sets="pea.weekly", words="Personal expenses allowance a week in a care home"),
    Field(name="cap", sets="cap", words="Cap on what somebody pays in a lifetime", hint="None in law"),
    Field(name="limit", sets="weekly_charge_limit", words="Most that anybody pays a week", hint="None in law"),
    Field(name="everybody", sets="universal_cash", words="A sum a week towards everybody's care"),
    Field(name="personal", sets="personal_care_weekly", words="A sum a week for personal care in a care home"),
    Field(name="nursing", sets="nursing_care_weekly", words="A sum a week for nursing care in a care home"),
    Field(name="short", sets="short_term_free", words="Short-term care is free", switch=True),
    Field(name="rate", sets="council_rate_for_all", words="Everybody may buy at the council's rate", switch=True),
    Field(
        name="benefits",
        sets="disability_benefits_ignored_elsewhere",
        words="Disability benefits are not counted as income, outside care homes",
        switch=True,
    ),
)
_BY_KEY = {one.key: one for one in FIELDS}
Parts = tuple[tuple[str, str], ...]


def parts_of(given: QueryDict) -> tuple[Parts, list[Problem]]:
    """Return what was written, each amount in one plain form, and what is wrong with it.

    Raises:
        NotWhole: it was written as a file, and is none that may be used.
    """
    if link := given.get(FILE, ""):
        checked(KINDS["reform"], link)
        return ((FILE, link),), []
    parts: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for one in FIELDS:
        typed = given.get(one.key, "").strip()
        if typed and one.switch:
            parts.append((one.key, "yes"))
        elif typed and (found := _MONEY.fullmatch(typed)) is not None:
            parts.append((one.key, found["pounds"].replace(",", "") + (found["pence"] or "")))
        elif typed:
            message = f"{one.words}: this is no amount of money."
            problems.append(fault("amount", one.key, message, "Write pounds, like 50,000 or 39.50."))
    return tuple(parts), [*problems, *_crossed(dict(parts))]


def _crossed(parts: Mapping[str, str]) -> list[Problem]:
    """Return a problem where the lower capital limit would be above the upper, each as written or as in law."""
    lower, upper = (parts.get(one.key, one.law) for one in FIELDS[1::-1])
    if Decimal(lower) <= Decimal(upper):
        return []
    message = f"The lower capital limit, £{_shown(lower)}, is above the upper, £{_shown(upper)}."
    return [fault("limits", FIELDS[1].key, message, "Write a smaller one here, or a larger upper one.")]


def words_of(parts: Parts) -> str:
    """Return a reform that was written, in words."""
    if link := dict(parts).get(FILE):
        return f"Your own reform: {' '.join(str(checked(KINDS['reform'], link).content['title']).split())}"
    said = [
        _BY_KEY[key].words if _BY_KEY[key].switch else f"{_BY_KEY[key].words}: £{_shown(value)}" for key, value in parts
    ]
    return "Your own reform: " + "; ".join(said)


@contextmanager
def files_of(schemes: Sequence[str], parts: Parts) -> Iterator[tuple[str, ...]]:
    """Give schemes as names and files; the file of a reform that was written is there only meanwhile."""
    with tempfile.TemporaryDirectory(prefix="ncs-") as folder:
        path = Path(folder) / f"{OWN}.yaml"
        if parts:
            write_text(path, _text(parts), private=True)
        yield tuple("+".join(str(path) if part == OWN else part for part in one.split("+")) for one in schemes)


def choices(parts: Mapping[str, str]) -> list[dict[str, object]]:
    """Return what the form offers, with what was typed."""
    return [{"field": one, "typed": parts.get(one.key, "")} for one in FIELDS]


def file_text(parts: Parts) -> str:
    """Return the reform file of what was written, as the command line takes it; nothing where nothing was."""
    return _text(parts) if parts else ""


def without_path(text: str) -> str:
    """Return what is said of a reform that was written with its name in place of the file that is gone."""
    return links.without_path(text, called=OWN)


def _text(parts: Parts) -> str:
    """Return the reform file: its values were read as amounts or are switches, or it was checked as a whole."""
    if link := dict(parts).get(FILE):
        return checked(KINDS["reform"], link).text
    lines = ["title: Your own reform", "source: Written in the laboratory"]
    for head, of in (("figures", True), ("rules", False)):
        found = [(_BY_KEY[key], value) for key, value in parts if ("." in _BY_KEY[key].sets) is of]
        if found:
            lines += [f"{head}:", *(f"  {one.sets}: {_value(one, value)}" for one, value in found)]
    return "\n".join(lines) + "\n"


def _value(one: Field, value: str) -> str:
    return "true" if one.switch else f'"{value}"'


def _shown(value: str) -> str:
    pounds, _, pence = value.partition(".")
    return f"{int(pounds):,}" + (f".{pence:0<2}" if pence else "")
