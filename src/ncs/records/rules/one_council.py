"""Rows of two councils in a local file."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("la_code"):
        yield Finding(
            field="la_code",
            about_file=True,
            source="(SELECT CAST(NULL AS BIGINT) AS file_row, count(DISTINCT trim(la_code)) AS n FROM people)",
            where="n > 1",
            message="The file holds the codes of several councils.",
        )


RULE = Rule(
    id="one-council",
    title="A council's file holds one council",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="A submission is the file of one council; rows of another are refused or counted as its own.",
    affects=("submission selection",),
    next_step="Split the file by LA Code.",
    find=_find,
    examples=(
        Example(says="Two codes.", rows=(service(), service(la_code="906")), found=((0, "la_code"),)),
        Example(says="One code.", rows=(service(), service())),
    ),
)
