"""``read_yaml``: a YAML file as an instance of a pydantic model, or every problem in it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ncs.core.errors import Problem, raise_if
from ncs.tables.reading.text import TextFile, open_text
from ncs.tables.reading.yaml_values import Loaded, compose

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")
#: A larger file is no file of settings.
MOST_BYTES = 1 << 23


def read_yaml(
    file: TextFile,
    model: type[T] | TypeAdapter[T],
    *,
    kind: str = "file",
    summary: str = "",
    next_step: str = "",
    values_shown: bool = True,
    more: Callable[[T | None, Loaded], Iterable[Problem]] | None = None,
) -> T:
    """Read a YAML file, a user's own or one that comes with the package.

    Args:
        file: where it is.
        model: a pydantic model, any type that pydantic can check (such as ``dict[str, Source]``), or a TypeAdapter.
        kind: what the file is, in a word or two, for the messages, such as ``case file``.
        summary: the first line of the refusal; "The KIND cannot be used" if not given.
        next_step: what to do where no better advice is known, such as "See `ncs charge template`.".
        values_shown: whether problems may repeat values, which personal files do not want.
        more: finds what no model can see, such as a name of nothing that is held; it is given what was made (None where
            the model refused it) and what was loaded.

    Raises:
        ProblemsFound: everything that is wrong, each with the file, row, key, and what to write instead: it cannot be
            opened or is not strict YAML (see :mod:`ncs.tables.reading.yaml_values`); or a key is unknown or missing, or
            a value is not what the model allows, not finite, or too large.
    """
    loaded = _loaded(file, kind)
    said = summary or f"The {kind} cannot be used"
    raise_if(() if loaded.whole else loaded.problems, said)
    made, found = validated(loaded, model, next_step=next_step, values_shown=values_shown)
    found += more(made, loaded) if more else ()
    refused = {problem.field for problem in loaded.problems}
    raise_if([*loaded.problems, *(problem for problem in found if problem.field not in refused)], said)
    return cast("T", made)


def load_yaml(file: TextFile, *, kind: str = "file", summary: str = "") -> Loaded:
    """Read a YAML file as plain values with their rows, for callers that check them otherwise.

    Raises:
        ProblemsFound: it cannot be opened, is empty, or is not strict YAML; with every problem.
    """
    loaded = _loaded(file, kind)
    raise_if(loaded.problems, summary or f"The {kind} cannot be used")
    return loaded


def validated(
    loaded: Loaded, model: Any, *, next_step: str = "", values_shown: bool = True
) -> tuple[Any, list[Problem]]:
    """Return what was loaded as an instance of ``model``, or None with every problem that the model has with it."""
    from pydantic import TypeAdapter, ValidationError

    from ncs.tables.reading.findings import problems_of

    try:
        made = (model if isinstance(model, TypeAdapter) else _adapter(model)).validate_python(loaded.content)
    except (ValidationError, RecursionError) as error:
        return None, problems_of(error, loaded, model=model, next_step=next_step, values_shown=values_shown)
    return made, list(_beyond(made, loaded))


@lru_cache(maxsize=64)
def _adapter(model: Any) -> TypeAdapter[Any]:
    """Return what checks a model: made once, as many files are of one model."""
    from pydantic import TypeAdapter

    return TypeAdapter(model)


def _loaded(file: TextFile, kind: str) -> Loaded:
    opened = open_text(file, kind=kind, most_bytes=MOST_BYTES)
    return compose(opened.text, file=opened.file)


def _beyond(made: Any, loaded: Loaded) -> Iterator[Problem]:
    """Yield the numbers in what was made that nothing can be worked out from, given as text such as ``"1e999999"``."""
    from ncs.tables.reading.findings import numbers_of, row_of

    for at, number in numbers_of(made):
        said = ".".join(map(str, at)) or "the file"
        yield Problem(
            rule="number-too-large",
            message=f"{said} is not a number that can be worked with.",
            next_step="Write an ordinary number in digits.",
            file=loaded.file,
            row=row_of(at, loaded),
            field=said,
            value=str(number)[:40],
        )
