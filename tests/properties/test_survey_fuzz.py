"""Whatever a mapping file or a survey holds, it is read or refused in words; values of people are never repeated."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ncs.charging.simulation.survey import read_survey
from ncs.charging.simulation.survey_fields import survey_fields
from ncs.charging.simulation.survey_mapping import mapping_template
from ncs.core.errors import NcsError, ProblemsFound

TEMPLATE: dict[str, Any] = yaml.safe_load(mapping_template())
FIELDS = tuple(survey_fields())
LEAF = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5), st.floats(allow_nan=True), st.text(max_size=6), st.dates(),
    st.sampled_from(["GROSS", "7/365", "0/0", "1/0", "pounds", "missing", "-1"]),
)  # fmt: skip
KEYS = st.one_of(st.sampled_from(["column", "columns", "constant", "values", "scale", "missing"]), st.text(max_size=4))
ANYTHING = st.recursive(LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))
CHANGES = st.dictionaries(st.sampled_from(list(TEMPLATE)) | st.text(max_size=5), ANYTHING, max_size=3)
ENTRIES = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=5), ANYTHING, max_size=3)

COLUMNS = sorted(
    {name for entry in TEMPLATE["fields"].values() for name in [entry.get("column"), *entry.get("columns", [])] if name}
)
#: A number that no message of the program holds by itself, so that repeating it would show.
SECRET = "73190.46"
CELLS = st.one_of(
    st.sampled_from(["", "0", "1", "2", "3", "84", "-9", "1e9", "0.5", f"-{SECRET}", f"x{SECRET}", "£1,200.00", "nan"]),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=5),
)


ROW = ["1" if name in ("CARE", "GROSS", "SEX", "PARTNER", "REGION", "TENURE") else "50" for name in COLUMNS]


def refused(mapping: str, rows: list[list[str]]) -> NcsError | None:
    """Read a survey; return why it was refused, or nothing. Any other error is a fault of the program."""
    text = io.StringIO()
    csv.writer(text).writerows([COLUMNS, *rows])
    with TemporaryDirectory() as folder:
        survey, path = Path(folder) / "survey.csv", Path(folder) / "mapping.yaml"
        survey.write_text(text.getvalue(), encoding="utf-8")
        path.write_text(mapping, encoding="utf-8", errors="replace")
        try:
            people = read_survey(survey, path)
        except NcsError as error:
            return error
    assert (people.weight > 0).all() and people.notes
    return None


@settings(max_examples=50, deadline=None)
@given(CHANGES, ENTRIES)
@example({"fields": None}, {})
@example({}, {"fee": {"column": "CARECOST", "scale": "0"}})
@example({}, {"age": {"constant": "-40"}, "housing": {"constant": "1" * 40}})
def test_any_mapping_is_read_or_refused_in_words(changes: dict[str, Any], entries: dict[str, Any]) -> None:
    fields = {**TEMPLATE["fields"], **entries}
    error = refused(yaml.safe_dump({**TEMPLATE, "fields": fields, **changes}), [ROW])
    assert error is None or str(error).strip()


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_any_text_for_a_mapping_is_refused_in_words(text: str) -> None:
    error = refused(text, [ROW])
    assert error is not None and str(error).strip()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=len(COLUMNS), max_size=len(COLUMNS)), min_size=1, max_size=4))
@example([["1e9" for _ in COLUMNS]])
@example([ROW])
def test_any_survey_is_read_or_refused_without_repeating_its_values(rows: list[list[str]]) -> None:
    error = refused(mapping_template(), rows)
    assert SECRET not in str(error)
    if isinstance(error, ProblemsFound):
        assert all(problem.next_step for problem in error.problems)
