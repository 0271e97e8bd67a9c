"""What the structure tests look through a source with finds all that Python's own ``ast.walk`` finds."""

from __future__ import annotations

import ast
from pathlib import Path

from support.source import walk

SOURCE = """
@decorated
async def outer(given, *, more=[0]):
    from inside import one
    class Within:
        from deeper import two
        async def method(self): return {**{}, "a": f"{self!r:>{4}}"}
    match given:
        case {"a": [x, *rest], **others}: return lambda: (yield)
try:
    from top import three
except* ValueError as e:
    with a as b, c: del b[1:2]
"""


def test_the_walk_is_that_of_ast() -> None:
    for text in (SOURCE, Path(__file__).read_text(encoding="utf-8")):
        module = ast.parse(text)
        assert walk(module) == list(ast.walk(module))


def test_what_is_within_a_kind_is_left_out_and_the_kind_itself_is_not() -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = walk(ast.parse(SOURCE), but=functions)
    assert [one.module for one in found if isinstance(one, ast.ImportFrom)] == ["top"]
    assert [one.name for one in found if isinstance(one, functions)] == ["outer"]
