"""SQL that compares a value with code lists: exactly, as central validation does, or forgivingly, to suggest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ncs.cld import CodeList, ListStatus, Release, Specification, value_key
from ncs.engine.duck import identifier, quoted
from ncs.records.rules.model import Severity

#: Blanks that look alike, as a pattern of DuckDB: ordinary, no-break and narrow ones, and those without a width.
SPACES = r"[\s\x{00A0}\x{2000}-\x{200B}\x{202F}\x{205F}\x{3000}\x{FEFF}]+"


def in_list(field: str, texts: Iterable[str]) -> str:
    """Return SQL that is true where ``field`` is exactly one of ``texts``."""
    listed = ", ".join(map(quoted, texts))
    return f"{identifier(field)} IN ({listed})" if listed else "FALSE"


def outside(code_list: CodeList) -> str:
    """Return SQL that is true where the field is filled with anything but a value of its list, exactly.

    It is cheap, and few cells pass: put it before comparisons that forgive.
    """
    field = identifier(code_list.field)
    return (
        f"{field} IS NOT NULL AND NOT {in_list(code_list.field, code_list.texts)}"
        if code_list.texts
        else (f"{field} IS NOT NULL")
    )


def key_sql(field: str) -> str:
    """Return SQL of a value without regard to case and outer or repeated blanks, as ``value_key`` does."""
    return f"lower(trim(regexp_replace({identifier(field)}, '{SPACES}', ' ', 'g')))"


def lookup(field: str, answers: Mapping[str, str]) -> str:
    """Return SQL of the answer for a value's key; null where there is none."""
    if not answers:
        return "NULL"
    pairs = " ".join(f"WHEN {quoted(key)} THEN {quoted(answer)}" for key, answer in sorted(answers.items()))
    return f"CASE {key_sql(field)} {pairs} END"


def spelling(code_list: CodeList) -> dict[str, str]:
    """Return the exact value by key, for values that differ only in case or spacing."""
    return {value_key(text): text for text in code_list.texts}


def renamed(spec: Specification, field: str) -> dict[str, str]:
    """Return the Release 2 value by key of each Release 1 value that has another wording and a counterpart."""
    code_list = spec.lists[field]
    real = set(code_list.texts)
    known = spelling(code_list)
    return {
        value_key(item.release_1_value): item.release_2_value
        for item in spec.renamings
        if item.field == field and item.release_2_value in real and value_key(item.release_1_value) not in known
    }


def recased(spec: Specification, field: str) -> tuple[str, ...]:
    """Return Release 1 values that Release 2 only capitalises differently."""
    known = spelling(spec.lists[field])
    return tuple(
        item.release_1_value
        for item in spec.renamings
        if item.field == field and known.get(value_key(item.release_1_value)) not in (None, item.release_1_value)
    )


def without_counterpart(spec: Specification, field: str) -> tuple[str, ...]:
    """Return keys of Release 1 values that Release 2 has nothing for."""
    real = set(spec.lists[field].texts)
    return tuple(
        value_key(item.release_1_value)
        for item in spec.renamings
        if item.field == field and item.release_2_value not in real
    )


def pseudo_values(spec: Specification) -> tuple[str, ...]:
    """Return keys of the values that only the official cleaning makes."""
    found = {value_key(value.value) for code_list in spec.lists.values() for value in code_list.pseudo_values}
    return tuple(sorted(found))


def list_severity(code_list: CodeList) -> Severity:
    """An error for a list that is established, a warning for one that is only probable."""
    return Severity.ERROR if code_list.status is ListStatus.ESTABLISHED else Severity.WARNING


def is_release_2(spec: Specification) -> bool:
    """Whether Release 1 wording counts as wrong."""
    return spec.release is Release.TWO
