"""A folder of observations: one Parquet file a measure, so that a question reads only what it needs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ncs.core.errors import NcsError, UnknownName, near_matches
from ncs.core.locks import alone_in
from ncs.core.looking import inside, is_folder, is_there
from ncs.core.outputs import together
from ncs.core.periods import Period
from ncs.core.refusals import NotOurs
from ncs.observations.observation_table import ObservationTable, Wanted
from ncs.observations.parquet import fill_parquet, read_parquet
from ncs.observations.schema import SCHEMA

_MEASURE = re.compile(r"[a-z0-9][a-z0-9_]{0,99}")


class BadMeasureName(NcsError):
    """A measure whose name cannot be the name of a file."""


@dataclass(frozen=True, slots=True)
class ObservationStore:
    """Observations kept in ``folder``. One program writes at a time, others wait; readers always see whole files.

    Every file is filled before the first takes its place, so that a fault while writing changes nothing. Only the loss
    of power between two renames can leave some measures new and others old; each file is whole even then.
    """

    folder: Path

    def measures(self) -> tuple[str, ...]:
        """Return the measures kept, in order."""
        found = (path.stem for path in self.folder.glob("*.parquet"))
        return tuple(sorted(name for name in found if _MEASURE.fullmatch(name)))

    def write(self, table: ObservationTable) -> None:
        """Keep ``table``: each measure in it replaces what was kept of that measure; others stay as they are.

        Raises:
            BadMeasureName: a measure has capitals, spaces or signs in its name.
            NotOurs: the folder holds other files than observations.
            CannotWrite: a fault of the file system; nothing was changed.
        """
        new = {name: table.select(measure=name) for name in table.measures()}
        self._refuse_before(new)
        with alone_in(self.folder):
            self._replace(new)

    def append(self, table: ObservationTable) -> None:
        """Add ``table`` to what is kept.

        Raises:
            ProblemsFound: an observation is kept already; nothing was changed.
            BadMeasureName, NotOurs, CannotWrite: as :meth:`write`.
        """
        new = {name: table.select(measure=name) for name in table.measures()}
        self._refuse_before(new)
        with alone_in(self.folder):
            kept = set(self.measures())
            self._replace({name: self._read(name).joined(rows) if name in kept else rows for name, rows in new.items()})

    def query(
        self,
        *,
        measure: Wanted = None,
        area: Wanted = None,
        period: Period | None = None,
        overlapping: Period | None = None,
        group: Wanted = None,
        source: Wanted = None,
        method: Wanted = None,
    ) -> ObservationTable:
        """Return the observations that fit, as :meth:`ObservationTable.select`; only their measures' files are read.

        Raises:
            UnknownName: a measure asked for is not kept here.
            NotParquet, ProblemsFound: a file was damaged or changed by another program.
        """
        found = [
            self._read(name).select(
                area=area, period=period, overlapping=overlapping, group=group, source=source, method=method
            )
            for name in self._wanted(measure)
        ]
        return ObservationTable(pa.concat_tables([SCHEMA.empty_table(), *(one.data for one in found)]))

    def _wanted(self, measure: Wanted) -> Iterable[str]:
        kept = self.measures()
        if measure is None:
            return kept
        names = [measure] if isinstance(measure, str) else sorted(set(measure))
        for name in names:
            if name not in kept:
                raise UnknownName("measure in this store", name, near_matches(name, kept))
        return names

    def _path(self, measure: str) -> Path:
        if not _MEASURE.fullmatch(measure):
            raise BadMeasureName(f"{measure!r} cannot be kept: use small letters, digits and underscores.")
        return self.folder / f"{measure}.parquet"

    def _read(self, measure: str) -> ObservationTable:
        return read_parquet(self._path(measure))

    def _replace(self, tables: dict[str, ObservationTable]) -> None:
        paths = {self._path(name): table for name, table in sorted(tables.items())}
        with together(replace=True) as outputs:
            for path, table in paths.items():
                fill_parquet(table, outputs.file(path))

    def _refuse_before(self, measures: Iterable[str]) -> None:
        """Refuse names that cannot be kept, and a folder that holds anything but observations: it is another's."""
        for name in measures:
            self._path(name)
        if is_there(self.folder) and not is_folder(self.folder):
            raise NotOurs(f"{self.folder} is not a folder, and a folder is wanted. Choose another name.")
        for path in inside(self.folder):
            named = path.suffix == ".parquet" and _MEASURE.fullmatch(path.stem)
            if not named and not path.name.startswith("."):
                raise NotOurs(f"{self.folder} holds {path.name}, which is not observations. Choose another folder.")
