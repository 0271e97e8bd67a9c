"""The workbook that a council fills: one row a question, with what may be answered, and last year beside it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Kind
from ncs.survey.frame import Framed
from ncs.survey.instrument.layout import (
    ANSWERS,
    CODE,
    COUNCIL,
    HEADINGS,
    LISTS,
    START,
    WHY,
    YEAR,
    Asked,
    rows,
)
from ncs.survey.returns.answers import Place
from ncs.tables.writers.zips import write_zip

_FONT = {"font_name": "Arial", "font_size": 12, "valign": "top", "text_wrap": True}
_WIDTHS = (9, 18, 60, 36, 24, 24, 18, 22)
_ANSWER_AT, _REASON_AT = 4, 5
_HEAD_ROW = 3
_HOW = (
    "Answer on the sheet Answers, in the column Your answer. One question a row.",
    "Leave a cell empty only if the question is not answered. 0 is an answer: there is none of it.",
    "If there is no answer, say why: Unable to answer, or Not applicable.",
    "Rows that do not apply to you turn grey by your earlier answers; leave those empty.",
    "Write numbers as digits, and no formulas: a workbook with formulas or macros is sent back.",
    "The director signs the return off. Council-level answers go to nobody but those named in item A03.",
)


def write_workbook(
    bank: Bank,
    council: Framed | None,
    target: Path,
    *,
    last_year: Mapping[Place, Decimal | str] | None = None,
    answers: Mapping[Place, tuple[str, str]] | None = None,
) -> None:
    """Write the workbook of one council, or without a council one for anybody, to a path that is not there yet.

    The same bank, council and answers give the same bytes.

    Args:
        bank: what is asked.
        council: for whom.
        target: the file.
        last_year: numbers of the year before, to stand beside.
        answers: what is filled in already: the answer, and the reason for having none (one of the two is empty).
    """
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    title = f"Survey of directors of adult social services {bank.year}"
    book.set_properties({"title": title, "created": datetime(2026, 4, 1, tzinfo=UTC)})
    asked = tuple(rows(bank))
    _start(book, bank, council, title)
    _answers(book, bank, asked, last_year or {}, answers or {})
    _lists(book, bank)
    book.close()
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    end = b"</cp:coreProperties>"
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(end, b"<dc:language>en-GB</dc:language>" + end)
    write_zip(target, parts)


def _start(book: Any, bank: Bank, council: Framed | None, title: str) -> None:
    page = book.add_worksheet(START)
    page.set_column(0, 0, 20)
    page.set_column(1, 1, 90)
    page.write_string(0, 0, title, book.add_format({**_FONT, "bold": True, "font_size": 15, "text_wrap": False}))
    plain, bold = book.add_format(_FONT), book.add_format({**_FONT, "bold": True})
    told = [(YEAR, str(bank.year)), (COUNCIL, council.name if council else ""), (CODE, council.code if council else "")]
    if bank.invented:
        told.append(("Note", "This year is invented, to show how a year is added."))
    for place, (key, value) in enumerate(told, start=2):
        page.write_string(place, 0, key, bold)
        page.write_string(place, 1, value, plain)
    for place, line in enumerate(_HOW, start=len(told) + 3):
        page.write_string(place, 0, "How" if place == len(told) + 3 else "", bold)
        page.write_string(place, 1, line, plain)


def _answers(
    book: Any,
    bank: Bank,
    asked: Sequence[Asked],
    last_year: Mapping[Place, Decimal | str],
    answers: Mapping[Place, tuple[str, str]],
) -> None:
    page = book.add_worksheet(ANSWERS)
    page.write_string(
        0, 0, "Your answers", book.add_format({**_FONT, "bold": True, "font_size": 15, "text_wrap": False})
    )
    page.write_string(1, 0, "This sheet has one table.", book.add_format({**_FONT, "text_wrap": False}))
    head, plain = book.add_format({**_FONT, "bold": True, "bottom": 1}), book.add_format(_FONT)
    open_cell = book.add_format({**_FONT, "bg_color": "#FFF8DC", "border": 1, "locked": False})
    for place, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
        page.set_column(place, place, width)
        page.write_string(_HEAD_ROW, place, heading, head)
    at = {(one.item.id, one.part): number for number, one in enumerate(asked, start=_HEAD_ROW + 1)}
    for one in asked:
        row = at[one.item.id, one.part]
        before = last_year.get((one.item.id, one.part), "")
        given = answers.get((one.item.id, one.part), ("", ""))
        cells = (one.item.id, one.part, one.question, one.hint, *given, str(before), one.item.asked_if)
        for place, cell in enumerate(cells):
            page.write_string(row, place, cell, open_cell if place in (_ANSWER_AT, _REASON_AT) else plain)
        _validate(page, row, one, bank)
        _grey(page, row, one, bank, at, book)
    last = _HEAD_ROW + len(asked)
    columns = [{"header": heading, "header_format": head} for heading in HEADINGS]
    page.add_table(
        _HEAD_ROW,
        0,
        last,
        len(HEADINGS) - 1,
        {"name": "answers", "style": None, "autofilter": False, "columns": columns},
    )
    page.freeze_panes(_HEAD_ROW + 1, 0)


def _validate(page: Any, row: int, one: Asked, bank: Bank) -> None:
    page.data_validation(row, _REASON_AT, row, _REASON_AT, {"validate": "list", "source": list(WHY)})
    if one.options:
        source = ["Yes", "No"] if one.item.type is Kind.MULTI else f"={LISTS}!{_range(bank, one.item.options)}"
        rule: dict[str, Any] = {"validate": "list", "source": source, "error_message": "Choose one of the list."}
    elif one.item.type is Kind.TEXT:
        return
    else:
        rule = {"validate": "integer" if one.item.type.is_whole else "decimal", **_bounds(one)}
        rule["error_message"] = f"Give {one.hint}."[:250]
    rule |= {
        "error_title": "This cannot be read",
        "input_title": one.item.id,
        "input_message": f"Give {one.hint}."[:250],
    }
    page.data_validation(row, _ANSWER_AT, row, _ANSWER_AT, rule)


def _bounds(one: Asked) -> dict[str, Any]:
    low, high = one.lowest, one.highest
    if low is not None and high is not None:
        return {"criteria": "between", "minimum": float(low), "maximum": float(high)}
    if low is not None:
        return {"criteria": ">=", "value": float(low)}
    return {"criteria": "between", "minimum": -1e12, "maximum": 1e12}


def _grey(page: Any, row: int, one: Asked, bank: Bank, at: Mapping[Place, int], book: Any) -> None:
    """Turn a row grey where its rule of routing does not hold."""
    rule = one.item.routing
    if rule is None or (rule.item, rule.part) not in at:
        return
    cell = f"$E${at[rule.item, rule.part] + 1}"
    labels = {option.code: option.label for option in bank.choices(bank.items[rule.item])}
    value = f'"{labels[rule.value]}"' if rule.value in labels else rule.value
    holds = f"{cell}{'<>' if rule.sign == '!=' else rule.sign}{value}"
    grey = book.add_format({"bg_color": "#D9D9D9", "font_color": "#595959"})
    formula = f'=NOT(AND({cell}<>"",{holds}))'
    page.conditional_format(row, 0, row, len(HEADINGS) - 1, {"type": "formula", "criteria": formula, "format": grey})


def _lists(book: Any, bank: Bank) -> None:
    page = book.add_worksheet(LISTS)
    plain = book.add_format(_FONT)
    for place, (name, options) in enumerate(bank.options.items()):
        page.set_column(place, place, 28)
        page.write_string(0, place, name, book.add_format({**_FONT, "bold": True}))
        for row, option in enumerate(options, start=1):
            page.write_string(row, place, option.label, plain)


def _range(bank: Bank, name: str) -> str:
    from xlsxwriter.utility import xl_col_to_name

    letters = xl_col_to_name(list(bank.options).index(name))
    return f"${letters}$2:${letters}${len(bank.options[name]) + 1}"
