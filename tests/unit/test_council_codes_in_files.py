"""A council's own code is never too long for its own file, whenever the council was created."""

from __future__ import annotations

from ncs.cld import Release, specification
from ncs.reference.councils import councils


def test_every_councils_code_fits_the_field() -> None:
    """Cumberland (H6X4G) and three other councils created from 2021 on have five letters and digits."""
    field = next(field for field in specification(Release.TWO).fields if field.name == "la_code")
    codes = {council.cassr_code for council in councils()}
    assert "H6X4G" in codes
    assert field.max_length is not None
    assert max(len(code) for code in codes if code) <= field.max_length
