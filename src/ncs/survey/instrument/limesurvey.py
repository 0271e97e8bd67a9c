"""The bank as LimeSurvey's tab-separated structure (``.txt``, UTF-8 with a mark), read by its import of surveys.

Columns and classes are those of its exporter. ``id``, ``related_id`` and ``encrypted`` are left empty, as it gives
its own. Codes may hold letters and digits alone, and codes of answers five of them, so options are A1, A2, …; the
reader of returns takes both back.
"""

from __future__ import annotations

from collections.abc import Iterator

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind, Routing
from ncs.survey.instrument.layout import question

HEADINGS = (
    "id", "related_id", "class", "type/scale", "name", "relevance", "text", "help", "language", "validation",
    "mandatory", "encrypted", "other", "default", "same_default", "same_script", "min_num_value_n", "max_num_value_n",
    "equals_num_value",
)  # fmt: skip
_LANGUAGE = "en"
_TYPES = {Kind.SINGLE: "L", Kind.MULTI: "M", Kind.TEXT: "T", Kind.COUNCIL: "S", Kind.SHARES: "K"}

Row = dict[str, str]


def limesurvey_text(bank: Bank) -> str:
    """Return the structure, beginning with the mark of UTF-8 that LimeSurvey wants; line ends are ``\\r\\n``."""
    lines = ["\t".join(HEADINGS), *("\t".join(_clean(row.get(key, "")) for key in HEADINGS) for row in _rows(bank))]
    return "\ufeff" + "".join(f"{line}\r\n" for line in lines)


def _clean(text: str) -> str:
    return " ".join(text.split())


def _rows(bank: Bank) -> Iterator[Row]:
    yield {"class": "S", "name": "language", "text": _LANGUAGE}
    title = f"Survey of directors of adult social services {bank.year}"
    yield {"class": "SL", "name": "surveyls_title", "text": title, "language": _LANGUAGE}
    for number, (letter, name) in enumerate(bank.sections.items(), start=1):
        items = [item for item in bank.items.values() if item.section == letter]
        yield {"class": "G", "type/scale": str(number), "name": name, "relevance": "1", "language": _LANGUAGE}
        for item in items:
            yield from _question(bank, item, items)


def _question(bank: Bank, item: Item, items: list[Item]) -> Iterator[Row]:
    if item.type is Kind.RANK:
        ranked = [one for one in items if one.type is Kind.RANK and one.grid == item.grid]
        if ranked[0] is item:
            yield _row(bank, item, "", "R", name=item.id.partition("_")[0], text=item.grid)
            yield from (_answer(place, one.wording) for place, one in enumerate(ranked, start=1))
    elif item.type in (Kind.MULTI, Kind.SHARES):
        total = {"equals_num_value": "100"} if item.type is Kind.SHARES else {}
        yield {**_row(bank, item, "", _TYPES[item.type]), **total}
        labels = {option.code: option.label for option in bank.choices(item)}
        for part in bank.columns(item):
            name = part.replace("_", "")
            yield {"class": "SQ", "name": name, "relevance": "1", "text": labels.get(part, part), "language": _LANGUAGE}
    else:
        for part in item.part_names:
            yield _row(bank, item, part, _TYPES.get(item.type, "N"))
            labels_of = [option.label for option in bank.choices(item)]
            yield from (_answer(place, label) for place, label in enumerate(labels_of, start=1))


def _row(bank: Bank, item: Item, part: str, kind: str, *, name: str = "", text: str = "") -> Row:
    rule = item.routing
    ends = {
        "min_num_value_n": "" if item.lowest is None or kind != "N" else str(item.lowest),
        "max_num_value_n": "" if item.highest is None or kind != "N" else str(item.highest),
    }
    return {
        "class": "Q",
        "type/scale": kind,
        "name": name or _code(item.id) + part.replace("_", "").upper(),
        "relevance": _relevance(bank, rule) if rule else "1",
        "text": text or question(bank, item, part),
        "help": item.unit,
        "language": _LANGUAGE,
        "mandatory": "N",
        "other": "N",
        **ends,
    }


def _answer(place: int, label: str) -> Row:
    return {"class": "A", "type/scale": "0", "name": f"A{place}", "text": label, "language": _LANGUAGE}


def _code(name: str) -> str:
    return name.replace("_", "")


def _relevance(bank: Bank, rule: Routing) -> str:
    asked = bank.items[rule.item]
    name = _code(rule.item) + (f"_{rule.part.replace('_', '')}" if rule.part else "")
    value = f'"A{bank.codes(asked).index(rule.value) + 1}"' if asked.type is Kind.SINGLE else rule.value
    sign = {"=": "=="}.get(rule.sign, rule.sign)
    return f"(!is_empty({name}.NAOK) and {name}.NAOK {sign} {value})"
