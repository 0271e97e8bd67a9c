"""Hospital discharges of people aged 65 and over, and the reablement that followed them (method note, section d3)."""

from __future__ import annotations

from ncs.core.periods import day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.episodes import EPISODE, PERSON, episodes, numbered
from ncs.measures.parts.hospital import (
    NOT_ADMISSION_METHODS,
    NOT_DESTINATIONS,
    NOT_DISCHARGE_METHODS,
    NOT_FUNCTION_STARTS,
    NOT_FUNCTIONS,
    with_age,
)
from ncs.measures.parts.people import Step, funnel
from ncs.measures.parts.words import COMMUNITY, NURSING, PRISON, RESIDENTIAL, SERVICE_USER, ST_MAX, any_of
from ncs.measures.run.context import Context

#: The first day of client level data: earlier admissions are left out.
FIRST_ADMISSION = 19_448  # 1 April 2023
#: A discharge is linked to an episode that begins from 3 days before it to 7 days after it.
DAYS_BEFORE_EPISODE = 7
DAYS_INTO_EPISODE = 3

IN_COMMUNITY_SUPPORT = "in long-term community support"
IN_NO_SUPPORT = "not in long-term support"

NO_NUMBER = "the spell has no NHS number"
NOT_LAST = "not the last episode of the spell"
BACKWARDS = "the admission is not before the discharge, or is before 1 April 2023"
YOUNG = "under 65 at discharge, or age not known"
METHOD = "the admission method is left out, or blank"
DISCHARGE_METHOD = "the discharge method is left out, or blank"
DESTINATION = "the discharge destination is left out, or blank"
FUNCTION = "the treatment function is left out, or blank"
IN_CARE = "in nursing, residential or prison support on admission"
ELSEWHERE = "the small area of residence is not in England, or not in the look-up"


def usable_events(context: Context) -> ir.Table:
    """Return service users' events that do not end before they start, of people not dead before the period."""
    events = context.events.drop("birth", "death").join(
        context.details.select("la_code", "person_id", "death"), ["la_code", "person_id"]
    )
    alive = events.death.isnull() | (events.death >= day_number(context.period.start))
    return events.filter((events.client_type == SERVICE_USER) & (events.end >= events.start) & alive)


def long_term_support(events: ir.Table) -> ir.Table:
    """Return long-term support: any service type that starts with "long"."""
    return events.filter(events.service_type.startswith("long")).select(
        "person_id", "service_type", "start", "end", "record_id"
    )


def candidates(context: Context, rows: ir.Table, support: ir.Table) -> ir.Table:
    """Return spells discharged in the period, each with its council of residence and the rule that stopped it.

    Args:
        context: the look-up and the period.
        rows: spells (``ncs.measures.parts.hospital.spells``).
        support: long-term support. Matching is by NHS number across councils.
    """
    first, last = day_number(context.period.start), day_number(context.period.end)
    rows = with_age(rows.filter((rows.discharged >= first) & (rows.discharged <= last)))
    look_up = context.inputs["lsoa_councils"].select("lsoa", residence="area").distinct()
    rows = rows.left_join(look_up, "lsoa").drop("lsoa_right")
    rows = _with_support(rows, support)
    ends = ~ibis.or_(*(rows.function.startswith(start) for start in NOT_FUNCTION_STARTS))
    return funnel(
        rows,
        (
            Step(reason=NO_NUMBER, keep=rows.nhs_id.notnull()),
            Step(reason=NOT_LAST, keep=rows.last_episode),
            Step(reason=BACKWARDS, keep=(rows.admitted < rows.discharged) & (rows.admitted >= FIRST_ADMISSION)),
            Step(reason=YOUNG, keep=rows.age >= 65),
            Step(reason=METHOD, keep=rows.admission_method.notin(NOT_ADMISSION_METHODS)),
            Step(reason=DISCHARGE_METHOD, keep=rows.discharge_method.notin(NOT_DISCHARGE_METHODS)),
            Step(reason=DESTINATION, keep=rows.discharge_destination.notin(NOT_DESTINATIONS)),
            Step(reason=FUNCTION, keep=rows.function.notin(NOT_FUNCTIONS) & ends),
            Step(reason=IN_CARE, keep=~rows.in_care),
            Step(reason=ELSEWHERE, keep=rows.residence.startswith("E")),
        ),
    )


def _with_support(rows: ir.Table, support: ir.Table) -> ir.Table:
    """Add ``in_care`` and ``cohort``: what long-term support the person had on the day of admission."""
    pairs = rows.select("nhs_id", "admitted").distinct()
    held = pairs.join(support, pairs.nhs_id == support.person_id)
    held = held.filter((held.start <= held.admitted) & (held.end >= held.admitted))
    on_day = held.group_by("nhs_id", "admitted").agg(
        care=any_of(held.service_type, (NURSING, RESIDENTIAL, PRISON)).any(),
        home=(held.service_type == COMMUNITY).any(),
    )
    rows = rows.left_join(on_day, ["nhs_id", "admitted"]).drop("nhs_id_right", "admitted_right")
    cohort = rows.home.fill_null(False).ifelse(IN_COMMUNITY_SUPPORT, IN_NO_SUPPORT)
    return rows.mutate(in_care=rows.care.fill_null(False), cohort=cohort)


def reablement(events: ir.Table) -> ir.Table:
    """Return reablement services (ST-Max with the component reablement), each with the number of its episode."""
    services = events.filter(
        (events.event_type == "service") & (events.service_type == ST_MAX) & (events.service_component == "reablement")
    )
    columns = ["record_id", "event_start_date", "start", "end", "death", "event_outcome"]
    return numbered(services.select(*PERSON, *columns))


def with_death(services: ir.Table) -> ir.Table:
    """Return the episodes of :func:`reablement` services with the date of death."""
    deaths = services.group_by(EPISODE).agg(death=services.death.max())
    return episodes(services).join(deaths, EPISODE)


def linked(found: ir.Table, discharges: ir.Table) -> ir.Table:
    """Return episodes with the discharge they followed: of several, those of the latest day.

    An episode may keep several discharges of that day; it still counts once.
    """
    supported = discharges.semi_join(found, discharges.nhs_id == found.person_id)  # few: the rest need no comparing
    leaving = supported.select(
        "nhs_id", "spell", "admitted", "discharged", "age_group", "gender", "cohort", "residence"
    ).distinct()
    rows = found.join(leaving, found.person_id == leaving.nhs_id)
    near = (rows.discharged >= rows.from_day - DAYS_BEFORE_EPISODE) & (
        rows.discharged <= rows.from_day + DAYS_INTO_EPISODE
    )
    close = near & (rows.admitted <= rows.from_day)
    latest = rows.discharged.max(where=close).over(ibis.window(group_by=EPISODE))
    return rows.mutate(latest=latest).filter(lambda table: table.discharged == table.latest)
