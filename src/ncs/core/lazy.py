"""Names of a package that are loaded when they are first used, so that importing the package costs nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inspect import Signature


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


def _found(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name) if name else import_module(module)
