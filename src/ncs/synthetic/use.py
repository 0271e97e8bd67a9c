"""What can be asked of the synthetic England: records, hospital spells, people, and how near it all comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from inspect import signature
from pathlib import Path

from ncs.charging.simulation.people_file import fill_people, parquet_file
from ncs.charging.views.calibration import calibration_table
from ncs.core.errors import near_matches
from ncs.core.files import atomic_folder
from ncs.core.given import WrongValue, as_date, kind_of, name_of, names_of, number_of, path_of, truth_of
from ncs.core.outputs import together
from ncs.core.progress import Progress, silent
from ncs.present.answer import Answer
from ncs.synthetic.care import DEFAULT_DAY, DEFAULT_SEED, DEFAULT_SIZE, INVENTOR, make_calibrated
from ncs.synthetic.care import Made as MadePeople
from ncs.synthetic.comparison import Compared
from ncs.synthetic.comparison import compare as compare_lives
from ncs.synthetic.hospital_files import make_hospital
from ncs.synthetic.places import places
from ncs.synthetic.plan import Plan, plan_of
from ncs.synthetic.provider_costs import make_returns as fill_returns
from ncs.synthetic.providers.make import make as make_providers
from ncs.synthetic.records import Made, make_records
from ncs.synthetic.survey.make import Making, make_returns
from ncs.synthetic.survey.writing import answers_table, fill, frame_table, impossible_table
from ncs.synthetic.views import comparison_table, files_table, made_table
from ncs.tables.tables import Table
from ncs.tables.writers import filling

__all__ = [
    "INVENTOR",
    "Plan",
    "compare",
    "costs",
    "hospital",
    "people",
    "people_target",
    "plan",
    "providers",
    "records",
    "survey",
]

Day = date | str | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MadeRecords(Answer):
    """Synthetic files in a folder: what was ordered, and how many councils, files and rows were made."""

    folder: Path
    plan: Plan
    made: Made

    @property
    def files(self) -> tuple[Path, ...]:
        """The files made, in order of name; the note beside them is left out."""
        return tuple(sorted(path for path in self.folder.iterdir() if path.suffix in (".csv", ".parquet")))

    @property
    def latest(self) -> tuple[Path, ...]:
        """The last file of each council of a local layout: what it would send to government next."""
        lived = [path for path in self.files if not path.name.startswith("synthetic_truth")]
        return tuple({_council_in(path): path for path in sorted(lived, key=_arrived_in)}.values())

    def tables(self) -> tuple[Table, ...]:
        """Return the files, a row a file."""
        return (made_table(self.files, self.made),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MadeReturns(Answer):
    """Synthetic returns of a yearly survey in a folder, and the printed numbers that no returns can give."""

    folder: Path
    made: Making

    @property
    def answers(self) -> Path:
        """The file of answers, a row a council."""
        return self.folder / "returns.csv"

    @property
    def frame(self) -> Path:
        """The file of the invented councils."""
        return self.folder / "frame.csv"

    def tables(self) -> tuple[Table, ...]:
        """Return what is impossible, the answers, and the councils."""
        return (impossible_table(self.made), answers_table(self.made), frame_table(self.made))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MadeProviders(Answer):
    """Invented files of the regulator, in a folder."""

    folder: Path
    files: tuple[Path, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the files, a row each."""
        return (files_table(self.files),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ComparedLives(Answer):
    """Published figures beside those of the synthetic England."""

    compared: tuple[Compared, ...]
    councils: int
    seed: int

    def tables(self) -> tuple[Table, ...]:
        """Return one row a figure."""
        return (comparison_table(self.compared, councils=self.councils, seed=self.seed),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class InventedPeople(Answer):
    """Invented people with care needs, and how their weights were fitted to published totals."""

    made: MadePeople
    day: date
    seed: int

    def tables(self) -> tuple[Table, ...]:
        """Return every target with its gap."""
        title = f"Synthetic people with care needs, set on {self.day}, beside published totals (seed {self.seed})"
        notes = self.made.people.notes
        return (calibration_table(self.made.calibration, title=title, population="synthetic", notes=notes),)

    def save(self, target: Path | str, *, beside: Path | str, replace: bool = False) -> None:
        """Write the people as Parquet, and how they were fitted as CSV ``beside`` them; both or neither.

        Raises:
            NcsError: the name is not that of a Parquet file, or is taken.
            CannotWrite: a fault of the file system.
        """
        table, people = self.table(), people_target(target, replace=replace)
        with together(replace=replace) as outputs:
            fill_people(self.made.people, outputs.file(people))
            filling([table], "csv", title=table.title)(outputs.file(path_of(beside)))


def plan(
    size: str | None = None,
    *,
    councils: str | Sequence[str] | None = None,
    people: int | None = None,
    first: Day = None,
    last: Day = None,
    seed: int | None = None,
    layout: str | None = None,
    form: str | None = None,
    every_months: int | None = None,
    tidy: bool | None = None,
    truth: bool | None = None,
) -> Plan:
    """Return an order for synthetic records: a ready size (``tiny``, ``council``, ``england``) with changes on top.

    Args:
        size: ``tiny`` unless given.
        councils: names or codes, a number of councils as text, or ``all``.
        people: in each council's records; by its population unless given.
        first, last: first and last day of the records.
        seed: the same seed gives the same bytes.
        layout: ``local``, as a council sends a file, or ``national``.
        form: ``csv`` or ``parquet``.
        every_months: months between a council's files: 1, 3, 6 or 12.
        tidy: leave out what goes wrong in files.
        truth: also write what truly happened.

    Raises:
        NcsError: a value is outside what can be made, or a name is not known.
    """
    return plan_of(
        name_of(size, "size"),
        councils=None if councils is None else _some(names_of(councils, "councils")),
        people=number_of(people, "people"),
        first=as_date(first, "first"),
        last=as_date(last, "last"),
        seed=number_of(seed, "seed"),
        layout=name_of(layout, "layout"),
        form=name_of(form, "form"),
        every_months=number_of(every_months, "every_months"),
        tidy=None if tidy is None else truth_of(tidy, "tidy"),
        truth=None if truth is None else truth_of(truth, "truth"),
    )


def records(
    out: Path | str,
    ordered: Plan | None = None,
    *,
    replace: bool = False,
    progress: Progress = silent,
    **changes: object,
) -> MadeRecords:
    """Make synthetic client level data in the folder ``out``, whole or not at all: it is too large to be held.

    Args:
        out: folder to make.
        replace: whether an earlier folder of synthetic data there may be replaced.
        ordered: a plan; made from ``changes`` unless given.
        progress: counts councils.
        changes: as for :func:`plan`: ``size``, ``councils``, ``people``, ``first``, ``last``, ``seed`` and so on.

    Raises:
        CannotWrite: a fault of the file system, or ``out`` holds files that this program did not make.
        NcsError: as for :func:`plan`.
    """
    chosen = _ordered(ordered, changes)
    folder = path_of(out, "out")
    return MadeRecords(
        folder=folder, plan=chosen, made=make_records(chosen, folder, replace=replace, progress=progress)
    )


def _some(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of councils, of which there must be one.

    Raises:
        WrongValue: there is none.
    """
    if not names:
        raise WrongValue("The list for councils is empty. Name one, or leave councils out.")
    return names


def _ordered(given: Plan | None, changes: Mapping[str, object]) -> Plan:
    """Return the plan that was given, or one made from changes.

    Raises:
        WrongValue: it is no plan, comes with changes, or a change is none that can be made.
    """
    known = tuple(signature(plan).parameters)
    unknown = next((name for name in changes if name not in known), None)
    if unknown is not None:
        near = near_matches(unknown, known) or known
        raise WrongValue(f"There is no argument {unknown}. Did you mean: {'; '.join(near)}?")
    if given is None:
        return plan(**changes)  # type: ignore[arg-type]
    if changes:
        raise WrongValue(f"Give a plan or {next(iter(changes))}, not both: put it in the plan.")
    return kind_of(given, Plan, "ordered", made_by="ncs.synthetic.use.plan")


def hospital(out: Path | str, ordered: Plan, *, replace: bool = False, progress: Progress = silent) -> MadeRecords:
    """Make the hospital extract that goes with the records of the same plan, in the folder ``out``.

    Raises:
        CannotWrite, NcsError: as for :func:`records`.
    """
    folder = path_of(out, "out")
    return MadeRecords(
        folder=folder, plan=ordered, made=make_hospital(ordered, folder, replace=replace, progress=progress)
    )


def compare(councils: str | Sequence[str] = "all", *, seed: int = 2026, progress: Progress = silent) -> ComparedLives:
    """Set the synthetic England beside what was published, honestly; all 153 councils take about fifteen seconds.

    Raises:
        NcsError: a council is not known.
    """
    chosen = places(names_of(councils, "councils"))
    compared = tuple(compare_lives(chosen, seed=seed, progress=progress))
    return ComparedLives(compared=compared, councils=len(chosen), seed=seed)


def people_target(target: Path | str, *, replace: bool = False) -> Path:
    """Return where people may be written, so that a name that cannot be is refused before the work.

    Raises:
        NcsError: the name is not that of a Parquet file, or is taken.
    """
    return parquet_file(path_of(target, "target"), replace=replace)


def people(size: int | None = None, *, seed: int | None = None, on: Day = None) -> InventedPeople:
    """Invent people with care needs in England, with weights fitted to published totals, to cost reforms on.

    Args:
        size: how many rows, 2,000 or more; 30,000 unless given.
        seed: the same seed gives the same people; 2026 unless given.
        on: the day they are set on; 2026-04-06 unless given.

    Raises:
        ProblemsFound: the size, seed or day cannot be.
    """
    day = as_date(on, "on") or DEFAULT_DAY
    chosen = DEFAULT_SEED if seed is None else seed
    made = make_calibrated(DEFAULT_SIZE if size is None else size, seed=chosen, on=day)
    return InventedPeople(made=made, day=day, seed=chosen)


def _council_in(path: Path) -> str:
    """Return the council's code in the name of a synthetic file, such as ``synthetic_109_South-Tyneside_….csv``."""
    return path.stem.split("_")[1]


def _arrived_in(path: Path) -> tuple[str, str, bool]:
    """Return council, day of arrival and whether it came again: what sorts the files of a council by time."""
    stem = path.stem.removesuffix("_again")
    return _council_in(path), stem.rpartition("_")[2], stem != path.stem


def survey(out: Path | str, *, year: int = 2025, seed: int = 1, replace: bool = False) -> MadeReturns:
    """Make returns of invented councils to a yearly survey, whose answers give the numbers printed of that year.

    Args:
        out: the folder to make.
        year: of the survey; 2025.
        seed: the same seed gives the same bytes.
        replace: whether what an earlier run left there may be replaced.

    Raises:
        NotModelled: another year.
        AlreadyThere, NotOurs, CannotWrite: ``out`` may not be written.
    """
    target = path_of(out, "out")
    with atomic_folder(target, replace=replace) as folder:
        made = make_returns(year, seed)
        fill(folder, made)
    return MadeReturns(folder=target, made=made)


def costs(
    out: Path | str, *, service: str = "care_home", providers: int = 12, seed: int = 1, replace: bool = False
) -> tuple[Path, ...]:
    """Fill returns of invented providers to a cost of care exercise, a workbook each.

    Args:
        out: the folder to make.
        service: ``care_home`` or ``homecare``.
        providers: how many.
        seed: the same seed gives the same bytes.
        replace: whether what an earlier run left there may be replaced.

    Returns:
        The workbooks.

    Raises:
        UnknownName: costs of that service are not collected.
        AlreadyThere, NotOurs, CannotWrite: ``out`` may not be written.
    """
    target = path_of(out, "out")
    with atomic_folder(target, replace=replace) as folder:
        made = fill_returns(folder, service=service, providers=providers, seed=seed)
    return tuple(target / path.name for path in made)


def providers(
    out: Path | str,
    *,
    locations: int = 1_000,
    months: int = 3,
    seed: int = 1,
    councils: str | Sequence[str] | None = None,
    replace: bool = False,
    progress: Progress = silent,
) -> MadeProviders:
    """Invent providers and write them as the regulator publishes: active locations by month, ended ones, ratings.

    Args:
        out: the folder to make.
        locations: how many at first; months: how many files of active locations.
        seed: the same seed gives the same bytes.
        councils: only in these, by any name or code.
        replace: whether what an earlier run left there may be replaced.
        progress: counts months.

    Raises:
        NotModelled: the size cannot be made.
        UnknownName: a council is not known.
        AlreadyThere, NotOurs, CannotWrite: ``out`` may not be written.
    """
    target = path_of(out, "out")
    with atomic_folder(target, replace=replace) as folder:
        made = make_providers(
            folder,
            locations=locations,
            months=months,
            seed=seed,
            councils=names_of(councils, "councils"),
            progress=progress,
        )
        names = [path.relative_to(folder) for path in made]
    return MadeProviders(folder=target, files=tuple(target / name for name in names))
