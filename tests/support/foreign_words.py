"""Words of the library that checks values, and of Python, that no user may be told."""

from __future__ import annotations

import re
from collections.abc import Iterable

FOREIGN = re.compile(
    r"input should|value error|pydantic|assertion failed|field required|extra inputs|should have at (?:least|most)"
    r"|should match pattern|should be a valid|unable to (?:parse|extract)|invalid literal|isoformat|<class|Traceback"
    r"|NoneType|Errno|decimal\.|could not convert|not supported between|object has no attribute",
    re.IGNORECASE,
)


def foreign(texts: Iterable[str]) -> list[str]:
    """Return the texts in which such a word stands."""
    return [text for text in texts if FOREIGN.search(text)]
