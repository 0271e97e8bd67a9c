"""What can be asked of a cost of care exercise: a return to fill, a reading, a summary that names no provider."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from os import PathLike
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.core.files import atomic_folder, atomic_path
from ncs.core.given import as_path, path_of
from ncs.present.answer import Answer
from ncs.prices.collect import folder as kept
from ncs.prices.collect.drivers import held_against
from ncs.prices.collect.form import KINDS, SERVICES, Asked, asked_rows, write_form
from ncs.prices.collect.outliers import Finding, beside_the_pool, findings, read_decisions
from ncs.prices.collect.published import Subtotal, subtotals
from ncs.prices.collect.quartiles import Pool, driver_quartiles, of_kinds, owners, summed_up
from ncs.prices.collect.returns import read_returns
from ncs.prices.collect.returns_made import Return
from ncs.prices.collect.summed import Summed
from ncs.prices.collect.uplift import raised, read_uplift
from ncs.prices.views.collect import (
    difference_table,
    drivers_table,
    kinds_table,
    published_table,
    quartiles_table,
    responses_table,
    uplift_table,
)
from ncs.tables.tables import Table

__all__ = ["KINDS", "SERVICES", "Asked", "asked", "form", "published", "read", "summary"]

PathLikeText = str | PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadReturns(Answer):
    """Returns read into a folder of their user's own."""

    folder: Path
    returns: tuple[Return, ...]
    odd: tuple[Finding, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return what is odd of which return: for whoever asked for the returns, not for publication."""
        return (replaced(kept.findings_table(self.odd), notes=self.notes),)

    @property
    def notes(self) -> tuple[str, ...]:
        """What pay in the returns was held against, where that is no minimum wage of the day of their prices."""
        said = {one.price_date: held_against(one.price_date) for one in self.returns}
        return tuple(said[day] for day in sorted(said) if said[day])


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SummedReturns(Answer):
    """Quartiles of lines, parts and totals both ways; no provider can be told from them."""

    found: Summed

    def tables(self) -> tuple[Table, ...]:
        """Return the quartiles, why the two ways differ, responses, kinds of provider, drivers, and the uplift."""
        more = [uplift_table(self.found)] if self.found.uplift is not None else []
        return (
            quartiles_table(self.found),
            difference_table(self.found),
            responses_table(self.found),
            kinds_table(self.found),
            drivers_table(self.found),
            *more,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PublishedReturns(Answer):
    """Printed subtotals of 2022 beside the sums of their lines."""

    found: tuple[Subtotal, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return a row a printed subtotal."""
        return (published_table(self.found),)


def asked(service: str) -> tuple[Asked, ...]:
    """Return every row of a service's return, in order.

    Raises:
        UnknownName: costs of that service are not collected.
    """
    return tuple(asked_rows(service))


def form(service: str, out: PathLikeText, *, answers: Mapping[str, str] | None = None, replace: bool = False) -> Path:
    """Write the workbook that a provider fills.

    Args:
        service: ``care_home`` or ``homecare``.
        out: a file that ends in .xlsx.
        answers: by the names of rows, where some are known already.
        replace: whether a file that exists may be replaced.

    Raises:
        UnknownName: costs of that service are not collected.
        ProblemsFound: the file's name does not end in .xlsx.
        AlreadyThere, NotOurs, CannotWrite: it may not be written.
    """
    target = path_of(out, "out")
    if target.suffix.lower() != ".xlsx":
        step = f"Name it like {target.stem}.xlsx."
        wrong = Problem(rule="not-a-workbook", message="A return is a workbook.", next_step=step, value=target.name)
        raise ProblemsFound("The return cannot be written", [wrong])
    name = service.replace("-", "_")
    with atomic_path(target, replace=replace) as scratch:
        write_form(name, scratch, None if answers is None else {**answers, "service": name})
    return target


def read(
    files: Sequence[PathLikeText], out: PathLikeText, *, decisions: PathLikeText | None = None, replace: bool = False
) -> ReadReturns:
    """Read returns into a folder, if every one of them can be used.

    Args:
        files: filled workbooks, or CSV files of the same columns.
        out: the folder to make: its user's alone, for it says what each provider answered.
        decisions: which returns to keep or leave out, with reasons (YAML).
        replace: whether what an earlier run left there may be replaced.

    Raises:
        ProblemsFound: a return cannot be used: with every problem of every return; nothing is then written.
        AlreadyThere, NotOurs, IsAnInput, CannotWrite: ``out`` may not be written.
    """
    paths, own = [path_of(one) for one in files], as_path(decisions, "decisions")
    read_from = paths if own is None else [*paths, own]
    with atomic_folder(path_of(out, "out"), replace=replace, private=True, read=read_from) as target:
        found = read_returns(paths)
        odd = findings(found, read_decisions(own, found))
        kept.fill(target, found, odd)
    return ReadReturns(folder=path_of(out, "out"), returns=found, odd=odd)


def summary(
    folder: PathLikeText,
    *,
    place: str = "the place",
    eligible: int | None = None,
    pool: PathLikeText | None = None,
    uplift: PathLikeText | None = None,
    by_size: bool = False,
) -> SummedReturns:
    """Sum a reading up: median and quartiles both ways, no figure from fewer than five returns.

    Args:
        folder: made by :func:`read`.
        place: whose returns they are, for titles.
        eligible: locations of the place that could have answered: the response rate is of them.
        pool: a reading of a wider area, for figures with fewer than five returns; what the place left out stays out.
        uplift: by which index each line is raised to which day (YAML); without it, lines are in the returns' prices.
        by_size: quartiles weighted by residents or hours, in place of a return a voice.

    Raises:
        NoReading: a folder holds no reading.
        ProblemsFound: the indices cannot be used, the readings are of two services, or more answered than could.
    """
    reading = kept.open_folder(path_of(folder, "folder"))
    own, wider = reading.returns, kept.open_folder(path_of(pool, "pool")).returns if pool is not None else ()
    wider = tuple(one for one in wider if one.location not in reading.left_out)
    raise_if(_apart(own, wider, reading.received, eligible), "The returns cannot be summed up")
    service = own[0].service if own else wider[0].service if wider else "care_home"
    indices = read_uplift(path_of(uplift, "uplift"), service) if uplift is not None else None
    if indices is not None:
        own, wider = raised(own, indices), raised(wider, indices)
    own, implausible = beside_the_pool(own, wider, reading.decided)
    pool_of_all = Pool(own=own, wider=wider, by_size=by_size)
    pooled, _ = pool_of_all.of()
    starts = sorted({str(one.price_date) for one in pooled})
    found = Summed(
        service=service,
        place=place,
        quartiles=summed_up(pool_of_all, service),
        drivers=driver_quartiles(pool_of_all, service),
        owners=owners(own),
        kinds=tuple((kind, summed_up(held, service)) for kind, held in of_kinds(own, KINDS, by_size=by_size)),
        received=reading.received,
        used=len(own),
        implausible=implausible,
        eligible=eligible,
        by_size=by_size,
        uplift=indices,
        starts=tuple(starts),
    )
    return SummedReturns(found=found)


def _apart(own: Sequence[Return], wider: Sequence[Return], received: int, eligible: int | None) -> Iterator[Problem]:
    services = sorted({one.service for one in (*own, *wider)})
    if len(services) > 1:
        message = f"The readings are of {' and '.join(services)}."
        yield Problem(
            rule="several-services", message=message, next_step="Pool returns of one service.", field="--pool"
        )
    if eligible is not None and eligible < received:
        message = f"{received} locations answered, which is more than the {eligible} that could."
        step = "Count every location of the service in the place."
        yield Problem(
            rule="more-answers-than-asked", message=message, next_step=step, field="--eligible", value=str(eligible)
        )


def published() -> PublishedReturns:
    """Set the subtotals printed by Brighton and Hove and South Tyneside in 2022 beside the sums of line quartiles."""
    return PublishedReturns(found=tuple(subtotals()))
