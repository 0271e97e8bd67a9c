"""A table as the API gives it: whole, or a page at a time."""

from __future__ import annotations

from math import ceil
from typing import Any

from django.http import HttpRequest

from ncs.tables.tables import Table
from ncs.tables.writers.plain import json_content
from ncs.web.api.shapes import PageShape, Paging, TablePage, TableShape
from ncs.web.api.words import said_to_programs


def whole(table: Table) -> TableShape:
    """Return every row of a table."""
    return TableShape(**_content(table))


def one_page(request: HttpRequest, table: Table, asked: Paging) -> TablePage:
    """Return the page of a table that was asked for, with the way to the next; a page beyond the last has no rows."""
    start = (asked.page - 1) * asked.per_page
    content = _content(table, rows=table.rows[start : start + asked.per_page])
    return TablePage(**content, page=_where(request, asked, rows=len(table.rows)))


def _content(table: Table, **given: Any) -> dict[str, Any]:
    """Return a table as JSON has it, its notes without commands."""
    content: dict[str, Any] = json_content(table, **given)
    return {**content, "notes": [said_to_programs(note) for note in content["notes"]]}


def _where(request: HttpRequest, asked: Paging, *, rows: int) -> PageShape:
    pages = ceil(rows / asked.per_page)
    return PageShape(
        page=asked.page,
        per_page=asked.per_page,
        rows=rows,
        pages=pages,
        next=_address(request, asked.page + 1) if asked.page < pages else None,
        previous=_address(request, min(asked.page - 1, pages)) if asked.page > 1 and pages else None,
    )


def _address(request: HttpRequest, page: int) -> str:
    query = request.GET.copy()
    query["page"] = str(page)
    return f"{request.path}?{query.urlencode()}"
