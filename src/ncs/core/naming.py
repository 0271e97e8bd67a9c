"""Names of files, of tables and of places in a page, made from titles."""

from __future__ import annotations

import re


def slug(text: str, *, mark: str = "-", keep_case: bool = False) -> str:
    """Return the letters and digits of a title with one ``mark`` for everything between them.

    ``St. Helens`` is ``st-helens``; ``keep_case`` leaves capitals. Nothing is left of a title without any of them.
    """
    return re.sub(r"[\W_]+", mark, text if keep_case else text.lower()).strip(mark)


def spaced(name: str) -> str:
    """Return a name of a file or of data as words in the middle of a line: ``care_home`` is ``care home``."""
    return name.replace("_", " ")
