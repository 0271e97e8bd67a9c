"""The engines that specs of the main tables run on, for use as a pytest fixture."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from ncs.engine.engine import Engine
from ncs.engine.engine import engine as start_engine
from ncs.engine.spark import spark_session

ENGINES = [
    "duckdb",
    pytest.param("spark", marks=[pytest.mark.spark]),
]


#: Java compiles quickly rather than well, and on one thread: nothing here runs long enough to repay more.
_JAVA = '--driver-java-options "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:CICompilerCount=1" pyspark-shell'


def quick_spark() -> None:
    """Start Spark for tables of a few rows, before the product would: compiling plans costs more than running them."""
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("PYSPARK_SUBMIT_ARGS", _JAVA)
    settings = spark_session().conf
    for name in ("spark.sql.codegen.wholeStage", "spark.sql.adaptive.enabled"):
        settings.set(name, "false")
    settings.set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    settings.set("spark.sql.shuffle.partitions", "1")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine in turn; Spark's session is started once a test process."""
    if request.param == "spark":
        quick_spark()
    with start_engine(request.param) as started:
        yield started


@pytest.fixture(scope="module")
def spark() -> Iterator[Engine]:
    """Spark, started once a test process."""
    quick_spark()
    with start_engine("spark") as started:
        yield started


@pytest.fixture
def duckdb_engine() -> Iterator[Engine]:
    """DuckDB only."""
    with start_engine("duckdb") as started:
        yield started
