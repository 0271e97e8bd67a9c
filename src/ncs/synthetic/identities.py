"""The numbers, names and addresses by which invented people are known. None can belong to anybody.

NHS numbers are of the 999 range, which is kept for testing and never issued; they may repeat in another council.
Postcodes are of the pseudo-area ZZ99, which no house has.
"""

from __future__ import annotations

import zlib
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ncs.synthetic.arrays import Ints


def nhs_numbers(size: int, *, start: int) -> pa.Array:
    """Return ``size`` different test numbers of ten digits with a true check digit, beginning somewhere by ``start``.

    The check digit is the eleven less the remainder of the weighted sum by eleven (NHS Data Dictionary: NHS Number).
    """
    middle = (np.arange(size + size // 8 + 64, dtype=np.int64) * 7919 + start) % 1_000_000
    digits = (999_000_000 + middle)[:, None] // 10 ** np.arange(8, -1, -1) % 10
    check = 11 - (digits * np.arange(10, 1, -1)).sum(axis=1) % 11
    check = np.where(check == 11, 0, check)
    good = ((999_000_000 + middle) * 10 + check)[check < 10][:size]
    return pa.array(good).cast(pa.string())


def numbered(prefix: str, numbers: Ints | Any, width: int, suffix: str = "") -> pa.Array:
    """Return ``prefix`` and each number with leading noughts to ``width``, then ``suffix``."""
    text = pc.utf8_lpad(pa.array(np.asarray(numbers, dtype=np.int64)).cast(pa.string()), width, "0")
    return pc.binary_join_element_wise(prefix, text, suffix, "")


def pseudonyms(cassr_code: str, size: int) -> pa.Array:
    """Return a pseudonym for each NHS number of a council, as the national table has in its place."""
    mixed = (np.arange(1, size + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)) ^ np.uint64(
        zlib.crc32(cassr_code.encode()) << 16
    )
    return numbered("SYNTHETIC", (mixed >> np.uint64(2)).astype(np.int64), 19)


def postcodes(size: int) -> pa.Array:
    """Return a postcode of the pseudo-area for each of ``size`` people, as ``ZZ99 9ZZ``."""
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    ends = [f"ZZ99 {n}{a}{b}" for n in range(10) for a in letters for b in letters]
    return pa.DictionaryArray.from_arrays(pa.array(np.arange(size, dtype=np.int32) % len(ends)), pa.array(ends))
