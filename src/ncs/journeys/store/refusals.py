"""Why a journal refuses what is asked of it."""

from __future__ import annotations

from ncs.core.errors import NcsError


class NotHere(NcsError):
    """A person, or something of theirs, of which the journal or the record holds nothing."""


class HereAlready(NcsError):
    """A person whose journey the journal holds already."""


class Changed(NcsError):
    """Somebody else has recorded something since the record was read."""


class OneRecord(NcsError):
    """One record, named twice where two are asked for."""


class HeldBack(NcsError):
    """A record that may not be erased now."""


class NotAFile(NcsError):
    """Something that is done to a file only."""


class OnePlace(NcsError):
    """A journal and its keys in one and the same place: whoever had a copy of one would have the other."""


class NotWhole(NcsError):
    """A copy of a journal in which rows are missing, changed or out of place."""


class Unread(NcsError):
    """An event that another version of this program wrote, and that this one cannot read."""
