"""The bank as an XLSForm, for ODK and its kin. What it cannot say (comparability, estimators, weights) stays here.

Checked with pyxform 4.5.0: the form converts without a warning. Names have no spaces; a rank is one question over the
items that are ranked; parts of shares carry a total that must be 100.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind, Routing
from ncs.survey.instrument.layout import question
from ncs.tables.writers.zips import write_zip

Row = dict[str, str]
_SURVEY = ("type", "name", "label", "hint", "relevant", "constraint", "constraint_message", "calculation", "appearance")
_CHOICES = ("list_name", "name", "label")
_SETTINGS = ("form_title", "form_id", "version", "default_language")
_WHOLE = {Kind.PEOPLE: "integer", Kind.TEXT: "text", Kind.COUNCIL: "text"}


def survey_rows(bank: Bank) -> Iterator[Row]:
    """Yield the rows of the sheet ``survey``: a group a section, a question an item, and why there is no answer."""
    for letter, title in bank.sections.items():
        yield {"type": "begin_group", "name": f"section_{letter}", "label": title}
        items = [item for item in bank.items.values() if item.section == letter]
        for item in items:
            yield from _item(bank, item, items)
        yield {"type": "end_group", "name": f"section_{letter}"}


def _item(bank: Bank, item: Item, items: Sequence[Item]) -> Iterator[Row]:
    relevant = {"relevant": _relevant(bank, item.routing)} if item.routing else {}
    if item.type is Kind.RANK:
        ranked = [one for one in items if one.type is Kind.RANK and one.grid == item.grid]
        if ranked[0] is item:
            yield {"type": f"rank {_rank(item)}", "name": _rank(item), "label": item.grid, **relevant}
    elif item.type in (Kind.SINGLE, Kind.MULTI):
        kind = "select_one" if item.type is Kind.SINGLE else "select_multiple"
        for part in item.part_names:
            yield {
                "type": f"{kind} {item.options}",
                "name": _name(item, part),
                "label": question(bank, item, part),
                **relevant,
            }
    elif item.type is Kind.SHARES:
        yield from _shares(bank, item, relevant)
    else:
        hint = {"hint": item.unit} if item.unit else {}
        kind = _WHOLE.get(item.type, "decimal")
        yield {"type": kind, "name": item.id, "label": item.said, **hint, **relevant, **_constraint(item)}
        if item.type.is_number:
            said = " and ".join(filter(None, [relevant.get("relevant"), f"${{{item.id}}} = ''"]))
            why = {"type": "select_one why", "name": f"{item.id}_why", "label": "If there is no answer, why?"}
            yield {**why, "relevant": said, "appearance": "minimal"}


def _shares(bank: Bank, item: Item, relevant: Row) -> Iterator[Row]:
    names = [_name(item, part) for part in item.part_names]
    for place, (name, part) in enumerate(zip(names, item.part_names, strict=True)):
        rule = {"constraint": ". >= 0 and . <= 100", "constraint_message": "From 0 to 100."}
        if place == len(names) - 1:
            others = " + ".join(f"${{{other}}}" for other in names[:-1])
            rule = {"constraint": f". + {others} = 100", "constraint_message": "The parts must sum to 100."}
        yield {
            "type": "decimal",
            "name": name,
            "label": question(bank, item, part),
            "hint": "percent",
            **relevant,
            **rule,
        }


def _constraint(item: Item) -> Row:
    ends = [
        f". >= {item.lowest}" if item.lowest is not None else "",
        f". <= {item.highest}" if item.highest is not None else "",
    ]
    said = " and ".join(filter(None, ends))
    return {"constraint": said, "constraint_message": f"Out of range: {item.unit}."} if said else {}


def _name(item: Item, part: str) -> str:
    return f"{item.id}_{part}" if part else item.id


def _rank(item: Item) -> str:
    return item.id.partition("_")[0]


def _relevant(bank: Bank, rule: Routing | None) -> str:
    assert rule is not None
    asked = bank.items[rule.item]
    if asked.type is Kind.MULTI:
        return f"selected(${{{asked.id}}}, '{rule.part}')"
    value = f"'{rule.value}'" if asked.type is Kind.SINGLE else rule.value
    answered = f"${{{_name(asked, rule.part)}}}"
    return f"{answered} != '' and {answered} {rule.sign} {value}" if rule.sign != "=" else f"{answered} = {value}"


def choice_rows(bank: Bank) -> Iterator[Row]:
    """Yield the rows of the sheet ``choices``: the lists that are used, what is ranked, and reasons for gaps."""
    used = {item.options for item in bank.items.values() if item.options}
    for name, options in bank.options.items():
        for option in options if name in used else ():
            yield {"list_name": name, "name": option.code, "label": option.label}
    for item in bank.items.values():
        if item.type is Kind.RANK:
            yield {"list_name": _rank(item), "name": item.id, "label": item.wording}
    yield {"list_name": "why", "name": "unable", "label": "Unable to answer"}
    yield {"list_name": "why", "name": "not_applicable", "label": "Not applicable"}


def write_xlsform(bank: Bank, target: Path) -> None:
    """Write the XLSForm to a path that is not there yet; the same bank gives the same bytes."""
    import xlsxwriter

    settings = [
        {
            "form_title": f"Survey of directors of adult social services {bank.year}",
            "form_id": f"directors_{bank.year}",
            "version": f"{bank.year}040100",
            "default_language": "en",
        }
    ]
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime(2026, 4, 1, tzinfo=UTC)})
    for name, columns, made in (
        ("survey", _SURVEY, survey_rows(bank)),
        ("choices", _CHOICES, choice_rows(bank)),
        ("settings", _SETTINGS, settings),
    ):
        page = book.add_worksheet(name)
        for at, column in enumerate(columns):
            page.write_string(0, at, column)
        for number, row in enumerate(made, start=1):
            for at, column in enumerate(columns):
                if row.get(column):
                    page.write_string(number, at, row[column])
    book.close()
    with zipfile.ZipFile(stream) as archive:
        write_zip(target, {name: archive.read(name) for name in archive.namelist()})
