"""Random numbers that depend on the seed, the council and the purpose, and on nothing else.

So a council's records are the same bytes whether it is made alone or among all 153.
"""

from __future__ import annotations

import zlib

import numpy as np


def stream(seed: int, cassr_code: str, purpose: str) -> np.random.Generator:
    """Return a generator of its own for ``purpose`` (such as ``lives``) in the council with ``cassr_code``."""
    key = [seed & 0xFFFF_FFFF, seed >> 32, zlib.crc32(cassr_code.encode()), zlib.crc32(purpose.encode())]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(key)))
