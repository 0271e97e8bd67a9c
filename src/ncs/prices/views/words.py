"""Numbers, services and changes of a price in words: what every table and page of prices calls them."""

from __future__ import annotations

from ncs.core.naming import spaced
from ncs.prices.book.changes import Change
from ncs.prices.model.catalogue import catalogue


def input_title(name: str) -> str:
    """Say which input a dotted name is, such as ``Insurance: amount`` or ``Travel: minutes per visit``."""
    parts = name.split(".")
    line = catalogue().get(parts[1]) if len(parts) > 1 and parts[0] in ("business", "staff") else None
    return f"{line.title}: {spaced(parts[-1])}" if line else _plain(name)


def change_words(change: Change) -> str:
    """Say what is changed and to what, such as ``Travel: minutes per visit set to 9``."""
    title = input_title(change.number)
    if isinstance(change.set, dict):
        return f"{title} set to {', '.join(f'{spaced(str(key))} {value}' for key, value in change.set.items())}"
    if change.set is not None:
        return f"{title} set to {change.set}"
    return f"{title} plus {change.add}" if change.add is not None else f"{title} times {change.times}"


def _plain(name: str) -> str:
    words = spaced(name).replace(".", ": ")
    return words[0].upper() + words[1:]
