"""Whether like is treated alike, as tables of counts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from statistics import median

from ncs.core.money import round_half_away
from ncs.core.periods import Period
from ncs.journeys.consistency import FEWEST, Consistency, Group, groups
from ncs.tables.tables import Cell, Column, Table

_NOTE = (
    "Counts of decisions that were made. They say where to read records, and nothing of any person: no decision "
    "follows from them. A referral with no assessment before the next one counts as not assessed."
)
_TEAMS = (
    "Expected: how many would be eligible if the team decided on each profile (whose needs, how many outcomes out of "
    "reach) as all teams together do. Further than by chance: than nineteen of twenty teams would be by chance alone; "
    f"empty below {FEWEST} decisions. A team is who recorded the decision (`by`)."
)


def consistency_tables(found: Consistency, period: Period) -> tuple[Table, ...]:
    """Return the whole in a few rows, then decisions by need profile, then by team."""
    said = found.decisions
    profiles = groups(said, [one.profile for one in said])
    teams = groups(said, [one.team for one in said])
    return (
        _whole(found, period),
        _table("by_profile", f"Decisions on eligibility by need, {period}", profiles, teams=False),
        _table("by_team", f"Decisions on eligibility by team, {period}", teams, teams=True),
    )


def _whole(found: Consistency, period: Period) -> Table:
    said, assessed = found.decisions, len(found.days)
    again = [one for one in said if one.turned is not None]
    eligible, turned = sum(one.eligible for one in said), sum(one.turned is True for one in again)
    days = Decimal(str(median(found.days))) if found.days else None
    rows: list[tuple[str, Cell, Cell]] = [
        ("Referrals", found.referrals, None),
        ("Referrals that led to an assessment", assessed, _share(assessed, found.referrals)),
        ("Days from referral to assessment, half wait longer", days, None),
        ("Decisions on eligibility", len(said), None),
        ("Decisions that say eligible", eligible, _share(eligible, len(said))),
        ("Decisions made again", len(again), _share(len(again), len(said))),
        ("Made again, and other than before", turned, _share(turned, len(again))),
    ]
    return Table(
        name="consistency",
        title=f"Is like treated alike? {period}",
        columns=(
            Column(key="what", title="What"),
            Column(key="number", title="Number"),
            Column(key="share", title="Share", unit="%", places=1),
        ),
        rows=[{"what": what, "number": number, "share": share} for what, number, share in rows],
        notes=(_NOTE,),
    )


def _table(name: str, title: str, found: Sequence[Group], *, teams: bool) -> Table:
    titles = {
        "name": "Team" if teams else "Whose needs, and outcomes out of reach",
        "decisions": "Decisions",
        "eligible": "Eligible",
        "again": "Made again",
        "turned": "Of those, other than before",
    }
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    columns.insert(3, Column(key="share", title="Share eligible", unit="%", places=1))
    if teams:
        columns.append(Column(key="expected", title="Eligible, expected", places=1))
        columns.append(Column(key="beyond", title="Further than by chance"))
    keys = {column.key for column in columns}
    rows = [{key: cell for key, cell in _row(one).items() if key in keys} for one in found]
    return Table(name=name, title=title, columns=columns, rows=rows, notes=(_TEAMS,) if teams else ())


def _row(one: Group) -> dict[str, Cell]:
    return {
        "name": one.name,
        "decisions": one.decisions,
        "eligible": one.eligible,
        "share": _share(one.eligible, one.decisions),
        "again": one.again,
        "turned": one.turned,
        "expected": round_half_away(Fraction(one.expected), 1),
        "beyond": "" if one.beyond is None else "yes" if one.beyond else "no",
    }


def _share(part: int, whole: int) -> Decimal | None:
    """Return a share in per cent; None of nothing."""
    return round_half_away(Fraction(100 * part, whole), 1) if whole else None
