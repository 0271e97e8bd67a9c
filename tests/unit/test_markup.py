"""Text inside XML is written as Python's own library writes it, whose loading is spared."""

from __future__ import annotations

from xml.sax import saxutils

import pytest

from ncs.core.markup import escape, quoteattr


@pytest.mark.parametrize(
    "text", ["", "plain", "a & b < c > d", 'say "so"', "it's", '"both" isn\'t', "a\tb\nc\rd", "é…"]
)
def test_text_is_written_as_the_library_writes_it(text: str) -> None:
    assert (escape(text), quoteattr(text)) == (saxutils.escape(text), saxutils.quoteattr(text))
