"""Plain values as YAML that people can read and go on with, and that ``read_yaml`` reads back as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

#: Keys that stand without quotes: every key is text, whatever it looks like.
_PLAIN = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
#: What may not stand in YAML as it is: controls, ends of lines of other alphabets, halves of a character.
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def yaml_text(content: Mapping[str, Any], *, heads: Sequence[str] = ()) -> str:
    """Return a mapping as YAML, a line a value. Every text stands in quotes, so that nothing typed means anything else.

    Args:
        content: of mappings, lists, text, numbers (int, Decimal), days, yes or no, and None.
        heads: lines of comment that come first, without their ``#``; no line may hold the end of a line.

    Raises:
        TypeError: a value is none of these.
    """
    lines = [f"# {' '.join(one.split())}" for one in heads]
    return "\n".join([*lines, *_mapping(content, "")]) + "\n"


def _mapping(content: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in content.items():
        yield from _value(f"{indent}{_key(str(key))}:", value, indent + "  ")


def _value(before: str, value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of a value; the first begins with ``before``."""
    if isinstance(value, Mapping) and value:
        yield before
        yield from _mapping(value, indent)
    elif isinstance(value, list | tuple) and value:
        yield before
        for one in value:
            yield f"{indent}- {_inline(one)}"
    else:
        yield f"{before} {_inline(value)}"


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(str(key))}: {_inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _quoted(value)
    raise TypeError(f"{type(value).__name__} cannot stand in YAML here")


def _key(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    """Return a text in the quotes of JSON, which YAML reads alike but for what is written out here."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
