"""Which texts of a field are sound by their looks: nearly all are, and of those no rule about looks need be asked.

A rule is about looks where it speaks of a text alone, and never of a sound one: an error of a formula, the word NULL,
an apostrophe before a code, a date that is none. Such findings say so (``Finding.about_looks``).
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from ncs.cld import Field, Specification

#: Codes and identifiers are plain signs with a digit among them: a word alone may stand for nothing, such as "none".
_CODE = r"^[A-Za-z0-9 ./-]*[0-9][A-Za-z0-9 ./-]*$"
#: By the type of a field. Other text needs a letter that the word NULL has not, or a digit.
_SHAPES = {
    "date": r"^[0-9/.-]{1,10}$",
    "decimal": r"^[0-9]{1,12}(\.[0-9]{1,6})?$",
    "integer": r"^[0-9]{1,12}$",
    "code": _CODE,
    "identifier": _CODE,
    "postcode": _CODE,
    "free text": r"[A-KMO-TV-Za-kmo-tv-z0-9]",
}


def odd_texts(spec: Specification, field: Field, texts: pa.Array, days: pa.Array | None) -> pa.Array:
    """Return which of the different ``texts`` of a field are not sound; ``days`` is what those of a date mean.

    Of no text, null, that is null. A value of a code list is sound where the list has it exactly so, a date where it is
    a day besides.
    """
    if field.type not in _SHAPES:
        listed = spec.lists.get(field.name)
        odd = pc.invert(pc.is_in(texts, value_set=pa.array(listed.texts if listed else (), pa.string())))
        return pc.if_else(texts.is_valid(), odd, None)
    sound = pc.match_substring_regex(texts, _SHAPES[field.type])
    return pc.invert(sound if days is None else pc.and_(sound, days.is_valid()))
