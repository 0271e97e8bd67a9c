"""What can be asked of where care is, and of who comes into market oversight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ncs.core.errors import ProblemsFound, UnknownName, all_read
from ncs.core.explained import Explained
from ncs.core.given import as_date, path_of
from ncs.present.answer import Answer
from ncs.providers.directory.knowing import said_of
from ncs.providers.directory.register import Register
from ncs.providers.market.criteria import Standing, criteria_on, oversight, read_group_hours, standing, totals
from ncs.providers.market.groups import Owned, groups_of, read_owners
from ncs.providers.market.stages import NOTICE, Stage, read_moves, stages_on
from ncs.providers.market.where import Where, read_hours
from ncs.providers.market.where import where as work_out
from ncs.providers.use.register import Day, Given, open_kept
from ncs.providers.views.market import criteria_table, stages_table, standing_table, where_map, where_table
from ncs.providers.views.notice import Told, notice_text, notices_table, told
from ncs.reference.councils import find_council
from ncs.tables.tables import Table, noted


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WhereCareIs(Answer):
    """Care by council on a day, and the register that it is from; ``said`` is what its files cannot tell of the day."""

    found: tuple[Where, ...]
    on: date
    register: Register
    said: tuple[str, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return care by council, a row each."""
        return (noted(where_table(self.found, on=self.on), self.said),)

    def map(self) -> str:
        """Return a map as SVG, of beds for each 1,000 people of 75 and over."""
        return where_map(self.found, on=self.on)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Overseen(Answer):
    """Who comes into market oversight, who is near, and the record of stages; ``said`` as in :class:`WhereCareIs`."""

    found: tuple[Standing, ...]
    stages: tuple[Stage, ...]
    on: date
    said: tuple[str, ...]
    told: Mapping[str, tuple[Told, ...]]

    @property
    def notices(self) -> Mapping[str, str]:
        """The notice of each provider at the last stage, as text."""
        return {one.provider: notice_text(one, self.told[one.provider]) for one in self.stages if one.stage == NOTICE}

    def tables(self) -> tuple[Table, ...]:
        """Return groups that are in or near (all that are looked at, in files), each criterion, stages, and notices."""
        made = [noted(standing_table(self.found, on=self.on), self.said), criteria_table(self.found)]
        if self.stages:
            made.append(stages_table(self.stages, oversight().stages, on=self.on))
        if self.told:
            made.append(notices_table(self.stages, self.told))
        return tuple(made)

    def explained(self) -> tuple[Explained, ...]:
        """Return each criterion looked at, of groups that are in or near."""
        return tuple(line for one in self.found if one.stands in ("in", "near") for line in one.lines)


def _owned(owners: Given | None) -> tuple[Owned, ...]:
    return read_owners(path_of(owners, "owners")) if owners is not None else ()


def _known(register: Register, owners: Given | None, on: date) -> set[str] | None:
    """Return the IDs and names of providers and groups; None where who owns whom cannot be read."""
    try:
        _, names = groups_of(register, _owned(owners), on=on)
    except ProblemsFound:
        return None
    return {*names.values(), *register["provider_id"], *register["provider_name"]} - {""}


def where(
    folder: Given,
    *,
    on: Day = None,
    council: str | None = None,
    hours: Given | None = None,
    owners: Given | None = None,
) -> WhereCareIs:
    """Say where care is: places by council and type per older person, quality, ownership, concentration, dependence.

    Args:
        folder: made by ``read``.
        on: the day; that of the newest file unless given.
        council: only this one, by any name or code.
        hours: of homecare by council: ``council, hours_per_week, source``.
        owners: who owns whom: ``owned, owner, owner_name, since, until``; else groups are the regulator's brands.

    Raises:
        ProblemsFound: the folder or a file cannot be used; with everything that is wrong.
        UnknownName: the council is not known, or has no care in the register.
        NotModelled: the day is before anything in the register began.
    """
    register, owned, given = all_read(
        lambda: open_kept(folder),
        lambda: _owned(owners),
        lambda: read_hours(path_of(hours, "hours")) if hours is not None else {},
    )
    day = as_date(on, "on") or register.last_day
    said = said_of(register, day)
    groups, names = groups_of(register, owned, on=day)
    code = find_council(council).ons_code if council else None
    found = work_out(register, groups, names, on=day, hours=given)
    if code is not None:
        found = tuple(one for one in found if one.code == code)
        if not found:
            raise UnknownName("care in the register on that day, in", str(council))
    return WhereCareIs(found=found, on=day, register=register, said=said)


def overseen(
    folder: Given,
    *,
    on: Day = None,
    hours: Given | None = None,
    owners: Given | None = None,
    stages: Given | None = None,
    every: bool = False,
) -> Overseen:
    """Say who comes into market oversight and who is near it, and why; and where each stands in its six stages.

    Args:
        folder: made by ``read``.
        on: the day; that of the newest file unless given. The criteria are those in force on it.
        hours: homecare by provider: ``provider_id, hours_per_week, people, source``.
        owners: who owns whom; else groups are the regulator's brands.
        stages: the record: ``provider, day, stage, why``.
        every: also groups that are neither in nor near.

    Raises:
        NotModelled: the day is before the regime, or before anything in the register began.
        ProblemsFound: the folder or a file cannot be used; with everything that is wrong.
    """
    register = open_kept(folder)
    day = as_date(on, "on") or register.last_day
    owned, given, moves = all_read(
        lambda: _owned(owners),
        lambda: (
            read_group_hours(path_of(hours, "hours"), register["provider_id"].tolist()) if hours is not None else {}
        ),
        lambda: read_moves(path_of(stages, "stages"), _known(register, owners, day)) if stages is not None else (),
    )
    groups, names = groups_of(register, owned, on=day)
    criteria, said = criteria_on(day), said_of(register, day)
    found = [standing(one, criteria) for one in totals(register, groups, names, on=day, hours=given)]
    kept = tuple(one for one in found if every or one.stands in ("in", "near"))
    moved = stages_on(moves, day)
    councils = {one.provider: told(register, one, names, groups) for one in moved if one.stage == NOTICE}
    return Overseen(found=kept, stages=moved, on=day, said=said, told=councils)
