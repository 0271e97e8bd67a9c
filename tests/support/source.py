"""Python source as the structure tests look at it: each file is parsed once for all of them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


def walk(node: ast.AST, but: tuple[type[ast.AST], ...] = ()) -> list[ast.AST]:
    """Return a node and all that is in it, as :func:`ast.walk` gives them, in less time.

    What is within a node of a kind named in ``but`` is left out, and the node itself is not.
    """
    found = [node]
    for one in found:
        if isinstance(one, but):
            continue
        for field in one._fields:
            value = getattr(one, field, None)
            if isinstance(value, list):
                found += [item for item in value if isinstance(item, ast.AST)]
            elif isinstance(value, ast.AST):
                found.append(value)
    return found


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a file's syntax, the file itself first, as :func:`ast.walk` gives them."""
    return tuple(walk(ast.parse(path.read_text(encoding="utf-8"))))
