"""Labels as a release words them, and as untidy files spell them."""

from __future__ import annotations

from functools import cache

import numpy as np

from ncs.cld import Release, renamings
from ncs.synthetic.arrays import Codes, Ints
from ncs.synthetic.rates import Rates
from ncs.synthetic.vocabulary import Labels

#: Two spellings that no release has.
STRAY = ("Synthetic unknown code", "NULL")

#: What Release 1 files say where Release 2 has a value of its own.
_NEW_IN_RELEASE_2 = {
    ("event_outcome", "NFA: Referral to other service within the local authority"): "NFA- Other",
    ("review_reason", "Review of short term support"): "Planned",
}


@cache
def release_1_label(field: str, label: str) -> str:
    """Return the Release 1 wording of a Release 2 label; the label itself where none is known."""
    found = [item.release_1_value for item in renamings() if (item.field, item.release_2_value) == (field, label)]
    known = found[0] if found and not found[0].startswith("(") else label
    return _NEW_IN_RELEASE_2.get((field, label), known)


def worded(field: str, labels: Labels, release: Release) -> tuple[str, ...]:
    """Return the labels of a field as a release words them."""
    if release is Release.TWO:
        return labels.labels
    return tuple(release_1_label(field, label) for label in labels.labels)


def spellings(good: tuple[str, ...], stale: tuple[str, ...]) -> tuple[str, ...]:
    """Return every way in which a file may spell labels.

    First as they should be, then in capitals, with blanks behind, in the ``stale`` wording, and the stray ones.
    """
    return (*good, *(label.upper() for label in good), *(f"{label}  " for label in good), *stale, *STRAY)


def misspell(rng: np.random.Generator, rates: Rates, codes: Codes | Ints, *, width: int, untidiness: float) -> Ints:
    """Return positions among the spellings of ``width`` labels: a few untidy; blanks stay, and some become, -1."""
    size = codes.size
    spelt: Ints = codes.astype(np.int32)
    for times, name in ((1, "changed_case"), (2, "trailing_blank"), (3, "stale_wording")):
        hit = _some(rng, rates.number("mess", name) * untidiness, size)
        filled = hit[codes[hit] >= 0]
        spelt[filled] = codes[filled].astype(np.int32) + times * width
    for name, position in (("unknown_code", 4 * width), ("literal_null", 4 * width + 1), ("blanked", -1)):
        hit = _some(rng, rates.number("mess", name) * untidiness, size)
        spelt[hit[codes[hit] >= 0]] = position
    return spelt


def _some(rng: np.random.Generator, share: float, size: int) -> Ints:
    chosen: Ints = rng.integers(0, max(1, size), rng.binomial(size, min(1.0, share)))
    return chosen
