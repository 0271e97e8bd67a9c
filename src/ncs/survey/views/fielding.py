"""The fielding of a survey as tables: where councils stand, what they answered, and reminders to send."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ncs.survey.bank.bank import Bank
from ncs.survey.fielding.standing import Reminder, Stand, Standing
from ncs.tables.tables import Column, Table

_DONE = (Stand.SIGNED_OFF, Stand.WITHDRAWN)


def standing_table(found: Sequence[Standing]) -> Table:
    """Return where each council stands, a row each."""
    return Table(
        name="standing",
        title="Where councils stand",
        columns=[
            Column(key="council", title="Council"),
            Column(key="name", title="Name"),
            Column(key="region", title="Region"),
            Column(key="stand", title="Stands"),
            Column(key="since", title="Since"),
            Column(key="director", title="Director"),
            Column(key="delegates", title="Delegates"),
            Column(key="answered", title="Answered", unit="questions"),
            Column(key="asked", title="Asked", unit="questions"),
            Column(key="reminders", title="Reminders"),
            Column(key="reminded", title="Last reminder"),
            Column(key="late", title="Taken late"),
            Column(key="writable", title="May still change"),
            Column(key="remark", title="Remark"),
        ],
        rows=[
            {
                "council": one.council.code,
                "name": one.council.name,
                "region": one.council.region,
                "stand": one.stand.value,
                "since": one.since,
                "director": one.director,
                "delegates": "; ".join(one.delegates),
                "answered": one.answered if one.answers else None,
                "asked": one.asked if one.answers else None,
                "reminders": one.reminders,
                "reminded": one.reminded,
                "late": one.late,
                "writable": one.writable,
                "remark": one.remark,
            }
            for one in found
        ],
    )


def sections_table(found: Sequence[Standing], bank: Bank) -> Table:
    """Return what each council has answered, a row a section."""
    return Table(
        name="answered",
        title="Who has answered what",
        columns=[
            Column(key="council", title="Council"),
            Column(key="name", title="Name"),
            Column(key="section", title="Section"),
            Column(key="answered", title="Answered", unit="questions"),
            Column(key="asked", title="Asked", unit="questions"),
            Column(key="left", title="Not answered"),
        ],
        rows=[
            {
                "council": one.council.code,
                "name": one.council.name,
                "section": bank.sections[section.section],
                "answered": section.answered,
                "asked": section.asked,
                "left": " ".join(section.left),
            }
            for one in found
            for section in one.answers
        ],
    )


def regions_table(found: Sequence[Standing]) -> Table:
    """Return how many councils of each region stand where, England last."""
    regions = sorted({one.council.region for one in found})
    counts = {name: Counter(one.stand for one in found if one.council.region == name) for name in regions}
    counts["England"] = Counter(one.stand for one in found)
    return Table(
        name="regions",
        title="Councils by region and where they stand",
        columns=[
            Column(key="region", title="Region"),
            *(Column(key=stand.name.lower(), title=stand.value.capitalize(), unit="councils") for stand in Stand),
        ],
        rows=[{"region": name, **{s.name.lower(): many[s] for s in Stand}} for name, many in counts.items()],
    )


def reminders_table(found: Sequence[Reminder]) -> Table:
    """Return the messages to send, a row each, as a mail merge takes them."""
    return Table(
        name="reminders",
        title="Reminders to send",
        columns=[
            Column(key="council", title="Council"),
            Column(key="name", title="Name"),
            Column(key="to", title="To"),
            Column(key="also", title="Also to"),
            Column(key="subject", title="Subject"),
            Column(key="text", title="Text"),
        ],
        rows=[
            {
                "council": one.council.code,
                "name": one.council.name,
                "to": one.to,
                "also": "; ".join(one.also),
                "subject": one.subject,
                "text": one.text,
            }
            for one in found
        ],
    )


def short_standing(found: Sequence[Standing]) -> Table:
    """Return those who still have to do something, in the columns that fit a screen, and a line on the others."""
    table = standing_table([one for one in found if one.stand not in _DONE or one.remark])
    keys = ("name", "stand", "since", "answered", "asked", "reminders", "remark")
    return Table(
        name=table.name,
        title=table.title,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows],
        notes=list(_counted(found)),
    )


def _counted(found: Sequence[Standing]) -> Iterator[str]:
    counts = Counter(one.stand for one in found)
    yield "; ".join(f"{counts[stand]} {stand.value}" for stand in Stand if counts[stand]) + "."
