"""Characters that cannot be seen stand inside a code or an id."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service
from ncs.records.rules.validity import not_a_date, not_a_number

#: No-break and other odd blanks, marks without a width or for the direction of writing, soft hyphens and controls.
_HIDDEN = (
    r"[\x{00A0}\x{00AD}\x{2000}-\x{200F}\x{2028}-\x{202F}\x{205F}-\x{2069}\x{3000}\x{FEFF}\x{FFFD}"
    r"\x{0000}-\x{001F}\x{007F}-\x{009F}]"
)


def _find(check: Check) -> Iterator[Finding]:
    unread = {"date": not_a_date, "decimal": not_a_number, "integer": not_a_number}
    for field in check.fields():
        if field.type in ("free text", "code list"):  # lists are compared without regard to blanks, see "wording"
            continue
        holds = f"regexp_matches({identifier(field.name)}, '{_HIDDEN}')"
        says = f"{field.header} holds a character that cannot be seen, such as a no-break blank or a tab"
        broken = unread[field.type](field) if field.type in unread else "FALSE"
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"{holds} AND NOT coalesce({broken}, FALSE)",
            message=f"{says}.",
        )
        if field.type in unread:
            yield Finding(
                field=field.name,
                about_looks=True,
                where=f"{holds} AND {broken}",
                severity=Severity.ERROR,
                message=f"{says}, and cannot be read.",
            )


RULE = Rule(
    id="hidden-characters",
    title="Codes, ids and dates hold no hidden characters",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="Two ids that look alike are two people, and a date or number with such a character inside is read as blank.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Take the characters out where the value is entered or exported.",
    find=_find,
    examples=(
        Example(
            says="A no-break blank in an id, a mark before a reference, a tab after a date.",
            rows=(
                service(la_person_id="P\u00a01"),
                service(event_reference="\ufeffE1"),
                service(event_start_date="2025-07-01\t"),
            ),
            found=((2, "la_person_id"), (3, "event_reference"), (4, "event_start_date")),
        ),
        Example(
            says="A mark without a width inside a date and a number.",
            rows=(service(event_end_date="2025-\u200b07-31"), service(unit_cost="21\u200b.50")),
            found=((2, "event_end_date"), (3, "unit_cost")),
        ),
        Example(says="Plain blanks.", rows=(service(nhs_submitted="943 476 5919"),)),
    ),
)
