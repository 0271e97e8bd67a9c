"""The register as people describe it, in YAML: read and checked whole."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from ncs.register.contents import Expectation, FrameworkMetric, Register
from ncs.register.entry import MeasureEntry
from ncs.tables.reading.keyed import ById
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml


class _Measures(BaseModel):
    model_config = ConfigDict(extra="forbid")

    measures: ById[MeasureEntry]


class _Expectations(BaseModel):
    model_config = ConfigDict(extra="forbid")

    outcomes: Mapping[int, str]
    expectations: ById[Expectation]


class _Metrics(BaseModel):
    model_config = ConfigDict(extra="forbid")

    metrics: tuple[FrameworkMetric, ...]


def described(*measures: TextFile, expectations: TextFile, local_outcomes: TextFile) -> Register:
    """Return the register that files describe.

    Args:
        measures: the files of measures, in order.
        expectations: the file of outcomes and expectations.
        local_outcomes: the file of the Local Outcomes Framework.

    Raises:
        ProblemsFound: a file is not what it should be.
        ValueError: a measure is described twice.
    """
    read = [read_yaml(file, _Measures).measures for file in measures]
    entries = [item for one in read for item in one.items()]
    twice = sorted({key for key, _ in entries if sum(other == key for other, _ in entries) > 1})
    if twice:
        raise ValueError(f"described twice: {twice}")
    rest = read_yaml(expectations, _Expectations)
    metrics = read_yaml(local_outcomes, _Metrics).metrics
    return Register(
        measures=dict(entries), outcomes=rest.outcomes, expectations=rest.expectations, local_outcomes=metrics
    )
