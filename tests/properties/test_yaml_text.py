"""Plain values written as YAML are read back as they were, whatever stands in their text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ncs.tables.reading.yaml_files import load_yaml
from ncs.tables.writers.yaml_text import yaml_text

#: All that may be typed on a page: not halves of characters, which no form sends.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ONE = TEXT | st.integers(-(10**15), 10**15) | st.booleans() | st.none() | st.dates(date(1900, 1, 1), date(2200, 1, 1))
WITHIN = st.recursive(ONE, lambda one: st.lists(one, max_size=3) | st.dictionaries(TEXT, one, max_size=3), max_leaves=8)


@given(st.dictionaries(TEXT, WITHIN, min_size=1, max_size=5))
@example({"no": "no", "a": "yes\n# x: y", "b: {": ["- x", "12:30", "010", "~", ""], "\x85\u2028\ufeff": {"<<": "*a"}})
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, content: dict[str, Any]) -> None:
    file = tmp_path_factory.mktemp("yaml") / "a.yaml"
    file.write_text(yaml_text(content, heads=["a\nb: c"]), encoding="utf-8", newline="")
    found = load_yaml(file)
    assert found.content == content


def test_a_number_is_a_number_and_what_is_no_plain_value_is_refused(tmp_path: Path) -> None:
    assert yaml_text({"by": Decimal("1E+2"), "x": Decimal("0.50")}) == "by: 100\nx: 0.50\n"
    with pytest.raises(TypeError, match="float"):
        yaml_text({"x": 0.1})
