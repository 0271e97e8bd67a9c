"""Arrow without pandas: it loads pandas where it is installed, and that takes longer than most commands.

The command line makes frames of pandas nowhere. Arrow looks for pandas once: while it looks, there is none. Whoever
asks Arrow for a frame of pandas later still gets one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType


def arrow_without_pandas() -> None:
    """Let Arrow find no pandas when it looks; nothing happens where either is loaded already."""
    if not {"pyarrow", "pandas"} & sys.modules.keys():
        sys.meta_path.insert(0, _WhenLoaded())


class _WhenLoaded:
    """Waits for Arrow to be loaded, and then lets it look."""

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Leave every module to others; that of Arrow is let look for pandas as soon as it is loaded."""
        if fullname != "pyarrow":
            return None
        sys.meta_path.remove(self)
        found = find_spec(fullname)
        if found is not None and found.loader is not None:
            load = found.loader.exec_module

            def _load(module: ModuleType) -> None:
                load(module)
                with _no_pandas():
                    module.array(())

            found.loader.exec_module = _load  # type: ignore[method-assign]
        return found


class _Nothing:
    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Find no pandas."""
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)
        return None


@contextmanager
def _no_pandas() -> Iterator[None]:
    nothing = _Nothing()
    sys.meta_path.insert(0, nothing)
    try:
        yield
    finally:
        sys.meta_path.remove(nothing)
