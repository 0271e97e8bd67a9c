"""Expectations: editions, a council's own assessment and what is wrong with it, word beside data, CQC, last year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import ProblemsFound, UnknownName
from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.places.comparators import Comparator
from ncs.places.expected.assessment_file import Assessment, Position, read_assessment
from ncs.places.expected.beside import Beside, Data, Verdict, beside, checked, data_says, followed, verdict_of
from ncs.places.expected.cqc import Assessed as CqcAssessed
from ncs.places.expected.cqc import read_cqc
from ncs.places.expected.differences import differences
from ncs.places.expected.editions import edition
from ncs.places.landscape import Line
from ncs.places.signals import Signal, Strength, Word
from ncs.places.trends import RecentTrend
from ncs.places.use.expected import Assessed
from ncs.places.views.cqc_scores import cqc_table
from ncs.places.views.expectations import template_text
from ncs.reference.councils import find_council
from ncs.register.measures import register

YEAR = Period(date(2024, 4, 1), date(2025, 3, 31))
HELD = edition()


def line(measure: str, word: Word, value: float | None = 50.0) -> Line:
    signal = Signal(
        measure=measure,
        area="E06000027",
        period=YEAR,
        value=value,
        lower=None,
        upper=None,
        status=Status.OK,
        comparator="England",
        target=50.0,
        z=None,
        q=None,
        word=word,
        strength=Strength.NONE,
        gap=None,
        people=None,
    )
    trend = RecentTrend.__new__(RecentTrend)  # nothing here looks at it
    return Line(measure=register().measures[measure], against={Comparator.ENGLAND: signal}, trend=trend, ahead=())


def assessment(folder: Path, changes: dict[str, str], *, name: str = "a.yaml", on: str = "2026-11-28") -> Path:
    """The template with some expectations answered otherwise: the lines of each in place of those of the template."""
    text = template_text(HELD, find_council("Torbay"), date.fromisoformat(on))
    for number, answer in changes.items():
        start = text.index(f'  "{number}":')
        end = text.find("\n  #", start)
        text = text[:start] + f'  "{number}": {{{answer}}}' + text[end if end > 0 else text.index("\n# Strat") :]
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def seen(made: Assessment, both: Sequence[Beside], cqc: CqcAssessed | None) -> Assessed:
    council = find_council("Torbay")
    return Assessed(council=council, edition=HELD, made=made, found=both, evidence=(), actions=(), cqc=cqc)


HAD = "{owner: somebody, web: 'https://x.org', published: 2026-01-01, review: 2027-01-01}"
BACK = "{owner: somebody, web: 'https://x.org', published: 2026-01-01, review: 2025-01-01}"
MORE = "why: x, owner: somebody, review: 2027-06-01"


def test_every_expectation_of_annex_a_is_linked_to_what_exists() -> None:
    assert list(HELD.expectations) == list(register().expectations)
    for one in HELD.expectations.values():
        assert set(one.links.cqc) <= set(HELD.statements) and one.links.cqc
        assert set(one.links.support) <= set(HELD.support) and one.links.support
    assert {one.expectation for one in HELD.strategies.values()} <= set(HELD.expectations)
    assert len(HELD.statements) == 9 and len({one.theme for one in HELD.statements.values()}) == 4  # as CQC has them
    assert len(HELD.support) == 5  # as the paper lists them: "make care more personal" to "digital transformation"


LATER = (
    'edition: "2027-28"\npublished: 2026-12-17\nsource: invented\nbuilds_on: "2026-27"\n'
    'withdrawn: {"1.5": folded into others}\n'
    'reworded: {"2.5": {expectation: Plan transition from age 13 with those likely to need care, why: earlier}}\n'
    'added: {"1.7": {outcome: 1, expectation: Publish what care costs to provide, measures: [ascof_6a]}}\n'
)


def test_a_later_edition_says_what_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "e.yaml"
    file.write_text(LATER, encoding="utf-8")
    later = edition(file)
    assert [(one.name, one.change) for one in differences(HELD, later)] == [
        ("1.5", "withdrawn"),
        ("2.5", "reworded"),
        ("1.7", "added"),
    ]
    assert later.expectations["2.5"].measures == HELD.expectations["2.5"].measures
    assert list(differences(HELD, HELD)) == []
    assert list(later.expectations) == sorted(later.expectations)


LIFE, SATISFIED = "1A (quality of life of people who use services)", "1D (people who use services who are satisfied)"
RATED = "6B (residential care providers rated good or outstanding)"
#: What a later edition has otherwise beside expectations: links of one, offers of support, strategies, the contact.
MORE_LATER = (
    LATER + 'relinked: {"1.1": {measures: [ascof_1a], cqc: [care_provision, governance], why: fewer measures}}\n'
    "offers: {neighbourhoods: {what: Plan neighbourhoods together, by: LGA}}\n"
    "withdrawn_offers: {digital: ended in March}\n"
    "strategies:\n  technology: {title: Technology plan, whose: the council, must: invented, expectation: '1.7'}\n"
    "withdrawn_strategies: {market: folded into the commissioning strategy}\n"
    "contact: asc@example.org\n"
)


def test_a_later_edition_may_change_what_bears_on_an_expectation(tmp_path: Path) -> None:
    """1.1 has 1A alone and another statement; 2.2 loses the offer that ended (1.5, which had it too, is withdrawn)."""
    file = tmp_path / "e.yaml"
    file.write_text(MORE_LATER, encoding="utf-8")
    later = edition(file)
    assert later.expectations["1.1"].links.cqc == ("care_provision", "governance")
    assert later.expectations["1.1"].links.duties == HELD.expectations["1.1"].links.duties
    assert "digital" not in later.support and "neighbourhoods" in later.support
    assert "technology" in later.strategies and "market" not in later.strategies
    told = {(one.of, one.name, one.change, one.before, one.after) for one in differences(HELD, later)}
    assert told >= {
        ("expectation", "1.1", "linked otherwise", f"measures: {LIFE}; {SATISFIED}; {RATED}", f"measures: {LIFE}"),
        ("expectation", "1.1", "linked otherwise", "CQC: care_provision", "CQC: care_provision; governance"),
        ("expectation", "2.2", "linked otherwise", "support: partnerships; digital", "support: partnerships"),
        ("support", "neighbourhoods", "added", "", "Plan neighbourhoods together (LGA)"),
        ("contact", "", "reworded", HELD.contact, "asc@example.org"),
    }
    kinds = [(of, name, change) for of, name, change, *_ in told]
    assert sorted(kinds) == sorted(
        [
            ("contact", "", "reworded"),
            ("expectation", "1.1", "linked otherwise"),
            ("expectation", "1.1", "linked otherwise"),
            ("expectation", "1.5", "withdrawn"),
            ("expectation", "1.7", "added"),
            ("expectation", "2.2", "linked otherwise"),
            ("expectation", "2.5", "reworded"),
            ("strategy", "market", "withdrawn"),
            ("strategy", "technology", "added"),
            ("support", "digital", "withdrawn"),
            ("support", "neighbourhoods", "added"),
        ]
    )


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('relinked: {"1.1"', 'relinked: {"9.9"', "unknown-expectation"),
        ('relinked: {"1.1"', 'relinked: {"1.5"', "both-ways"),
        ("[care_provision, governance]", "[care_provisions]", "unknown-link"),
        ("withdrawn_offers: {digital", "withdrawn_offers: {digitl", "unknown-name"),
        ("withdrawn_offers: {digital", "withdrawn_offers: {neighbourhoods", "both-ways"),
        ("{market: folded", "{technology: folded", "both-ways"),
        ("expectation: '1.7'", "expectation: '1.5'", "unknown-expectation"),
        ("why: fewer measures}}", "support: [digital], why: fewer}}", "unknown-link"),
    ],
)
def test_links_of_an_edition_that_cannot_be_are_refused(tmp_path: Path, old: str, new: str, rule: str) -> None:
    file = tmp_path / "e.yaml"
    assert old in MORE_LATER
    file.write_text(MORE_LATER.replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        edition(file)
    assert rule in {one.rule for one in raised.value.problems}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('"2027-28"', '"2026-27"', "edition-not-later"),
        ('builds_on: "2026-27"', 'builds_on: "2025-26"', "unknown-edition"),
        ('{"1.5":', '{"9.9":', "unknown-expectation"),
        ('reworded: {"2.5"', 'reworded: {"1.5"', "both-ways"),
        ('added: {"1.7"', 'added: {"1.6"', "expectation-there"),
        ("[ascof_6a]", "[ascof_9z]", "unknown-link"),
        ("outcome: 1", "outcome: 4", "unknown-outcome"),
    ],
)
def test_an_edition_that_cannot_be_is_refused(tmp_path: Path, old: str, new: str, rule: str) -> None:
    file = tmp_path / "e.yaml"
    assert old in LATER
    file.write_text(LATER.replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        edition(file)
    assert rule in {one.rule for one in raised.value.problems}
    with pytest.raises(UnknownName):
        edition("2031-32")


@pytest.mark.parametrize(
    ("words", "data"),
    [
        ([], Data.NOTHING),
        ([Word.NONE], Data.SAME),
        ([Word.BETTER, Word.NONE], Data.BETTER),
        ([Word.WORSE], Data.WORSE),
        ([Word.WORSE, Word.BETTER], Data.MIXED),
    ],
)
def test_what_signals_come_to(words: list[Word], data: Data) -> None:
    assert data_says(words) is data


@pytest.mark.parametrize(
    ("position", "data", "verdict"),
    [
        (Position.STRONG, Data.WORSE, Verdict.SAYS_BETTER),
        (Position.ON_TRACK, Data.WORSE, Verdict.SAYS_BETTER),
        (Position.STRONG, Data.BETTER, Verdict.AGREES),
        (Position.CONCERN, Data.WORSE, Verdict.AGREES),
        (Position.DEVELOPING, Data.BETTER, Verdict.SAYS_WORSE),
        (Position.CONCERN, Data.BETTER, Verdict.SAYS_WORSE),
        (Position.STRONG, Data.SAME, Verdict.OPEN),
        (Position.CONCERN, Data.MIXED, Verdict.OPEN),
        (Position.STRONG, Data.NOTHING, Verdict.NO_DATA),
        (Position.NOT_ASSESSED, Data.WORSE, Verdict.NOT_ASSESSED),
    ],
)
def test_word_beside_data_both_ways(position: Position, data: Data, verdict: Verdict) -> None:
    assert verdict_of(position, data) is verdict


def test_an_assessment_beside_data_cqc_and_last_year(tmp_path: Path) -> None:
    says = f"position: strong, {MORE}, evidence: [{{what: e, measure: 1C, value: 7.3}}, {{what: f, measure: 1E}}]"
    step = "actions: [{what: train, owner: x, by: 2026-01-31}, {what: hire, owner: x, by: 2027-01-31}]"
    this = read_assessment(assessment(tmp_path, {"2.4": f"{says}, {step}", "3.2a": f"position: concern, {MORE}"}), HELD)
    steps = ", ".join(f"{{what: {what}, owner: x, by: 2026-01-31}}" for what in ("train", "write"))
    old = f"position: concern, {MORE}, actions: [{steps}]"
    last = read_assessment(assessment(tmp_path, {"2.4": old}, name="b.yaml", on="2025-11-28"), HELD, later=this)
    table = tmp_path / "cqc.csv"
    table.write_text(
        "council,published,rating,statement,score\n"
        "Torbay,2024-01-01,Inadequate,Assessing needs,1\n"
        "Torbay,2025-06-01,Requires improvement,Assessing needs,2\nTorbay,2025-06-01,Requires improvement,equity,3\n",
        encoding="utf-8",
    )
    cqc = read_cqc(table, HELD)["E06000027"]
    assert (cqc.published, cqc.rating, cqc.scores) == (
        date(2025, 6, 1),
        "Requires improvement",
        {"assessing_needs": 2, "equity": 3},
    )
    lines = [
        line("ascof_1c", Word.WORSE, 7.2),
        line("ascof_1e", Word.NONE, None),
        line("ascof_3c_1", Word.BETTER),
        line("ascof_3c_2", Word.NO_MARGIN),
    ]
    both = beside(this, HELD, lines, cqc=cqc, last_year=last)
    found = {one.number: one for one in both}
    scores = cqc_table(seen(this, both, cqc))
    assert [row["score"] for row in scores.rows] == [2, None, 3, *[None] * 6]  # nine statements, of which two scored
    assert [row["theme"] for row in scores.rows][:4] == [*["Working with people"] * 3, "Providing support"]
    assert (scores.rows[0]["says"], scores.rows[0]["differs"]) == (
        "1.4 not assessed; 2.1 not assessed; 2.4 strong",
        "2.4",
    )
    assert scores.rows[2]["differs"] == "" and scores.title.endswith("1 June 2025: Requires improvement")
    assert cqc_table(seen(this, both, None)).rows == []
    assert found["2.4"].verdict is Verdict.SAYS_BETTER and found["2.4"].before is Position.CONCERN
    assert found["2.4"].short == ["Assessing needs (2)"] and found["2.4"].cqc_differs
    assert found["3.2a"].verdict is Verdict.SAYS_WORSE and not found["3.2a"].cqc_differs
    assert found["1.3"].verdict is Verdict.NOT_ASSESSED
    assert [one.why for one in checked(this, lines)] == [
        "the figure held is 7.2",
        "no figure of the council is held",
    ]
    states = [(one.step.what, one.state) for one in followed(this, last)]
    assert states == [("train", "overdue"), ("hire", "open"), ("write", "dropped")]


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (f"position: strong, {MORE}", "evidence-missing"),
        (f"position: strong, {MORE}, evidence: [{{what: e, file: gone.pdf}}]", "evidence-not-there"),
        (f"position: strong, {MORE}, evidence: [{{what: e, file: ../gone.pdf}}]", "evidence-outside"),
        (f"position: strong, {MORE}, evidence: [{{what: e, file: /etc/hostname}}]", "evidence-outside"),
        (f"position: concern, {MORE}, evidence: [{{what: e}}]", "evidence-of-one-kind"),
        (f"position: concern, {MORE}, evidence: [{{what: e, measure: 9Z}}]", "unknown-measure"),
        (
            f"position: concern, {MORE}, evidence: [{{what: e, web: 'https://example.org', value: 3}}]",
            "value-of-nothing",
        ),
        (
            f"position: concern, {MORE}, actions: [{{what: a, owner: b, by: 2026-01-01, done: 2026-12-01}}]",
            "day-to-come",
        ),
    ],
)
def test_what_an_assessment_may_not_say(tmp_path: Path, answer: str, rule: str) -> None:
    with pytest.raises(ProblemsFound) as raised:
        read_assessment(assessment(tmp_path, {"2.4": answer}), HELD)
    assert [one.rule for one in raised.value.problems] == [rule]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("council: Torbay", "council: Atlantis", "unknown-council"),
        ('edition: "2026-27"', 'edition: "2027-28"', "another-edition"),
        ('  "3.1":', '  "9.1":', "expectation-left-out"),
        ("strategies: {}", f"strategies: {{music: {HAD}}}", "unknown-strategy"),
        ("strategies: {}", f"strategies: {{market: {BACK}}}", "days-out-of-order"),
    ],
)
def test_an_assessment_that_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, rule: str) -> None:
    file = assessment(tmp_path, {})
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        read_assessment(file, HELD)
    assert rule in {one.rule for one in raised.value.problems}


def test_last_years_is_earlier_and_the_same_councils(tmp_path: Path) -> None:
    this = read_assessment(assessment(tmp_path, {}), HELD)
    other = assessment(tmp_path, {}, name="b.yaml")
    other.write_text(other.read_text(encoding="utf-8").replace("Torbay\n", "Leeds\n"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        read_assessment(other, HELD, later=this)
    assert {one.rule for one in raised.value.problems} == {"another-council", "not-earlier"}
    by_code = assessment(tmp_path, {}, name="c.yaml")
    by_code.write_text(by_code.read_text(encoding="utf-8").replace("Torbay\n", "E06000027\n"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as same:  # Torbay's code: the day alone is wrong
        read_assessment(by_code, HELD, later=this)
    assert {one.rule for one in same.value.problems} == {"not-earlier"}


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("Atlantis,2025-06-01,Good,Safeguarding,3", "unknown-council"),
        ("Torbay,2025-06-01,Good,Kindness,3", "unknown-statement"),
        ("Torbay,2025-06-01,Good,equity,3", "score-twice"),
        ("Torbay,2025-06-01,Inadequate,Safeguarding,3", "two-ratings"),
    ],
)
def test_tables_of_cqc_that_cannot_be(tmp_path: Path, row: str, rule: str) -> None:
    file = tmp_path / "cqc.csv"
    file.write_text(f"council,published,rating,statement,score\nTorbay,2025-06-01,Good,equity,3\n{row}\n", "utf-8")
    with pytest.raises(ProblemsFound) as raised:
        read_cqc(file, HELD)
    assert [one.rule for one in raised.value.problems] == [rule]


def test_the_commands_show_and_compare(tmp_path: Path) -> None:
    run = CliRunner()
    shown = run.invoke(app, ["expectations", "show", "2.4", "--format", "csv"])
    assert "Care Act 2014 s10" in shown.stdout and "1C (quality of life of carers); 1E (carers" in shown.stdout
    file = tmp_path / "e.yaml"
    file.write_text(LATER, encoding="utf-8")
    compared = run.invoke(app, ["expectations", "compare", "2026-27", str(file), "--format", "csv"])
    assert "folded" not in compared.stdout and "withdrawn" in compared.stdout
    assert isinstance(run.invoke(app, ["expectations", "show", "9.9"]).exception, UnknownName)
    made = run.invoke(app, ["expectations", "template", "Torbay", "--out", str(tmp_path / "t.yaml")])
    assert made.exit_code == 0 and read_assessment(tmp_path / "t.yaml", HELD).council == "Torbay"


def test_evidence_may_say_where_it_is_held_and_is_then_not_looked_for(tmp_path: Path) -> None:
    """Of one kind, as any evidence: beside a measure, or of blanks alone, it is refused."""
    held = "what: x, held: 'Document 12, which is nowhere here'"
    good = assessment(tmp_path, {"1.1": f"position: strong, {MORE}, evidence: [{{{held}}}]"})
    (claim,) = read_assessment(good, HELD).expectations["1.1"].evidence
    assert claim.held == "Document 12, which is nowhere here"
    for more in ("what: x, held: '  '", f"{held}, measure: 3A", f"{held}, file: a.yaml"):
        wrong = assessment(tmp_path, {"1.1": f"position: strong, {MORE}, evidence: [{{{more}}}]"})
        with pytest.raises(ProblemsFound) as told:
            read_assessment(wrong, HELD)
        assert [one.rule for one in told.value.problems] == ["evidence-of-one-kind"]
