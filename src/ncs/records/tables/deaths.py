"""Step 3: dates of death from ONS registrations, for editions that use them and where a table of deaths is supplied.

Source: method note section c3; dates of death script of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.editions import Edition
from ncs.records.tables.text import fold


def with_registered_deaths(rows: ir.Table, deaths: ir.Table, edition: Edition) -> ir.Table:
    """Replace ``date_of_death`` by the registered date where the row has an NHS number.

    A row with a traced or submitted NHS number and no registered death loses its submitted date: that is the method. A
    row without an NHS number keeps it.

    Args:
        rows: with ``nhs_traced``, ``nhs_submitted`` and ``date_of_death``.
        deaths: ``nhs_id``, ``date_of_death`` and ``registered``; several rows a person are allowed.
        edition: gives the pseudonyms that are left out.
    """
    nhs_id = ibis.coalesce(rows.nhs_traced, rows.nhs_submitted)
    known = latest_registrations(deaths, edition)
    joined = rows.left_join(known, [fold(nhs_id) == known.nhs_key])
    has_number = ibis.coalesce(joined.nhs_traced, joined.nhs_submitted).notnull()
    died = has_number.ifelse(joined.registered_death, joined.date_of_death)
    return joined.mutate(date_of_death=died).select(*rows.columns)


def latest_registrations(deaths: ir.Table, edition: Edition) -> ir.Table:
    """Return one row a person, ``nhs_key`` and ``registered_death``: the latest registration, then the latest death."""
    key = fold(deaths.nhs_id)
    usable = deaths.filter(
        key.notnull() & ~key.isin([item.lower() for item in sorted(edition.ignored_nhs_ids)] or [""])
    )
    order = ibis.window(
        group_by=fold(usable.nhs_id),
        order_by=[usable.registered.desc(nulls_first=False), usable.date_of_death.desc(nulls_first=False)],
    )
    ranked = usable.mutate(place=ibis.row_number().over(order))
    ranked = ranked.filter(ranked.place == 0)
    return ranked.select(nhs_key=fold(ranked.nhs_id), registered_death=ranked.date_of_death)
