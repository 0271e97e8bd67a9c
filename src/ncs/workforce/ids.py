"""Ids of workers: never a name and never a National Insurance number, and never repeated where they might be one."""

from __future__ import annotations

import re

from ncs.core.errors import Problem

#: An id has a figure in it and no space, so that a name is not taken for one.
_ID = re.compile(r"(?=.*\d)[A-Za-z0-9_./-]{1,30}", re.ASCII)
_NI_NUMBER = re.compile(r"[A-Z]{2}\s*\d{2}\s*\d{2}\s*\d{2}\s*[A-D]", re.ASCII | re.IGNORECASE)


def id_problem(worker: str, file: str, row: int) -> Problem | None:
    """Return the problem of what is no id, without repeating it; None where it is one."""
    if _ID.fullmatch(worker) and not _NI_NUMBER.fullmatch(worker):
        return None
    return Problem(
        rule="not-an-id",
        message="A worker is not named by an id: it looks like a name or a National Insurance number.",
        next_step="Give ids of your own, such as W0041.",
        file=file,
        row=row,
        field="worker",
    )
