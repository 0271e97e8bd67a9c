"""How far the provision that a rule, a duty or a clock names was checked: in its text, in an account of it, or not."""

from __future__ import annotations

from enum import StrEnum


class Checked(StrEnum):
    """What a citation was held against. Anything that cites a provision says which, once, in a field ``checked``."""

    TEXT = "text"
    SOURCE = "source"
    OWN = "own"
    UNREAD = "unread"

    @property
    def words(self) -> str:
        """What that means, in words."""
        return _WORDS[self]

    @property
    def doubt(self) -> str:
        """Why what is cited is not certain; empty where it was read."""
        return f"The provision was {self.words}. Have it read before you rely on it." if self is Checked.UNREAD else ""


_WORDS = {
    Checked.TEXT: "read in the text of the law",
    Checked.SOURCE: "read in the document named, or in an account of it",
    Checked.OWN: "of this record, and cites no law",
    Checked.UNREAD: "not checked against the text; it is from general knowledge of the law",
}
