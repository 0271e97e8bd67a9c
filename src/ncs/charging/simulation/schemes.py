"""The schemes that a simulation compares: the law, and reforms by name, file, or several joined by +."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ncs.charging.reforms import Reform, Scheme, combine, find_reform
from ncs.charging.reforms.naming import parts, short_name
from ncs.core.errors import Problem, ProblemsFound, UnknownName, raise_if
from ncs.policy.parameters import Parameters

#: The name of the scheme that changes nothing.
LAW = "law"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A scheme under its name: as the user gave it, but files by their names alone, without folder and ending."""

    name: str
    scheme: Scheme

    @property
    def title(self) -> str:
        """The titles of its reforms, or the law as it stands."""
        return self.scheme.title

    @property
    def starts(self) -> date | None:
        """The first day on which it differs from the law; None for the law itself."""
        return min((reform.starts for reform in self.scheme.reforms if reform.starts is not None), default=None)


def law(figures: Parameters) -> Named:
    """Return the law as it stands with these figures."""
    return Named(name=LAW, scheme=combine([], base=figures))


def chosen(names: Sequence[str], *, figures: Parameters, starting: date) -> tuple[Named, ...]:
    """Return a scheme for each name; ``law`` is the law, and reforms joined by + make one scheme, in order.

    A reform without a day of its own starts on ``starting``.

    Raises:
        ProblemsFound: with every name that is not known, every file that cannot be used, and names given twice.
    """
    problems: list[Problem] = []
    found: list[Named] = []
    for given in names:
        name = short_name(given)
        chosen_parts: list[Reform] = []
        named = () if given == LAW else parts(given)
        if len(set(named)) < len(named):
            message, step = f"A reform is named twice in {given!r}.", "Name each once."
            problems.append(Problem(rule="reform-twice", message=message, next_step=step, field="--reform"))
        for part in named:
            try:
                chosen_parts.append(_starting(find_reform(part), starting))
            except (ProblemsFound, UnknownName) as error:
                problems += _said(part, error)
        if name in (one.name for one in found):
            message, step = f"Two reforms have the name {name!r}.", "Give each once; files need names of their own."
            problems.append(Problem(rule="reform-twice", message=message, next_step=step, field="--reform"))
        found.append(Named(name=name, scheme=combine(chosen_parts, base=figures)))
    raise_if(problems, "The reforms cannot be simulated")
    return tuple(found)


def _starting(reform: Reform, day: date) -> Reform:
    return reform.model_copy(update={"starts": day}) if reform.starts is None else reform


def _said(name: str, error: ProblemsFound | UnknownName) -> Iterator[Problem]:
    if isinstance(error, ProblemsFound):
        yield from error.problems
    else:
        hint = f"Did you mean: {', '.join(error.near)}? " if error.near else ""
        yield Problem(
            rule="unknown-reform",
            message=f"There is no reform {name!r}." if name else "The name of a reform is empty.",
            next_step=f"{hint}`ncs charge reforms` lists all; a file of your own ends in .yaml.",
            field="--reform",
            value=name,
        )
