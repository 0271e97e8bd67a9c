"""What to make: which councils, how many people, which months, in which layout. Three sizes are ready."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ncs.core.errors import NcsError, UnknownName, near_matches
from ncs.synthetic.places import Place, places
from ncs.synthetic.writing import FORMATS

LAYOUTS = ("local", "national")
MOST_PEOPLE = 800_000


class BadPlan(NcsError):
    """What was asked for cannot be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An order for synthetic records.

    Attributes:
        councils: names, codes, a number of councils up to 99, or ``all``.
        people: people in each council's records; None follows the council's population.
        first, last: first and last day of the records.
        seed: 0 or more; the same seed gives the same bytes.
        layout: ``local`` (as a council sends a file) or ``national`` (as the national table holds it).
        form: ``parquet`` or ``csv``.
        every_months: months between a council's files.
        tidy: leave out everything that goes wrong in files; late changes stay.
        truth: also write what truly happened.

    Raises:
        BadPlan: a value is outside what can be made.
        UnknownName: the layout or form is not known.
    """

    councils: tuple[str, ...] = ("3",)
    people: int | None = None
    first: date = date(2023, 4, 1)
    last: date = date(2026, 3, 31)
    seed: int = 2026
    layout: str = "local"
    form: str = "csv"
    every_months: int = 3
    tidy: bool = False
    truth: bool = False

    def __post_init__(self) -> None:
        for kind, name, known in (("layout", self.layout, LAYOUTS), ("format", self.form, FORMATS)):
            if name not in known:
                raise UnknownName(kind, name, near_matches(name, known) or known)
        if self.people is not None and not 100 <= self.people <= MOST_PEOPLE:
            raise BadPlan(f"Ask for 100 to {MOST_PEOPLE:,} people a council, not {self.people:,}.")
        if not 90 <= (self.last - self.first).days <= 3660:
            raise BadPlan("The records must cover three months at least and ten years at most: check --from and --to.")
        if not date(2015, 1, 1) <= self.first <= date(2040, 1, 1):
            raise BadPlan("The records must start between 2015 and 2040.")
        if self.seed < 0 or self.every_months not in (1, 3, 6, 12):
            raise BadPlan("The seed must be 0 or more, and files come every 1, 3, 6 or 12 months.")

    @property
    def places(self) -> tuple[Place, ...]:
        """The councils, in order of their code."""
        return places(self.councils)


#: Ready orders by name; what the user says comes on top.
SIZES: dict[str, Plan] = {
    "tiny": Plan(councils=("3",), people=2_000, first=date(2024, 10, 1)),
    "council": Plan(councils=("1",)),
    "england": Plan(councils=("all",), layout="national", form="parquet"),
}


def plan_of(size: str | None, **said: object) -> Plan:
    """Return the plan of a size (None: ``tiny``) with what the user said put on top; None means not said.

    Raises:
        BadPlan: a value is outside what can be made.
        UnknownName: there is no such size, layout or form.
    """
    name = "tiny" if size is None else size
    if name not in SIZES:
        raise UnknownName("size", name, near_matches(name, SIZES) or tuple(SIZES))
    base = SIZES[name]
    if size is None and said.get("councils") is not None and said.get("people") is None:
        base = replace(base, people=None)
    changes = {key: value for key, value in said.items() if value is not None}
    return replace(base, **changes)  # type: ignore[arg-type]
