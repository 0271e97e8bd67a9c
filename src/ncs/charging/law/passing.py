"""What a case gives as weeks already spent, on a later or earlier day than its own: it moves with the day."""

from __future__ import annotations

from datetime import date
from typing import Any

from ncs.charging.case.case import Case, Deprivation, SettingKind


def moved(case: Case, day: date) -> Case:
    """Return a case as it stands on a ``day``: weeks in a place, of a service, since a discharge, of council money,
    and of charges that were higher for a gift (SI 2014/2672 reg 23).

    Weeks count from the day on which the case begins, as in a journey. Those of a short stay stay as they are: its
    nights are counted to the day by :mod:`ncs.charging.law.respite`. On an earlier day none is below nought.
    """
    weeks = (day - case.begins).days // 7
    if not weeks:
        return case
    setting: dict[str, Any] = {}
    for name in ("weeks_in", "weeks_council_funded"):
        given = getattr(case.setting, name)
        if given is not None and case.setting.kind is not SettingKind.SHORT_TERM:
            setting[name] = max(0, given + weeks)
    services = tuple(
        service
        if service.weeks_received is None
        else service.model_copy(update={"weeks_received": max(0, service.weeks_received + weeks)})
        for service in case.services
    )
    since = case.weeks_since_discharge
    return case.model_copy(
        update={
            "setting": case.setting.model_copy(update=setting),
            "services": services,
            "deprivations": tuple(_charged_for(gift, weeks) for gift in case.deprivations),
            "weeks_since_discharge": None if since is None else max(0, since + weeks),
        }
    )


def _charged_for(gift: Deprivation, weeks: int) -> Deprivation:
    """Weeks go on where more is charged for the gift; none was before the gift was charged for."""
    if gift.charged_weekly <= gift.would_be_weekly:
        return gift
    return gift.model_copy(update={"weeks_charged": max(0, gift.weeks_charged + weeks)})
