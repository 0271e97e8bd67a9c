"""What goes wrong in Spark is said in words, with what to do, and without a cell of the data."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ncs.core.errors import NcsError
from ncs.core.files import CannotWrite
from ncs.engine import spark
from ncs.engine.duck import TooLittleMemory
from ncs.engine.engine import engine
from ncs.engine.spark import EngineFailed, EngineMissing
from run_engines import quick_spark


def test_without_the_extra_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(spark.importlib, "import_module", missing)
    with pytest.raises(EngineMissing, match=r"pip install .national-care-service\[spark\]"), engine("spark"):
        raise AssertionError("Spark cannot have started")


@pytest.mark.spark
def test_a_java_that_is_not_there_is_named(tmp_path: Path) -> None:
    """In a process of its own, since Java is started once a process."""
    code = "from ncs.engine.spark import spark_session, EngineMissing\ntry: spark_session()\n"
    code += "except EngineMissing as error: print(error)"
    said = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"JAVA_HOME": str(tmp_path / "no-java")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "no-java" in said and "unset JAVA_HOME" in said


@pytest.mark.spark
@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("java.lang.OutOfMemoryError: Java heap space", TooLittleMemory),
        ("java.io.IOException: No space left on device", CannotWrite),
        ("Cannot cast the value 'Zebedee Quillfeather' to date", EngineFailed),
    ],
)
def test_faults_of_java_are_told_in_words(said: str, kind: type[NcsError], tmp_path: Path) -> None:
    fault = importlib.import_module("py4j.protocol").Py4JError(said)
    with pytest.raises(kind) as caught, spark.spark_faults(tmp_path / "scratch"):
        raise fault
    assert "Quillfeather" not in str(caught.value) and caught.value.exit_code == 2


@pytest.mark.spark
def test_a_fault_while_spark_works_is_told_in_words() -> None:
    """A number that cannot be read, in a query that asks for an error, as no query of the product does."""
    quick_spark()
    with pytest.raises(EngineFailed, match="leave out --engine spark") as caught, engine("spark"):
        spark.spark_session().sql("SELECT raise_error('Zebedee')").collect()
    assert "Zebedee" not in str(caught.value)
