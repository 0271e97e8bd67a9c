"""What may be told of regions and classes, and of single councils to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path

from ncs.core.errors import UnknownName
from ncs.core.files import atomic_folder
from ncs.core.given import path_of
from ncs.core.refusals import refuse_folder
from ncs.present.answer import Answer
from ncs.survey.disclosure.consent import Shared, read_consents, shared
from ncs.survey.disclosure.feedback import feedback as beside
from ncs.survey.disclosure.groups import WAYS
from ncs.survey.disclosure.regional import Told, told
from ncs.survey.estimation.answered import Answered
from ncs.survey.frame import Frame
from ncs.survey.returns.folder import Kept, NoReturns, open_folder
from ncs.survey.views.feedback import feedback_page
from ncs.survey.views.groups import groups_table, shared_tables
from ncs.tables.tables import Table

PathLikeText = str | PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GroupFigures(Answer):
    """Figures of regions and classes, as far as they may be told.

    Attributes:
        kept: the reading; found: every figure; way: ``region``, ``class`` or ``peers``, whose table is given.
    """

    kept: Kept
    found: tuple[Told, ...]
    way: str

    def tables(self) -> tuple[Table, ...]:
        """Return the figures of England and of the groups, a row each."""
        return (groups_table(self.found, frame=self.kept.frame, way=self.way),)

    def item_named(self, name: str) -> str:
        """Return the id of an item by id or concept.

        Raises:
            UnknownName: there is none.
        """
        return self.kept.bank.item(name).id


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SharedAnswers(Answer):
    """Answers of single councils that may go to one recipient, and councils whose answers may not."""

    frame: Frame
    found: Shared

    def tables(self) -> tuple[Table, ...]:
        """Return the answers, then the councils of which nothing may go, each with the reason."""
        return shared_tables(self.found, self.frame)


def answered_of(kept: Kept) -> Answered:
    """Return the answers of a reading, as estimates take them."""
    return Answered(bank=kept.bank, frame=kept.frame, returns=kept.returns)


def groups(folder: PathLikeText, *, way: str = "region") -> GroupFigures:
    """Give figures of regions or classes: amounts for each adult, means of rates, shares of options, and the extremes.

    Args:
        folder: made by :func:`~ncs.survey.use.read`.
        way: ``region``, ``class`` or ``peers`` (of like size). All are protected together: none gives another away.

    Raises:
        UnknownName: another way of dividing councils.
        NoReturns: the folder holds no returns.
    """
    if way not in WAYS:
        raise UnknownName("way of dividing councils", way, WAYS)
    kept = open_folder(path_of(folder, "folder"))
    return GroupFigures(kept=kept, found=tuple(told(answered_of(kept))), way=way)


def share(folder: PathLikeText, consents: PathLikeText, *, recipient: str, purpose: str, on: date) -> SharedAnswers:
    """Give the answers of councils that agreed to their going to a recipient for a purpose.

    Args:
        folder: made by :func:`~ncs.survey.use.read`.
        consents: the register: council, recipient, purpose, start, until, agreed_by, withdrawn, items.
        recipient, purpose: to whom and for what.
        on: the day on which they go.

    Raises:
        ProblemsFound: the register is wrong.
        NoReturns: the folder holds no returns.
    """
    kept = open_folder(path_of(folder, "folder"))
    held = read_consents(path_of(consents, "consents"), kept.frame, kept.bank)
    found = shared(kept.returns, held, kept.bank, recipient=recipient, purpose=purpose, on=on)
    return SharedAnswers(frame=kept.frame, found=found)


def feedback(
    folder: PathLikeText, out: PathLikeText, *, council: str | None = None, replace: bool = False
) -> tuple[Path, ...]:
    """Write each council's own page: its answers beside England, its region, its class and councils of like size.

    Args:
        folder: made by :func:`~ncs.survey.use.read`.
        out: the folder to make, a page a council; it is its user's alone, and each page is for one council.
        council: whose page alone, by name or code; all who returned without it.
        replace: whether what an earlier run left there may be replaced.

    Returns:
        The pages.

    Raises:
        UnknownName: the council is not in the frame.
        NoReturns: it did not return, or the folder holds no returns.
        AlreadyThere, NotOurs, IsAnInput, CannotWrite: ``out`` may not be written.
    """
    refuse_folder(path_of(out, "out"), replace=replace, read=[path_of(folder, "folder")])
    kept = open_folder(path_of(folder, "folder"))
    answered = answered_of(kept)
    wanted = [one.council for one in kept.returns]
    if council is not None:
        code = kept.frame.find(council).code
        if code not in wanted:
            raise NoReturns(f"{kept.frame.councils[code].name} did not return: there is nothing to set beside others.")
        wanted = [code]
    figures = tuple(told(answered))
    with atomic_folder(path_of(out, "out"), replace=replace, private=True, read=[path_of(folder, "folder")]) as target:
        for code in wanted:
            whom = kept.frame.councils[code]
            found = tuple(beside(answered, figures, whom))
            page = feedback_page(found, whom, kept.bank, invented=kept.frame.invented)
            (target / f"{code}.html").write_text(page, encoding="utf-8", newline="\n")
    return tuple(path_of(out, "out") / f"{code}.html" for code in wanted)
