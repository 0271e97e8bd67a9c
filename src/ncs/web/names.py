"""Names of policies and reforms that come from outside: a known name, never the path of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ncs.charging.use.cases import policies, reforms
from ncs.core.errors import UnknownName, near_matches

#: A reform's name, and the day of its launch: nothing that could be the path of a file.
_REFORM = re.compile(r"(?P<name>\w+)(@\d{4}-\d{2}-\d{2})?", re.ASCII)


def refuse_files(policy: str, schemes: Iterable[str]) -> None:
    """Refuse a name that is none of ours before anything looks for a file of that name.

    Raises:
        UnknownName: no policy, or no reform of a scheme (names joined by +), has that name.
    """
    if policy not in policies():
        raise UnknownName("policy", policy, near_matches(policy, policies()))
    for one in (part for scheme in schemes for part in scheme.split("+")):
        found = _REFORM.fullmatch(one)
        if found is None or found["name"] not in reforms():
            raise UnknownName("reform", one, near_matches(one, reforms()))
