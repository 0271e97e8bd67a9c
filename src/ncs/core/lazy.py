"""What is loaded or worked out when it is first asked for: names of a package, and the values of a mapping."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from inspect import Signature

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def lazy_names(package: str, names: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` for a package whose public names live in other modules.

    Args:
        package: the package's ``__name__``.
        names: for each public name where it lives, as ``module:name``, or ``module:`` for the module itself.
    """

    def _get(name: str) -> Any:
        if name not in names:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = _found(names[name])
        setattr(sys.modules[package], name, found)
        return found

    def _list() -> list[str]:
        return sorted(names)

    return _get, _list


def callable_as(package: str, target: str) -> None:
    """Let a package be called: where it and a public function are the same word, both meanings work.

    Args:
        package: the package's ``__name__``.
        target: the function that is called, as ``module:name``; loaded when it is first called.
    """

    class _CallableModule(ModuleType):
        def __call__(self, *args: Any, **kwargs: Any) -> Any:
            return _found(target)(*args, **kwargs)

        @property
        def __signature__(self) -> Signature:
            from inspect import signature

            return signature(_found(target))

    sys.modules[package].__class__ = _CallableModule


class WhenAsked(Mapping[_Key, _Value], Generic[_Key, _Value]):
    """A mapping of which each value is worked out when it is first asked for, and kept: who asks for one waits for one.

    Two threads that ask for the same value at once may both work it out.

    Args:
        ways: what works out each value; in this order the keys come.
    """

    def __init__(self, ways: Mapping[_Key, Callable[[], _Value]]) -> None:
        self._ways = ways
        self._found: dict[_Key, _Value] = {}

    def __getitem__(self, key: _Key) -> _Value:
        if key not in self._found:
            self._found[key] = self._ways[key]()
        return self._found[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """Return the value of a key, or the default where there is no such key; a fault in working it out stays one."""
        return self[key] if key in self._ways else default

    def __contains__(self, key: object) -> bool:
        return key in self._ways

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._ways)

    def __len__(self) -> int:
        return len(self._ways)


def _found(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name) if name else import_module(module)
