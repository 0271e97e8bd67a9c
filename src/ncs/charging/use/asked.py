"""What can be asked of answers, rather than of a case: the charge, and what it would be with other answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ncs.charging.ask.walk import Walk, walk
from ncs.charging.ask.written import case_of
from ncs.charging.use.cases import assess
from ncs.charging.views.answers import other_answers_table
from ncs.core.errors import NcsError
from ncs.core.explained import Explained
from ncs.present.answer import Answer
from ncs.tables.tables import Table

#: What is often asked, in words, and the answers that it changes. Only those that change something are worked out.
OFTEN: Mapping[str, Mapping[str, str]] = {
    "A husband, wife or partner lives in the home": {"couple": "yes", "together": "yes", "partner_there": "yes"},
    "Nothing was given away": {"gift": "0"},
    "They own no home": {"owns_home": "no", "rent": "0"},
}
AS_ANSWERED = "As you answered"


class NotAllAnswered(NcsError):
    """Answers that do not reach the end, so that nothing can be worked out from them."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OtherAnswers(Answer):
    """The charge as answered and with other answers; ``without`` says of which nothing can be said, and why."""

    found: Table
    without: tuple[str, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row for the answers as they are, and one for each change."""
        return (self.found,)

    def explained(self) -> tuple[Explained, ...]:
        """Return nothing: each charge is explained by its own assessment."""
        return ()


def with_other_answers(
    typed: Mapping[str, str],
    changes: Mapping[str, Mapping[str, str]],
    *,
    today: date,
    sure: tuple[str, ...] = (),
    policy: str = "statutory",
) -> OtherAnswers:
    """Work out the charge as answered, and with each set of changes to what was typed.

    Args:
        typed: what was typed, by question.
        changes: by what is different in words: what is typed instead. One that changes nothing is left out.
        today: the day that ``today`` means.
        sure: the questions whose unlikely amounts are right.
        policy: the council's policy by name.

    Raises:
        NotAllAnswered: the answers themselves do not reach the end.
    """
    first = walk(typed, today=today, sure=sure)
    if first.open is not None:
        raise NotAllAnswered("Not every question is answered yet.")
    cases, without = {AS_ANSWERED: case_of(first.state.answers, sure=first.state.sure)}, []
    for what, other in changes.items():
        reached = _through({**typed, **other}, today=today, sure=sure)
        case = case_of(reached.state.answers, sure=reached.state.sure)
        if reached.open is not None:
            why = reached.reason or f"it would also have to be known: {reached.open.ask}"
            without.append(f"{what}: {why}")
        elif case != cases[AS_ANSWERED]:
            cases[what] = case
    found = [(what, assess(case, policy=policy).result) for what, case in cases.items()]
    return OtherAnswers(found=other_answers_table(found), without=tuple(without))


def _through(typed: Mapping[str, str], *, today: date, sure: tuple[str, ...]) -> Walk:
    """Go through the questions; one that is newly open is taken as nothing typed, if that is an answer to it."""
    given = dict(typed)
    while True:
        reached = walk(given, today=today, sure=sure)
        if reached.open is None or reached.reason or reached.open.default is None or reached.open.id in given:
            return reached
        given[reached.open.id] = ""
