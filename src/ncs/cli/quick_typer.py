"""Options without pydantic: Typer asks it to read each value, and to load it takes longer than most commands.

What people type is nearly always a text, a path, one of a few words, a whole number or a yes. Those are read here as
Typer reads them. Whatever is anything else, or is refused here, is read by Typer in its own way, which says why.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_origin

#: A whole number in its plainest form.
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,15}")


def typer_without_pydantic() -> None:
    """Let Typer read plain values without pydantic; nothing happens with a version that works otherwise."""
    from typer import core

    from_descriptor = getattr(core, "build_runtime_param", None)
    if from_descriptor is not None:
        vars(core)["build_runtime_param"] = lambda descriptor: _Plain(descriptor, from_descriptor)


class _Refused(Exception):
    """The value is not one that is read here."""


class _Plain:
    """Reads the values of one option."""

    def __init__(self, descriptor: Any, whole: Callable[[Any], Any]) -> None:
        self._descriptor, self._whole = descriptor, whole

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return what a value means; None stays None, or nothing in a list."""
        try:
            return self._read(value, param, ctx)
        except Exception:  # whatever is wrong, Typer's own way finds it again, and has the words for it
            return self._whole(self._descriptor).coerce(value, param=param, ctx=ctx)

    def _read(self, value: Any, param: Any, ctx: Any) -> Any:
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        if self._descriptor.file_annotation is not None or self._descriptor.parameter_info.parser is not None:
            raise _Refused
        annotation = self._descriptor.annotation
        if get_origin(annotation) is not list:
            return self._one(value, annotation, param, ctx)
        if type(value) not in (list, tuple):
            raise _Refused
        [kind] = get_args(annotation)
        return [self._one(one, kind, param, ctx) for one in value]

    def _one(self, value: Any, kind: Any, param: Any, ctx: Any) -> Any:
        about = self._descriptor.parameter_info
        if kind in (str, bool) and type(value) is kind:
            return value
        if kind is int:
            return _within(value, about)
        if kind is Path and type(value) is str and about.path_type is None:
            return _words().coerce_cli_path(Path(value), about, path_type=Path, param=param, ctx=ctx)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return _words().coerce_cli_choice(value, choices=list(kind), case_sensitive=about.case_sensitive, ctx=ctx)
        raise _Refused


def _within(value: Any, about: Any) -> int:
    """A whole number between the least and the most that an option takes."""
    found = int(value) if type(value) is str and _WHOLE.fullmatch(value) else value
    least, most = about.min, about.max
    if type(found) is not int or (least is not None and found < least) or (most is not None and found > most):
        raise _Refused
    return found


def _words() -> ModuleType:
    """What Typer itself asks about paths and choices."""
    from typer import _param_types

    return _param_types
