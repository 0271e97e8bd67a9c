"""Names as people say them: PIP, premium bonds, Dad (``spoken_kinds.yaml``); what may mean several things is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ncs.charging.case.case import FreeService, Relation, SettingKind
from ncs.charging.law.kinds import capital_kinds, income_kinds
from ncs.tables.reading.yaml_files import read_yaml

#: Housing costs that a case may list.
HOUSING_COSTS = ("rent", "mortgage", "council_tax", "ground_rent", "service_charge", "other_housing_cost")

#: Whose it is adds nothing to what it is: "Mum's house", "her state pension".
_OWNER = re.compile(r"^(my|his|her|their|our|the|mums?|dads?|mothers?|fathers?|nans?|grans?|husbands?|wifes?) ")


def meanings(part: str, said: str) -> tuple[str, ...]:
    """Return what a name may mean in a part of a case; empty where it is not known.

    Args:
        part: ``income``, ``capital``, ``housing_costs``, ``setting``, ``relation`` or ``services``.
        said: the name as written.
    """
    titles = titles_of(part)
    if said in titles:
        return (said,)
    plain = _plain(said)
    known = {_plain(name): name for name in titles} | {_plain(title): name for name, title in titles.items()}
    for name in (plain, _OWNER.sub("", plain)):
        found = (known[name],) if name in known else _spoken().get(part, {}).get(name, ())
        if found:
            return found
    return ()


def may_be_the_home(said: str) -> bool:
    """Return whether a name of capital may mean the person's own home, which a case holds in a place of its own.

    A home that somebody lives in may not count, and in the first 12 weeks of a permanent stay it does not (Schedule 2
    to SI 2014/2672); another property counts at once. So it is asked which is meant.
    """
    return any(_spoken()["capital"].get(name) == () for name in (_plain(said), _OWNER.sub("", _plain(said))))


@cache
def titles_of(part: str) -> Mapping[str, str]:
    """Return the names that a part of a case knows, each with its title."""
    kinds: dict[str, Mapping[str, str]] = {
        "income": {name: kind.title for name, kind in income_kinds().items()},
        "capital": {name: kind.title for name, kind in capital_kinds().items()},
        "housing_costs": {name: _words(name) for name in HOUSING_COSTS},
        "setting": {kind.value: _words(kind.value) for kind in SettingKind},
        "relation": {kind.value: _words(kind.value) for kind in Relation},
        "services": {kind.value: _words(kind.value) for kind in FreeService},
    }
    return kinds[part]


def _words(name: str) -> str:
    return name.replace("_", " ")


def _plain(said: str) -> str:
    """Return a name in small letters, without apostrophes, with single spaces for every other mark."""
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", re.sub(r"['’]", "", said.lower())).split())


@cache
def _spoken() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    held = read_yaml(files("ncs.charging.case") / "spoken_kinds.yaml", dict[str, dict[str, tuple[str, ...]]])
    return {part: {_plain(said): kinds for said, kinds in names.items()} for part, names in held.items()}
