"""The return that a provider fills: facts, the lines of annex A of the cost of care exercise, and totals to check."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ncs.core.errors import UnknownName
from ncs.prices.collect.drivers import DRIVERS
from ncs.prices.model.catalogue import catalogue
from ncs.tables.writers.zips import write_zip

#: Services whose costs are collected, with the unit of a line and what the size of a return counts.
SERVICES = {
    "care_home": ("resident week", "residents"),
    "homecare": ("contact hour", "contact_hours_per_week"),
}
KINDS = ("public", "non_profit", "private")
SHEET = "Return"
HEADINGS = ("name", "part", "what", "answer", "note")
_NO_OTHER = "the location's own if it has no other"
_WIDTHS = (28, 16, 58, 18, 40)
_STAFF = ("care_staff", "nursing_staff")
_HOURLY = ("pay", "travel", "on-costs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One row of a return: its name, part, what is asked, whether it is pounds of a cost, and whether it is needed.

    ``such`` is what follows in the workbook: an example, or what may be written.
    """

    name: str
    part: str
    what: str
    such: str = ""
    pounds: bool = True
    needed: bool = True


def cost_lines(service: str) -> tuple[Asked, ...]:
    """Return the cost lines that a service's return asks for, in order.

    Raises:
        UnknownName: costs of that service are not collected.
    """
    if service not in SERVICES:
        raise UnknownName("service whose costs are collected", service, tuple(SERVICES))
    return tuple(_care_home() if service == "care_home" else _homecare())


def _care_home() -> Iterator[Asked]:
    for name, line in catalogue().items():
        staff = name in _STAFF or line.services == ("care_home_staff",)
        if staff or ("care_home" in line.services and line.part in ("premises", "supplies", "head office")):
            part = "staffing" if staff else line.part.replace(" ", "_")
            yield Asked(name=name, part=part, what=f"{line.title}{' (with on-costs)' if staff else ''}")
        if name == "other_premises":
            yield Asked(name="ppe", part="supplies", what="Personal protective equipment")
            yield Asked(name="insurance", part="supplies", what="Insurance")
    yield from _returns(("return_on_operations", "return_on_capital"))


def _homecare() -> Iterator[Asked]:
    not_asked = {"sleep_in_allowance", "waking_pay", "support_pay", "agency_premium", *_STAFF}
    for name, line in catalogue().items():
        careworker = line.part in _HOURLY and not line.services and name not in not_asked
        if careworker or ("homecare" in line.services and name != "together"):
            yield Asked(name=name, part="careworker" if careworker else "business", what=line.title)
    yield from _returns(("return_on_operations",))


def _returns(names: Sequence[str]) -> Iterator[Asked]:
    for name in names:
        yield Asked(name=name, part="returns", what=catalogue()[name].title)


def asked_rows(service: str) -> Iterator[Asked]:
    """Yield every row of a return: facts, drivers of cost, lines, then a total for each part and for all.

    Raises:
        UnknownName: costs of that service are not collected.
    """
    lines = cost_lines(service)
    size = SERVICES[service][1]
    facts = [
        ("location", "The location's id with the regulator", ", such as 1-1234567890"),
        ("owner", "The id of the provider that owns it", f", such as 1-101234567; {_NO_OTHER}"),
        ("service", "The service", f": {service}"),
        ("kind", "Who provides it", f": {KINDS[0]}, {KINDS[1]} or {KINDS[2]}"),
        ("price_date", "The day whose prices these are", ", such as 2025-04-01"),
        *([("beds", "Beds in use", "")] if service == "care_home" else []),
        (size, "Residents, on average" if service == "care_home" else "Hours with people in a typical week", ""),
    ]
    yield from (Asked(name=name, part="about", what=what, such=such, pounds=False) for name, what, such in facts)
    yield from _drivers(service)
    yield from lines
    for part in dict.fromkeys(line.part for line in lines):
        yield Asked(name=f"total_{part}", part="totals", what=f"Total of {part.replace('_', ' ')}, as you add it up")
    yield Asked(name="total", part="totals", what="Total of all lines, as you add it up")


def _drivers(service: str) -> Iterator[Asked]:
    for name, one in DRIVERS[service].items():
        if one.asked:
            such = "; leave it empty if it is not known"
            what = f"{one.what}, {one.unit}"
            yield Asked(name=name, part="drivers", what=what, such=such, pounds=False, needed=False)


def write_form(service: str, target: Path, answers: dict[str, str] | None = None) -> None:
    """Write the workbook of a return to a path that is not there yet; the same every time.

    Args:
        service: one of :data:`SERVICES`.
        target: the file.
        answers: by name, for a return that is already filled.

    Raises:
        UnknownName: costs of that service are not collected.
    """
    import xlsxwriter

    rows, stream = tuple(asked_rows(service)), io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    unit = SERVICES[service][0]
    book.set_properties({"title": f"Costs of {service}, pounds a {unit}", "created": datetime(2026, 4, 1, tzinfo=UTC)})
    _fill(book, rows, answers or {"service": service}, unit)
    book.close()
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    write_zip(target, parts)


def _fill(book: Any, rows: Sequence[Asked], answers: dict[str, str], unit: str) -> None:
    page = book.add_worksheet(SHEET)
    font = {"font_name": "Arial", "font_size": 12, "valign": "top", "text_wrap": True}
    head, plain = book.add_format({**font, "bold": True, "bottom": 1}), book.add_format(font)
    answer = book.add_format({**font, "bg_color": "#FFF8DC", "border": 1, "locked": False})
    for place, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
        page.set_column(place, place, width)
        page.write_string(0, place, heading, head)
    for at, one in enumerate(rows, start=1):
        cells = (one.name, one.part, one.what + one.such, answers.get(one.name, ""), "")
        for place, cell in enumerate(cells):
            page.write_string(at, place, cell, answer if place >= 3 else plain)
        if one.pounds:
            page.data_validation(at, 3, at, 3, _rule(unit))
        elif one.name == "kind":
            page.data_validation(at, 3, at, 3, {"validate": "list", "source": list(KINDS)})
    page.freeze_panes(1, 0)


def _rule(unit: str) -> dict[str, Any]:
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": 20000,
        "input_title": "Pounds, not pence",
        "input_message": f"Pounds a {unit}. Write 0 if there is none.",
        "error_title": "This cannot be read",
        "error_message": f"Give pounds a {unit}, such as 12.34.",
    }
