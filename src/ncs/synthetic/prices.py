"""Invented prices of services, around the published averages in ``rates.yaml``."""

from __future__ import annotations

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import Codes, Ints
from ncs.synthetic.life import Life

_WEEKLY = {
    "Long term residential care": "residential_week",
    "Long term nursing care": "nursing_week",
    "Direct payment": "direct_payment_week",
    "Community supported living": "supported_living_week",
    "Shared Lives": "supported_living_week",
    "Extra care housing": "direct_payment_week",
}


def long_term_prices(life: Life, component: Codes, delivery: Codes) -> tuple[Ints, Codes, Ints]:
    """Draw the price of a unit in pence, its frequency code, and planned units a week in hundredths.

    Home support is by the hour, care homes, direct payments and supported living by the week, the rest by the session.
    Half of the rows commissioned by the council carry no price, as the rules allow.
    """
    size = component.size
    pounds = np.full(len(v.COMPONENT.labels), life.rates.number("prices", "other_session"))
    frequency = np.full(pounds.size, v.FREQUENCY.code("Per session"), dtype=np.int8)
    for label, price in _WEEKLY.items():
        pounds[v.COMPONENT.code(label)] = life.rates.number("prices", price)
        frequency[v.COMPONENT.code(label)] = v.FREQUENCY.code("Weekly")
    home = v.COMPONENT.code("Home support or domiciliary care")
    pounds[home] = life.rates.number("prices", "home_care_hour")
    frequency[home] = v.FREQUENCY.code("Hourly")
    spread = np.exp(life.rates.number("prices", "spread") * life.rng.standard_normal(size))
    pence = (100 * pounds[component] * spread * life.traits.prices).astype(np.int32)
    by_week = frequency[component] == v.FREQUENCY.code("Weekly")
    hours = np.where(component == home, 14.0, 3.0) * np.exp(0.6 * life.rng.standard_normal(size))
    units = np.where(by_week, 100, (np.clip(hours, 0.5, 168.0) * 4).astype(np.int32) * 25).astype(np.int32)
    unpriced = (delivery == v.DELIVERY.code("CASSR commissioned support")) & life.chance(0.5, size)
    return (
        np.where(unpriced, 0, pence).astype(np.int32),
        np.where(unpriced, -1, frequency[component]).astype(np.int8),
        np.where(unpriced, 0, units).astype(np.int32),
    )
