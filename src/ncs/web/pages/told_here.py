"""What is wrong, as a page says it: whoever reads it sent a file or filled a form, and has no command line.

Days are in words there, as everywhere on a page; commands, and programs that ask, take and give ISO 8601.
"""

from __future__ import annotations

import re
from datetime import date

from ncs.core.errors import Problem
from ncs.tables.wording import shown_date

#: A command, in quotation marks of programs.
_COMMAND = re.compile(r"`ncs\b[^`]*`")
#: A command, or an option of one: nothing that can be done on a page.
_TYPED = re.compile(rf"{_COMMAND.pattern}|(?<![\w-])--[a-z][a-z-]*")
#: An option in brackets, without which its sentence is whole.
_OPTION = re.compile(r" \(--[a-z][^()]*\)")
#: A day as data have it, which is no part of a longer number or name.
_DAY = re.compile(r"(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")
#: Where a sentence ends; never within a command or a name.
_SENTENCES = re.compile(r"(?:`[^`]*`|.)+?(?:(?<=[.?!])\s+|$)")


def said_here(problem: Problem, *, instead: str = "") -> str:
    """Return what is wrong and what to do next.

    Args:
        problem: one that is wrong.
        instead: what to do where the next step is a command alone, in the words of the page.
    """
    step = _kept(problem.next_step, _TYPED) or (instead if problem.next_step else "")
    return f"{words_here(problem.message)} {step}".strip()


def words_here(text: str) -> str:
    """Return a text without its sentences that name a command; other names stand without marks of programs.

    Where nothing would be left, all of it stands: whoever was refused is told something.
    """
    return without_commands(text) or _unmarked(text)


def without_commands(text: str) -> str:
    """Return a text without its sentences that name a command, which may be nothing.

    Lines stay lines, as pages make paragraphs of them, and one with nothing left is gone.
    """
    lines = [(line, _kept(line)) for line in text.split("\n")]
    return "\n".join(kept for line, kept in lines if kept or not line)


def _kept(line: str, left_out: re.Pattern[str] = _COMMAND) -> str:
    sentences = _SENTENCES.findall(_OPTION.sub("", line))
    return _unmarked("".join(one for one in sentences if not left_out.search(one))).rstrip()


def _unmarked(text: str) -> str:
    return _DAY.sub(_in_words, _OPTION.sub("", text).replace("`", ""))


def _in_words(found: re.Match[str]) -> str:
    """Return a day as a page says it; what is no day, such as one that somebody typed, as it stands."""
    try:
        return shown_date(date(*map(int, found.groups())))
    except ValueError:
        return found[0]
