"""Reading an input: every fault collected, and nothing worked out from a file that has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from importlib.resources import files

from ncs.core.errors import Problem, UnknownName, raise_if
from ncs.prices.model.checks import problems
from ncs.prices.model.inputs import ADAPTER, UNITS, AnyInput
from ncs.tables.reading.text import TextFile, open_text
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

_KIND, _SAID = "price input", "The price cannot be worked out"


def read_input(file: TextFile, service: str | None = None) -> AnyInput:
    """Read the input of a price from a YAML file.

    Args:
        file: where it is.
        service: what it must be about; any of :data:`UNITS` if not given.

    Raises:
        ProblemsFound: it cannot be read, a key is missing or unknown, or its values cannot be (see
            :mod:`ncs.prices.model.checks`); with every problem.
    """
    found: AnyInput = read_yaml(
        file,
        ADAPTER,
        kind=_KIND,
        summary=_SAID,
        next_step="See `ncs price template`.",
        more=partial(_more, service=service),
    )
    return found


def _more(given: AnyInput | None, loaded: Loaded, *, service: str | None) -> Iterator[Problem]:
    """Yield what the checks find, each with its file and row; nothing where the model refused the file."""
    if given is None:
        return
    for one in problems(given):
        yield replace(one, file=loaded.file, row=loaded.row_of(*(one.field or "").split(".")))
    if service is not None and given.service != service:
        yield _other(given, service, loaded.file, f"Use `ncs price {given.service.replace('_', '-')}`.")


def _other(given: AnyInput, service: str, file: str | None, step: str) -> Problem:
    message = f"The file is about {given.service}, not {service}."
    return Problem(rule="other-service", field="service", message=message, next_step=step, file=file)


def checked(given: AnyInput) -> AnyInput:
    """Return an input that was made or changed by a program, if nothing is wrong with it.

    Raises:
        ProblemsFound: with every problem.
    """
    raise_if(problems(given), _SAID)
    return given


def starter_text(service: str) -> str:
    """Return the commented starter of a service, as YAML.

    Raises:
        UnknownName: there is no such service.
    """
    if service not in UNITS:
        raise UnknownName("service", service, tuple(UNITS))
    return open_text(files("ncs.prices") / "data" / f"{service}.yaml", kind=_KIND).text


@cache
def packaged(name: str) -> AnyInput:
    """Return an input that comes with the program: a starter, or a calibration such as ``calibration_2014``."""
    return read_input(files("ncs.prices") / "data" / f"{name}.yaml")
