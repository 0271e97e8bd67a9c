"""The audit of the 2025 report: 44 places where it does not agree with itself, and those where it does.

The list is that of an analysis of the report made before this program: number, and what each was found by. The
numbers are kept here alone; no rule knows them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.survey.audit.claims import Claim, NoSuchCell, Number, read_claims
from ncs.survey.audit.run import RULES, Audit, audit
from ncs.survey.bank.load import data_file
from ncs.survey.report.published import Published, published
from ncs.survey.use import audit as ask

#: Problems by their number in the analysis; 7 and 42 are the two places that are in order.
KNOWN: Mapping[int, str] = {
    1: "market_duty_twice", 2: "overspend_sign_2019", 3: "overspend_formats", 4: "overspend_share",
    5: "asc_share_2024", 6: "council_budget_scope", 8: "prevention_share_2025", 9: "prevention_change_2024",
    10: "prevention_change_2025", 11: "prevention_range", 12: "prevention_shares_earlier", 13: "prevention_lowest",
    14: "homecare_growth", 15: "homecare_apart", 16: "homecare_days", 17: "homecare_long_run",
    18: "homecare_quarters", 19: "waiting_change", 20: "waiting_scope", 21: "waiting_sums", 22: "waiting_footnote",
    23: "handback_years", 24: "handback_total", 25: "handback_per_council", 26: "handback_windows",
    27: "closures_slightly_down", 28: "amhp_full", 29: "least_confident_duty", 30: "prevention_next_year",
    31: "information_doubled", 32: "statutory_wage", 33: "requests_per_day", 34: "precept_share",
    35: "technology_options", 36: "technology_caption", 37: "technology_base", 38: "awareness_possible",
    39: "pooled_split", 40: "health_access_significant", 41: "overspend_sources_years", 43: "section_numbers",
    44: "rows_whole", 45: "council_tax_up", 46: "homecare_rate",
}  # fmt: skip
IN_ORDER = {7: ("asc_share_2025",), 42: ("savings_share", "savings_highest")}

CLAIMS = read_claims(data_file("claims_2025.yaml"))
CELLS = published(2025)
FOUND = audit(CELLS, CLAIMS)
#: A cell that is there.
CELL = "1 | 2.99% | 2025/26"


def wrong(found: Audit) -> set[str]:
    return {one.claim.id for one in found.problems}


def test_the_44_problems_are_raised_and_nothing_else() -> None:
    assert len(KNOWN) == 44
    assert wrong(FOUND) == set(KNOWN.values())


def test_the_two_places_in_order_pass() -> None:
    held = {one.claim.id for one in FOUND.verdicts if one.holds}
    assert {name for names in IN_ORDER.values() for name in names} <= held


SAID = [
    ("overspend_share", "3.72%, not 3.46%; it is the share of ASC net budget 2025/26"),
    ("overspend_sign_2019", "-197 is printed where the table gives +200"),
    ("homecare_days", "91 and 90 days: by the day it is +6.55%"),
    ("homecare_long_run", "32.1%, not 37%"),
    ("waiting_scope", "401,247, -4.0%"),
    ("handback_total", "2,169 are in no table"),
    ("least_confident_duty", "86% against 75%"),
    ("statutory_wage", "8.91 to 12.21 is 37%, not 3%"),
    ("precept_share", "2,267"),
    ("technology_base", "131, 131, 131, not to 133"),
    ("awareness_possible", "sum to 136, above 135"),
    ("council_budget_scope", "14.5%"),
]


@pytest.mark.parametrize(("name", "words"), SAID, ids=[name for name, _ in SAID])
def test_each_problem_says_what_was_worked_out(name: str, words: str) -> None:
    """Each number is in the analysis, worked out from the printed ones by hand."""
    (one,) = [one for one in FOUND.verdicts if one.claim.id == name]
    assert words in "; ".join(one.found)


def test_rules_know_no_problem_by_name_or_number() -> None:
    folder = Path(__file__).parents[2] / "src" / "ncs" / "survey" / "audit"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert not [name for name in KNOWN.values() if name in text]
    assert {one.rule for one in CLAIMS} <= set(RULES)


UNDELIVERED = "Homecare hours not delivered due to staffing capacity"
COMPLEX_65 = "Older people: Increased costs due to increased complexity of needs"
ROWS = {"rows_whole"}
#: One cell each that something else in the report bears witness to; what it becomes; the claims, in order until then,
#: that find it (worked out from the claims' cells by hand); and the problems of the report that then say more, as the
#: cell is one of theirs: whatever divides by the budget, and rows that do not sum to 100.
ALTERED = [
    ((2, "ASC net budget", "2024/25"), "20.9", {"budgets_text"}, {"overspend_share", "council_budget_scope"}),
    ((2, "Under/overspend", "2023/24"), "568", {"overspend_text"}, set()),
    ((3, "Council reserves, not repayable", "2024/25"), "56", {"overspend_sources_text"}, set()),
    ((4, "Aged 65+", "Fully confident"), "42", {"budget_confidence", "budget_confidence_possible"}, set()),
    ((5, COMPLEX_65, "Quite concerned"), "64", {"complexity_65", "concern_possible"}, ROWS),
    ((6, "Safeguarding", "2025/26 Partial"), "15", {"safeguarding_not_full"}, ROWS),
    ((9, UNDELIVERED, "1 Jan - 31 Mar 2025"), "181673", {"homecare_undelivered"}, set()),
    ((12, "Mental ill health", "Increased less than 10%"), "4", {"mental_ill_health"}, ROWS),
    ((13, "Agreed and resourced plan in place", "2025"), "23", {"coproduction_text", "coproduction_possible"}, set()),
    ((14, "Overdue 12+ Months Care Act reviews", "31 Mar 2024"), "157822", {"reviews_change"}, {"waiting_sums"}),
    ((17, "Digital and Technology", "Investment 2025/26"), "56", {"investment_text"}, set()),
    ((19, "Artificial intelligence", "Aware and confident"), "23", {"awareness_text"}, ROWS),
]  # fmt: skip


def altered(place: tuple[int, str, str], value: str) -> Audit:
    cells: dict[tuple[int, str, str], Published] = dict(CELLS)
    cells[place] = replace(cells[place], value=Decimal(value))
    return audit(cells, CLAIMS)


def new_findings(found: Audit) -> dict[str, set[str]]:
    """What is said after an alteration that was not said before, by claim."""
    before = {one.claim.id: set(one.found) for one in FOUND.verdicts}
    return {one.claim.id: new for one in found.verdicts if (new := set(one.found) - before[one.claim.id])}


@pytest.mark.parametrize(
    ("place", "value", "raised", "more"), ALTERED, ids=[f"figure {place[0]}" for place, *_ in ALTERED]
)
def test_a_number_that_was_altered_is_found_and_nothing_else(
    place: tuple[int, str, str], value: str, raised: set[str], more: set[str]
) -> None:
    """Each is a report with one wrong number: its witnesses speak, nobody else does, and no problem is lost."""
    found = altered(place, value)
    assert wrong(found) - wrong(FOUND) == raised and wrong(FOUND) <= wrong(found)
    assert set(new_findings(found)) == raised | more


#: What each claim would have to print, or be held against, to be in order; worked out from the printed tables by hand.
MENDED: Mapping[str, Mapping[str, object]] = {
    "market_duty_twice": {"printed": ["86", "86"]},
    "overspend_formats": {"printed": ["-£197mn", "+£61mn", "-£103mn", "+£74mn", "+£586mn", "+£774mn"]},
    "overspend_share": {"printed": ["3.72"]},  # 774 of 20,800
    "asc_share_2024": {"printed": ["37.2"]},
    "prevention_share_2025": {"printed": ["6", "6"]},
    "prevention_change_2024": {"printed": ["-7.8"]},  # 1,549 to 1,428
    "prevention_change_2025": {"printed": ["-11.3"]},  # 1,428 to 1,267
    "prevention_range": {"printed": ["8.2", "6.9"]},
    "homecare_growth": {"printed": ["5.38"]},  # 45,165,699 to 47,594,699
    "homecare_long_run": {
        "printed": ["32.1"], "cells": {
            "before": "9 | Homecare hours delivered | 1 May - 31 Jul 2021",
            "after": "9 | Homecare hours delivered | 1 Jan - 31 Mar 2025",
        },
    },
    "waiting_change": {"printed": ["-11.0"]},  # 418,029 to 372,113
    "waiting_footnote": {"printed": ["Reviews overdue", "Overdue 12+ Months Care Act reviews"]},
    "handback_years": {"printed": ["2022", "2023"]},
    "handback_total": {"printed": ["1,887", "1,041", "490", "356"]},
    "handback_per_council": {"printed": ["1,041", "20"]},  # 37% of 137 are 51
    "closures_slightly_down": {"given": {"word": "fall"}},  # 66 to 56
    "amhp_full": {"printed": ["35"]},
    "least_confident_duty": {
        "given": {
            "figure": 6, "columns": ["2025/26 Partial", "2025/26 No"],
            "named": "Market Sustainability (including National Living Wage)",
        },
    },
    "prevention_next_year": {"printed": ["87"]},  # 13% are fully confident
    "information_doubled": {"printed": ["30", "59"]},
    "statutory_wage": {"printed": ["12.21", "8.91", "37"]},
    "requests_per_day": {"printed": ["5,500"]},  # two million, to the nearest hundred thousand, of 365 days
    "precept_share": {"given": {"named": "average_band_d_bill", "instead": "average_band_d_increase"}},
    "technology_options": {"printed": ["10"]},
    "technology_caption": {"given": {"figure": 18, "asks": "ranking"}},
    "pooled_split": {"given": {"of": ["spend", "spend", "spend"]}},
    "section_numbers": {"printed": ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8"]},
    "council_tax_up": {"printed": ["94", "93", "71"]},
    "homecare_rate": {"given": {"weighted_by": "councils"}},
}  # fmt: skip


@pytest.mark.parametrize("name", MENDED)
def test_a_problem_is_one_of_what_the_report_prints_and_goes_when_that_is_mended(name: str) -> None:
    """No claim is there only to be raised: the same rule passes the report as it ought to have been."""
    (one,) = [one for one in CLAIMS if one.id == name]
    mended = one.model_copy(update=dict(MENDED[name]))
    assert not audit(CELLS, [one]).verdicts[0].holds
    assert audit(CELLS, [mended]).verdicts[0].found == ()


@pytest.mark.parametrize(
    ("name", "place", "value"),
    [
        ("overspend_sign_2019", (2, "Under/overspend", "2019/20"), "197"),  # spend was 200 above the budget
        ("homecare_apart", (9, "Homecare hours delivered", "1 Jan - 31 Mar 2025"), "47594698"),
    ],
)
def test_a_problem_of_a_table_goes_when_its_cell_is_mended(name: str, place: tuple[int, str, str], value: str) -> None:
    assert name in wrong(FOUND) and name not in wrong(altered(place, value))


def test_the_sum_of_waiting_people_is_a_witness_of_each_part() -> None:
    found = altered((14, "Waiting for a Care Act assessment", "31 Mar 2025"), "195878")
    new = new_findings(found)
    assert "waiting_scope" in wrong(found)  # the headline still leaves out those who were counted for the first time
    assert "waiting_sums" in new and "31 Mar 2025" in " ".join(new["waiting_sums"])


def test_cells_without_a_witness_are_listed_and_altering_one_is_not_found() -> None:
    place = (11, "Temporary closure of services", "No change")
    assert place not in FOUND.unwitnessed  # its row is summed
    lonely = (17, "Support for carers", "Maintain existing levels 2024/25")
    assert lonely in FOUND.unwitnessed
    assert new_findings(altered(lonely, "75")) == {}


def test_every_cell_is_either_looked_at_or_listed() -> None:
    filled = {place for place, cell in CELLS.items() if cell.value is not None}
    assert set(FOUND.unwitnessed) < filled
    assert len(filled) - len(FOUND.unwitnessed) > 300


def test_numbers_of_a_text_that_no_claim_binds_are_counted() -> None:
    found = audit(CELLS, CLAIMS, text="In 2025 the overspend was £774mn, and 123,456 people wrote 87 letters.")
    assert [number for number, _ in found.unbound] == ["123,456", "87"] and found.bound == 1


def claim(**given: object) -> Claim:
    return Claim.model_validate({"id": "x", "place": "x", "claim": "x", **given})


def test_rounding_explains_what_it_can_and_no_more() -> None:
    """22.4 of 64 is 35.0, but with 64 anywhere from 63.5 to 64.5 it may be 35.2; it cannot be 36.0."""
    cells = {"part": "2 | ASC net budget | 2025/26"}
    for said, holds in (("35.2", True), ("35.0", True), ("36.0", False), ("34.2", False)):
        one = claim(rule="share", printed=[said], cells=cells, given={"whole": "64", "times": 1000})
        assert audit(CELLS, [one]).verdicts[0].holds is holds, said


def test_a_number_is_read_with_its_precision() -> None:
    assert Number.parse("£1,267mn") == Number(Decimal(1267), Decimal("0.5"))
    assert Number.parse("-10.9%") == Number(Decimal("-10.9"), Decimal("0.05"))
    with pytest.raises(NoSuchCell):
        Number.parse("none")


WRONG = [
    ({"rule": "sum_of_cell", "printed": ["1"]}, UnknownName),
    ({"rule": "equals_cell", "printed": ["1"], "cells": {"cell": "99 | a | b"}}, NoSuchCell),
    ({"rule": "equals_cell", "printed": ["1"], "cells": {"cell": "somewhere"}}, NoSuchCell),
    ({"rule": "share", "printed": ["1"]}, NoSuchCell),
    ({"rule": "external_fact", "printed": ["1"], "given": {"fact": "no such fact"}}, NoSuchCell),
]


@pytest.mark.parametrize(("given", "error"), WRONG, ids=range(len(WRONG)))
def test_claims_that_cannot_be_held_against_anything_are_refused(given: dict[str, object], error: type) -> None:
    with pytest.raises(error) as caught:
        audit(CELLS, [claim(**given)])
    assert not re.search(r"\w+Error|list index|class '", str(caught.value))


@pytest.mark.parametrize(
    ("given", "lacks"),
    [
        ({"rule": "share", "printed": ["1"]}, '"part" is neither given nor known'),
        ({"rule": "external_fact", "given": {"fact": "no such fact"}}, '"no such fact" is neither given nor known'),
        ({"rule": "sum_of_cells", "printed": [], "cells": {"parts": CELL}}, "too few printed numbers or cells"),
        ({"rule": "equals_cell", "printed": ["1", "2"], "cells": {"cell": CELL}}, "cells do not go together"),
    ],
)
def test_what_a_claim_lacks_is_said_in_words(given: dict[str, object], lacks: str) -> None:
    with pytest.raises(NoSuchCell, match=re.escape(lacks)):
        audit(CELLS, [claim(**given)])


def test_files_of_ones_own(tmp_path: Path) -> None:
    tables, claims = tmp_path / "tables.csv", tmp_path / "claims.yaml"
    tables.write_text(
        "figure,title,row,column,value,unit,responses,note\nFigure 1,t,a,2030,40,percent,50,\n", encoding="utf-8"
    )
    claims.write_text(
        "- {id: a, place: p, claim: c, rule: equals_cell, printed: ['41'], cells: {cell: '1 | a | 2030'}}\n",
        encoding="utf-8",
    )
    assert wrong(ask(tables, claims=claims).found) == {"a"}
    with pytest.raises(NotModelled, match="--claims"):
        ask(tables)
    tables.write_text("figure,title,row,column,value,unit\nFigure 1,t,a,2030,forty,percent\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="forty"):
        ask(tables, claims=claims)


def test_the_command(tmp_path: Path) -> None:
    run = CliRunner().invoke(app, ["survey", "audit", "2025", "--out", str(tmp_path / "audit.json")])
    assert run.exit_code == 0, run.output
    assert '"problem"' in (tmp_path / "audit.json").read_text(encoding="utf-8")
    shown = CliRunner().invoke(app, ["survey", "audit", "2025"])
    assert "44 problems in 88 claims" in shown.stdout
