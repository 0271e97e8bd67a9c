"""Invented people with care needs in England, for whom reforms are costed: nobody in here is real."""

from ncs.charging.simulation.asked import Inventor
from ncs.synthetic.care.calibration import (
    DEFAULT_DAY,
    DEFAULT_SEED,
    DEFAULT_SIZE,
    Made,
    fitted,
    make,
    make_calibrated,
    problems_of,
)

#: These people, as a simulation asks for them.
INVENTOR = Inventor(day=DEFAULT_DAY, size=DEFAULT_SIZE, make=make, fitted=fitted, problems_of=problems_of)

__all__ = ["DEFAULT_DAY", "DEFAULT_SEED", "DEFAULT_SIZE", "INVENTOR", "Made", "make", "make_calibrated", "problems_of"]
