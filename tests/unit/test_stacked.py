"""Tables whose rows are stacked on a phone, from plain HTML."""

from __future__ import annotations

import pytest

from ncs.present.stacked import stacked

PLAIN = (
    '<table>\n<caption id="c">T</caption>\n'
    '<thead><tr><th scope="col">Who &amp; where</th>'
    '<th scope="col" class="number">From <b>2025-26</b></th></tr></thead>\n'
    '<tbody>\n<tr><th scope="row"><a href="#">Leeds</a></th><td class="number">1</td></tr>\n'
    "<tr><td>York</td><td></td></tr>\n</tbody>\n</table>"
)


def test_every_cell_has_its_role_and_the_words_of_its_heading() -> None:
    assert stacked(PLAIN) == (
        '<table role="table" class="stacks">\n<caption id="c">T</caption>\n'
        '<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Who &amp; where</th>'
        '<th role="columnheader" scope="col" class="number">From <b>2025-26</b></th></tr></thead>\n'
        '<tbody role="rowgroup">\n'
        '<tr role="row"><th role="rowheader" data-label="Who &amp; where" scope="row"><a href="#">Leeds</a></th>'
        '<td role="cell" data-label="From 2025-26" class="number">1</td></tr>\n'
        '<tr role="row"><td role="cell" data-label="Who &amp; where">York</td>'
        '<td role="cell" data-label="From 2025-26"></td></tr>\n</tbody>\n</table>'
    )


@pytest.mark.parametrize("row", ["<td>a</td>", "<td>a</td><td>b</td><td>c</td>"])
def test_a_cell_too_few_or_too_many_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="cells under 2 headings"):
        stacked(PLAIN.replace("<td>York</td><td></td>", row))
