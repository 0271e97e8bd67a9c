"""``ncs charge ask``: questions in the terminal that write a case."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ncs.cli.charge import group
from ncs.cli.console import say, say_error, waiting
from ncs.cli.printing import ReplaceOption

if TYPE_CHECKING:
    from ncs.charging.use.asking import Question, State


def ask_command(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Write the case to this file.")],
    replace: ReplaceOption = False,
) -> None:
    """Answer questions one at a time; the answers become a case file. Nothing leaves your computer.

    Type `back` for the question before, `why` to hear why it is asked. An empty line takes what stands in brackets, and
    the file marks it as assumed. If the answers end early, nothing is written.

    Example: `ncs charge ask --out case.yaml`
    """
    from ncs.charging.use.asking import State, case_text
    from ncs.cli.giving import give_text, text_out

    way = text_out(out, replace=replace, private=True)
    say("One question at a time. Type `back` to go back, `why` to hear why it is asked.")
    done = _answered(State(today=date.today()))
    if done is None:
        say_error("The answers ended before the last question. Nothing was written.")
        raise typer.Exit(1)
    give_text(way, case_text(done.answers, sure=done.sure))
    say(f"To see what it comes to: ncs charge assess {out}")
    say(f"As a page to read or print: ncs charge assess {out} --out page.html")


def _answered(state: State) -> State | None:
    """Ask until all is answered, and return the state; None if the lines end before."""
    from ncs.charging.use.asking import next_question, step

    while (question := next_question(state)) is not None:
        say("\n" + _words(question))
        with waiting.held():
            line = sys.stdin.readline()
        if not line:
            return None
        taken = step(state, line)
        if taken.said:
            say(taken.said)
        state = taken.state
    return state


def _words(question: Question) -> str:
    """Return a question with its choices, and what an empty line means in brackets."""
    default = f" [{question.default}]" if question.default is not None else ""
    hint = " (yes or no)" if question.kind == "yes_no" else ""
    choices = (f"\n  {number}. {one.words}" for number, one in enumerate(question.choices, 1))
    return f"{question.ask}{hint}{default}{''.join(choices)}"


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of charging
    """Add ``ask`` to the ``charge`` group."""
    group.command("ask")(ask_command)
