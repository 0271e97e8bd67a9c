"""An apostrophe stands before a value, or =" " around it, as Excel is made to keep it as text."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service

#: What may stand for Excel's apostrophe: the plain one, curly ones and the grave accent.
MARKS = "'\u2018\u2019`"
_LISTED = MARKS.replace("'", "''")


#: ="00123", as programs write it for Excel.
_AS_FORMULA = '^\\s*="(.*)"\\s*$'


def is_formula_text(column: str) -> str:
    """Return SQL that is true where text stands as ="…", which a spreadsheet shows without these marks."""
    return f"regexp_full_match({column}, '{_AS_FORMULA}')"


def has_apostrophe(column: str) -> str:
    """Return SQL that is true where text begins with an apostrophe and says anything after it."""
    return f"regexp_matches({column}, '^\\s*[{_LISTED}]+.')"


def without_apostrophe(column: str) -> str:
    """Return SQL of a text without the apostrophes before it, or =" " around it."""
    bare = f"regexp_replace({column}, '^\\s*[{_LISTED}]+', '')"
    return f"regexp_replace({bare}, '{_AS_FORMULA}', '\\1')"


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields():
        if field.type != "free text":
            yield Finding(
                field=field.name,
                about_looks=True,
                where=has_apostrophe(identifier(field.name)),
                message=f"{field.header} begins with an apostrophe, which Excel puts before numbers kept as text.",
            )
            yield Finding(
                field=field.name,
                about_looks=True,
                where=is_formula_text(identifier(field.name)),
                message=f'{field.header} is written ="…", as some programs do so that Excel keeps it as text.',
            )


RULE = Rule(
    id="leading-apostrophe",
    title='Values stand alone, without an apostrophe before them or ="" around them',
    severity=Severity.ERROR,
    certainty=Certainty.OWN,
    why="The marks are part of the value: the person or event is another one than in earlier files, and a date or "
    "number cannot be read.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Export without them; ncs records fix takes them off.",
    find=_find,
    examples=(
        Example(
            says="Before a person's id, a date, and a curly one before a reference.",
            rows=(
                service(la_person_id="'00123"),
                request(event_end_date="'2025-06-03"),
                service(event_reference="\u2019E1"),
            ),
            found=((2, "la_person_id"), (3, "event_end_date"), (4, "event_reference")),
        ),
        Example(
            says="What a program wrote for Excel around an id and a date.",
            rows=(service(la_person_id='="00123"'), request(event_end_date='="2025-06-03"')),
            found=((2, "la_person_id"), (3, "event_end_date")),
        ),
        Example(says="A name may hold one.", rows=(service(last_name="'t Hooft"),)),
    ),
)
