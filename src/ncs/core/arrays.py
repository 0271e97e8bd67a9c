"""Names of arrays, so that each is said once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

#: Numbers with a point, in any shape.
Floats = NDArray[np.float64]
#: Yes or no, in any shape.
Bools = NDArray[np.bool_]
