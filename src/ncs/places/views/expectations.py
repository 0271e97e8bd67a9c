"""Expectations, a council's own assessment of them, and what an edition changes, as tables and a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ncs.places.expected.beside import Beside, Verdict
from ncs.places.expected.differences import Difference
from ncs.places.expected.editions import Edition, expectation_named
from ncs.places.use.expected import Assessed
from ncs.places.views import words
from ncs.places.views.cqc_scores import cqc_table
from ncs.places.views.strategies import strategies_table
from ncs.present.page import Section, bullets, html_page, html_table, paragraphs
from ncs.reference.councils import Council
from ncs.register.measures import register
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_READING = "Duties, quality statements and support beside each expectation are this project's reading."
_NOTE = (
    "Beside England, after chance and the ordinary spread between councils. Data can start a conversation; they do not "
    "settle what a council says of itself."
)


def edition_table(found: Edition, numbers: Sequence[str] = ()) -> Table:
    """Return the expectations of an edition, or some of them, with what bears on each.

    Raises:
        UnknownName: there is none of a number.
    """
    wanted = [expectation_named(number, found) for number in numbers] or list(found.expectations)
    return Table(
        name="expectations",
        title=f"What is expected of councils, {found.name}",
        columns=[
            Column(key="number", title="Expectation"),
            Column(key="outcome", title="Priority outcome"),
            Column(key="words", title="What is expected"),
            Column(key="measures", title="Measures"),
            Column(key="duties", title="Duties"),
            Column(key="cqc", title="CQC's quality statements"),
            Column(key="support", title="Support on offer"),
            Column(key="strategies", title="Must exist"),
        ],
        rows=[_expected(number, found) for number in wanted],
        notes=[found.standing, _READING, f"Support: {_levels(found)}. Contact: {found.contact}."],
        sources=[found.source],
    )


def _levels(found: Edition) -> str:
    return "; ".join(f"{name}, {meaning}" for name, meaning in found.levels.items())


def _expected(number: str, found: Edition) -> dict[str, Cell]:
    one = found.expectations[number]
    return {
        "number": number,
        "outcome": f"{one.outcome}. {register().outcomes[one.outcome]}",
        "words": one.words,
        "measures": "; ".join(words.called(register().measures[name]) for name in one.measures)
        or "none is established",
        "duties": "; ".join(one.links.duties),
        "cqc": "; ".join(found.statements[name].title for name in one.links.cqc),
        "support": "; ".join(found.support[name].what for name in one.links.support),
        "strategies": "; ".join(each.title for each in found.strategies.values() if each.expectation == number),
    }


def short_edition(table: Table) -> Table:
    """Return the columns that fit a screen."""
    return _fewer(table, ("number", "words", "measures", "duties"))


def differences_table(earlier: Edition, later: Edition, found: Sequence[Difference]) -> Table:
    """Return what is not the same in both editions: expectations, what bears on them, strategies, support."""
    return Table(
        name="changes",
        title=f"What {later.name} expects otherwise than {earlier.name} ({len(found)})",
        columns=[
            Column(key="of", title="Of"),
            Column(key="name", title="Number or name"),
            Column(key="change", title="Change"),
            Column(key="before", title=f"In {earlier.name}"),
            Column(key="after", title=f"In {later.name}" if later.name != earlier.name else "In the same edition"),
        ],
        rows=[{key: getattr(one, key) for key in ("of", "name", "change", "before", "after")} for one in found],
        notes=[] if found else ["Nothing differs."],
        sources=[earlier.source, later.source] if later.source != earlier.source else [earlier.source],
    )


def assessment_tables(found: Assessed) -> tuple[Table, ...]:
    """Return the assessment beside the data, CQC's scores, its evidence and actions, and what must exist."""
    return _positions(found), cqc_table(found), _evidence(found), _actions(found), strategies_table([found])


def short_assessment(tables: Sequence[Table]) -> list[Table]:
    """Return the columns that fit a screen."""
    first, *others = tables
    return [_fewer(first, ("number", "position", "data", "verdict", "before")), *others]


def _positions(found: Assessed) -> Table:
    return Table(
        name="assessment",
        title=f"{found.council.name}: its own assessment beside the data, {shown_date(found.made.as_of)}",
        columns=[
            Column(key="number", title="Expectation"),
            Column(key="words", title="What is expected"),
            Column(key="position", title="Position"),
            Column(key="why", title="Why"),
            Column(key="data", title="Data say"),
            Column(key="measures", title="Measures judged"),
            Column(key="verdict", title="Together"),
            Column(key="cqc", title="CQC found short"),
            Column(key="cqc_differs", title="CQC differs"),
            Column(key="before", title="Last year"),
            Column(key="owner", title="Owner"),
            Column(key="review", title="Review"),
            Column(key="overdue", title="Review overdue"),
        ],
        rows=[_position(one) for one in found.found],
        notes=[_NOTE, _cqc_note(found)],
        sources=[f"Assessment by {found.council.name}", found.edition.source],
    )


def _cqc_note(found: Assessed) -> str:
    if found.cqc is None:
        return "No assessment by CQC was given for this council."
    return f"CQC's assessment of {shown_date(found.cqc.published)}: {found.cqc.rating}. Scores of 1 and 2 are short."


def _position(one: Beside) -> dict[str, Cell]:
    return {
        "number": one.number,
        "words": one.expected.words,
        "position": one.answer.position.words,
        "why": one.answer.why,
        "data": one.data.value,
        "measures": _judged(one),
        "verdict": one.verdict.value,
        "cqc": "; ".join(one.short),
        "cqc_differs": one.cqc_differs,
        "before": "" if one.before is None else one.before.words,
        "owner": one.answer.owner,
        "review": one.answer.review,
        "overdue": one.overdue,
    }


def _evidence(found: Assessed) -> Table:
    return Table(
        name="evidence",
        title="Evidence from measures beside the council's figures held",
        columns=[
            Column(key="number", title="Expectation"),
            Column(key="what", title="Evidence"),
            Column(key="measure", title="Measure"),
            Column(key="says", title="Says"),
            Column(key="fits", title="Fits"),
            Column(key="why", title="Why not"),
        ],
        rows=[
            {
                "number": one.number,
                "what": one.claim.what,
                "measure": words.called(register().measure(one.claim.measure)),
                "says": "no figure" if one.claim.value is None else str(one.claim.value),
                "fits": not one.why,
                "why": one.why,
            }
            for one in found.evidence
        ],
        sources=[f"Assessment by {found.council.name}"],
    )


def _actions(found: Assessed) -> Table:
    return Table(
        name="actions",
        title="Actions of this year, and those of last year that are gone",
        columns=[
            Column(key="number", title="Expectation"),
            Column(key="what", title="Action"),
            Column(key="owner", title="Owner"),
            Column(key="by", title="By"),
            Column(key="state", title="State"),
        ],
        rows=[
            {
                "number": one.number,
                "what": one.step.what,
                "owner": one.step.owner,
                "by": one.step.by,
                "state": one.state,
            }
            for one in found.actions
        ],
        sources=[f"Assessment by {found.council.name}"],
    )


def assessment_page(found: Assessed) -> str:
    """Return the assessment as a page for a meeting: where word and data differ, both ways, and what to ask."""
    sections = [
        Section(heading="Where word and data differ", body=_differing(found)),
        Section(heading="Questions to ask", body=bullets(questions(found)) or paragraphs("None follows from this.")),
        Section(heading="Each expectation", body=html_table(short_assessment([_positions(found)])[0])),
        Section(
            heading="CQC's scores", body=html_table(cqc_table(found)) if found.cqc else paragraphs(_cqc_note(found))
        ),
        Section(heading="Evidence that does not fit", body=_unfit(found)),
        Section(heading="Actions", body=html_table(_actions(found))),
        Section(heading="Strategies and plans", body=html_table(strategies_table([found]))),
        Section(heading="Support on offer", body=bullets(_support(found)) + paragraphs(found.edition.contact)),
    ]
    intro = (
        f"{found.council.name}'s own assessment against the expectations of {found.edition.name}, beside the data. "
        f"{_NOTE} {_cqc_note(found)}"
    )
    return html_page(title=f"Expectations: {found.council.name}", intro=intro, sections=sections)


def questions(found: Assessed) -> list[str]:
    """Return a question for each place where the council's word and something else differ."""
    asked = []
    for one in found.found:
        if one.verdict is Verdict.SAYS_BETTER:
            asked.append(f"{one.number}: what do you see that the measures ({_judged(one)}) do not?")
        elif one.verdict is Verdict.SAYS_WORSE:
            asked.append(
                f"{one.number}: the measures ({_judged(one)}) are good; what worries you, and who could learn?"
            )
        if one.cqc_differs:
            asked.append(f"{one.number}: CQC found {'; '.join(one.short)} short; what has changed since?")
    dropped = [one.step.what for one in found.actions if one.state == "dropped"]
    return asked + [f"What became of last year's action: {what}?" for what in dropped]


def _judged(one: Beside) -> str:
    return "; ".join(f"{words.called(measure)}: {word.value}" for measure, word in one.signals)


def _differing(found: Assessed) -> str:
    parts = ""
    for verdict in (Verdict.SAYS_BETTER, Verdict.SAYS_WORSE, Verdict.AGREES):
        mine = [one for one in found.found if one.verdict is verdict]
        said = [f"{one.number} {one.expected.words}: {one.answer.position.words}; {_judged(one)}." for one in mine]
        parts += f"<h3>{verdict.value.capitalize()} ({len(mine)})</h3>\n{bullets(said)}"
    return parts


def _unfit(found: Assessed) -> str:
    said = [f"{one.number} {one.claim.what}: {one.why}." for one in found.evidence if one.why]
    return bullets(said) or paragraphs("All figures given fit those held.")


def _support(found: Assessed) -> list[str]:
    wanted = dict.fromkeys(
        name
        for one in found.found
        if one.verdict.contradicts or not one.answer.position.good
        for name in one.expected.links.support
    )
    return [f"{found.edition.support[name].what} ({found.edition.support[name].by})" for name in wanted]


def template_text(found: Edition, council: Council, day: date) -> str:
    """Return an assessment to fill in: every expectation of an edition, not assessed yet, with what is expected."""
    lines = [
        f"# {council.name}'s own assessment against the expectations of {found.name}. Keep it under version control.",
        "# position: strong, on_track, developing, concern or not_assessed. A good position needs evidence: a measure",
        "# (with the council's value, if you like), a file beside this one, a web address, or held: where you keep it.",
        f"council: {council.name}",
        f'edition: "{found.name}"',
        f"as_of: {day}",
        "expectations:",
    ]
    for number, one in found.expectations.items():
        lines += [
            f"  # {one.words}",
            f'  "{number}":',
            "    position: not_assessed",
            "    why: not looked at yet",
            "    owner: director of adult social services",
            f"    review: {day.replace(year=day.year + 1, day=min(day.day, 28))}",
        ]
    lines += ["# Strategies by name, each with owner:, web:, published: and review:"] + [
        f"#   {name}: {one.title} ({one.must})" for name, one in found.strategies.items()
    ]
    return "\n".join([*lines, "strategies: {}", ""])


def _fewer(table: Table, keys: Sequence[str]) -> Table:
    return replace(
        table,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows],
    )
