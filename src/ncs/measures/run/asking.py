"""What a run is asked for, in words and paths, made into a job: each input is opened and checked before any work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ncs.core.refusals import refuse_folder
from ncs.engine.engine import find_engine
from ncs.measures.run import registry
from ncs.measures.run.context import CannotMeasure
from ncs.measures.run.definition import Measure
from ncs.measures.run.inputs import Events, events_of, match_editions, open_folder
from ncs.measures.run.job import Extract, Job
from ncs.measures.run.periods import read_period
from ncs.measures.run.places import Places, read_places, recorded, registered
from ncs.measures.run.publishing import LOCAL_USE, Publishing, publishing
from ncs.records.council_list import COUNCILS_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of ``ncs measures run``; empty measures mean all, empty editions those of the events folders."""

    events: tuple[Path, ...]
    period: str
    out: Path
    measures: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    councils: Path | None = None
    population: Path | None = None
    hospital: Path | None = None
    look_ups: Path | None = None
    engine: str = "duckdb"
    official_grid: bool = False
    all_councils: bool = False
    publish: bool = False
    disclosure: str | None = None
    releases: Path | None = None
    replace: bool = False

    def files(self) -> tuple[Path, ...]:
        """Return the files and folders that are read, in order of the options."""
        given = (*self.events, self.councils, self.population, self.hospital, self.look_ups, self.releases)
        return tuple(path for path in given if path is not None)


def asked(options: Options) -> Job:
    """Return the job that is asked for.

    Raises:
        NcsError: it cannot be done: a name means nothing, an input cannot be opened, the folder to make may not be
            written, or options exclude each other.
    """
    refuse_folder(options.out, replace=options.replace, read=options.files())
    _refuse_twice_said(options)
    measures, period = registry.chosen(options.measures), read_period(options.period)
    publish = _publishing(options)
    events = _events(options.events, options.editions, publish=options.publish)
    return Job(
        engine=find_engine(options.engine),
        events=events,
        measures=measures,
        period=period,
        places=_places(options, events),
        further=_further(options.hospital, options.look_ups),
        about=_about(options, events, measures, publish),
        read=options.files(),
        out=options.out,
        official_grid=options.official_grid,
        all_councils=options.all_councils,
        publishing=publish,
        replace=options.replace,
    )


def _refuse_twice_said(options: Options) -> None:
    """Refuse what another option says already, or what only another has a use for.

    Raises:
        CannotMeasure: something like it is asked for.
    """
    if options.all_councils and options.official_grid:
        raise CannotMeasure("--official-grid reports every council already: leave --all-councils out.")
    if options.look_ups is not None and options.hospital is None:
        raise CannotMeasure("--look-ups is for hospital spells: give --hospital as well, or leave it out.")


def _publishing(options: Options) -> Publishing | None:
    """How the figures are to be protected, with the release register read; None for use inside the council.

    Raises:
        CannotMeasure: something of publishing is asked for, and publishing is not.
    """
    if options.publish:
        return publishing(options.disclosure, options.releases)
    for name, given in (("--releases", options.releases), ("--disclosure", options.disclosure)):
        if given is not None:
            raise CannotMeasure(f"{name} is for figures that are published: give --publish as well.")
    return None


def _events(paths: Sequence[Path], editions: Sequence[str], *, publish: bool) -> tuple[Events, ...]:
    folders = match_editions([open_folder(path) for path in paths], editions)
    if publish and len(folders) > 1:
        raise CannotMeasure("Publish one edition at a time: the difference between two could show small numbers.")
    return tuple(map(events_of, folders))


def _places(options: Options, events: Sequence[Events]) -> Places:
    """The councils of the list given, else those that the events were built with, else those of the register."""
    if options.councils and options.population:
        raise CannotMeasure("Give either --councils (with its own populations) or --population, not both.")
    if options.councils:
        return read_places(options.councils)
    if options.population is None and _built_with_a_list(events):
        return recorded([item.path.parent / COUNCILS_FILE for item in events])
    return registered(options.population)


def _built_with_a_list(events: Sequence[Events]) -> bool:
    """Whether the events were built with a list of councils in place of the register.

    Raises:
        CannotMeasure: some were and some were not, so it cannot be known which councils are to be reported.
    """
    given = {item.councils_given for item in events}
    if len(given) > 1:
        raise CannotMeasure(
            "Some events were built with a list of councils and some with the register. Say which councils are to be "
            "reported with --councils."
        )
    return given == {True}


def _further(hospital: Path | None, look_ups: Path | None) -> dict[str, Extract]:
    if hospital is None and look_ups is None:
        return {}
    from ncs.measures.run.hospital_files import open_hospital, open_look_up  # readers of CSV, which 2D alone needs

    found: dict[str, Extract] = {"hospital": open_hospital(hospital)} if hospital else {}
    return {**found, "lsoa_councils": open_look_up(look_ups)} if look_ups else found


def _about(
    options: Options, events: Sequence[Events], measures: Sequence[Measure], publish: Publishing | None
) -> dict[str, object]:
    """What the run is, without paths of the machine."""
    return {
        "editions": [item.edition for item in events],
        "events": [item.told() for item in events],
        "period": options.period,
        "measures": [measure.id for measure in measures],
        "use": publish.standing if publish else LOCAL_USE,
        "not_defended": publish.not_defended if publish else None,
        "official_grid": options.official_grid,
        "councils": _councils_said(options, events),
        "population": options.population.name if options.population else None,
        "hospital": options.hospital.name if options.hospital else None,
    }


def _councils_said(options: Options, events: Sequence[Events]) -> str:
    """Where the councils come from, without a path."""
    if options.councils:
        return options.councils.name
    return f"{COUNCILS_FILE} of the events" if options.population is None and _built_with_a_list(events) else "register"
