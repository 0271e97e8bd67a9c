"""SciPy in small parts: its packages load all of themselves, which takes longer than most of what is asked of them.

The command line needs a few functions of two packages. As long as nothing else of such a package is asked for, only
the compiled part with these functions is loaded; the functions are the very same. Whatever else is asked for loads
the whole package, as ever.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import Any

#: Of each package the functions that are had without the rest of it, and the compiled part that has them.
FEW: dict[str, tuple[str, tuple[str, ...]]] = {
    "scipy.special": (
        "_ufuncs",
        ("chdtrc", "chdtri", "gammaincinv", "ndtr", "ndtri", "pdtr", "pdtrik", "stdtr", "stdtrit"),
    ),
    "scipy.optimize": ("_zeros", ("brentq",)),
}
#: The tolerances and the number of steps that SciPy takes where none is given.
_XTOL, _RTOL, _STEPS = 2e-12, 4 * sys.float_info.epsilon, 100


def scipy_in_parts() -> None:
    """Let the packages of :data:`FEW` load little until more is asked of them; those that are loaded stay."""
    sys.meta_path.insert(0, _Parts({name for name in FEW if name not in sys.modules}))


class _Parts:
    """Finds the packages of :data:`FEW`, each once."""

    def __init__(self, names: set[str]) -> None:
        self._names = names

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """Leave every other module to others."""
        if fullname not in self._names:
            return None
        self._names.discard(fullname)
        found = PathFinder.find_spec(fullname, path, target)
        if found is not None and found.loader is not None:
            vars(found.loader)["exec_module"] = _later(found.loader.exec_module)
        return found


def _later(load: Callable[[ModuleType], None]) -> Callable[[ModuleType], None]:
    """Return what gives a package its few functions, and loads the whole of it when anything else is asked for."""
    lock = RLock()
    begun: list[str] = []

    def _little(package: ModuleType) -> None:
        def _get(name: str) -> Any:
            with lock:
                if name in vars(package):  # loaded by another thread meanwhile
                    return vars(package)[name]
                found = None if begun else _one(package.__name__, name)
                if found is None:
                    _whole(name)
                    found = getattr(package, name)
                return found

        def _whole(name: str) -> None:
            if begun:
                raise AttributeError(f"module {package.__name__!r} has no attribute {name!r}")
            begun.append(name)
            load(package)
            del vars(package)["__getattr__"]

        vars(package)["__getattr__"] = _get

    return _little


def _one(package: str, name: str) -> Any:
    """Return one of the few functions; None for any other name, and where this version of SciPy keeps it elsewhere."""
    part, names = FEW[package]
    if name not in names:
        return None
    try:
        compiled = import_module(f"{package}.{part}")
    except ImportError:
        return None
    return _brentq_of(compiled) if name == "brentq" else getattr(compiled, name, None)


def _brentq_of(compiled: ModuleType) -> Callable[..., Any] | None:
    find = getattr(compiled, "_brentq", None)
    if find is None:
        return None

    def brentq(f: Callable[[float], float], a: float, b: float, *more: Any, **named: Any) -> Any:
        """Return where ``f`` is zero between two points at which its signs differ, as SciPy's function of this name."""
        if more or named.keys() - {"xtol"} or named.get("xtol", _XTOL) <= 0:
            return import_module(f"{compiled.__package__}._zeros_py").brentq(f, a, b, *more, **named)
        return find(_not_nan(f), a, b, named.get("xtol", _XTOL), _RTOL, _STEPS, (), False, True)

    return brentq


def _not_nan(f: Callable[[float], float]) -> Callable[[float], float]:
    def _checked(at: float) -> float:
        value = f(at)
        if value != value:  # not a number: no other value differs from itself
            raise ValueError(f"The function value at x={at} is NaN; solver cannot continue.")
        return value

    return _checked
