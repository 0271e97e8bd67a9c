"""A review reason that gives no type of review."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import review


def _find(check: Check) -> Iterator[Finding]:
    if check.has("review_reason"):
        reason = "lower(trim(review_reason))"
        yield Finding(
            field="review_reason",
            where=f"{reason} NOT LIKE 'planned%' AND {reason} NOT LIKE 'unplanned%' "
            f"AND {reason} NOT IN ('review of short term support', 'null')",
            message="The review reason has none of the beginnings that the official method knows.",
        )


RULE = Rule(
    id="review-reason",
    title="Review reasons begin Planned or Unplanned, or are Review of short term support",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The official method cannot tell the type of review and shows 'Review Type Unknown'. The rest of the wording "
    "of Release 2 is not established and not checked.",
    affects=("dashboard",),
    next_step="Choose a reason from the specification.",
    find=_find,
    examples=(
        Example(says="Another reason.", rows=(review(review_reason="Annual"),), found=((2, "review_reason"),)),
        Example(
            says="Known beginnings.",
            rows=(
                review(review_reason="Unplanned - Other Reason"),
                review(review_reason="Review of short term support"),
            ),
        ),
    ),
)
