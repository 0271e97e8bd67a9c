"""The engines that specs of the main tables run on, for use as a pytest fixture."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ncs.engine.engine import DuckDB, Engine
from ncs.engine.engine import engine as start_engine
from ncs.engine.plans import Statement
from ncs.engine.spark import spark_session
from ncs.measures.run.prepared import prepared as of_measures
from ncs.records.prepared import prepared as of_records

ENGINES = [
    "duckdb",
    pytest.param("spark", marks=[pytest.mark.spark]),
]


#: Java compiles quickly rather than well, and on one thread: nothing here runs long enough to repay more. It takes the
#: word of those who compiled Spark that its classes are well formed.
_JAVA = (
    '--driver-java-options "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote'
    ' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:CICompilerCount=1" pyspark-shell'
)


def quick_spark() -> None:
    """Start Spark for tables of a few rows, before the product would: compiling plans costs more than running them."""
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("PYSPARK_SUBMIT_ARGS", _JAVA)
    logging.getLogger("py4j").setLevel(logging.ERROR)  # it says at the end, where nobody listens any more, that it ends
    settings = spark_session().conf
    off = ("spark.sql.codegen.wholeStage", "spark.sql.adaptive.enabled", "spark.sql.constraintPropagation.enabled")
    for name in off:
        settings.set(name, "false")
    settings.set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    settings.set("spark.sql.shuffle.partitions", "1")


#: Statements that were worked out once in this process: definitions do not change while tests run.
_WORKED_OUT: dict[str, Statement] = {}


@contextmanager
def started(name: str = "duckdb") -> Iterator[Engine]:
    """An engine that starts with the plans that come with the program, and with what tests before this one worked out.

    That plans are what the definitions come to is a test of its own (``test_plans.py``).
    """
    with start_engine(name, prepared={**of_records(), **of_measures(), **_WORKED_OUT}) as running:
        yield running
        if isinstance(running, DuckDB):
            _WORKED_OUT.update(running.statements.used)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine in turn; Spark's session is started once a test process."""
    if request.param == "spark":
        quick_spark()
    with started(request.param) as running:
        yield running


@pytest.fixture(scope="module")
def spark() -> Iterator[Engine]:
    """Spark, started once a test process."""
    quick_spark()
    with started("spark") as running:
        yield running


@pytest.fixture
def duckdb_engine() -> Iterator[Engine]:
    """DuckDB only."""
    with started("duckdb") as running:
        yield running
