"""A question to the laboratory, whole in its link: which schemes, which years, how many invented people."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.http import QueryDict

from ncs.charging.use.cases import reforms
from ncs.core.build import build
from ncs.core.errors import fault, raise_if
from ncs.web.later import AskLater
from ncs.web.names import refuse_files
from ncs.web.reforms.written import FIELDS, FILE, OWN, Parts, parts_of, words_of

#: The input where a reform of one's own begins.
OWN_FIRST = FIELDS[0].key

#: The financial years that may be asked for, how many at once, and how many people may be invented.
YEARS = tuple(f"{year}-{(year + 1) % 100:02d}" for year in range(2026, 2036))
MOST_YEARS, MOST_SCHEMES = 5, 4
PEOPLE = (5_000, 10_000, 30_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: schemes by name (joined by + where they are one), first and last year, people invented.

    ``own`` is the reform that was written, where one of the schemes is called so.
    """

    kind: ClassVar[str] = "reforms"

    schemes: tuple[str, ...]
    first: str = "2026-27"
    last: str = "2028-29"
    people: int = 10_000
    own: Parts = ()

    @property
    def file(self) -> str:
        """The reform of one's own as it stands in a link, where it was written as a file; empty otherwise."""
        return dict(self.own).get(FILE, "")

    def query(self) -> str:
        """Return the question as the query of an address: a link to it holds nothing else."""
        rest = {"first": self.first, "last": self.last, "people": self.people}
        return urlencode([*(("reform", one) for one in self.schemes), *self.own, *rest.items()])

    def key(self) -> str:
        """Return the name under which its answer is kept: another program, or other data of it, answers anew."""
        text = json.dumps([asdict(self), build()], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    def commanded(self) -> tuple[str, ...]:
        """Return the schemes as they are typed on the command line, where a reform of one's own is a file."""
        return tuple(
            "+".join(f"{OWN}.yaml" if part == OWN else part for part in one.split("+")) for one in self.schemes
        )

    def words(self) -> tuple[str, ...]:
        """Return the title of each scheme."""
        return tuple(" with ".join(_title(part, self.own) for part in one.split("+")) for one in self.schemes)


def asked(given: QueryDict) -> Question:
    """Return the question of an address.

    Raises:
        UnknownName: a reform is not known; the nearest are named.
        NotWhole: the link holds a reform of one's own that cannot be used.
        ProblemsFound: everything else that is wrong with it.
    """
    schemes = tuple(dict.fromkeys(one.strip() for one in given.getlist("reform") if one.strip()))
    if given.get("together") == "yes" and schemes:
        schemes = ("+".join(schemes),)
    own, wrong = parts_of(given)
    if own and OWN not in {part for one in schemes for part in one.split("+")}:
        schemes = (*schemes, OWN)
    refuse_files("statutory", _packaged(schemes))
    first, last = given.get("first", YEARS[0]), given.get("last", YEARS[2])
    people = given.get("people", "10000")
    if not (own or wrong) and len(_packaged(schemes)) < len([p for one in schemes for p in one.split("+")]):
        wrong = [fault("own", OWN_FIRST, "Nothing of your own reform is written.", "Fill in one field at least.")]
    raise_if([*wrong, *_problems(schemes, first, last, people)], "The question cannot be asked")
    return Question(schemes=schemes, first=first, last=last, people=int(people), own=own)


def from_kept(text: str) -> Question:
    """Return a question from the JSON in which it is kept while it is worked out."""
    kept = json.loads(text)
    kept.pop("kind", None)  # questions that were kept before there were other kinds have none
    own = tuple((str(key), str(value)) for key, value in kept.pop("own"))
    return Question(**{**kept, "schemes": tuple(kept["schemes"])}, own=own)


def _packaged(schemes: Iterable[str]) -> list[str]:
    """Return the parts of schemes that must be names of the package."""
    return [part for one in schemes for part in one.split("+") if part != OWN]


def choices(found: Question | None) -> Mapping[str, Any]:
    """Return what the form offers, with what was asked for chosen."""
    chosen = {part for one in found.schemes for part in one.split("+")} if found else set()
    first, last, people = (found.first, found.last, found.people) if found else (YEARS[0], YEARS[2], PEOPLE[1])
    return {
        "reforms": [
            {"value": name, "text": one.title, "checked": name in chosen, "hint": {"text": one.source}}
            for name, one in reforms().items()
        ],
        **{
            name: [{"value": year, "text": year, "selected": year == usual} for year in YEARS]
            for name, usual in (("first", first), ("last", last))
        },
        "people": [{"value": str(n), "text": f"{n:,}", "selected": n == people} for n in PEOPLE],
    }


def _problems(schemes: tuple[str, ...], first: str, last: str, people: str) -> list[Any]:
    found = []
    if not schemes:
        found.append(fault("no-reform", "reform", "No reform is chosen.", "Choose at least one."))
    if len(schemes) > MOST_SCHEMES:
        message = f"{len(schemes)} schemes are more than can be compared at once."
        found.append(fault("too-many", "reform", message, f"Choose {MOST_SCHEMES} at most, or make them one scheme."))
    if first not in YEARS or last not in YEARS:
        found.append(fault("years", "first", "No such years can be asked for.", f"{YEARS[0]} to {YEARS[-1]}."))
    elif not 0 <= YEARS.index(last) - YEARS.index(first) < MOST_YEARS:
        message = "The last year is before the first, or too far from it."
        found.append(fault("years", "last", message, f"Choose {MOST_YEARS} years at most, the first before the last."))
    if people not in {str(one) for one in PEOPLE}:
        found.append(fault("people", "people", "So many people cannot be invented here.", "Choose one of the numbers."))
    return found


def _title(part: str, own: Parts) -> str:
    if part == OWN:
        return words_of(own)
    name, _, day = part.partition("@")
    return f"{reforms()[name].title} from {day}" if day else str(reforms()[name].title)


class TooBusy(AskLater):
    """So many questions are waiting that no more are taken."""
