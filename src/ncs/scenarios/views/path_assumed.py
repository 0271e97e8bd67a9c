"""What a path assumes, figure by figure: how sure the file says that it is, and where from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.core.money import in_percent
from ncs.scenarios.path.bounds import spreads
from ncs.scenarios.path.index import held_growth, reaches
from ncs.scenarios.path.model import Path10
from ncs.tables.tables import Cell, Column, Table

_UNSAID = "not said"


def assumed_note(path: Path10) -> str:
    """Return how many figures of a path's file are assumed, for under every table."""
    found = [spread.confidence for _, spread in spreads(path)]
    return f"{found.count('assumed')} of the {len(found)} figures with a range are assumed, not published."


def assumptions_table(path: Path10) -> Table:
    """Return every figure that a path rests on: least, likeliest, most, how sure, source and reason."""
    rows: list[Mapping[str, Cell]] = [
        {
            "figure": at, "low": one.low, "middle": one.middle, "high": one.high, "confidence": one.confidence,
            "source": one.source, "reason": one.reason,
        }
        for at, one in spreads(path)
    ]  # fmt: skip
    return Table(
        name="assumptions",
        title=f"{path.title}: what it rests on",
        columns=(
            Column(key="figure", title="Figure", description="its place in the file"),
            Column(key="low", title="Least"),
            Column(key="middle", title="Likeliest"),
            Column(key="high", title="Most"),
            Column(key="confidence", title="How sure", description="published, derived, assumed, or not said"),
            Column(key="source", title="Source"),
            Column(key="reason", title="Why the range"),
        ),
        rows=[*rows, *_index_rows(), *_without_range(path)],
        notes=(assumed_note(path), "What is assumed is a judgement of who wrote the file, and no statistic."),
        sources=(path.source,),
    )


def index_said(path: Path10) -> Iterator[tuple[str, str]]:
    """Yield each earlier year whose prices are held, and by what they rose to the next and how that is known."""
    for year, growth in held_growth().items():
        if reaches(year, path.span):
            yield year, f"{in_percent(growth.middle, 2)}% to the next year ({growth.confidence}: {growth.source})."


def _index_rows() -> Iterator[Mapping[str, Cell]]:
    """Yield growth of prices before the path, by which sums at prices of earlier years are brought to its first."""
    for year, one in held_growth().items():
        yield {"figure": f"prices from {year} to the next year", "low": one.low, "middle": one.middle, "high": one.high,
               "confidence": one.confidence, "source": one.source, "reason": one.reason}  # fmt: skip


def _without_range(path: Path10) -> Iterator[Mapping[str, Cell]]:
    """Yield the figures that the file gives without a range."""
    spent = path.spending
    yield {"figure": "spending.million", "middle": spent.million, "confidence": _UNSAID, "source": spent.source}
    for at, known in enumerate(path.prices.known, start=1):
        place = f"prices.known, from {path.span[0] + (at - 1)}"
        yield {"figure": place, "middle": known, "confidence": _UNSAID, "source": path.prices.source}
    for weighted in path.age_weights:
        yield {"figure": f"age_weights.{weighted.ages}", "middle": weighted.weight, "confidence": _UNSAID}
    for name, reform in path.reforms.items():
        if reform.least is not None:
            place = f"reforms.{name}.least.floor"
            yield {"figure": place, "middle": reform.least.floor, "confidence": _UNSAID, "source": reform.source}
        if reform.simulated is not None:
            source = f"charging reform {reform.simulated.reform}, simulated on invented people"
            yield {"figure": f"reforms.{name}.simulated", "confidence": "derived", "source": source}
