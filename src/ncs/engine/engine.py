"""Where the main tables are worked out: DuckDB inside this program, or Spark on this machine.

Both run the same Ibis expressions. What differs between them (starting, loading small tables, keeping intermediate
results, reading results out) is here and nowhere else.
"""

from __future__ import annotations

import re
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
from ibis.expr import types as ir

from ncs.core.errors import UnknownName
from ncs.engine.duck import faults, literal, scratch_folder
from ncs.engine.spark import spark_faults, spark_session


class EngineName(StrEnum):
    """The engines that the main tables run on."""

    DUCKDB = "duckdb"
    SPARK = "spark"


#: What Spark takes for a pattern in a path.
_BRACED = re.compile(r"([*?\[\]{}\\])")
#: Memory DuckDB may use before it writes intermediate results to disk.
DUCKDB_MEMORY = "3GB"
BATCH_ROWS = 65_536
#: Held while an expression becomes SQL.
_COMPILING = Lock()


class Engine(ABC):
    """A connection with a scratch folder. Close it by leaving :func:`engine`."""

    #: Rows of selected files to work on at a time; None means all at once.
    rows_at_a_time: int | None = None

    def __init__(self, connection: Any, scratch: Path) -> None:
        self.connection = connection
        self.scratch = scratch
        self._made = 0

    def load(self, table: pa.Table) -> ir.Table:
        """Return a table of this program as a table of the engine; nulls and types are kept."""
        path = self._next_path()
        pq.write_table(table, path)
        return self.read([path])

    def read(self, paths: Sequence[Path]) -> ir.Table:
        """Return the rows of Parquet files with one schema, as one table."""
        return self.connection.read_parquet([literal(path) for path in paths], hive_partitioning=False)

    @abstractmethod
    def keep(self, expression: ir.Table) -> ir.Table:
        """Work ``expression`` out once and return the result as a table."""

    @abstractmethod
    def drop(self, table: ir.Table) -> None:
        """Forget a table that :meth:`keep` returned."""

    @abstractmethod
    def batches(self, expression: ir.Table) -> Iterator[pa.RecordBatch]:
        """Yield the result in pieces, in the order of its last ``order_by``."""

    def fetch(self, expression: ir.Table) -> pa.Table:
        """Return the whole of a small result, in the order of its last ``order_by``."""
        schema = ibis.Schema(expression.schema()).to_pyarrow()
        return pa.Table.from_batches([batch.cast(schema) for batch in self.batches(expression)], schema=schema)

    def _next_path(self) -> Path:
        self._made += 1
        return self.scratch / f"table_{self._made}.parquet"


class DuckDB(Engine):
    """DuckDB inside this process; intermediate results over the memory limit go to the scratch folder."""

    rows_at_a_time = 2_000_000

    def keep(self, expression: ir.Table) -> ir.Table:
        """Work ``expression`` out into a temporary table."""
        self._made += 1
        table = self.connection.create_table(f"kept_{self._made}", schema=expression.schema(), temp=True)
        self.connection.con.execute(f"INSERT INTO {table.get_name()} {self._sql(expression)}")
        return table

    def drop(self, table: ir.Table) -> None:
        """Drop the temporary table."""
        self.connection.con.execute(f"DROP TABLE {table.get_name()}")

    def batches(self, expression: ir.Table) -> Iterator[pa.RecordBatch]:
        """Stream the result."""
        yield from self.connection.con.sql(self._sql(expression)).to_arrow_reader(BATCH_ROWS)

    def _sql(self, expression: ir.Table) -> str:
        """Return the SQL of an expression, its selections nested as they were made.

        Ibis spends a third of its time on merging them, which DuckDB does by itself. It has only a setting of the
        process for that, so it is changed for the moment and by one thread at a time.
        """
        with _COMPILING:
            usual, ibis.options.sql.fuse_selects = ibis.options.sql.fuse_selects, False
            try:
                return str(self.connection.compile(expression))
            finally:
                ibis.options.sql.fuse_selects = usual


class Spark(Engine):
    """Spark in local mode."""

    def keep(self, expression: ir.Table) -> ir.Table:
        """Write ``expression`` to the scratch folder and read it back, which also shortens the plan.

        Spark's whole numbers can come back narrower than Ibis takes them to be, hence the cast.
        """
        path = self._next_path()
        self.connection.to_parquet(expression, str(path))
        return self.read([path]).cast(expression.schema())

    def read(self, paths: Sequence[Path]) -> ir.Table:
        """Return the rows of Parquet files; Spark's reader takes them together."""
        frame = self.connection._session.read.parquet(*[_BRACED.sub(r"\\\1", str(path)) for path in paths])
        self._made += 1
        name = f"read_{self._made}"
        frame.createOrReplaceTempView(name)
        return self.connection.table(name)

    def drop(self, table: ir.Table) -> None:
        """Do nothing: nothing is held in memory, and the scratch folder goes at the end."""

    def batches(self, expression: ir.Table) -> Iterator[pa.RecordBatch]:
        """Write the result in order to the scratch folder and read its parts one by one."""
        path = self._next_path()
        self.connection.to_parquet(expression, str(path))
        for part in sorted(path.glob("part-*.parquet")):
            yield from pq.ParquetFile(part).iter_batches(BATCH_ROWS)


def find_engine(name: str) -> EngineName:
    """Return the engine called ``name``.

    Raises:
        UnknownName: there is none.
    """
    if name not in list(EngineName):
        raise UnknownName("engine", name, tuple(EngineName))
    return EngineName(name)


@contextmanager
def engine(
    name: str = EngineName.DUCKDB, *, scratch: Path | None = None, memory: str = DUCKDB_MEMORY
) -> Iterator[Engine]:
    """Start an engine and close it, with a scratch folder of its own inside ``scratch`` (default: the system's).

    ``memory`` is what DuckDB may hold before it spills to the scratch folder.

    Raises:
        UnknownName: there is no such engine.
        EngineMissing: it cannot start; the message says what to install.
        CannotWrite, TooLittleMemory, DamagedFile, UnreadValue, EngineFailed: a fault while it worked.
    """
    chosen = find_engine(name)
    with scratch_folder(scratch or Path(tempfile.gettempdir())) as folder:
        if chosen is EngineName.SPARK:
            session = spark_session()
            with spark_faults(folder):
                yield Spark(ibis.pyspark.connect(session), folder)
            return
        with faults(folder, memory=memory):
            connection = _duckdb(folder, memory)
            try:
                yield DuckDB(connection, folder)
            finally:
                connection.disconnect()


def _duckdb(folder: Path, memory: str) -> Any:
    return ibis.duckdb.connect(
        memory_limit=memory,
        temp_directory=str(folder / "spill"),
        preserve_insertion_order=False,
    )
