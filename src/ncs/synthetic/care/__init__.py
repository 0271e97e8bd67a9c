"""Invented people with care needs in England, for whom reforms are costed: nobody in here is real."""

from ncs.synthetic.care.calibration import (
    DEFAULT_DAY,
    DEFAULT_SEED,
    DEFAULT_SIZE,
    Made,
    make,
    make_calibrated,
    problems_of,
)

__all__ = ["DEFAULT_DAY", "DEFAULT_SEED", "DEFAULT_SIZE", "Made", "make", "make_calibrated", "problems_of"]
