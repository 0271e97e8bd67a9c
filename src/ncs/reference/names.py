"""Making names of places comparable: case, punctuation, and the words that say only what sort of body it is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

#: Words that say only what sort of body it is. The longest that fits is taken first.
_BEFORE = (
    "the",
    "council of the",
    "council of",
    "london borough of",
    "royal borough of",
    "royal london borough of",
    "metropolitan borough of",
    "metropolitan district of",
    "borough of",
    "city and county of",
    "city of",
    "county of",
    "county",
    "lb of",
    "lb",
    "rb of",
    "rb",
    "mb of",
)
_AFTER = (
    "metropolitan borough council",
    "metropolitan district council",
    "metropolitan borough",
    "london borough council",
    "london borough",
    "royal borough",
    "borough council",
    "city council",
    "county council",
    "district council",
    "unitary authority",
    "council",
    "corporation",
    "borough",
    "county",
    "city",
    "city of",
    "county of",
    "mbc",
    "cc",
    "bc",
    "ua",
    "lb",
    "rb",
)
#: A name is never worn down to one of these: it would then mean something else.
_NEVER = frozenset({"london", ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenName:
    """A name or code of a place as somebody wrote it, made comparable once.

    Attributes:
        text: as written; plain: as :func:`plain` returns it; keys: as :func:`name_keys` returns them.
    """

    text: str
    plain: str
    keys: tuple[str, ...]


def written(text: str) -> WrittenName:
    """Return a name with its comparable forms, for look-ups that need several of them."""
    return WrittenName(text=text, plain=plain(text), keys=name_keys(text))


def plain(text: str) -> str:
    """Return ``text`` without case, accents and punctuation: ``St. Helens`` and ``Saint Helens`` give ``st helens``."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", " ", folded.replace("&", " and ").replace("'", "")).split()
    return " ".join("st" if word == "saint" else word for word in words)


def name_keys(text: str) -> tuple[str, ...]:
    """Return the plain form of a name, then shorter forms without words such as ``Council`` or ``City of``.

    ``London Borough of Camden`` gives ``london borough of camden`` and ``camden``. ``City of London`` is never
    worn down to ``london``, which is a region.
    """
    found = [plain(text)]
    for key in found:
        for shorter in (_without(key, _BEFORE, first=True), _without(key, _AFTER, first=False)):
            if shorter not in _NEVER and shorter not in found:
                found.append(shorter)
    return tuple(key for key in found if key)


def _without(key: str, words: tuple[str, ...], *, first: bool) -> str:
    for phrase in sorted(words, key=len, reverse=True):
        if first and key.startswith(phrase + " "):
            return key[len(phrase) + 1 :]
        if not first and key.endswith(" " + phrase):
            return key[: -len(phrase) - 1]
    return key
