"""Where care is: places by council and type per older person, quality, who owns it, and how concentrated it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ncs.core.errors import NcsError, Problem
from ncs.providers.directory.cells import Array
from ncs.providers.directory.register import Register
from ncs.providers.succession import counted, successions
from ncs.reference.activity import long_term_support
from ncs.reference.councils import councils, find_council
from ncs.reference.deprivation import deprivation
from ncs.reference.populations import populations
from ncs.tables.reading.table_files import Number, Row, read_table

GOOD = ("Outstanding", "Good")
RATED = (*GOOD, "Requires improvement", "Inadequate")
#: Who owns a home, as far as the register tells.
PUBLIC, CHARITY, COMPANY, PERSONS, UNSAID = "public", "charity", "company", "persons", "not said"
OWNERS = (PUBLIC, CHARITY, COMPANY, PERSONS, UNSAID)
NURSING, HOMECARE = "care home service with nursing", "domiciliary care"


def council_code(value: object) -> object:
    """Return the ONS code of the council that a text names.

    Raises:
        ValueError: it names none, or several.
    """
    try:
        return find_council(value).ons_code if isinstance(value, str) else value
    except NcsError as error:
        raise ValueError(str(error)) from None


class Hours(BaseModel):
    """Hours of homecare a week in a council. The register has none, so they are given, with where they come from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    council: Annotated[str, BeforeValidator(council_code)]
    hours_per_week: Annotated[Number, Field(ge=0)]
    source: str = Field(min_length=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Care in one council on a day; shares are of 0 to 1, None where there is nothing to take them of.

    Attributes:
        code: ONS code; name: of the council.
        homes, beds: care homes, and their beds; nursing: beds in homes with nursing; unknown: homes without known beds.
        per_65, per_75: beds for each 1,000 people of 65 and 75 and over.
        agencies: locations of homecare; hours: of homecare a week, if given; hours_per_65: for each 1,000 people.
        good: share of rated beds in homes rated good or outstanding; unrated: share of beds without such a rating.
        owners: share of beds by kind of owner.
        hhi: Herfindahl-Hirschman index of beds by group, up to 10,000; largest, share: the largest group and its share.
        supported: people of 65+ with long-term support for each 1,000; deprivation: average score of the council.
    """

    code: str
    name: str
    homes: int
    beds: int
    nursing: int
    unknown: int
    per_65: Decimal | None
    per_75: Decimal | None
    agencies: int
    hours: Decimal | None
    hours_per_65: Decimal | None
    good: Decimal | None
    unrated: Decimal | None
    owners: Mapping[str, Decimal | None]
    hhi: int | None
    largest: str
    share: Decimal | None
    supported: Decimal | None = None
    deprivation: Decimal | None = None


def read_hours(path: Path) -> Mapping[str, Hours]:
    """Read hours of homecare by council: ``council, hours_per_week, source``.

    Raises:
        ProblemsFound: everything that is wrong: a column, an unknown council, one that is there twice, a number.
    """
    rows = read_table(path, Hours, kind="file of hours", check=_twice, some=True)
    return {row.value.council: row.value for row in rows}


def _twice(rows: Sequence[Row[Hours]]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for row in rows:
        first = seen.setdefault(row.value.council, row.number)
        if first != row.number:
            message = f"The council is there already, in row {first}."
            yield Problem(rule="council-twice", message=message, next_step="Keep one row.", row=row.number)


def owner_kinds(register: Register) -> Array:
    """Return the kind of owner of each location: public bodies by type of ownership, charities by their number."""
    made = np.full(len(register), UNSAID, dtype=object)
    ownership = np.array([text.casefold() for text in register["ownership"]], dtype=object)
    made[ownership == "organisation"] = COMPANY
    made[np.isin(ownership, ["individual", "partnership"])] = PERSONS
    made[register["charity_number"] != ""] = CHARITY
    public = [("local authority" in text) or text.startswith("nhs") for text in ownership]
    made[np.array(public, dtype=bool)] = PUBLIC
    return made


def where(
    register: Register, groups: Array, names: Mapping[str, str], *, on: date, hours: Mapping[str, Hours] | None = None
) -> tuple[Where, ...]:
    """Return care in each council of the register on a day, in order of name.

    Args:
        register: of providers.
        groups: the group of each location; names: of the groups.
        on: the day. Homes registered anew or twice count once. Beds and ratings are those of the day as far as
            changes between files tell, owners and services those known last.
        hours: of homecare a week by ONS code of a council.

    Raises:
        NotModelled: the population of the councils is not held.
    """
    there = counted(register, successions(register)).on(on)
    beds, ratings, kinds = register.beds_on(on), register.ratings_on(on), owner_kinds(register)
    people = {ages: populations(ages=ages) for ages in ("65+", "75+")}
    given = hours or {}
    names_of = {one.ons_code: one.name for one in councils()}
    held = sorted(set(register["council"][there]) - {""} | set(given), key=lambda code: names_of.get(code, code))
    made = []
    for code in held:
        mine = there & (register["council"] == code)
        older = {ages: people[ages].get(code) for ages in people}
        made.append(
            _one(
                register,
                code,
                names_of.get(code, code),
                mine,
                beds,
                ratings,
                kinds,
                groups,
                names,
                older,
                given.get(code),
            )
        )
    return tuple(_with_needs(one) for one in made)


def _with_needs(one: Where) -> Where:
    """Set beside care what is held of needs: long-term support and deprivation."""
    supported, deprived = long_term_support("65+").get(one.code), deprivation().get(one.code)
    return replace(
        one,
        supported=Decimal(repr(supported)) / 100 if supported is not None else None,
        deprivation=Decimal(str(deprived.average_score)) if deprived is not None else None,
    )


def _one(
    register: Register,
    code: str,
    name: str,
    mine: Array,
    all_beds: Array,
    ratings: Array,
    kinds: Array,
    groups: Array,
    names: Mapping[str, str],
    older: Mapping[str, int | None],
    given: Hours | None,
) -> Where:
    homes = mine & register["care_home"]
    beds = np.where(all_beds < 0, 0, all_beds)[homes]
    total = int(beds.sum())
    services = [text.casefold() for text in register["services"][mine]]
    nursing = np.array([NURSING in text.casefold() for text in register["services"][homes]], dtype=bool)
    rated = np.isin(ratings[homes], RATED)
    good = np.isin(ratings[homes], GOOD)
    by_group = _sums(groups[homes], beds)
    top = max(by_group, key=lambda one: (by_group[one], one), default="")
    return Where(
        code=code,
        name=name,
        homes=int(homes.sum()),
        beds=total,
        nursing=int(beds[nursing].sum()) if len(beds) else 0,
        unknown=int((all_beds[homes] < 0).sum()),
        per_65=_per(Decimal(total), older["65+"]),
        per_75=_per(Decimal(total), older["75+"]),
        agencies=sum(HOMECARE in text for text in services),
        hours=given.hours_per_week if given else None,
        hours_per_65=_per(given.hours_per_week, older["65+"]) if given else None,
        good=_share(int(beds[good].sum()), int(beds[rated].sum())),
        unrated=_share(int(beds[~rated].sum()), total),
        owners={kind: _share(int(beds[kinds[homes] == kind].sum()), total) for kind in OWNERS},
        hhi=hhi(by_group.values()),
        largest=names.get(top, top),
        share=_share(by_group.get(top, 0), total),
    )


def _sums(groups: Array, beds: Array) -> dict[str, int]:
    made: dict[str, int] = {}
    for group, number in zip(groups, beds.tolist(), strict=True):
        made[group] = made.get(group, 0) + number
    return made


def hhi(parts: Iterable[int]) -> int | None:
    """Return the Herfindahl-Hirschman index of parts of a whole: 10,000 for one alone; None where there is nothing.

    It is the sum of the squares of the shares in per cent, to the nearest whole, half away from nought.
    """
    numbers = [part for part in parts if part > 0]
    total = sum(numbers)
    if not total:
        return None
    squares = 10_000 * sum(number * number for number in numbers)
    return (2 * squares + total * total) // (2 * total * total)


def _per(number: Decimal, people: int | None) -> Decimal | None:
    return number * 1000 / people if people else None


def _share(part: int, whole: int) -> Decimal | None:
    return Decimal(part) / whole if whole else None
