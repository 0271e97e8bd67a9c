"""Where the main tables are worked out: DuckDB inside this program, or Spark on this machine.

Both answer the same expressions (:mod:`ncs.engine.relational`): DuckDB by SQL prepared beforehand where there is some,
Spark by Ibis. What differs between them (starting, loading small tables, keeping intermediate results, reading results
out) is here and nowhere else.
"""

from __future__ import annotations

import re
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import UnknownName
from ncs.engine.duck import at_work, faults, identifier, literal, quoted, scratch_folder
from ncs.engine.plans import Statement
from ncs.engine.relational import ibis, ir
from ncs.engine.room import BESIDE, FEW_ROWS, fit, in_bytes, threads_of, use_threads
from ncs.engine.schemas import Schema, described
from ncs.engine.spark import spark_faults, spark_session
from ncs.engine.statements import Statements
from ncs.engine.written import Leaf, leaf_of, table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class EngineName(StrEnum):
    """The engines that the main tables run on."""

    DUCKDB = "duckdb"
    SPARK = "spark"


#: What Spark takes for a pattern in a path.
_BRACED = re.compile(r"([*?\[\]{}\\])")
#: Memory DuckDB may use before it writes intermediate results to disk.
DUCKDB_MEMORY = "3GB"
BATCH_ROWS = 65_536
#: A connection of DuckDB is told the zone of moments, whatever that of the machine is.
_IN_UTC = "SET timezone = 'UTC'"
#: What a row of client level data takes while main tables are built (measured: 150,000 go through 400 MB, half a
#: million do not). Where there is less memory than was asked for, no more rows are worked on at a time than fit.
BYTES_A_ROW = 2_700
#: Of more texts than this no list is made: to plan a statement took a tenth of a second with 100,000.
MOST_LISTED = 2_000
#: What DuckDB calls the kind of a type that is a list of texts.
_LISTED = "enum"


class Engine(ABC):
    """A connection with a scratch folder. Close it by leaving :func:`engine`."""

    #: Rows of selected files to work on at a time; None means all at once.
    rows_at_a_time: int | None = None
    #: How many parts of a work, which share these rows, are best worked on side by side.
    at_once: int = 1

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self._numbers = count(1)

    def load(self, table: pa.Table) -> ir.Table:
        """Return a table of this program as a table of the engine; nulls and types are kept."""
        path = self._next_path()
        pq.write_table(table, path)
        return self.read([path])

    @abstractmethod
    def read(self, paths: Sequence[Path]) -> ir.Table:
        """Return the rows of Parquet files with one schema, as one table."""

    @abstractmethod
    def keep(self, expression: ir.Table) -> ir.Table:
        """Work ``expression`` out once and return the result as a table."""

    @abstractmethod
    def drop(self, table: ir.Table) -> None:
        """Forget a table that :meth:`keep` returned."""

    def share(self, expression: ir.Table) -> ir.Table:
        """Work ``expression`` out once, as :meth:`keep` does, for all that work :meth:`side_by_side`."""
        return self.keep(expression)

    @contextmanager
    def side_by_side(self, number: int) -> Iterator[Sequence[Engine]]:
        """Give so many engines that may work at the same time, or this one alone, for as long as a block takes.

        They see what this engine has read and loaded, and of each other what they :meth:`share`.
        """
        del number
        yield [self]

    def leave_off(self) -> None:
        """Break off what is being worked out, if anything is and that can be done: another thread asks for it."""
        del self

    def view(self, expression: ir.Table, *, listed: Collection[str] = ()) -> ir.Table:
        """Return ``expression`` as a table that is asked about as if it were there, and is worked out when it is.

        What is asked of it is then one question, whatever it is a part of.

        Args:
            expression: the table.
            listed: columns of it in which there is no text but those that were told with :meth:`list_texts`.
        """
        del listed
        return expression

    def list_texts(self, texts: Collection[str]) -> None:
        """Take note of the few texts that columns hold for millions of rows: an engine may keep a number for each.

        Nothing that is asked of such columns has another answer for it, and what is read out is text.
        """
        del texts

    def together(self, tables: Sequence[ir.Table]) -> ir.Table:
        """Return the rows of tables with one schema, as one table that is asked about as if it were one of them."""
        return ibis.union(*tables) if len(tables) > 1 else tables[0]

    @abstractmethod
    def batches(self, expression: ir.Table) -> Iterator[pa.RecordBatch]:
        """Yield the result in pieces, in the order of its last ``order_by``."""

    def expect(self, rows: int) -> None:
        """Take note of how many rows there are to work on; an engine may be set up for few or for many."""
        del rows

    def fetch(self, expression: ir.Table) -> pa.Table:
        """Return the whole of a small result, in the order of its last ``order_by``."""
        schema = expression.schema().arrow()
        return pa.Table.from_batches([batch.cast(schema) for batch in self.batches(expression)], schema=schema)

    def _next_path(self) -> Path:
        return self.scratch / f"{self._next_name('table')}.parquet"

    def _next_name(self, kind: str) -> str:
        return f"{kind}_{next(self._numbers)}"


class DuckDB(Engine):
    """DuckDB inside this process; intermediate results over the memory limit go to the scratch folder.

    Attributes:
        statements: the SQL of what was asked so far.
    """

    rows_at_a_time = 2_000_000
    at_once = 2

    def __init__(self, connection: DuckDBPyConnection, scratch: Path, prepared: Mapping[str, Statement]) -> None:
        super().__init__(scratch)
        self._connection = connection
        self.statements = Statements(prepared)
        self._listed: str | None = None
        #: By name of a table, the columns whose texts are numbers of the list; and those that statements give.
        self._numbered: dict[str, frozenset[str]] = {}
        self._known: dict[Hashable, frozenset[str]] = {}

    def read(self, paths: Sequence[Path]) -> ir.Table:
        """Return the rows of Parquet files: nothing is read before it is needed."""
        name = self._next_name("read")
        files = ", ".join(quoted(literal(path)) for path in paths)
        self._connection.execute(
            f"CREATE VIEW {name} AS SELECT * FROM read_parquet([{files}], hive_partitioning = false)"
        )
        columns = self._connection.execute(f"DESCRIBE {name}").fetchall()
        return self._table(name, described(columns))

    def keep(self, expression: ir.Table) -> ir.Table:
        """Work ``expression`` out into a temporary table, which takes less memory than one that others see."""
        return self._made("TEMP TABLE", expression)

    def share(self, expression: ir.Table) -> ir.Table:
        """Work ``expression`` out into a table that every connection to this DuckDB sees."""
        return self._made("TABLE", expression)

    def drop(self, table: ir.Table) -> None:
        """Drop the table."""
        self._connection.execute(f"DROP TABLE {leaf_of(table).name}")

    @contextmanager
    def side_by_side(self, number: int) -> Iterator[Sequence[Engine]]:
        """Give engines on connections of their own, which between them use as many threads as this one alone did.

        Each works on the thread that asks it, so one thread less is wanted of DuckDB for each but the first.
        """
        if number < 2:
            yield [self]
            return
        threads = threads_of(self._connection)
        use_threads(self._connection, max(threads + 1 - number, 1))
        with ExitStack() as connections:
            yield [self._another(connections.enter_context(at_work(self._connection.cursor()))) for _ in range(number)]
        use_threads(self._connection, threads)

    def leave_off(self) -> None:
        """Interrupt the connection's query."""
        self._connection.interrupt()

    def view(self, expression: ir.Table, *, listed: Collection[str] = ()) -> ir.Table:
        """Make a temporary view."""
        name, schema = self._next_name("view"), expression.schema()
        sql = self.statements.sql(expression)
        if self._listed is not None and listed:
            self._numbered[name] = frozenset(listed)
            casts = ", ".join(f"CAST({column} AS {self._listed}) AS {column}" for column in map(identifier, listed))
            sql = f"SELECT * REPLACE ({casts}) FROM ({sql})"
        self._connection.execute(f"CREATE TEMP VIEW {name} AS {sql}")
        return self._table(name, schema)

    def list_texts(self, texts: Collection[str]) -> None:
        """Make a type of the texts, in which a value is a number: they are compared and in order as the texts are.

        DuckDB compares two such types text by text, whenever a statement is planned; so there is none of many texts.
        """
        self._listed = None
        if len(texts) > MOST_LISTED:
            return
        self._listed = self._next_name("listed")
        values = ", ".join(map(quoted, sorted(texts)))
        self._connection.execute(f"CREATE TYPE {self._listed} AS ENUM ({values})")

    def together(self, tables: Sequence[ir.Table]) -> ir.Table:
        """Make a view of kept tables, so that what is asked of it does not depend on how many they are."""
        leaves = [leaf_of(table) for table in tables]
        name = self._next_name("together")
        rows = " UNION ALL ".join(f"SELECT * FROM {leaf.name}" for leaf in leaves)
        self._connection.execute(f"CREATE TEMP VIEW {name} AS {rows}")
        self._numbered[name] = self._numbered.get(leaves[0].name, frozenset())
        return self._table(name, leaves[0].schema)

    def batches(self, expression: ir.Table) -> Iterator[pa.RecordBatch]:
        """Stream the result; a column of listed texts comes with each text once (Arrow's dictionary)."""
        yield from self._connection.sql(self.statements.sql(expression)).to_arrow_reader(BATCH_ROWS)

    def expect(self, rows: int) -> None:
        """Use one thread where there are few rows: to share out so little work takes longer than to do it."""
        if rows <= FEW_ROWS:
            use_threads(self._connection, 1)

    def _another(self, connection: DuckDBPyConnection) -> DuckDB:
        connection.execute(_IN_UTC)
        other = DuckDB(connection, self.scratch, {})
        other.statements, other._numbers, other._listed = self.statements, self._numbers, self._listed
        other._numbered, other._known = self._numbered, self._known
        return other

    def _made(self, kind: str, expression: ir.Table) -> ir.Table:
        name, schema, sql = self._next_name("kept"), expression.schema(), self.statements.sql(expression)
        listed = self._numbered[name] = self._come_listed(expression, sql)
        columns = schema.of_type(self._listed, listed) if self._listed else schema
        self._connection.execute(f"CREATE {kind} {name} ({columns.text})")
        self._connection.execute(f"INSERT INTO {name} {sql}")
        return self._table(name, schema)

    def _come_listed(self, expression: ir.Table, sql: str) -> frozenset[str]:
        """The columns whose texts come as numbers of the list: to ask that of DuckDB takes as long as to plan.

        So it is asked once of a statement for all tables in which the same columns hold such numbers.
        """
        if self._listed is None:
            return frozenset()
        text, tables = self.statements.form(expression)
        key = text, tuple(self._numbered.get(name, frozenset()) for name in tables)
        if key not in self._known:
            found = self._connection.sql(sql)
            kinds = zip(found.columns, found.types, strict=True)
            self._known[key] = frozenset(name for name, kind in kinds if kind.id == _LISTED)
        return self._known[key]

    def _table(self, name: str, schema: Schema) -> ir.Table:
        return table(Leaf(name, schema, self.statements))


class Spark(Engine):
    """Spark in local mode, through Ibis."""

    def __init__(self, backend: Any, scratch: Path) -> None:
        super().__init__(scratch)
        self._backend = backend

    def keep(self, expression: ir.Table) -> ir.Table:
        """Write ``expression`` to the scratch folder and read it back, which also shortens the plan.

        Spark's whole numbers can come back narrower than Ibis takes them to be, hence the cast.
        """
        path, asked = self._next_path(), self._in_ibis(expression)
        self._backend.to_parquet(asked, str(path))
        return self._table(self._read([path]).cast(asked.schema()))

    def read(self, paths: Sequence[Path]) -> ir.Table:
        """Return the rows of Parquet files; Spark's reader takes them together."""
        return self._table(self._read(paths))

    def drop(self, table: ir.Table) -> None:
        """Do nothing: nothing is held in memory, and the scratch folder goes at the end."""

    def batches(self, expression: ir.Table) -> Iterator[pa.RecordBatch]:
        """Write the result in order to the scratch folder and read its parts one by one."""
        path = self._next_path()
        self._backend.to_parquet(self._in_ibis(expression), str(path))
        for part in sorted(path.glob("part-*.parquet")):
            yield from pq.ParquetFile(part).iter_batches(BATCH_ROWS)

    def schema(self, expression: ir.Table) -> Schema:
        """Return the columns of an expression."""
        from ncs.engine.compiling import schema_of

        return schema_of(self._in_ibis(expression))

    def _read(self, paths: Sequence[Path]) -> Any:
        frame = self._backend._session.read.parquet(*[_BRACED.sub(r"\\\1", str(path)) for path in paths])
        name = self._next_name("read")
        frame.createOrReplaceTempView(name)
        return self._backend.table(name)

    def _table(self, found: Any) -> ir.Table:
        from ncs.engine.compiling import schema_of

        return table(Leaf(self._next_name("made"), schema_of(found), self, found))

    def _in_ibis(self, expression: ir.Table) -> Any:
        from ncs.engine.compiling import in_ibis

        return in_ibis(expression, table=lambda leaf: leaf.ibis)


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
    name: str = EngineName.DUCKDB,
    *,
    scratch: Path | None = None,
    memory: str = DUCKDB_MEMORY,
    beside: int = BESIDE,
    prepared: Mapping[str, Statement] = MappingProxyType({}),
) -> Iterator[Engine]:
    """Start an engine and close it, with a scratch folder of its own inside ``scratch`` (default: the system's).

    ``memory`` is what DuckDB may hold before it spills to the scratch folder, ``beside`` how many bytes the rest of the
    program takes meanwhile, ``prepared`` the statements that need no making (:func:`ncs.engine.plans.shipped`).

    Raises:
        UnknownName: there is no such engine.
        EngineMissing: it cannot start; the message says what to install.
        CannotWrite, TooLittleMemory, DamagedFile, UnreadValue, EngineFailed: a fault while it worked.
    """
    chosen = find_engine(name)
    with scratch_folder(scratch or Path(tempfile.gettempdir())) as folder:
        if chosen is EngineName.SPARK:
            with _spark(folder) as running:
                yield running
            return
        with faults(folder, memory=memory), at_work(duckdb.connect(config=_settings(folder))) as connection:
            given = fit(connection, memory, beside=beside)
            connection.execute(_IN_UTC)
            running = DuckDB(connection, folder, prepared)
            if given != memory:
                running.rows_at_a_time = min(running.rows_at_a_time, in_bytes(given) // BYTES_A_ROW)
            yield running


@contextmanager
def _spark(folder: Path) -> Iterator[Engine]:
    session = spark_session()
    import ibis  # after what may say that something is not installed

    with spark_faults(folder):
        yield Spark(ibis.pyspark.connect(session), folder)


def _settings(folder: Path) -> dict[str, str | bool]:
    return {
        "temp_directory": str(folder / "spill"),
        "preserve_insertion_order": False,
        "python_enable_replacements": False,
    }
