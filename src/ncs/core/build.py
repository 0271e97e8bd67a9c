"""What the program is made of, in a few letters: what is kept for later runs is kept under it, and asked anew after it.

A version number does not do: who runs what is not released yet has many programs of one number.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import requires, version
from pathlib import Path

from ncs.core.version import __version__

_NAME = "national-care-service"


@cache
def build() -> str:
    """Return a digest of the program: its version, every file that comes with it, and the versions of what it needs.

    The first to ask waits a tenth of a second. A service asks when it begins, before its files could be replaced.
    """
    needs = (one for one in requires(_NAME) or () if "extra ==" not in one)
    names = ("".join(sign if sign.isalnum() or sign in "-_." else " " for sign in one).split()[0] for one in needs)
    return digest_of(Path(__file__).parents[1], [__version__, *(f"{name} {version(name)}" for name in sorted(names))])


def digest_of(folder: Path, words: Iterable[str]) -> str:
    """Return a digest of words and of every file of a folder, by its name in it; what Python compiled is left out.

    Raises:
        ValueError: there is no file, as where the program is run out of an archive: any two would have one digest.
    """
    held = sha256("\n".join(words).encode())
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    if not found:
        raise ValueError(f"no files of the program in {folder.name}")
    for name in sorted(one for one in found if "__pycache__" not in one):
        held.update(f"\n{name}\n".encode() + sha256(found[name].read_bytes()).digest())
    return held.hexdigest()
