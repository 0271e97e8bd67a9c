"""The whole ``ncs`` command, for whoever looks at all of it at once: the reference, and tests."""

from __future__ import annotations

from ncs.cli.assembly import assembled

app = assembled()
