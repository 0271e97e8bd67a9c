"""What a spreadsheet or a program leaves where it has no value stands as text."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier, quoted
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service

_ERRORS = ("#n/a", "#getting_data", "nan", "nat", "<na>")
#: ``#REF!``, ``#NAME?`` and their like in any language and of any later version; a column too narrow for its date;
#: an error of LibreOffice.
_SHAPES = ("#[^ ]{1,24}[!?]", "#{4,}", "Err:[0-9]+")


#: Words for "nothing" that in the identifier of a person make everybody with the word one person.
_NO_VALUE = (
    "none", "(null)", "\\n", "undefined", "(blank)", "(empty)", "n/a", "na", "-", "--", "unknown", "not known",
    "not recorded", "tbc", "missing",
)  # fmt: skip


def no_value(column: str) -> str:
    """Return SQL that is true where an identifier is a word for nothing."""
    return f"(lower(trim({column})) IN ({', '.join(map(quoted, _NO_VALUE))}))"


def error_text(column: str) -> str:
    """Return SQL that is true where text is what a failed formula or a program without a value leaves."""
    known = f"lower(trim({column})) IN ({', '.join(map(quoted, _ERRORS))})"
    shaped = " OR ".join(f"regexp_full_match(trim({column}), {quoted(shape)})" for shape in _SHAPES)
    return f"({known} OR {shaped})"


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields():
        if field.type != "free text":
            yield Finding(
                field=field.name,
                about_looks=True,
                where=error_text(identifier(field.name)),
                message=f"{field.header} holds the error of a formula, or what a program writes for no value: it is "
                "not known what was meant.",
            )
        if field.name.endswith("person_id"):
            yield Finding(
                field=field.name,
                about_looks=True,
                where=no_value(identifier(field.name)),
                message=f"{field.header} holds a word for nothing: everybody with the word becomes one person.",
            )


RULE = Rule(
    id="error-text",
    title="Cells hold values, not errors of formulas",
    severity=Severity.ERROR,
    certainty=Certainty.OWN,
    why="A date or code that failed is read as blank: a service that has ended counts as open, and everybody with the "
    "same text as an id becomes one person.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Mend the formula or query, and export again; leave blank only what is blank.",
    find=_find,
    examples=(
        Example(
            says="Excel's errors, newer ones and in German too, a column too narrow, and pandas' word for no number.",
            rows=(
                service(event_end_date="#N/A"),
                request(gender="#REF!"),
                request(event_end_date="########"),
                service(la_person_id="nan"),
                service(event_end_date="#BLOCKED!"),
                service(event_end_date="#BEZUG!"),
            ),
            found=(
                (2, "event_end_date"),
                (3, "gender"),
                (4, "event_end_date"),
                (5, "la_person_id"),
                (6, "event_end_date"),
                (7, "event_end_date"),
            ),
        ),
        Example(
            says="Words for nothing in identifiers; elsewhere they are for other rules.",
            rows=(service(la_person_id="None"), service(la_person_id="\\N"), service(event_reference="n/a")),
            found=((2, "la_person_id"), (3, "la_person_id")),
        ),
        Example(says="A person may be called Nan.", rows=(service(first_name="Nan"),)),
    ),
)
