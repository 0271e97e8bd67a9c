"""Who reads and writes a journal, in which role and on which legal basis, and what each role may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ncs.core.errors import NcsError, UnknownName, must_be_text, near_matches

Act = Literal["read", "write", "link", "erase", "export", "audit"]
Basis = Literal["public task", "legal duty", "vital interests", "consent"]
BASES: tuple[str, ...] = ("public task", "legal duty", "vital interests", "consent")
#: What each role may do. Whoever works out figures sees counts and no person.
ROLES: Mapping[str, frozenset[Act]] = {
    "practitioner": frozenset({"read", "write"}),
    "manager": frozenset({"read", "write", "link", "export"}),
    "finance": frozenset({"read", "write"}),
    "records": frozenset({"read", "link", "erase", "export", "audit"}),
    "auditor": frozenset({"audit"}),
    "analyst": frozenset(),
}


class NotAllowed(NcsError):
    """A role that may not do what was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who asks: a name or number of theirs, the role, the legal basis, and why the glass is broken, if it is.

    Raises:
        UnknownName: there is no such role or basis.
        NotText: a character in who asks, or in the reason, cannot be read.
    """

    actor: str
    role: str = "practitioner"
    basis: str = "public task"
    glass: str = ""

    def __post_init__(self) -> None:
        for what, text in (("Who asks (--actor)", self.actor), ("The reason", self.glass)):
            must_be_text(text, what)
        for kind, name, known in (("role", self.role, tuple(ROLES)), ("legal basis", self.basis, BASES)):
            if name not in known:
                raise UnknownName(kind, name, near_matches(name, known) or known)

    def must(self, act: Act) -> None:
        """Refuse what the role may not do; reading alone may be forced with a reason, which is then on record.

        Raises:
            NotAllowed: the role may not, and no reason for breaking the glass was given.
        """
        if act in ROLES[self.role] or (act == "read" and self.glass.strip()):
            return
        how = " In an emergency give a reason with --break-glass; it is recorded." if act == "read" else ""
        raise NotAllowed(f"The role {self.role} may not {act}.{how}")
