"""Numbers, services and changes of a price in words: what every table and page of prices calls them."""

from __future__ import annotations

from ncs.core.naming import spaced
from ncs.prices.book.changes import Change
from ncs.prices.model.catalogue import catalogue

_WAYS = {"set": "set to", "add": "plus", "times": "times"}


def input_title(name: str) -> str:
    """Say which input a dotted name is, such as ``Insurance: amount`` or ``Travel: minutes per visit``."""
    parts = name.split(".")
    line = catalogue().get(parts[1]) if len(parts) > 1 and parts[0] in ("business", "staff") else None
    return f"{line.title}: {spaced(parts[-1])}" if line else _plain(name)


def change_words(change: Change) -> str:
    """Say what is changed and to what, such as ``Travel: minutes per visit set to 9``."""
    way = next(way for way in _WAYS if getattr(change, way) is not None)
    value = getattr(change, way)
    if isinstance(value, dict):
        value = ", ".join(f"{spaced(str(key))} {one}" for key, one in value.items())
    return changed_words(change.number, way, value)


def changed_words(number: str, way: str, value: object) -> str:
    """Say the same of a number by its dotted name: ``set`` to a value, with it ``add``ed, or so many ``times`` it."""
    return f"{input_title(number)} {_WAYS[way]} {value}"


def _plain(name: str) -> str:
    words = spaced(name).replace(".", ": ")
    return words[0].upper() + words[1:]
