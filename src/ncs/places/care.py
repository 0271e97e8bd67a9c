"""Care beside needs in one council, its peers and all councils, from a register of providers that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median

from ncs.core.errors import NotModelled
from ncs.places.peers import peers
from ncs.providers.changes import Changes, changes
from ncs.providers.directory.register import Register
from ncs.providers.market.where import Where
from ncs.providers.succession import Succession, successions
from ncs.providers.use.market import WhereCareIs, where

#: Groups of councils by deprivation, the least deprived first.
FIFTHS = 5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Care:
    """Where care is on the day of the newest file, by ONS code of the council, and what followed what."""

    answer: WhereCareIs
    councils: Mapping[str, Where]
    successions: Sequence[Succession]

    @property
    def register(self) -> Register:
        """The register behind it."""
        return self.answer.register


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What is asked of each council: a name, a title, how it is written, and where it is in :class:`Where`."""

    name: str
    title: str
    unit: str
    places: int
    of: Callable[[Where], Decimal | int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One figure of a council beside the middle of its peers and of all councils that have one.

    Attributes:
        figure: which; here: the council's; None where there is none.
        peers, every: the middle of its peers and of all councils; None where none has one.
        lower, number: how many councils have a lower one, and how many have one.
    """

    figure: Figure
    here: Decimal | None
    peers: Decimal | None
    every: Decimal | None
    lower: int
    number: int


#: Care first, then the needs beside it.
FIGURES = (
    Figure(name="per_75", title="Care home beds per 1,000 people 75+", unit="", places=1, of=lambda one: one.per_75),
    Figure(name="homes", title="Care homes", unit="", places=0, of=lambda one: one.homes),
    Figure(
        name="nursing", title="Beds in homes with nursing", unit="share", places=3,
        of=lambda one: Decimal(one.nursing) / one.beds if one.beds else None,
    ),
    Figure(name="agencies", title="Homecare locations", unit="", places=0, of=lambda one: one.agencies),
    Figure(name="good", title="Rated beds good or outstanding", unit="share", places=3, of=lambda one: one.good),
    Figure(name="hhi", title="Concentration of beds (HHI)", unit="", places=0, of=lambda one: one.hhi),
    Figure(name="share", title="Beds of the largest group", unit="share", places=3, of=lambda one: one.share),
    Figure(
        name="supported", title="Need: people 65+ with long-term support per 1,000", unit="", places=1,
        of=lambda one: one.supported,
    ),
    Figure(name="deprivation", title="Need: deprivation score", unit="", places=1, of=lambda one: one.deprivation),
)  # fmt: skip


def care(folder: Path) -> Care:
    """Return where care is, from a folder that ``ncs providers read`` made.

    Raises:
        ProblemsFound: it is no such folder, or is damaged.
    """
    found = where(folder)
    councils = {one.code: one for one in found.found}
    return Care(answer=found, councils=councils, successions=successions(found.register))


def beside(found: Care, area: str) -> tuple[Beside, ...]:
    """Return each figure of a council beside its statistical peers and all councils; nothing without care there."""
    if area not in found.councils:
        return ()
    alike = [found.councils[one.area] for one in peers(area) if one.area in found.councils]
    return tuple(_beside(figure, found.councils[area], alike, found.councils.values()) for figure in FIGURES)


def _beside(figure: Figure, here: Where, alike: Iterable[Where], every: Iterable[Where]) -> Beside:
    mine, all_of_them = _said(figure, [here]), _said(figure, every)
    return Beside(
        figure=figure,
        here=mine[0] if mine else None,
        peers=_middle(_said(figure, alike)),
        every=_middle(all_of_them),
        lower=sum(value < mine[0] for value in all_of_them) if mine else 0,
        number=len(all_of_them),
    )


def by_deprivation(found: Care) -> tuple[tuple[Sequence[Where], Mapping[str, Decimal | None]], ...]:
    """Return fifths of councils, the least deprived first, each with the middle of every figure; none of under five."""
    scored = [(one.deprivation, one.code, one) for one in found.councils.values() if one.deprivation is not None]
    in_order = [one for *_, one in sorted(scored, key=lambda each: each[:2])]
    if len(in_order) < FIFTHS:
        return ()
    edges = [len(in_order) * part // FIFTHS for part in range(FIFTHS + 1)]
    parts = [in_order[edges[at] : edges[at + 1]] for at in range(FIFTHS)]
    return tuple((part, {one.name: _middle(_said(one, part)) for one in FIGURES}) for part in parts)


def changed(found: Care, area: str | None) -> Changes | None:
    """Return what changed between the last two files, in a council or everywhere; None of a register of one day."""
    try:
        return changes(found.register, after=None, until=None, council=area, known=found.successions)
    except NotModelled:
        return None


def _said(figure: Figure, councils: Iterable[Where]) -> list[Decimal]:
    values = map(figure.of, councils)
    return [Decimal(value) for value in values if value is not None]


def _middle(values: Sequence[Decimal]) -> Decimal | None:
    return median(values) if values else None
