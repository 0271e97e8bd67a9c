"""ASCOF 2D in plain Python, from section d3 of the method note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from oracles.oracle_2a import clusters
from oracles.plain_events import LONG_TERM, Row, age, by_person, death, end_of, kind_of, low

CARE = {
    "long term support: nursing care",
    "long term support: residential care",
    "long term support: prison",
}
FUNCTIONS = {
    *("199", "223", "290", "291", "331", "344", "345", "346", "424"),
    *("499", "501", "504", "560", "660", "661", "662", "840", "920"),
}
Spell = Mapping[str, Any]


class Linked(NamedTuple):
    """What became of an episode: died, readmitted, entered a care home."""

    died: bool
    readmitted: bool
    care_home: bool


def usable(rows: Iterable[Row], first: date) -> list[tuple[Row, date | None]]:
    """Service users' events that do not end before they start, of people not dead before the period, and the death."""
    found = []
    for events in by_person(rows).values():
        died = death(events)
        if died is None or died >= first:
            found += [
                (row, died)
                for row in events
                if low(row["client_type"]) == "service user" and end_of(row) >= row["event_start_date"]
            ]
    return found


def discharges(
    spells: Iterable[Spell], events: list[Row], places: Mapping[str, str], first: date, last: date
) -> list[Spell]:
    """The discharges in the denominator of part 2."""
    return [spell for spell in spells if is_in(spell, events, places, first, last)]


def is_in(spell: Spell, events: list[Row], places: Mapping[str, str], first: date, last: date) -> bool:
    """Whether one discharge is in the denominator of part 2."""
    month, year = spell["Month_of_Birth_SUS"], spell["Year_of_Birth_SUS"]
    if month is None or year is None or spell["Der_DHSC_Pseudo_NHS_Number"] is None:
        return False
    admitted, discharged = spell["Admission_Date"], spell["Discharge_Date"]
    years = age(date(year, month, 1), discharged)
    function = spell["Treatment_Function_Code"]
    held = {
        low(row["service_type"])
        for row in events
        if row["person_id"] == spell["Der_DHSC_Pseudo_NHS_Number"]
        and row["event_start_date"] <= admitted <= end_of(row)
    }
    return (
        years is not None
        and years >= 65
        and first <= discharged <= last
        and date(2023, 4, 1) <= admitted < discharged
        and spell["APCS_Last_Ep_Ind"] == "1"
        and spell["Admission_Method"] not in (None, "31", "32", "82", "83")
        and spell["Discharge_Method"] not in (None, "4", "5")
        and spell["Discharge_Destination"] not in (None, "49", "50", "51", "52", "79", "87", "88")
        and function is not None
        and function not in FUNCTIONS
        and not function.startswith(("65", "7"))
        and not held & CARE
        and places.get(spell["Der_Postcode_LSOA_2011_Code"] or "", "").startswith("E")
    )


def linked(
    rows: Iterable[Row], spells: list[Spell], places: Mapping[str, str], edition: str, first: date, last: date
) -> dict[tuple[str, str, str], Linked]:
    """Every linked episode (by council, person and first day) and what became of it."""
    told = usable(rows, first)
    events = [row for row, _ in told]
    deaths = {(row["la_code"], row["person_id"]): died for row, died in told}
    leaving = discharges(spells, events, places, first, last)
    found = {}
    for (la_code, person), mine in by_person(events).items():
        services = [
            row
            for row in mine
            if kind_of(row, edition) == "service"
            and low(row["service_type"]) == "short term support: st-max"
            and low(row["service_component"]) == "reablement"
        ]
        for item in clusters(services):
            days = [
                spell["Discharge_Date"]
                for spell in leaving
                if spell["Der_DHSC_Pseudo_NHS_Number"] == person
                and item.start - timedelta(days=7) <= spell["Discharge_Date"] <= item.start + timedelta(days=3)
                and spell["Admission_Date"] <= item.start
            ]
            if days:
                answer = follow(max(days), item.start, person, deaths[la_code, person], events, spells, first)
                found[la_code, person, item.start.isoformat()] = answer
    return found


def follow(
    discharged: date, began: date, person: str, died: date | None, events: list[Row], spells: list[Spell], first: date
) -> Linked:
    """What happened within 84 days of the discharge."""
    limit = discharged + timedelta(days=84)
    back = any(
        spell["Der_DHSC_Pseudo_NHS_Number"] == person
        and spell["Der_Management_Type"] in ("EM", "NE")
        and spell["Discharge_Method"] not in (None, "5")
        and spell["APCS_Last_Ep_Ind"] == "1"
        and first <= spell["Admission_Date"] < spell["Discharge_Date"]
        and max(discharged, began) < spell["Admission_Date"] <= limit
        for spell in spells
    )
    homes = CARE & LONG_TERM - {"long term support: prison"}
    moved = any(
        row["person_id"] == person
        and low(row["service_type"]) in homes
        and discharged <= row["event_start_date"] <= limit
        for row in events
    )
    return Linked(died is not None and discharged <= died <= limit, back, moved)
