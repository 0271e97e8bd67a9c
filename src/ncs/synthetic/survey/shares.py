"""Whole numbers of councils that are printed as a row of percentages, or the proof that there are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.survey.attainable import Attained, Printed, attained, counts_for

#: The code of those who cannot say; it stands last, and takes what no option can hold.
UNABLE = "unable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Counts by option for one row.

    Attributes:
        base: how many are in the row.
        counts: how many chose each option; ``unable`` for those outside it.
        proof: why the row, as printed, cannot be whole numbers that sum to its base; empty where it can.
    """

    base: int
    counts: Mapping[str, int]
    proof: str = ""


def printed(value: int | str) -> Printed:
    """Return a percentage as the targets write it: 24, or "<1"."""
    text = str(value)
    return Printed(value=Decimal(text.removeprefix("<")), below=text.startswith("<"))


def counted(row: Mapping[str, int | str], codes: Sequence[str], *, most: int) -> Counted:
    """Return counts for a row of shares.

    Args:
        row: percentages by option or several joined by +, and perhaps a base.
        codes: the options in order.
        most: how many councils could answer, where the base is not printed.

    Returns:
        The counts. Where the row is impossible they are the nearest, and the proof says so.
    """
    said = {key: printed(value) for key, value in row.items() if key != "base"}
    bases = [int(row["base"])] if "base" in row else range(most, 0, -1)
    for most_outside in (0, most):
        for base in bases:
            fits = (found for found in _solutions(said, codes, base) if _unsaid(found, said) <= most_outside)
            found = min(fits, key=lambda one: _unsaid(one, said), default=None)
            if found is not None:
                return Counted(base=base, counts=found, proof=_outside(said, codes, base))
    return _nearest(said, codes, int(row.get("base", most)))


def _unsaid(counts: Mapping[str, int], said: Mapping[str, Printed]) -> int:
    """Return how many stand outside the row without its saying so."""
    return 0 if UNABLE in said else counts.get(UNABLE, 0)


def _solutions(said: Mapping[str, Printed], codes: Sequence[str], base: int) -> Iterator[dict[str, int]]:
    """Yield counts that are printed as the row is; those with the fewest outside it first."""
    single = {key: value for key, value in said.items() if "+" not in key}
    free = [code for code in codes if code not in single]
    for fixed in _fixed(single, base, list(single), {}):
        rest = base - sum(fixed.values())
        if rest >= 0:
            yield from _grouped(fixed, said, free, rest, base)


def _fixed(
    single: Mapping[str, Printed], base: int, left: Sequence[str], made: dict[str, int]
) -> Iterator[dict[str, int]]:
    """Yield every choice of counts, greatest first, so that few are left outside."""
    if not left:
        yield dict(made)
        return
    for count in reversed(counts_for(single[left[0]], base)):
        yield from _fixed(single, base, left[1:], {**made, left[0]: count})


def _grouped(
    fixed: Mapping[str, int], said: Mapping[str, Printed], free: Sequence[str], rest: int, base: int
) -> Iterator[dict[str, int]]:
    """Yield counts in which groups of options come out too, the rest spread over options that nothing is said of."""
    made, left = dict(fixed), rest
    open_codes = list(free)
    for key in (key for key in said if "+" in key):
        members = key.split("+")
        known = sum(made.get(code, 0) for code in members)
        holders = [code for code in members if code in open_codes]
        fits = [count for count in counts_for(said[key], base) if known <= count <= known + (left if holders else 0)]
        if not fits:
            return
        for code, count in _spread(fits[-1] - known, holders):
            made[code] = count
            open_codes.remove(code)
            left -= count
    for code, count in _spread(left if open_codes else 0, open_codes):
        made[code] = count
        left -= count
    if left:
        if UNABLE in made:  # printed, and so not open to take more
            return
        made[UNABLE] = left
    yield made


def _spread(total: int, codes: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Share a number out over options as evenly as whole numbers allow."""
    for place, code in enumerate(codes):
        yield code, total // len(codes) + (1 if place < total % len(codes) else 0)


def _attained(said: Mapping[str, Printed], codes: Sequence[str], base: int) -> Attained | None:
    """Return what a complete row allows; None where some options are not printed."""
    whole = [said[code] for code in codes if code in said]
    if len(whole) < len(codes):
        return None
    return attained([*whole, *([said[UNABLE]] if UNABLE in said else [])], base)


def _outside(said: Mapping[str, Printed], codes: Sequence[str], base: int) -> str:
    """Say, of a complete row that adds to about 100, who must stand outside it."""
    found = _attained(said, codes, base)
    near = sum(one.value for key, one in said.items() if "+" not in key) >= 99 - len(said) / 2
    return found.proof() if found is not None and near else ""


def _nearest(said: Mapping[str, Printed], codes: Sequence[str], base: int) -> Counted:
    """Return the counts nearest to an impossible row: the largest counts give way first."""
    ranges = {key: counts_for(value, base) for key, value in said.items() if "+" not in key}
    counts = {key: (found[0] if found else round(said[key].value * base / 100)) for key, found in ranges.items()}
    over = sum(counts.values()) - base
    order = sorted(counts, key=lambda key: (-counts[key], key))
    for place in range(over):
        counts[order[place % len(order)]] -= 1
    found = _attained(said, codes, base)
    proof = found.proof() if found is not None else f"no whole numbers up to {base} are printed so"
    return Counted(base=base, counts=counts, proof=proof)
