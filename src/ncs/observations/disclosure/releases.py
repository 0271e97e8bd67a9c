"""The release register: a file that records what is already out, so that a later release does not give it away.

Two releases that differ by one person would tell of that person if both were worked out afresh. So a figure that is out
stays as it is until its counts have moved by more than a few; by how many is drawn for each figure from a secret in the
register, so that the moment of a change says nothing either.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import NcsError
from ncs.core.files import atomic_path, sha256
from ncs.core.looking import is_file, is_there
from ncs.observations.disclosure.known import Counts

#: What the register's file says of itself.
_ABOUT = b"ncs release register"
_SCHEMA = pa.schema(
    [
        pa.field("measure", pa.string(), nullable=False),
        pa.field("area", pa.string(), nullable=False),
        pa.field("period_start", pa.date32(), nullable=False),
        pa.field("period_end", pa.date32(), nullable=False),
        pa.field("group", pa.string(), nullable=False),
        pa.field("rest", pa.string(), nullable=False),
        pa.field("columns", pa.string(), nullable=False),
        pa.field("counts", pa.list_(pa.int64()), nullable=False),
        pa.field("shown", pa.list_(pa.int64()), nullable=False),
        pa.field("way", pa.string(), nullable=False),
        pa.field("parts", pa.list_(pa.string()), nullable=False),
        pa.field("release", pa.int64(), nullable=False),
    ]
)


class NotARegister(NcsError):
    """A file that is not a release register, or a damaged one."""


class RegisterChanged(NcsError):
    """Another program published, and wrote to the register, meanwhile."""


class Figure(NamedTuple):
    """Which figure: measure, area, period, group, the ``rest`` after parts of one kind, and which counts it has."""

    measure: str
    area: str
    period_start: date
    period_end: date
    group: str
    rest: str
    columns: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """What a figure rested on when it was last published afresh.

    Attributes:
        counts: the true counts of that time. For use inside the council only.
        shown: the counts that it was published from: these, or others in their place.
        release: the number of the release.
        way: what the figure was made by, such as ``places`` or ``age``; empty where it was protected by itself.
        parts: the areas or groups that it was made of, and a rest.
    """

    counts: Counts
    shown: Counts
    release: int
    way: str = ""
    parts: tuple[str, ...] = ()

    @property
    def alone(self) -> bool:
        """Whether the figure was protected by itself, and not the sum of others."""
        return not self.way


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What is out, by figure. It holds true counts: for use inside the council only.

    Attributes:
        figures: what each figure that is out rests on.
        secret: what the leeway of each figure is drawn from.
        releases: how many there were.
        digest: of the file that it was read from; empty for a new one.
    """

    figures: Mapping[Figure, Released] = field(default_factory=lambda: MappingProxyType({}))
    secret: str = ""
    releases: int = 0
    digest: str = ""

    def settled(self, figure: Figure, counts: Counts, *, threshold: int) -> Counts:
        """Return the counts to publish a figure from: those that it rests on until it has moved far enough.

        It has moved when any of its counts is at least the figure's leeway away, between ``threshold`` and twice as
        many less one.
        """
        out = self.figures.get(figure)
        if out is None or len(out.counts) != len(counts):
            return counts
        moved = max(abs(now - then) for now, then in zip(counts, out.counts, strict=True))
        return counts if moved >= self._leeway(figure, threshold) else out.counts

    def _leeway(self, figure: Figure, threshold: int) -> int:
        named = (figure.measure, figure.area, figure.period_start, figure.period_end, figure.group, figure.rest)
        drawn = hashlib.sha256("|".join([self.secret, *map(str, named)]).encode()).digest()
        return threshold + int.from_bytes(drawn[:8]) % max(threshold, 1)

    def with_release(self, figures: Mapping[Figure, Released]) -> Register:
        """Return the register after a release; figures that were out before stay in it."""
        return replace(self, figures={**self.figures, **figures}, releases=self.releases + 1)


def new_register() -> Register:
    """Return an empty register with a secret of its own."""
    return Register(secret=secrets.token_hex(16))


def read_register(file: Path) -> Register:
    """Return the register kept in ``file``; an empty one where there is no such file yet.

    Raises:
        NotARegister: the file is something else, or damaged.
    """
    if not is_there(file):
        return new_register()
    if not is_file(file):
        raise NotARegister(f"{file} is not a file. Name a release register, or a new file.")
    try:
        digest = sha256(file)
        with file.open("rb") as stream:
            data = pq.read_table(stream)
    except (pa.ArrowInvalid, OSError) as error:
        raise NotARegister(f"{file} is not a release register. Name the one that earlier releases wrote.") from error
    about = (data.schema.metadata or {}).get(_ABOUT)
    if about is None or data.schema.remove_metadata() != _SCHEMA:
        raise NotARegister(f"{file} is not a release register: its columns are others. Name another file.")
    try:
        said: Mapping[str, Any] = json.loads(about)
        return Register(
            figures=dict(map(_figure, data.to_pylist())),
            secret=str(said["secret"]),
            releases=int(said["releases"]),
            digest=digest,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotARegister(f"{file} is a damaged release register. Take it from a back-up.") from error


def write_register(register: Register, file: Path) -> None:
    """Write a register in place of the one that it was read from, whole or not at all, readable by its user alone.

    Raises:
        RegisterChanged: another release was written since it was read; nothing is changed.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    with atomic_path(file, replace=True, private=True) as scratch:
        about = json.dumps({"secret": register.secret, "releases": register.releases}, sort_keys=True)
        data = pa.Table.from_pylist(list(_rows(register)), _SCHEMA).replace_schema_metadata({_ABOUT: about.encode()})
        pq.write_table(data, scratch, compression="zstd")
        if (sha256(file) if is_there(file) else "") != register.digest:
            raise RegisterChanged(f"{file} was written to meanwhile. Publish again, to take the other release in.")


def _rows(register: Register) -> Iterable[dict[str, object]]:
    for figure in sorted(register.figures):
        out = register.figures[figure]
        yield {**figure._asdict(), **asdict(out)}


def _figure(row: Mapping[str, Any]) -> tuple[Figure, Released]:
    figure = Figure(**{name: row[name] for name in Figure._fields})
    counts, shown, parts = (tuple(row[name]) for name in ("counts", "shown", "parts"))
    out = Released(counts=counts, shown=shown, release=row["release"], way=row["way"], parts=parts)
    return figure, out
