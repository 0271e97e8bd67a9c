"""A postcode that is none."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("postcode"):
        compact = "replace(upper(trim(postcode)), ' ', '')"
        shape = "[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}"
        yield Finding(
            field="postcode",
            where=f"length({compact}) <= 8 AND {compact} <> 'NULL' AND NOT regexp_full_match({compact}, '{shape}')",
            message="The text does not have the shape of a postcode.",
        )


RULE = Rule(
    id="postcode",
    title="Postcodes have the shape of a postcode",
    severity=Severity.WARNING,
    certainty=Certainty.STANDARD,
    why="No area can be worked out, so the person is missing from tables by place.",
    affects=("2D",),
    next_step="Correct the postcode. ZZ99 codes stand for no fixed abode and the like.",
    find=_find,
    examples=(
        Example(says="Half a postcode.", rows=(service(postcode="EC1A"),), found=((2, "postcode"),)),
        Example(says="With and without a blank.", rows=(service(postcode="ec1a1bb"), service(postcode="ZZ99 3VZ"))),
    ),
)
