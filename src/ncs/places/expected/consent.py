"""Names of councils in what is told of many: whoever is not to be named is named by nobody, in no words."""

from __future__ import annotations

import re
from functools import cache

from ncs.reference.councils import Council
from ncs.reference.names import name_keys, plain

#: Names that are words of everyday English too: they name a council only with a capital.
_WORDS = frozenset({"bury", "reading"})
_OWNED = re.compile(r"['’]s?\b")


def names(council: Council, text: str) -> bool:
    """Say whether a text names a council: by any name or alias, however it is written, or by its code."""
    said = f" {plain(_OWNED.sub(' ', text))} "
    return any(f" {key} " in said and (key not in _WORDS or _with_capital(key, text)) for key in _keys(council))


def _with_capital(key: str, text: str) -> bool:
    return re.search(rf"\b(?:{key.capitalize()}|{key.upper()})\b", text) is not None


@cache
def _keys(council: Council) -> tuple[str, ...]:
    written = (council.name, *council.aliases)
    return (*{key: None for name in written for key in name_keys(name)}, council.ons_code.casefold())
