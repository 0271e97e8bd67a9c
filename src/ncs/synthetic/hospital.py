"""A synthetic extract of hospital stays in the national layout, about the same invented people as the records.

Measure 2D links reablement to the hospital stay before it. So most reablement of people aged 65 and over follows a
discharge here, some of these people come back, and the other discharges are of people in the records or of strangers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ncs.core.periods import day_number
from ncs.synthetic import identities
from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Bools, Codes, Ints, age_at, stacked, taken
from ncs.synthetic.columns import as_text, coded_array
from ncs.synthetic.filed import day_array
from ncs.synthetic.lives import Lives
from ncs.synthetic.mixes import Mix, draw
from ncs.synthetic.plan import Plan
from ncs.synthetic.rates import Rates
from ncs.synthetic.streams import stream

#: Invented small areas a council: codes E019 and the council's code are not in use.
AREAS = 20
_OTHER_COUNTRY = "W01900000"


@dataclass(frozen=True, slots=True)
class Stays:
    """Hospital stays, one entry a stay. Persons beyond the council's people are in no records.

    Attributes:
        person: position among the council's people, or beyond them.
        admitted, discharged: day numbers.
        emergency: whether the admission was one.
        born: day number of birth.
        female: whether the person is recorded as female.
        died: whether the stay ended with death.
    """

    person: Ints
    admitted: Ints
    discharged: Ints
    emergency: Bools
    born: Ints
    female: Bools
    died: Bools


def hospital_table(rates: Rates, lives: Lives, plan: Plan, *, scale: float) -> pa.Table:
    """Return a council's hospital episodes from the first to the last day of a plan, by day of discharge.

    Args:
        rates: shares and published numbers.
        lives: the council's people and what happened to them.
        plan: gives the seed and the days.
        scale: the council's people in these records as a share of all it would have.
    """
    rng = stream(plan.seed, lives.place.cassr_code, "hospital")
    first, last = day_number(plan.first), day_number(plan.last)
    before = _before_reablement(rng, rates, lives)
    again = _readmissions(rng, rates, lives, before)
    others = _others(rng, rates, lives, first=first, last=last, scale=scale)
    stays = stacked([before, again, others])
    order = np.lexsort((stays.admitted, stays.person, stays.discharged))
    order = order[(stays.discharged[order] >= first) & (stays.discharged[order] <= last)]
    return _table(rng, rates, lives, taken(stays, order))


def area_codes(cassr_code: str) -> tuple[str, ...]:
    """Return the invented small areas (in the form of LSOA 2011 codes) of a council."""
    return tuple(f"E019{cassr_code}{number:02d}" for number in range(AREAS))


def _before_reablement(rng: np.random.Generator, rates: Rates, lives: Lives) -> Stays:
    """Return the stays that reablement followed, for a share of its starts by people aged 65 and over."""
    events = lives.events
    born = lives.people.birth[events.person]
    st_max = events.service == v.SERVICE_TYPE.code("Short term support: ST-Max")
    older = np.flatnonzero(st_max & (age_at(events.start, born) >= 65))
    chosen = older[rng.random(older.size) < rates.number("hospital", "share_of_reablement")]
    after = draw(rng, rates.mix("hospital", "days_from_discharge_to_reablement"), chosen.size)
    lag = np.array([int(day) for day in rates.at("hospital", "days_from_discharge_to_reablement")])[after]
    discharged = (events.start[chosen] - lag).astype(np.int32)
    length = 1 + rng.exponential(rates.number("hospital", "stay_days"), chosen.size).astype(np.int32)
    return _stays_of(rng, lives, events.person[chosen], discharged - length, discharged, emergency=0.85)


def _readmissions(rng: np.random.Generator, rates: Rates, lives: Lives, before: Stays) -> Stays:
    """Return stays of people who came back within three months of the discharge, unless they had died."""
    back = np.flatnonzero(rng.random(before.person.size) < rates.number("hospital", "back_within_84_days"))
    admitted = before.discharged[back] + 4 + rng.integers(0, 80, back.size)
    length = rng.exponential(rates.number("hospital", "stay_days"), back.size).astype(np.int32)
    alive = lives.people.death[before.person[back]] > admitted
    who, admitted, length = before.person[back][alive], admitted[alive], length[alive]
    return _stays_of(rng, lives, who, admitted, admitted + length, emergency=1.0)


def _others(rng: np.random.Generator, rates: Rates, lives: Lives, *, first: int, last: int, scale: float) -> Stays:
    """Return the discharges that no reablement followed, so that the year's number is near the published one."""
    share = scale * lives.place.adults_65 / rates.number("published", "adults_65")
    years = (last - first + 1) / 365.25
    unlinked = rates.number("published", "discharges_65") - rates.number("published", "reablement_after_discharge")
    size = round(max(0.0, unlinked * share * years * rates.number("hospital", "others_factor")))
    people = lives.people
    known = np.flatnonzero((age_at(np.full(len(people), first), people.birth) >= 65) & ~people.carer)
    from_records = rng.random(size) < (rates.number("hospital", "others_in_records") if known.size else 0.0)
    stranger = len(people) + rng.integers(0, max(1, round(size / 1.6)), size)
    person = np.where(from_records, known[rng.integers(0, max(1, known.size), size)] if known.size else 0, stranger)
    discharged = rng.integers(first, last + 1, size)
    length = rng.exponential(rates.number("hospital", "stay_days"), size).astype(np.int32)
    alive = ~from_records | (_padded(people.death, person, int(NEVER)) > discharged)
    return _stays_of(rng, lives, person[alive], (discharged - length)[alive], discharged[alive], emergency=0.55)


def _padded(values: Ints, person: Ints, other: int) -> Ints:
    """Return the values of persons; ``other`` for those who are not among the council's people."""
    inside = person < values.size
    return np.where(inside, values[np.where(inside, person, 0)], other) if values.size else np.full(person.size, other)


def _stays_of(
    rng: np.random.Generator, lives: Lives, person: Ints, admitted: Ints, discharged: Ints, *, emergency: float
) -> Stays:
    people = lives.people
    years = 65 + ((person.astype(np.int64) * 2_654_435_761) % 3_100) / 100  # a stranger is always of the same age
    born = _padded(people.birth, person, 0)
    born = np.where(person < len(people), born, (lives.life.opens - years * 365.25).astype(np.int32))
    female = _padded((people.gender == v.GENDER.code("Female")).astype(np.int32), person, 0) == 1
    death = _padded(people.death, person, int(NEVER))
    died = (death >= admitted) & (death <= discharged)
    ended = np.where(died, death, discharged).astype(np.int32)
    hurried = rng.random(person.size) < emergency
    return Stays(person, admitted, ended, hurried, born, np.where(person < len(people), female, person % 2 == 0), died)


def _table(rng: np.random.Generator, rates: Rates, lives: Lives, stays: Stays) -> pa.Table:
    """Return the episodes of stays: some stays have two, and only the last says so."""
    size = stays.person.size
    codes = {name: rates.mix("hospital", name) for name in ("destination", "treatment_function", "planned_method")}
    columns = {
        "Der_DHSC_Pseudo_NHS_Number": _numbers(rng, rates, lives, stays),
        "APCS_Ident": identities.numbered(f"SYNTHETIC{lives.place.cassr_code}-", np.arange(1, size + 1), 8),
        "APCS_Last_Ep_Ind": pa.array(["1"] * size),
        "Admission_Date": day_array(stays.admitted),
        "Discharge_Date": day_array(stays.discharged),
        "Month_of_Birth_SUS": pc.month(day_array(stays.born)).cast(pa.int32()),
        "Year_of_Birth_SUS": pc.year(day_array(stays.born)).cast(pa.int32()),
        "Sex": coded_array(np.where(stays.female, 1, 0), ("1", "2")),
        "Der_Postcode_LSOA_2011_Code": _areas(rng, lives, stays),
        "Admission_Method": _methods(rng, codes["planned_method"], stays.emergency),
        "Discharge_Method": coded_array(np.where(stays.died, 1, 0), ("1", "4")),
        "Discharge_Destination": _destinations(rng, codes["destination"], stays.died),
        "Der_Management_Type": coded_array(np.where(stays.emergency, 0, 1), ("EM", "EL")),
        "Treatment_Function_Code": _drawn(rng, codes["treatment_function"], size),
    }
    table = pa.table({name: as_text(column) for name, column in columns.items()})
    earlier = table.take(pa.array(np.flatnonzero(rng.random(size) < rates.number("hospital", "second_episode"))))
    place = table.column_names.index("APCS_Last_Ep_Ind")
    earlier = earlier.set_column(place, "APCS_Last_Ep_Ind", pa.array(["0"] * earlier.num_rows, pa.string()))
    return pa.concat_tables([table, earlier]).combine_chunks()


def _numbers(rng: np.random.Generator, rates: Rates, lives: Lives, stays: Stays) -> pa.Array:
    """Return the pseudonyms of the records for people in them, others for strangers, and none for a few."""
    people = len(lives.people)
    known = identities.pseudonyms(lives.place.cassr_code, people)
    none = rng.random(stays.person.size) < rates.number("hospital", "without_number")
    inside = stays.person < people
    mine = known.take(pa.array(np.where(inside, stays.person, 0).astype(np.int32), mask=~inside | none))
    other = identities.numbered(f"SYNTHETIC-H{lives.place.cassr_code}-", stays.person, 8)
    return pc.if_else(pa.array(inside | none), mine, other)


def _areas(rng: np.random.Generator, lives: Lives, stays: Stays) -> pa.DictionaryArray:
    codes = (stays.person * 7) % AREAS
    return coded_array(
        np.where(rng.random(codes.size) < 0.004, AREAS, codes), (*area_codes(lives.place.cassr_code), _OTHER_COUNTRY)
    )


def _methods(rng: np.random.Generator, planned: Mix, emergency: Bools) -> pa.DictionaryArray:
    labels = ("21", "22", "2A", *planned.labels)
    hurried = rng.integers(0, 3, emergency.size)
    return coded_array(np.where(emergency, hurried, 3 + draw(rng, planned, emergency.size)), labels)


def _destinations(rng: np.random.Generator, mix: Mix, died: Bools) -> pa.DictionaryArray:
    drawn: Codes = draw(rng, mix, died.size)
    return coded_array(np.where(died, len(mix.labels), drawn), (*mix.labels, "79"))


def _drawn(rng: np.random.Generator, mix: Mix, size: int) -> pa.DictionaryArray:
    return coded_array(draw(rng, mix, size), mix.labels)
