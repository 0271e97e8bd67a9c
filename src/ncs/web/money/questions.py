"""Questions about money and pay as they stand in an address: which floor, which formula, which way to need."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.http import QueryDict

from ncs.core.build import build
from ncs.core.errors import Problem, UnknownName, fault, near_matches, raise_if
from ncs.funding.use.formula import shipped
from ncs.scenarios.use.path import PACKAGED
from ncs.web.own.kinds import KINDS, checked
from ncs.workforce.use.pay import FLOORS

#: The financial years in which a floor may begin here, and for how many years it is costed at most.
FIRST_YEARS = tuple(f"{year}-{(year + 1) % 100:02d}" for year in range(2026, 2031))
MOST_YEARS = 5
#: For how many years a way to need is followed.
WAY_YEARS = (5, 10, 15, 20)
#: Pounds an hour, and a percentage a year, as they are typed.
_PAY = re.compile(r"\d{1,2}(\.\d\d)?", re.ASCII)
_RATE = re.compile(r"-?\d{1,2}(\.\d{1,2})?%?", re.ASCII)
#: Neither an amount of pay nor a rate of growth has more characters.
_LONGEST = 12


def _key(asked: Any) -> str:
    text = json.dumps([asked.kind, asdict(asked), build()], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _query(asked: Any) -> str:
    return urlencode({name: value for name, value in asdict(asked).items() if value != ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorAsked:
    """A sector minimum: a rate by name or pounds an hour, the year in which it begins, how many years.

    ``own`` are assumptions of one's own, as they stand in a link.
    """

    kind: ClassVar[str] = "pay"

    floor: str
    first: str = FIRST_YEARS[0]
    years: str = "1"
    own: str = ""

    def query(self) -> str:
        """Return the question as the query of an address."""
        return _query(self)

    def key(self) -> str:
        """Return the name under which its answer is kept: another program, or other data of it, answers anew."""
        return _key(self)

    def words(self) -> str:
        """Return the floor in words."""
        return FLOORS.get(self.floor, f"£{self.floor} an hour")


@dataclass(frozen=True, slots=True, kw_only=True)
class PathAsked:
    """A ten-year path: one that comes with the program by name, or one's own as it stands in a link."""

    kind: ClassVar[str] = "path"

    name: str = PACKAGED[0]
    own: str = ""

    def query(self) -> str:
        """Return the question as the query of an address."""
        return urlencode({"own": self.own}) if self.own else _query(self)

    def key(self) -> str:
        """Return the name under which its answer is kept: another program, or other data of it, answers anew."""
        return _key(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedAsked:
    """A formula and a way to it: years, growth of all the money, least growth.

    ``formula`` is the name of one that comes with the program; ``own`` is one's own in its place, as in a link.
    """

    formula: str
    years: int = 10
    growth: str = "5%"
    least: str = "0%"
    own: str = ""

    def query(self) -> str:
        """Return the question as the query of an address."""
        return _query(self)


def floor_asked(given: QueryDict) -> FloorAsked:
    """Return the pay floor of an address; its pounds are typed as they are said, £ and all.

    Raises:
        ProblemsFound: all that is wrong with it, each with the input where it is mended.
    """
    own = _own("pay", given)
    named, typed = given.get("floor", ""), given.get("amount", "").replace("£", "").strip()
    first, years = given.get("first", FIRST_YEARS[0]), given.get("years", "1")
    problems: list[Problem] = []
    if typed and named in ("", "amount"):
        named = typed
    if named not in FLOORS and not _PAY.fullmatch(named):
        message = "This is no floor." if named else "No floor is chosen."
        field = "amount" if typed or named == "amount" else "floor"
        problems.append(fault("floor", field, message, "Choose a rate, or write pounds an hour, like 13.45."))
    if first not in FIRST_YEARS:
        problems.append(fault("years", "first", "No such year can be asked for.", f"{FIRST_YEARS[0]} or later."))
    if years not in {str(one) for one in range(1, MOST_YEARS + 1)}:
        problems.append(fault("years", "years", "So many years are not costed here.", f"1 to {MOST_YEARS}."))
    raise_if(problems, "The question cannot be asked")
    return FloorAsked(floor=named, first=first, years=years, own=own)


def path_asked(given: QueryDict) -> PathAsked:
    """Return the path of an address.

    Raises:
        NotWhole: it holds one that cannot be used.
    """
    return PathAsked(own=_own("path", given))


def _own(kind: str, given: QueryDict) -> str:
    """Return the file of one's own in an address as it stands there, which is one that may be used; empty for none.

    Raises:
        NotWhole: it is none.
    """
    link = str(given.get("own", ""))
    if link:
        checked(KINDS[kind], link)
    return link


def need_asked(given: QueryDict) -> NeedAsked:
    """Return the formula of an address and the way to it.

    Raises:
        UnknownName: no formula of that name comes with the program; a name is never taken for a file.
        NotWhole: the link holds a formula of one's own that cannot be used.
        ProblemsFound: the years or the growth cannot be asked for.
    """
    known = [one.name for one in shipped().found]
    own = _own("formula", given)
    name = "" if own else given.get("formula", known[0])
    if name not in known and not own:
        raise UnknownName("formula", name[:40], near_matches(name[:40], known))
    years, problems = given.get("years", "10"), list[Problem]()
    if years not in {str(one) for one in WAY_YEARS}:
        problems.append(fault("years", "years", "So many years are not followed here.", "Choose one of the numbers."))
    rates = {field: given.get(field, usual).strip() for field, usual in (("growth", "5%"), ("least", "0%"))}
    for field, typed in rates.items():
        if not _RATE.fullmatch(typed) or not -20 <= Decimal(typed.rstrip("%")) <= 50:
            message = f"{typed[:_LONGEST] or 'Nothing'} is no growth a year."
            problems.append(fault("growth", field, message, "Write a percentage from -20 to 50, like 3.5%."))
    raise_if(problems, "The question cannot be asked")
    growth, least = (f"{rates[field].rstrip('%')}%" for field in ("growth", "least"))
    return NeedAsked(formula=name, years=int(years), growth=growth, least=least, own=own)
