"""The kinds of files of one's own that pages take: what each may be begun from, and what is checked of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ncs.charging.use.cases import compare
from ncs.core.errors import NcsError, ProblemsFound, UnknownName, fault, near_matches
from ncs.core.files import write_text
from ncs.funding.use import formula
from ncs.scenarios.use import path as paths
from ncs.scenarios.use.following import PACKAGED as SCENARIOS
from ncs.web.api.description import CASE
from ncs.web.names import refuse_files
from ncs.web.own.links import NotWhole, Own, content_of, file_of, own_of, without_path
from ncs.web.pages.told_here import words_here
from ncs.workforce.use import pay

#: So many people may be invented for one path in all.
MOST_PEOPLE = 30_000
#: So many components and terms may a formula have: each is worked out for 33,755 neighbourhoods.
MOST_TERMS = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of file.

    Attributes:
        title: of the page that takes it; lead: what it is for.
        answer: the name of the page that answers it.
        key, asks: how the file is called in that page's address, and what stands before it there.
        starts: the text of each file that it may be begun from, by name.
        refuse: raises what is wrong with one, and refuses what a file from outside may not ask for. Quick.
        check: raises what else the command says of it.
    """

    title: str
    lead: str
    answer: str
    starts: Callable[[], Mapping[str, str]]
    refuse: Callable[[Path], None]
    check: Callable[[Path], None]
    key: str = "own"
    asks: str = ""

    def query(self, link: str) -> str:
        """Return the query of the page that answers a file."""
        return f"{self.asks}{self.key}={link}"

    def begun_from(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the files that it may be begun from as plain values, by name."""
        return _plain(self)


@cache
def _plain(kind: Kind) -> Mapping[str, Mapping[str, Any]]:
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in kind.starts().items():
            path = Path(folder) / f"{name}.yaml"
            write_text(path, text)
            found[name] = content_of(path)
    return found


def _refuse_path(file: Path) -> None:
    """Refuse a path that is wrong, asks for a file of this machine, or for more people than are invented here."""
    asks = paths.elsewhere(file)
    refuse_files("statutory", asks.reforms)
    for name in asks.scenarios:
        if name not in SCENARIOS:
            raise UnknownName("scenario", name, near_matches(name, SCENARIOS) or SCENARIOS)
    if asks.people > MOST_PEOPLE:
        message = f"{asks.people:,} invented people are more than are worked out here."
        step = f"Let the simulated reforms together have {MOST_PEOPLE:,} at most, those of beyond too."
        raise ProblemsFound("The path cannot be used", [fault("people", "reforms", message, step)])


def _refuse_formula(file: Path) -> None:
    """Refuse a formula of more terms than can be worked out while somebody waits."""
    found = content_of(file).get("components")
    parts = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    many = sum(1 + _long(one.get("terms")) + sum(map(_terms, _list(one.get("adjustments")))) for one in parts)
    if many > MOST_TERMS:
        message = f"{many} components and terms are more than are worked out here."
        step = f"Write {MOST_TERMS} at most, or use the command line."
        raise ProblemsFound("The formula cannot be used", [fault("terms", "components", message, step)])


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _long(value: Any) -> int:
    return len(_list(value))


def _terms(adjustment: Any) -> int:
    return _long(adjustment.get("terms")) if isinstance(adjustment, dict) else 0


def _refuse_reform(file: Path) -> None:
    """Refuse a reform that is wrong; its steps may add reforms of the program alone, and no file."""
    compare(CASE, [str(file)])


def _nothing(_file: Path) -> None:
    """Nothing more is wrong with it than what was refused already."""


def _path_starts() -> Mapping[str, str]:
    return {name: paths.path_text(name) for name in paths.PACKAGED}


def _formula_starts() -> Mapping[str, str]:
    return {one.name: formula.text(one.name) for one in formula.shipped().found}


#: A reform to begin from: nobody's policy.
_REFORM = """\
# A reform of charging: new figures from a day on, and switches of the rules. Take out what you do not want.
title: A higher limit and 40 pounds a week for everybody
source: My own idea
starts: 2027-04-06
figures:
  capital.upper_limit: "50000"
  capital.lower_limit: "20000"
  pea.weekly: [{from: 2027-04-06, value: "35.00"}, {from: 2028-04-06, value: "36.00"}]
rules:
  universal_cash: "40.00"
  disability_benefits_ignored_elsewhere: true
"""


def _said(_found: object) -> None:
    """What is said of a file that can be used is said with its answer."""


#: By name in addresses.
KINDS: Mapping[str, Kind] = {
    "path": Kind(
        title="A ten-year path of your own",
        lead="Change when a reform begins, what it costs, or how pay and prices grow. Then see what each year needs.",
        answer="money-path",
        starts=_path_starts,
        refuse=_refuse_path,
        check=_nothing,
    ),
    "formula": Kind(
        title="A formula of your own",
        lead="Change who counts, and how much. Then see what each council would have if money followed your formula.",
        answer="money-need",
        starts=_formula_starts,
        refuse=_refuse_formula,
        check=lambda file: _said(formula.check(str(file))),
    ),
    "pay": Kind(
        title="Your own assumptions about pay",
        lead="Change what nobody knows for sure: posts, hours, who pays. Then choose a floor, and see what it costs.",
        answer="money-pay",
        starts=lambda: {"inputs": pay.inputs_text()},
        refuse=pay.check_inputs,
        check=_nothing,
    ),
    "reform": Kind(
        title="A reform of charging as a file",
        lead="Write steps, dates and rises that the form has no boxes for. Then see cases under your reform.",
        answer="reforms-compare",
        starts=lambda: {"example": _REFORM},
        refuse=_refuse_reform,
        check=_nothing,
        key="own_file",
        asks="reform=own&",
    ),
}


def checked(kind: Kind, link: str) -> Own:
    """Return the file of a link, which is one that may be used.

    Raises:
        NotWhole: there is none, or none that would have been taken here.
    """
    own = own_of(link, kind.begun_from())
    try:
        with file_of(own) as path:
            kind.refuse(path)
    except NcsError as error:
        raise NotWhole(f"The file of this link cannot be used. {words_here(without_path(str(error)))}") from error
    return own
