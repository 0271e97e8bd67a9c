"""The row of headings comes again among the rows."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.cld import Release, specification
from ncs.records.rules.model import QUALITY_CHECKS, Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    yield Finding(
        field=check.fields()[0].name if check.fields() else "la_code",
        source="repeated_headings",
        where="TRUE",
        about_file=True,
        message="The row repeats the headings, as when files are joined. It is left out.",
    )


RULE = Rule(
    id="repeated-heading",
    title="Headings stand in the first row alone",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="The row is no event. Here it is left out; national loading may fail its every cell.",
    affects=(QUALITY_CHECKS,),
    next_step="Take the row out, and check that each file was joined once.",
    find=_find,
    examples=(
        Example(
            says="Two files joined, whose headings are the names of the fields.",
            rows=(service(), {field.name: field.name for field in specification(Release.TWO).fields}, service()),
            found=((3, "la_code"),),
        ),
        Example(says="No heading among the rows.", rows=(service(),)),
    ),
)
