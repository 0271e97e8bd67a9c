"""Arrow without pandas, and where that will do without NumPy: to load them takes longer than most commands.

The command line makes frames of pandas nowhere. Arrow looks for pandas once: while it looks, there is none. Whoever
asks Arrow for a frame of pandas later still gets one.

NumPy is another matter: Arrow that did not find it cannot give or take its arrays for as long as the process lasts. So
only commands that hand nothing of Arrow to NumPy are run so. NumPy itself is there for whatever else asks for it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

#: Commands that hand nothing of Arrow to NumPy, as they are typed.
WITHOUT_NUMPY = (("measures", "run"),)
#: An engine that hands everything of Arrow to NumPy.
_SPARK = "spark"
#: What such a command loads of Arrow; each part looks for NumPy when it is loaded.
_PARTS = ("pyarrow.parquet", "pyarrow.compute")
#: File systems of others' computers: what is read and written here is on this one. Arrow does without any of them.
_FAR = ("pyarrow._azurefs", "pyarrow._gcsfs", "pyarrow._hdfs", "pyarrow._s3fs")


def arrow_for(typed: Sequence[str]) -> None:
    """Let Arrow find no pandas when it looks, and no NumPy either where the command that was typed needs none of it.

    Nothing happens where Arrow or pandas is loaded already.
    """
    alone = tuple(typed[:2]) in WITHOUT_NUMPY and not any(_SPARK in word for word in typed)
    if not {"pyarrow", "pandas"} & sys.modules.keys():
        sys.meta_path.insert(0, _WhenLoaded(without_numpy=alone and "numpy" not in sys.modules))


class _WhenLoaded:
    """Waits for Arrow to be loaded, and then lets it look."""

    def __init__(self, *, without_numpy: bool) -> None:
        self._without_numpy = without_numpy

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Leave every module to others; that of Arrow is let look for pandas as soon as it is loaded."""
        if fullname != "pyarrow":
            return None
        sys.meta_path.remove(self)
        found = find_spec(fullname)
        if found is not None and found.loader is not None:
            load = found.loader.exec_module

            def _load(module: ModuleType) -> None:
                if self._without_numpy:
                    with _none_of("numpy", "pandas", *_FAR):
                        load(module)
                        module.array(())
                        for part in _PARTS:
                            import_module(part)
                    return
                load(module)
                with _none_of("pandas"):
                    module.array(())

            found.loader.exec_module = _load  # type: ignore[method-assign]
        return found


class _Nothing:
    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Find none of these packages."""
        if fullname in self._names:
            raise ModuleNotFoundError(fullname)
        return None


@contextmanager
def _none_of(*names: str) -> Iterator[None]:
    nothing = _Nothing(names)
    sys.meta_path.insert(0, nothing)
    try:
        yield
    finally:
        sys.meta_path.remove(nothing)
