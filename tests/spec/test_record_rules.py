"""Every rule finds what its own examples say, and nothing else; sound rows break no rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.cld import specification
from ncs.engine.duck import connection
from ncs.records.checking.issues import run_rules
from ncs.records.checking.periods import make_periods
from ncs.records.checking.rows import make_rows, rows_shown
from ncs.records.reading.files import FileFormat, Kind
from ncs.records.reading.headings import Headings, Layout
from ncs.records.rules import Check, Example, Rule, rules
from ncs.records.rules.samples import assessment, carer, request, review, service, whole_year


@pytest.fixture(scope="module")
def con(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with connection(tmp_path_factory.mktemp("rules")) as made:
        yield made


def found_by(
    con: Any, folder: Path, chosen: tuple[Rule, ...], example: Example, *, received: date = date(2026, 4, 20)
) -> list[tuple[int, str, str]]:
    spec = specification(example.release)
    names = [field.name for field in spec.fields if field.name not in example.without]
    cells = {name: [str(row.get(name, "")) for row in example.rows] for name in names}
    place = Path(mkdtemp(dir=folder))
    path = place / "file.parquet"
    pq.write_table(pa.table(cells, schema=pa.schema([(name, pa.string()) for name in names])), path)
    match = Headings(layout=Layout.LOCAL, positions={name: n for n, name in enumerate(names)}, unknown=example.unknown)
    form = FileFormat(path=path, kind=Kind.PARQUET, headings=tuple(names), match=match)
    made = make_rows(con, form, spec, place)
    check = Check(
        spec=spec,
        layout=Layout.LOCAL,
        held=frozenset(names),
        import_day=received,
        unknown=example.unknown,
    )
    with rows_shown(con, place, made) as rows:
        if any(rule.id == "reporting-period" for rule in chosen):
            make_periods(con, import_day=check.import_day)
        con.execute("DROP TABLE IF EXISTS issues; DROP TABLE IF EXISTS findings")
        run_rules(con, rows, check, chosen)
    return list(
        con.execute(
            "SELECT coalesce(file_row, 0), field, rule FROM issues JOIN findings USING (finding) ORDER BY ALL"
        ).fetchall()
    )


#: Rules about whole months, which five rows cannot keep.
NEED_A_YEAR = {"incomplete-months", "reporting-period"}
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}: {example.says}") for rule in rules() for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_finds_what_its_example_says(con: Any, tmp_path: Path, rule: Rule, example: Example) -> None:
    found = {(row, field) for row, field, _ in found_by(con, tmp_path, (rule,), example)}
    assert found == set(example.found)


@pytest.mark.parametrize(("received", "kinds"), [(date(2026, 3, 31), 0), (date(2026, 4, 1), 3)])
def test_a_month_that_is_not_over_when_the_file_comes_is_not_short_of_events(
    con: Any, tmp_path: Path, received: date, kinds: int
) -> None:
    """Nothing ended in March; the stated period goes on to its end."""
    none = frozenset({(kind, "2026-03") for kind in ("Request", "Assessment", "Service")})
    example = Example(says="No event in March.", rows=whole_year(leave_out=none))
    chosen = tuple(rule for rule in rules() if rule.id == "incomplete-months")
    found = found_by(con, tmp_path, chosen, example, received=received)
    assert found == [(0, "event_end_date", "incomplete-months")] * kinds


def test_sound_rows_break_no_rule(con: Any, tmp_path: Path) -> None:
    sound = Example(says="One of each kind.", rows=(request(), assessment(), service(), review(), carer()))
    row_rules = tuple(rule for rule in rules() if rule.id not in NEED_A_YEAR)
    assert found_by(con, tmp_path, row_rules, sound) == []


def test_there_is_a_rule_for_everything_the_checker_promises() -> None:
    assert {
        "mandatory",
        "not-applicable",
        "code-list",
        "date-type",
        "number-type",
        "length",
        "release-1-wording",
        "end-before-start",
        "open-end",
        "outside-period",
        "death-before-event",
        "linked-person",
        "carer-link",
        "cost-sense",
        "prison-direct-payment",
        "self-funder-metering",
        "duplicate-event",
        "duplicate-reference",
    } <= {rule.id for rule in rules()}


#: What fails central validation or drops or loses the row is an error. What only looks wrong, or is checked against a
#: list or standard that is not the specification's own, is a warning. What is often right is a note. A finding may be
#: milder than its rule (values outside a list that is only probable; a very dear package).
WARNINGS = {
    "birth-order", "care-home-component", "carer-link", "cost-sense", "duplicate-event", "end-after-death",
    "hidden-characters", "implausible-date", "incomplete-months", "length", "missing-event-type", "nhs-number",
    "not-applicable", "one-period", "outside-period", "person-details", "person-numbers", "postcode",
    "repeated-heading", "time-of-day", "unknown-column",
}  # fmt: skip
NOTES = {"duplicate-reference"}


def test_how_severe_each_rule_is() -> None:
    """Errors and warnings make the exit code 1, notes do not, so a severity is part of what users rely on."""
    expected = {
        rule.id: "warning" if rule.id in WARNINGS else "note" if rule.id in NOTES else "error" for rule in rules()
    }
    assert {rule.id: str(rule.severity) for rule in rules()} == expected
    assert {rule.id for rule in rules()} >= WARNINGS | NOTES


def test_messages_and_reasons_are_sentences() -> None:
    for rule in rules():
        assert rule.why.endswith(".") and rule.next_step.endswith(".") and not rule.title.endswith(".")
    spec = specification(2)
    names = frozenset(field.name for field in spec.fields)
    check = Check(spec=spec, layout=Layout.LOCAL, held=names, import_day=date(2026, 4, 20), unknown=("Shoe size",))
    held = [finding.message for rule in rules() for finding in rule.find(check)]
    bare = Check(spec=spec, layout=Layout.LOCAL, held=frozenset(), import_day=date(2026, 4, 20))
    lacking = [finding.message for rule in rules() for finding in rule.find(bare)]
    assert all(text[0].isupper() and text.endswith(".") for text in [*held, *lacking])
