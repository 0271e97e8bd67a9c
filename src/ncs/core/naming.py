"""Names of files, of tables and of places in a page, made from titles."""

from __future__ import annotations

import re


def slug(text: str, *, mark: str = "-", keep_case: bool = False) -> str:
    """Return the letters and digits of a title with one ``mark`` for everything between them.

    ``St. Helens`` is ``st-helens``; ``keep_case`` leaves capitals. Nothing is left of a title without any of them.
    """
    return re.sub(r"[\W_]+", mark, text if keep_case else text.lower()).strip(mark)
