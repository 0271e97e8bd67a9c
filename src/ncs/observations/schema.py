"""How observations are kept as an Arrow table; what one is, is told in :mod:`ncs.observations.observation`."""

from __future__ import annotations

import pyarrow as pa

from ncs.core.status import Status as Status
from ncs.observations.observation import AREA_CODE as AREA_CODE
from ncs.observations.observation import BadObservation as BadObservation
from ncs.observations.observation import Observation as Observation

#: Numbers are kept as exact decimals: 38 digits, nine after the point.
NUMBER = pa.decimal128(38, 9)

SCHEMA = pa.schema(
    [
        pa.field("measure", pa.string(), nullable=False),
        pa.field("area", pa.string(), nullable=False),
        pa.field("period_start", pa.date32(), nullable=False),
        pa.field("period_end", pa.date32(), nullable=False),
        pa.field("group", pa.string(), nullable=False),
        pa.field("numerator", NUMBER),
        pa.field("denominator", NUMBER),
        pa.field("value", NUMBER),
        pa.field("lower", NUMBER),
        pa.field("upper", NUMBER),
        pa.field("unit", pa.string(), nullable=False),
        pa.field("status", pa.string(), nullable=False),
        pa.field("source", pa.string(), nullable=False),
        pa.field("method", pa.string(), nullable=False),
    ]
)
