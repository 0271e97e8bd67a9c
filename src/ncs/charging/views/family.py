"""A statement for a family as one page: what it comes to, what happens next, what to do; the law folded below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ncs.charging.law.context import Context
from ncs.charging.law.statement import Assessment, Section
from ncs.charging.law.uncertainty import line_doubts
from ncs.charging.run import Coming
from ncs.charging.views.ahead import review_days, worth_knowing
from ncs.charging.views.next_steps import next_steps
from ncs.charging.views.statement import SETTINGS, outcome_words, put_off
from ncs.charging.views.what_if import what_if_table
from ncs.charging.what_if import Alternative
from ncs.core.explained import Explained
from ncs.present import page
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

#: Options, keys of a case file and names of figures, in brackets or before a colon: words for who types them.
_FOR_PROGRAMS = re.compile(r" \((?:--[a-z][a-z-]*|[a-z]+(?:[._][a-z0-9_]+)+)\)|^[a-z_]+(?:\.[a-z0-9_]+)+: ")
#: What to do where something was assumed that is not so, by whether whoever reads has the case file and the program.
_IF_NOT_SO = {
    True: "If one of these is not so, change the case file: the words in brackets are the place.",
    False: "If one of these is not so, tell the council: the answer may then be different.",
}
#: Who pays, in words for a family.
WHO_PAYS = {
    "person": "The person",
    "deferred": "Put off until the home is sold",
    "council": "The council",
    "nhs": "The NHS",
    "third_party": "Somebody else (top-up)",
    "social_security": "Social security",
}


def family_report(
    result: Assessment,
    context: Context,
    *,
    scheme: str,
    coming: Sequence[Coming],
    others: Sequence[Alternative],
    commands: bool = True,
) -> page.Report:
    """Return the report, to be a page for a phone, a screen or paper.

    Args:
        result, context: the assessment; ``scheme`` the title of its rules.
        coming: what happens on later days if nothing else changes, in order.
        others: today's answer and what it would be if something were changed.
        commands: whether commands of the program are named where they say more.
    """
    title = f"What care costs: {context.case.title or 'a case'}"
    intro = (
        f"On {shown_date(context.day)}; {SETTINGS[result.setting]}. {outcome_words(result)}\n\n"
        "This is a working of the rules, not advice: only the council's own assessment decides."
    )
    sections = [
        page.Section(heading="What it comes to", body=_comes_to(result)),
        page.Section(heading="What happens next, and when", body=_coming(coming, context)),
        page.Section(heading="What if", body=_what_if(others, context, commands=commands)),
        page.Section(heading="What to do next", body=page.bullets(next_steps(result, context, commands=commands))),
        page.Section(heading="Good to know", body=page.bullets(worth_knowing(context))),
        page.Section(heading="How it was worked out, and the law", body=_law(result, context, scheme)),
        page.Section(heading="What was assumed, and what is not certain", body=_doubts(result, commands=commands)),
    ]
    return page.Report(title=title, intro=intro, sections=sections)


def _comes_to(result: Assessment) -> str:
    words = f"The person pays £{result.pays.person:,.2f} a week{put_off(result.pays.deferred)}."
    amounts = [(name, amount) for name, amount in result.pays.amounts().items() if amount or name == "person"]
    rows: list[Mapping[str, Cell]] = [{"who": WHO_PAYS[name], "pounds": amount} for name, amount in amounts]
    rows.append({"who": "In all", "pounds": result.pays.total})
    table = Table(
        name="who_pays",
        title="Who pays each week",
        columns=(Column(key="who", title="Who"), Column(key="pounds", title="Pounds a week", places=2)),
        rows=rows,
    )
    return page.paragraphs(words) + page.html_table(table)


def _what_if(others: Sequence[Alternative], context: Context, *, commands: bool) -> str:
    lead = "Today's answer first; each row below changes one thing."
    lead += " Questions of your own: what_if: in the case file." if commands else ""
    return page.paragraphs(lead) + page.html_table(what_if_table(others, title=context.case.title or "a case"))


def _coming(coming: Sequence[Coming], context: Context) -> str:
    """Return what comes and when the council looks again, in order of day, over the next two years."""
    days = sorted([*((one.day, one.words) for one in coming), *review_days(context)])
    lead = "If nothing else changes. Days are those of the week in which it begins."
    return page.paragraphs(lead) + page.bullets([f"{shown_date(day)}: {words}." for day, words in days])


def _law(result: Assessment, context: Context, scheme: str) -> str:
    lead = f"Rules: {scheme}. Council's policy: {context.policy.title}. A line marked * is not certain."
    return page.paragraphs(lead) + "".join(_fold(result, context, section) for section in Section)


def _fold(result: Assessment, context: Context, section: Section) -> str:
    lines = [line for line in result.lines if line.section is section]
    items = [_said(line, doubtful=bool(line_doubts(context, line))) for line in lines]
    if not items:
        return ""
    return f"<details><summary>{page.escape(section.value)}</summary>\n{page.bullets(items)}</details>\n"


def _said(line: Explained, *, doubtful: bool) -> str:
    amount = "" if line.amount is None else f": £{line.amount:,.2f}"
    return f"{line.what}{' *' if doubtful else ''}{amount}. {line.words} ({line.rule})"


def _doubts(result: Assessment, *, commands: bool) -> str:
    unused = [f"Given, but does not apply here: {_named(sentence, commands=commands)}" for sentence in result.unused]
    assumed, uncertain = [
        [one if commands else _FOR_PROGRAMS.sub("", one) for one in said]
        for said in (result.assumptions, result.uncertain)
    ]
    return page.paragraphs(_IF_NOT_SO[commands]) + page.bullets([*assumed, *unused]) + page.bullets(uncertain)


def _named(sentence: str, *, commands: bool) -> str:
    """Return why something given changes nothing; for who has no case file, what it is in words and not as its key."""
    key, _, why = sentence.partition(": ")
    if commands:
        return sentence
    words = " ".join(part for part in key.replace("_", " ").split(".") if not part.isdigit())
    return f"{words}: {why}"
