"""Journeys of many people at once, week by week: what :mod:`ncs.charging.journey` does for one person, in arrays."""

from ncs.charging.vector.growth import Growth
from ncs.charging.vector.turnover import Leaving
from ncs.charging.vector.years import PAYERS, Year

__all__ = ["PAYERS", "Growth", "Leaving", "Year"]
