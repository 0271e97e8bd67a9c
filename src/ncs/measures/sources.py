"""The publications that the official measures rest on."""

from __future__ import annotations

from datetime import date

from ncs.core.provenance import Source

DHSC = "Department of Health and Social Care"

DHSC_CODE = Source(
    title="ASC-CLD-LA-Dashboard, the public code of the client level data measures",
    publisher=DHSC,
    published=date(2026, 6, 11),
    licence="MIT",
    note="Commit 9bee728 is the edition dhsc-2026-06; commit e6f5749 the edition dhsc-2026-09.",
)
