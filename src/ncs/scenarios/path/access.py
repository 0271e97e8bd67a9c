"""Reforms of access: assessments, reviews, people supported, staff and money, by year; and by council."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.errors import NotModelled
from ncs.core.money import nearest_whole, share_out
from ncs.core.periods import FinancialYear
from ncs.reference.populations import populations
from ncs.scenarios.path.model import Access, Staff
from ncs.scenarios.path.spread import Spread, drawn

#: What is counted of a reform of access.
COUNTED = ("assessments", "of_which_at_once", "reviews", "caseload", "staff")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Work:
    """What a reform of access asks of England's councils: by draw and year; ``cost`` in £ million at base prices."""

    assessments: Floats
    of_which_at_once: Floats
    reviews: Floats
    caseload: Floats
    staff: Floats
    cost: Floats


def work_of(
    name: str,
    access: Access,
    staff: Staff,
    phase: Floats,
    years: tuple[FinancialYear, ...],
    *,
    lifted: Floats,
    draws: int,
    seed: int,
) -> Work | None:
    """Return the work of a reform; None where the people who come are not held.

    Args:
        name: of the reform, so that its draws are its own.
        access, staff: what is assumed.
        phase: the part of the reform that is in force, by year.
        years: of the path.
        lifted: what support costs is multiplied by, to be at prices of the first year; one row a draw.
    """
    if access.people is None:
        return None

    def _of(field: str, spread: Spread) -> Floats:
        found: Floats = drawn(spread, f"{name}.{field}", draws=draws, seed=seed)[:, None]
        return found

    come = _of("people", access.people) * phase
    at_once = _spike(name, access, years, draws=draws, seed=seed)
    assessments = come * _of("assessed", access.assessed) + at_once
    caseload = _of("people", access.people) * _of("caseload", access.caseload) * phase
    reviews = caseload * _of("reviews", access.reviews)
    hours = (
        assessments * _of("hours_assessment", access.hours_assessment)
        + reviews * _of("hours_review", access.hours_review)
        + caseload * _of("hours_management", access.hours_management)
    )
    people = hours / drawn(staff.hours, "staff.hours", draws=draws, seed=seed)[:, None]
    pounds = people * drawn(staff.cost, "staff.cost", draws=draws, seed=seed)[:, None]
    if access.support is not None:
        pounds = pounds + caseload * _of("support", access.support) * lifted
    return Work(
        assessments=assessments,
        of_which_at_once=at_once,
        reviews=reviews,
        caseload=caseload,
        staff=people,
        cost=pounds / 1e6,
    )


def _spike(name: str, access: Access, years: tuple[FinancialYear, ...], *, draws: int, seed: int) -> Floats:
    spike: Floats = np.zeros((draws + 1, len(years)))
    if access.at_once is None:
        return spike
    first = FinancialYear.parse(access.at_once.from_)
    people = drawn(access.at_once.people, f"{name}.at_once", draws=draws, seed=seed)
    for at, year in enumerate(years):
        if first.starts <= year.starts < first.starts + access.at_once.over:
            spike[:, at] = people / access.at_once.over
    return spike


def by_council(work: Work, access: Access) -> Iterator[tuple[int, str, Mapping[str, int]]]:
    """Yield whole numbers of each count by place of the year and ONS code, of the middle; they sum to England's.

    Years in which a reform asks nothing are left out.

    Raises:
        NotModelled: a council's people of these ages are not held, so that the others would have its part.
    """
    people: dict[str, Fraction] = {}
    for code, count in populations(ages=access.ages).items():
        if count is None:
            raise NotModelled(f"The people aged {access.ages} of {code} are not held.")
        people[code] = Fraction(count)
    for at in range(work.staff.shape[1]):
        counts = {name: nearest_whole(float(getattr(work, name)[0, at])) for name in COUNTED}
        if any(counts.values()):
            split = {name: share_out(count, people) for name, count in counts.items()}
            yield from ((at, code, {name: split[name][code] for name in COUNTED}) for code in people)
