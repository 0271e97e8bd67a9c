"""Arrow's functions one by one: its module of them makes all 286 when it is loaded, and a command asks for a few.

Each is made by Arrow itself, in the same way, when it is first asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

MODULE = "pyarrow.compute"
#: Names that are words of Python, as the module has them.
_REWRITTEN = {"and_": "and", "or_": "or"}
#: What the module itself asks for as soon as it is loaded.
_AT_ONCE = ("utf8_zero_fill",)
#: What cannot be called, and so is not in the module: what groups rows, and what counts them without an argument.
_BY_GROUP, _OF_ALL = "hash_aggregate", "scalar_aggregate"


def functions_when_asked() -> None:
    """Let Arrow make its functions when they are asked for. Nothing happens where they are made already."""
    if MODULE not in sys.modules:
        sys.meta_path.insert(0, _WhenLoaded())


class _WhenLoaded:
    """Finds the module once."""

    def find_spec(self, fullname: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """Leave every other module to others."""
        if fullname != MODULE:
            return None
        sys.meta_path.remove(self)
        found = PathFinder.find_spec(fullname, path, target)
        if found is not None and found.loader is not None:
            vars(found.loader)["exec_module"] = _few(found.loader.exec_module)
        return found


class _Few:
    """The list of functions, with those alone that are wanted at once."""

    def __init__(self, registry: Any) -> None:
        self._registry = registry

    def list_functions(self) -> list[str]:
        """Return the names of those that are wanted at once."""
        return [name for name in self._registry.list_functions() if name in _AT_ONCE]

    def get_function(self, name: str) -> Any:
        """Return any function by name."""
        return self._registry.get_function(name)


def _few(load: Callable[[ModuleType], None]) -> Callable[[ModuleType], None]:
    """Return what loads the module with few functions, and has each other made when it is asked for."""

    def _load(module: ModuleType) -> None:
        compiled = import_module("pyarrow._compute")
        every = compiled.function_registry
        vars(compiled)["function_registry"] = lambda: _Few(every())
        try:
            load(module)
        finally:
            vars(compiled)["function_registry"] = every
        vars(module)["function_registry"] = every
        vars(module)["__getattr__"] = _maker(module)

    return _load


def _maker(module: ModuleType) -> Callable[[str], Any]:
    registry = module.function_registry()
    names = frozenset(registry.list_functions())

    def _make(name: str) -> Any:
        known = _REWRITTEN.get(name, name)
        one = registry.get_function(known) if known in names else None
        if one is None or one.kind == _BY_GROUP or (one.kind == _OF_ALL and one.arity == 0):
            raise AttributeError(f"module {MODULE!r} has no attribute {name!r}")
        vars(module)[name] = made = module._wrap_function(name, one)
        return made

    return _make
