"""The instrument as a definition that a web form can be fielded from: pages of fields with routing and validation."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Kind
from ncs.survey.frame import Framed
from ncs.survey.instrument.layout import WHY, Asked, rows
from ncs.survey.returns.answers import Place


def form_definition(
    bank: Bank, council: Framed | None, *, last_year: Mapping[Place, Decimal | str] | None = None
) -> dict[str, Any]:
    """Return the form as plain values: year, council, reasons for gaps, and a page a section with its fields."""
    asked = list(rows(bank))
    pages = [
        {
            "section": letter,
            "title": title,
            "fields": [_field(bank, one, last_year or {}) for one in asked if one.item.section == letter],
        }
        for letter, title in bank.sections.items()
    ]
    return {
        "survey": "Survey of directors of adult social services",
        "year": bank.year,
        "invented": bank.invented,
        "council": None if council is None else {"code": council.code, "name": council.name},
        "reasons": list(WHY),
        "pages": [page for page in pages if page["fields"]],
    }


def _field(bank: Bank, one: Asked, last_year: Mapping[Place, Decimal | str]) -> dict[str, Any]:
    item, rule = one.item, one.item.routing
    before = last_year.get((item.id, one.part))
    options = [{"code": option.code, "label": option.label} for option in bank.choices(item)]
    return {
        "item": item.id,
        "part": one.part,
        "concept": item.concept,
        "question": one.question,
        "hint": one.hint,
        "answer": item.type.value,
        "options": [] if item.type is Kind.MULTI else options,
        "unit": item.unit,
        "lowest": None if one.lowest is None else float(one.lowest),
        "highest": None if one.highest is None else float(one.highest),
        "whole": item.type.is_whole,
        "asked_if": None
        if rule is None
        else {"item": rule.item, "part": rule.part, "is": rule.sign, "value": rule.value},
        "last_year": None if before is None else str(before),
    }
