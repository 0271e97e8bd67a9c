"""Returns of invented providers: what a cost of care exercise might collect. Nothing in them is about a provider."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from ncs.prices.collect.drivers import VISITS
from ncs.prices.collect.form import KINDS, SERVICES, cost_lines, write_form
from ncs.prices.collect.published import published_lines

_PRICE_DATE = date(2025, 4, 1)
#: Middle of an invented line where nothing is printed, in pounds a resident week and a contact hour.
_MIDDLE = {"care_home": 6.0, "homecare": 0.35}
_HOMECARE = {"contact_pay": 12.6, "travel_pay": 1.9, "holiday_pay": 1.8, "national_insurance": 1.8, "mileage": 1.4}


def make_returns(folder: Path, *, service: str, providers: int, seed: int) -> tuple[Path, ...]:
    """Write returns of invented providers into a folder that is there; the same seed gives the same bytes.

    Every sixth location is owned by the owner of the one before. A provider that
    spends much on care spends less on its head office, as large groups and single homes differ.

    Args:
        folder: where.
        service: ``care_home`` or ``homecare``.
        providers: how many.
        seed: of what is drawn.

    Raises:
        UnknownName: costs of that service are not collected.
    """
    rng = np.random.default_rng(seed)
    made = []
    for number in range(1, providers + 1):
        path = folder / f"return_{number:03d}.xlsx"
        write_form(service, path, _answers(service, number, rng))
        made.append(path)
    return tuple(made)


def _answers(service: str, number: int, rng: np.random.Generator) -> dict[str, str]:
    tilt = rng.normal()
    pounds = {
        line.name: Decimal(f"{_drawn(service, line.name, line.part, tilt, rng):.2f}") for line in cost_lines(service)
    }
    totals: dict[str, Decimal] = {"total": sum(pounds.values(), Decimal(0))}
    for line in cost_lines(service):
        totals[f"total_{line.part}"] = totals.get(f"total_{line.part}", Decimal(0)) + pounds[line.name]
    beds = int(rng.integers(20, 70))
    residents = max(1, int(beds * rng.uniform(0.75, 0.98)))
    size = residents if service == "care_home" else int(rng.integers(300, 2500))
    facts = {
        "location": f"9-{number:09d}",
        "service": service,
        "kind": KINDS[int(rng.choice(3, p=[0.1, 0.3, 0.6]))],
        "price_date": str(_PRICE_DATE),
        "beds": str(beds),
        SERVICES[service][1]: str(size),
    }
    facts |= {"owner": f"8-{number - (number % 6 == 0):09d}", **_drivers(service, size, rng)}
    return {**facts, **{name: str(amount) for name, amount in (pounds | totals).items()}}


def _drivers(service: str, size: int, rng: np.random.Generator) -> dict[str, str]:
    """Return invented drivers; visits of four lengths fill nine tenths of the hours."""
    pay = f"{rng.uniform(12.25, 13.5):.2f}"
    if service == "care_home":
        return {
            "care_pay": pay,
            "care_hours": f"{rng.uniform(18, 32):.1f}",
            "freehold_value": f"{rng.integers(50, 120)}000",
        }
    each = 0.9 * size / sum(minutes / 60 for minutes in VISITS.values())
    visits = {name: str(int(each)) for name in VISITS}
    return {"care_pay": pay, "travel_minutes": f"{rng.uniform(7, 16):.1f}", "mileage_rate": "0.40", **visits}


def _drawn(service: str, name: str, part: str, tilt: float, rng: np.random.Generator) -> float:
    middle = _printed().get(name, _MIDDLE[service]) if service == "care_home" else _HOMECARE.get(name, _MIDDLE[service])
    if name in ("nursing_staff", "therapy_staff", "apprenticeship_levy"):
        return 0.0
    leaning = {"staffing": 0.12, "careworker": 0.06, "head_office": -0.35, "business": -0.2}.get(part, 0.0)
    return float(middle * np.exp(leaning * tilt + rng.normal(0, 0.12)))


def _printed() -> dict[str, float]:
    """Return medians printed by South Tyneside in 2022 for the lines of a care home whose names say the same."""
    names = {
        "Care staff": "care_staff", "Chefs/cooks": "cooks", "Food supplies": "food",
        "Insurance (all risks)": "insurance",
        "Service management (registered manager/deputy)": "management", "Electricity, gas and water": "utilities",
        "Domestic staff (cleaning, laundry and kitchen)": "domestic_staff", "Repairs and maintenance": "repairs",
        "Support services (finance, HR, legal, marketing etc)": "support_services",
    }  # fmt: skip
    return {
        names[one.cost_line]: float(one.median)
        for one in published_lines()
        if one.council == "South Tyneside" and one.cost_line in names and one.median is not None
    }
