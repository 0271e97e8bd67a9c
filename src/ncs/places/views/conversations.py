"""Conversations with councils: a record to fill in, one record, and what many come to, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from ncs.places.expected.conversation_file import About, Kind, Use
from ncs.places.expected.editions import Edition
from ncs.places.expected.rollup import Rollup, Who
from ncs.places.landscape import Landscape
from ncs.places.use.expected import Recorded
from ncs.places.views import brief
from ncs.reference.councils import Council
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

#: Days after which a template proposes to take the conversation up again: a quarter.
_LATER = timedelta(days=91)
_OPEN = (
    "What decided the budget, and how do partners take part in the priorities?",
    "What stands in the way, and which of it needs national action?",
    "Which support has been used, and what has it brought?",
)
_CONSENT = (
    "A council is named where every record of it says that it may be. Nothing here says whose the others are; look "
    "whether words or numbers give one away before you pass this on."
)


def template(found: Edition, council: Council, landscape: Landscape, day: date) -> str:
    """Return a record to fill in, with the brief's questions for the council and those of government to every one.

    Args:
        found: the edition.
        council: whose conversation it is.
        landscape: of all measures; the brief's three questions follow from it.
        day: of the conversation.
    """
    asked = [*brief.questions(landscape.lines(council.ons_code)), *_OPEN]
    lines = [
        f"# The conversation with {council.name}. Keep it under version control; roles, not names of people.",
        f"council: {_quoted(council.name)}",
        f'edition: "{found.name}"',
        f"held: {day}",
        f"as_of: {day}",
        "# If they are kept beside this file, add their names: brief: torbay.html and assessment: torbay.yaml",
        "present: [director of adult social services, care and health improvement adviser]",
        "# Whether the council agrees to be named in what is published of many conversations.",
        "may_be_named: false",
        "questions:",
        *(line for one in asked for line in (f"  - question: {_quoted(one)}", '    answer: ""')),
        f"# about: {', '.join(About)}",
        "context: []  # such as - {about: finances, what: a section 114 notice last year}",
        f"# offer: {', '.join(found.support)}; level: {', '.join(found.levels)}; use: {', '.join(Use)}",
        "support: []  # such as - {offer: digital, level: universal, use: used, brought: one record for all teams}",
        f"# kind: {', '.join(Kind)}; needs: national, regional or local; wanted: what would take it away",
        "barriers: []  # such as - {what: fees lag behind pay, kind: money, needs: national, wanted: multi-year money}",
        "good_practice: []  # such as - {what: carers' breaks booked online, shown_by: 1C rose two years running}",
        "actions: []  # such as - {what: send the plan, owner: director, by: 2027-03-31}, and done: when it was",
        f"follow_up: {{on: {day + _LATER}, how: a call with the regional adviser}}",
        "",
    ]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def record_tables(found: Recorded) -> tuple[Table, ...]:
    """Return one record: what was asked, context, support, barriers, good practice, and actions with their states."""
    return (_questions(found), _context(found), _support(found), _barriers(found), _practice(found), _actions(found))


def _questions(found: Recorded) -> Table:
    made = found.made
    named = "may be named" if made.may_be_named else "is not to be named"
    notes = [
        f"Present: {'; '.join(made.present)}. The council {named} in what is told of many.",
        f"Taken up again on {shown_date(made.follow_up.on)}: {made.follow_up.how}.",
    ]
    rows: list[dict[str, Cell]] = [
        {
            "question": one.question,
            "answer": one.answer,
            "expectation": one.expectation,
            "measures": "; ".join(one.measures),
        }
        for one in made.questions
    ]
    return Table(
        name="questions",
        title=f"The conversation with {found.council.name}, {shown_date(made.held)}",
        columns=_columns("Question", "Answer", "Expectation", "Measures"),
        rows=rows,
        notes=notes,
        sources=_sources(found),
    )


def _context(found: Recorded) -> Table:
    rows: list[dict[str, Cell]] = [
        {"about": one.about.value.replace("_", " "), "what": one.what} for one in found.made.context
    ]
    return _table("context", "Local context", _columns("About", "What"), rows, found)


def _support(found: Recorded) -> Table:
    held = found.edition.support
    rows: list[dict[str, Cell]] = [
        {
            "offer": held[one.offer].what,
            "by": held[one.offer].by,
            "level": one.level,
            "use": one.use.words,
            "brought": one.brought,
        }
        for one in found.made.support
    ]
    return _table("support", "Support", _columns("Offer", "By", "Level", "Use", "Brought"), rows, found)


def _barriers(found: Recorded) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "kind": one.kind.words,
            "what": one.what,
            "needs": one.needs.value,
            "wanted": one.wanted,
            "expectation": one.expectation,
        }
        for one in found.made.barriers
    ]
    return _table("barriers", "Barriers", _columns("Kind", "What", "Needs", "Wanted", "Expectation"), rows, found)


def _practice(found: Recorded) -> Table:
    rows: list[dict[str, Cell]] = [
        {"what": one.what, "shown_by": one.shown_by, "expectation": one.expectation} for one in found.made.good_practice
    ]
    return _table("good_practice", "Good practice", _columns("What", "Shown by", "Expectation"), rows, found)


def _actions(found: Recorded) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "what": one.step.what,
            "owner": one.step.owner,
            "by": one.step.by,
            "state": one.state,
            "agreed": one.since,
        }
        for one in found.actions
    ]
    title = f"Actions on {shown_date(found.on)}"
    return _table("actions", title, _columns("What", "Owner", "By", "State", "Agreed"), rows, found)


def _table(name: str, title: str, columns: list[Column], rows: list[dict[str, Cell]], found: Recorded) -> Table:
    notes = [] if rows else ["Nothing was recorded."]
    return Table(name=name, title=title, columns=columns, rows=rows, notes=notes, sources=_sources(found))


def _sources(found: Recorded) -> list[str]:
    return [f"Record of the conversation with {found.council.name}, {shown_date(found.made.held)}"]


def _columns(*titles: str) -> list[Column]:
    return [Column(key=title.casefold().replace(" ", "_"), title=title) for title in titles]


def rollup_tables(among: Edition, found: Rollup) -> tuple[Table, ...]:
    """Return what many conversations come to: barriers by kind, each barrier, good practice, and support."""
    return (_by_kind(found), _each_barrier(among, found), _each_practice(among, found), _each_support(among, found))


def counted(found: Rollup) -> str:
    """Return how many conversations there were with how many councils, in words."""
    number, councils = found.conversations, found.who.councils
    return f"{number} conversation{'s'[: number > 1]} with {councils} council{'s'[: councils > 1]}"


def who_told(who: Who) -> str:
    """Return who it was, in words: those named, then how many more; nothing where it was nobody."""
    more = "" if not who.not_named else f"{who.not_named} not named"
    return "; ".join([*who.named, *([more] if more else [])])


def _by_kind(found: Rollup) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "barrier": one.kind.words,
            "councils": one.who.councils,
            "who": who_told(one.who),
            "expectations": "; ".join(one.expectations),
        }
        for one in found.kinds
    ]
    return _many(
        "kinds",
        "Barriers that need national action, by kind",
        ("Barrier", "Councils", "Who", "Expectations"),
        rows,
        found,
    )


def _each_barrier(among: Edition, found: Rollup) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "barrier": one.what.kind.words,
            "what": one.what.what,
            "wanted": one.what.wanted,
            "expectation": _expected(among, one.what.expectation),
            "councils": one.who.councils,
            "who": who_told(one.who),
        }
        for one in found.barriers
    ]
    titles = ("Barrier", "What", "Wanted", "Expectation", "Councils", "Who")
    return _many("barriers", "Barriers that need national action, in the words of the records", titles, rows, found)


def _each_practice(among: Edition, found: Rollup) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "what": one.what.what,
            "shown_by": one.what.shown_by,
            "expectation": _expected(among, one.what.expectation),
            "councils": one.who.councils,
            "who": who_told(one.who),
        }
        for one in found.practice
    ]
    return _many("good_practice", "Good practice", ("What", "Shown by", "Expectation", "Councils", "Who"), rows, found)


def _each_support(among: Edition, found: Rollup) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "offer": among.support[one.offer].what,
            "level": one.level,
            **{use.value: one.by_use[use].councils for use in Use},
            "who_used": who_told(one.by_use[Use.USED]),
        }
        for one in found.support
    ]
    columns = [
        *_columns("Offer", "Level"),
        *(Column(key=use.value, title=use.words.capitalize()) for use in Use),
        Column(key="who_used", title="Who used it"),
    ]
    return _told_of_many("support", "Support: councils that used, left and want it", columns, rows, found)


def _expected(among: Edition, number: str) -> str:
    return f"{number} {among.expectations[number].words}" if number else ""


def _many(name: str, title: str, titles: Iterable[str], rows: list[dict[str, Cell]], found: Rollup) -> Table:
    return _told_of_many(name, title, _columns(*titles), rows, found)


def _told_of_many(
    name: str, title: str, columns: Sequence[Column], rows: list[dict[str, Cell]], found: Rollup
) -> Table:
    period = f"{shown_date(found.first)} to {shown_date(found.last)}"
    told = f"{counted(found)}, {period}."
    return Table(
        name=name,
        title=title,
        columns=list(columns),
        rows=rows,
        notes=[told, _CONSENT] if rows else [told, "Nothing was recorded."],
        sources=["Records of conversations with councils"],
    )
