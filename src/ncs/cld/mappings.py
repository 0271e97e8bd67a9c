"""The default cleaning table: what each submitted value becomes in Release 2 wording.

The official table is unpublished, so this one is made from the code lists and the Release 1 renamings, each with its
evidence. It can be replaced by a file with the same three columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ncs.cld.load import specification
from ncs.cld.model import CodeList, Release, value_key
from ncs.core.errors import Problem, raise_if


@dataclass(frozen=True, slots=True)
class ValueMapping:
    """A raw value of a field and its cleaned value. Raw values compare without case and trailing blanks."""

    field: str
    raw_value: str
    cleaned_value: str


@cache
def default_mappings() -> tuple[ValueMapping, ...]:
    """Return the cleaning table, sorted by field then raw value, one row a field and raw value.

    Release 2 values map to themselves, Release 1 values to their Release 2 value, and Release 1 values without one to
    the pseudo-value of the official method. Values of a list that is not established for Release 2 but known for
    Release 1 map to themselves; see :func:`pass_through_fields` for the rest.

    Raises:
        ProblemsFound: one raw value would map to two cleaned values.
    """
    found: dict[tuple[str, str], ValueMapping] = {}
    problems: list[Problem] = []
    for mapping in _candidates():
        kept = found.setdefault((mapping.field, value_key(mapping.raw_value)), mapping)
        if kept.cleaned_value != mapping.cleaned_value:
            problems.append(
                Problem(
                    rule="two-cleaned-values",
                    message=f"The value maps to {kept.cleaned_value!r} and to {mapping.cleaned_value!r}.",
                    next_step="Keep one of the two rows.",
                    field=mapping.field,
                    value=mapping.raw_value,
                )
            )
    raise_if(problems, "The cleaning table disagrees with itself")
    return tuple(sorted(found.values(), key=lambda item: (item.field, item.raw_value)))


def pass_through_fields() -> frozenset[str]:
    """Return fields whose raw value is kept as it is where no mapping fits.

    They are the fields the official method does not clean, and those whose Release 2 list is not established: an
    unknown value there is accepted, never turned into nothing.
    """
    spec = specification(Release.TWO)
    return frozenset(
        field.name
        for field in spec.fields
        if field.type == "code list" and (not field.cleaned or not spec.lists[field.name].is_checked)
    )


def _candidates() -> list[ValueMapping]:
    new, old = specification(Release.TWO), specification(Release.ONE)
    same = [_same(code_list) for code_list in new.lists.values()]
    renamed = [ValueMapping(item.field, item.release_1_value, item.release_2_value) for item in new.renamings]
    done = {(item.field, value_key(item.raw_value)) for item in [*renamed, *(row for rows in same for row in rows)]}
    kept = [
        item
        for code_list in old.lists.values()
        for item in _same(code_list)
        if (item.field, value_key(item.raw_value)) not in done and item.field in pass_through_fields()
    ]
    return [row for rows in same for row in rows] + renamed + kept


def _same(code_list: CodeList) -> list[ValueMapping]:
    return [ValueMapping(code_list.field, text, text) for text in code_list.texts]
