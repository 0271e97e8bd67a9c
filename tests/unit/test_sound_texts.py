"""Texts that are sound by their looks: no rule that only asks of other texts would find anything in them."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from ncs.cld import Release, specification
from ncs.engine.duck import connection
from ncs.records.checking.cells import on_cells
from ncs.records.checking.quality import state_sql
from ncs.records.checking.sound import odd_texts
from ncs.records.reading.headings import Layout
from ncs.records.rules import rules
from ncs.records.rules.model import Check

#: What could stand in a cell: words for nothing, errors, marks, hidden characters, numbers and dates of every kind.
_TEXTS = (
    "", " ", "null", "NULL ", "nan", "NaT", "none", "na", "n/a", "-", "--", "tbc", "#N/A", "#REF!", "####",
    "Err:502", "'1", "\u20181", '="1"', "1\u200b", "\u00ad1", "1\u00a0", "1\t", "\ufeff1", "0", "1", "01", "1.",
    ".5", "1.5", "1.234", "1.2.3", "1" * 12, "1" * 13, "1" * 20, "1.1234567", "1e5", "+5", "-5", "1,000",
    "\u00a35", "45870", "20250801", "2025", "2025-06-01", "2025/06/01", "2025-13-01", "2025-31-12",
    "31/02/2025", "01/06/2025", "1/6/2025", "1.6.2025", "12/31/2025", "1-6-25", "1 Jun 2025",
    "2025-06-01T23:00", "01/06/2025 14:30", "9434765919", "943 476 5919", "ZZ99 0AA", "E1", "P-1", "Err1",
    "Male", "male", "Invalid and not mapped", "nul1", "lull", "NULLs", "x",
)  # fmt: skip
_SIGNS = "0123456789/.- ANULnulxE:#'\u00a0"


def check_of(release: Release) -> Check:
    spec = specification(release)
    held = frozenset(field.name for field in spec.fields)
    return Check(spec=spec, layout=Layout.LOCAL, held=held, import_day=date(2026, 4, 20))


def texts_of(check: Check) -> list[str]:
    """Every value of a list and of a list of Release 1, the texts above, and many texts by chance."""
    chance = random.Random(20261129)
    listed = [text for code_list in check.spec.lists.values() for text in code_list.texts]
    older = [item.release_1_value for item in check.spec.renamings]
    by_chance = ["".join(chance.choices(_SIGNS, k=chance.randint(1, 13))) for _ in range(20_000)]
    return list(dict.fromkeys([*_TEXTS, *listed, *older, *by_chance]))


@pytest.mark.parametrize("release", Release)
def test_no_finding_about_looks_holds_of_a_sound_text(tmp_path: Path, release: Release) -> None:
    """Asked of all texts, such a finding finds what it finds among the odd ones, and none of the sound is invalid."""
    check = check_of(release)
    asked = [finding for rule in rules() for finding in rule.find(check) if finding.about_looks]
    found, sound_cells = 0, 0
    with connection(tmp_path) as con:
        con.register("given", pa.table({"text": pa.array(texts_of(check))}))
        read = con.sql("SELECT text, ncs_date(text) AS day FROM given").to_arrow_table()
        texts, days = (read[name].combine_chunks() for name in ("text", "day"))
        for field in check.spec.fields:
            odd = odd_texts(check.spec, field, texts, days if field.type == "date" else None)
            cells = read.append_column("odd", odd).append_column("conditions", pa.nulls(len(read), pa.int32()))
            con.register("cells", cells)
            for finding in (one for one in asked if one.field == field.name):
                where = on_cells(finding.where, field.name, check.spec)
                [(sound, every)] = con.execute(
                    f"SELECT count(*) FILTER (NOT odd), count(*) FROM cells WHERE {where}"
                ).fetchall()
                assert sound == 0, f"{finding.message} {finding.where}"
                found += every
            exact, quick = (
                on_cells(state_sql(check, field, sound=way), field.name, check.spec) for way in (False, True)
            )
            [(unlike,)] = con.execute(f"SELECT count(*) FROM cells WHERE NOT odd AND {exact} <> {quick}").fetchall()
            assert unlike == 0, field.name
            sound_cells += odd.false_count
    assert len(asked) > 200 and found > 10_000 and sound_cells > 10_000


@pytest.mark.parametrize(
    ("field", "sound", "odd"),
    [
        ("event_start_date", ["2025-06-01", "1/6/2025", "01.06.2025"], ["31/02/2025", "45870", "2025-06-01T00:00", ""]),
        ("unit_cost", ["20.65", "0", "1250"], ["\u00a35", "1,000", "1.2.3", "-5", "5.", "9999999999999", "NULL"]),
        ("no_of_adults_being_cared_for", ["2"], ["2.5", "two"]),
        ("la_person_id", ["P1", "SYN112-7 a/b.c"], ["none", "tbc", "-", "'1", "P\u00a01", "#1!", "P_1"]),
        ("postcode", ["ZZ99 0AA"], ["NULL", "ZZ99\t0AA"]),
        ("last_name", ["Nan", "Hull", "O'Neill", "1"], ["null", " NULL", "Null", "nul", "\u00a0", "\u00c9"]),
        ("gender", ["Male", "Unknown"], ["male", "Male ", "NULL", ""]),
    ],
)  # fmt: skip
def test_which_texts_are_sound(tmp_path: Path, field: str, sound: list[str], odd: list[str]) -> None:
    """No text is neither."""
    spec = specification(Release.TWO)
    texts = pa.array([*sound, *odd, None])
    with connection(tmp_path) as con:
        con.register("given", pa.table({"text": texts}))
        days = con.sql("SELECT ncs_date(text) AS day FROM given").to_arrow_table()["day"].combine_chunks()
    is_date = spec.field(field).type == "date"
    found = odd_texts(spec, spec.field(field), texts, days if is_date else None)
    assert found.to_pylist() == [*[False] * len(sound), *[True] * len(odd), None]
