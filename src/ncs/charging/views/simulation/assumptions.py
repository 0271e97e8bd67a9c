"""Every assumption behind a simulation, and everything that it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ncs.charging.law.figures import LAST_YEAR
from ncs.charging.simulation.omitted import omitted
from ncs.charging.simulation.results import Simulation
from ncs.charging.simulation.targets import FITTED
from ncs.charging.views.calibration import calibration_table
from ncs.charging.views.simulation.amounts import headline
from ncs.core.errors import NotModelled
from ncs.core.money import nearest_whole
from ncs.core.provenance import Confidence
from ncs.policy.parameters import Parameters
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

#: The beginnings of the names of figures that the law's charges are worked out from.
_USED = ("capital.", "pea.", "mig.", "income.", "benefit.", "fnc.")
_DIRECTIONS = {
    "too low": "A reform looks cheaper than it would be",
    "too high": "A reform looks dearer than it would be",
    "either": "Either way",
}


def assumptions_table(simulation: Simulation) -> Table:
    """Return a row an assumption: uncertain inputs with their range, the rest in words; then what is not modelled."""
    return Table(
        name="assumptions",
        title=headline(simulation, "What is assumed, and what is not modelled"),
        columns=(
            Column(key="kind", title="Kind"),
            Column(key="what", title="What"),
            Column(key="value", title="Value used"),
            Column(key="low", title="Low"),
            Column(key="high", title="High"),
            Column(key="effect", title="What follows for the cost"),
            Column(key="source", title="Source and reason"),
            Column(key="status", title="Status"),
        ),
        rows=[*_inputs(simulation), *_stated(simulation), *_left_out(simulation)],
    )


def fitted_table(simulation: Simulation) -> Table:
    """Return the people beside published totals: what their weights were fitted to, and every gap that is left."""
    people = simulation.people
    as_given = (f"Weights are as given, and totals are counted on {shown_date(people.on)}, whatever their year.",)
    kind = "synthetic" if people.synthetic else "given"
    title = headline(simulation, "The people beside published totals")
    fitted = any(fit.target.use == FITTED for fit in simulation.calibration.fits)
    notes = () if fitted else as_given
    return calibration_table(simulation.calibration, title=title, population=kind, notes=notes)


def not_modelled(simulation: Simulation) -> tuple[str, ...]:
    """Return what is left out as sentences, each with what follows for the cost."""
    schemes = [outcome.named.scheme for outcome in simulation.reforms]
    return tuple(f"{one.words} ({_DIRECTIONS[one.direction]}.)" for one in omitted(schemes))


def stated(simulation: Simulation) -> tuple[str, ...]:
    """Return what is assumed besides the uncertain inputs, as sentences."""
    return (
        *_about_the_run(simulation),
        *(note for outcome in simulation.reforms for note in outcome.notes),
        *simulation.people.notes,
    )


def _about_the_run(simulation: Simulation) -> Iterator[str]:
    on = simulation.people.on
    yield (
        f"The people stand on {shown_date(on)}: {len(simulation.people):,} rows for about "
        f"{nearest_whole(simulation.standing_for / 1000):,} thousand people in England. Their number stays the same."
    )
    yield "Who leaves care is replaced by somebody like them who newly needs it, the same under every scheme."
    yield f"Policy of every council: {simulation.policy}"
    begins = simulation.starting
    yield f"A reform without a day of its own starts on {shown_date(begins)}."
    yield "A care account starts at nothing when its reform starts, or on the day of the people if that is later."
    yield from _unconfirmed(simulation)
    if simulation.last > LAST_YEAR:
        yield f"Figures are published to {LAST_YEAR}. After that they grow as assumed; capital limits stay frozen."


def _unconfirmed(simulation: Simulation) -> Iterator[str]:
    """Yield the law's figures on the first day of reforms that no published source confirms."""
    figures, day = simulation.law.named.scheme.figures, simulation.starting
    names = [name for name in sorted(figures) if name.startswith(_USED)]
    doubtful = [name for name in names if _confidence(figures, name, day) is Confidence.UNCERTAIN]
    if doubtful:
        yield f"Not confirmed against a published source on {shown_date(day)}: {', '.join(doubtful)}."


def _confidence(figures: Parameters, name: str, day: date) -> Confidence | None:
    """Return how sure a figure is; None where it has no value on the day."""
    try:
        return figures.at(name, day).confidence
    except NotModelled:
        return None


def _inputs(simulation: Simulation) -> Iterator[Mapping[str, Cell]]:
    for item in simulation.inputs.values():
        yield {
            "kind": "Uncertain input",
            "what": item.title,
            "value": f"{item.middle:f}",
            "low": f"{item.low:f}",
            "high": f"{item.high:f}",
            "effect": "See the table of what matters most" if simulation.uncertainty else "Ask for --draws",
            "source": f"{item.source} ({item.confidence}). {item.reason}",
            "status": "ok",
        }


def _stated(simulation: Simulation) -> Iterator[Mapping[str, Cell]]:
    for sentence in stated(simulation):
        yield {"kind": "Assumption", "what": sentence, "status": "not_applicable"}


def _left_out(simulation: Simulation) -> Iterator[Mapping[str, Cell]]:
    schemes = [outcome.named.scheme for outcome in simulation.reforms]
    for one in omitted(schemes):
        yield {
            "kind": "Not modelled",
            "what": one.words,
            "effect": _DIRECTIONS[one.direction],
            "status": "not_applicable",
        }
