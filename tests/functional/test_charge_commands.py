"""``ncs charge`` from the command line: statements, comparisons, templates, and every problem of a bad case at once."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import yaml
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.refusals import AlreadyThere


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["charge", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def problems(*arguments: str) -> dict[str, str]:
    """Run a command that must fail on its input; return the next step by the field it is about."""
    result = CliRunner().invoke(app, ["charge", *arguments])
    assert isinstance(result.exception, ProblemsFound)
    return {problem.field or "": problem.next_step for problem in result.exception.problems}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.yaml"
    run("template", "--out", str(path))
    return path


def changed(case: Path, **changes: object) -> Path:
    content = yaml.safe_load(case.read_text(encoding="utf-8")) | changes
    path = case.with_name("changed.yaml")
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return path


def test_the_template_can_be_assessed_and_every_line_has_a_rule(case: Path) -> None:
    text = run("assess", str(case))
    for part in ("What the person keeps", "Who pays each week", "What was assumed", "What is uncertain", "reg 25"):
        assert part in text
    assert max(map(len, text.splitlines())) <= 90


def test_the_statement_as_json_adds_up(case: Path) -> None:
    content = json.loads(run("assess", str(case), "--json"))
    payers = [float(amount) for name, amount in content["who_pays"].items() if name != "total"]
    assert sum(payers) == pytest.approx(float(content["who_pays"]["total"])) == pytest.approx(1050)
    assert all(line["rule"] for line in content["lines"] if line["section"] != "pays")
    assert content["uncertain"] and content["assumptions"]


def test_the_keys_of_the_json_are_those_of_the_documentation(case: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "explanation" / "charging.md").read_text(encoding="utf-8")
    section = page.split("## The statement as JSON")[1].split("\n## ")[0]
    rows = [row for row in section.splitlines() if row.startswith("| `")]
    documented = {key for row in rows for key in re.findall(r"`(\w+)`", row.split("|")[1])}
    assert set(json.loads(run("assess", str(case), "--json"))) == documented


def test_comparators_are_marked_as_approximations_and_say_what_they_leave_open(case: Path) -> None:
    for name in ("wales", "scotland"):
        text = " ".join(run("assess", str(case), "--reform", name).split())
        assert "(an approximation)" in text and "2024" in text.split("What was assumed")[1]
        assert "(an approximation)" in run("compare", str(case), "--reform", name)


def test_the_same_input_gives_the_same_bytes(case: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (first, second):
        run("assess", str(case), "--out", str(path))
    assert first.read_bytes() == second.read_bytes()


def test_a_statement_can_be_a_table_in_every_form_with_the_same_lines(case: Path, tmp_path: Path) -> None:
    lines = json.loads(run("assess", str(case), "--json"))["lines"]
    run("assess", str(case), "--out", str(tmp_path / "s.csv"))
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(lines) > 5
    assert pq.read_table(run_to(case, tmp_path / "s.parquet")).column_names == list(rows[0])
    for name in ("s.xlsx", "s.ods", "s.html"):
        assert run_to(case, tmp_path / name).stat().st_size > 1000
    refused = CliRunner().invoke(app, ["charge", "assess", str(case), "--out", str(tmp_path / "s.csv")])
    assert isinstance(refused.exception, AlreadyThere)


def run_to(case: Path, target: Path) -> Path:
    run("assess", str(case), "--out", str(target))
    return target


def test_another_day_another_policy_and_own_figures_change_the_charge(case: Path, tmp_path: Path) -> None:
    def charge(*options: str) -> float:
        return float(json.loads(run("assess", str(case), "--json", *options))["charge"])

    own = tmp_path / "own.yaml"
    own.write_text(
        "parameters:\n  pea.weekly:\n    unit: GBP/week\n    values:\n"
        '      - {from: 2026-04-06, value: "41.80", source: mine, confidence: published}\n',
        encoding="utf-8",
    )
    law = charge()
    assert charge("--parameters", str(own)) == pytest.approx(law - 10)
    assert charge("--policy", "observed_practice") == pytest.approx(law + 7.30)
    assert charge("--date", "2026-05-25") == pytest.approx(1050)  # twelve weeks on, the home counts
    assert charge("--reform", "fabian_asset_test_100k") == pytest.approx(law - 7)


def test_compare_has_a_row_for_the_law_and_each_scheme(case: Path) -> None:
    rows = run(
        "compare", str(case), "--reform", "plan_2022", "--reform", "wales+fabian_universal_50", "--format", "csv"
    )
    assert [line.split(",")[0] for line in rows.splitlines()[1:4]] == ["law", "plan_2022", "wales+fabian_universal_50"]


def test_comparisons_and_journeys_say_that_figures_of_2026_are_not_confirmed(case: Path) -> None:
    for command in (["compare", str(case)], ["journey", str(case), "--weeks", "2"]):
        assert "not confirmed" in " ".join(run(*command).split())


def test_charges_that_nobody_can_pay_are_called_unpaid(case: Path) -> None:
    assert "unpaid" in run("journey", str(case), "--years", "2")


def test_compare_whole_journeys(case: Path) -> None:
    rows = run("compare", str(case), "--years", "1", "--reform", "fabian_universal_50", "--format", "csv").splitlines()
    first, second = (dict(zip(rows[0].split(","), line.split(","), strict=True)) for line in rows[1:3])
    # 4 weeks at the means-tested charge, where 50 off the cost changes nothing; then 50 a week off the full cost
    assert float(second["change"]) == pytest.approx(-50 * 48)
    assert float(second["better_off"]) == pytest.approx(50 * 48)
    assert first["change"] == first["better_off"] == "0.00"


def test_lists_of_policies_reforms_switches_and_figures() -> None:
    assert "statutory" in run("policies")
    assert "act_2014" in run("reforms")
    assert "cap_meter" in run("reforms", "--switches")
    assert "pea.weekly" in run("parameters", "--date", "2026-05-01", "--format", "csv")
    assert "wales." not in run("parameters") and "wales." in run("parameters", "--all")


def test_impossible_and_unclear_cases_give_every_problem_at_once(case: Path) -> None:
    path = changed(
        case,
        cost={},
        capital=[{"kind": "savings", "value": -5}],
        income=[{"kind": "state_pensoin", "weekly": 200}],
        partner={"age": 80},
        setting={"kind": "care_home_permanent", "admitted": "2062-06-01"},
        home={"value": 200000},
    )
    found = problems("assess", str(path))
    assert set(found) >= {
        "cost.weekly",
        "capital.0.value",
        "income.0.kind",
        "partner",
        "setting.admitted",
        "home.occupied_by",
    }
    assert "state_pension" in found["income.0.kind"]
    assert "occupied_by: []" in found["home.occupied_by"]


def test_unreadable_values_and_unknown_keys_come_with_the_rest(case: Path) -> None:
    path = changed(case, perosn={}, income=[{"kind": "state_pension", "weekly": "lots"}], cost={"weekly": -1})
    found = problems("assess", str(path))
    assert set(found) == {"perosn", "income.0.weekly", "cost.weekly"}
    assert "person" in found["perosn"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"person": {"age": 12}}, "person.born"),
        ({"person": {"age": 66}, "date": "2026-05-01"}, "person.born"),
        ({"person": {"born": "2027-01-01"}}, "person.born"),
        ({"person": {}}, "person.born"),
        ({"person": {"age": 80, "premiums": ["disability"]}}, "person.premiums"),
        ({"person": {"age": 40, "premiums": ["disabled"]}}, "person.premiums.0"),
        ({"person": {"age": 40, "couple": True, "lone_parent": True}}, "person.lone_parent"),
        ({"setting": {"kind": "care_home_permanent"}}, "setting.admitted"),
        ({"setting": {"kind": "care_home_short_term"}}, "setting.expected_weeks"),
        ({"setting": {"kind": "care_home_temporary"}}, "home.intends_to_return"),
        ({"setting": {"kind": "care_home_permanent", "weeks_in": 1, "nursing": True}}, "cost.includes_nursing"),
        ({"setting": {"kind": "somewhere"}}, "setting.kind"),
        ({"cost": {"weekly": 900, "own_top_up_weekly": 50}}, "cost.own_top_up_reason"),
        ({"cost": {"weekly": 900, "council_rate_weekly": 950}}, "cost.council_rate_weekly"),
        ({"cost": {"weekly": 900, "council_rate_when_helped": True}}, "cost.council_rate_when_helped"),
        (
            {
                "setting": {"kind": "not_a_care_home"},
                "cost": {"weekly": 900, "council_rate_weekly": 800, "council_rate_when_helped": True},
            },
            "cost.council_rate_when_helped",
        ),
        ({"owns_home": False}, "home"),
        ({"home": {"value": 1, "occupied_by": [{"relation": "relative"}]}}, "home.occupied_by.0.age"),
        (
            {"home": {"value": 1, "occupied_by": [{"relation": "own_child_under_18", "age": 19}]}},
            "home.occupied_by.0.age",
        ),
        ({"capital": [{"kind": "personal_injury_payment", "value": 5}]}, "capital.0.received"),
        ({"capital": [{"kind": "land_or_property", "value": 5, "share": 2}]}, "capital.0.share"),
        ({"housing_costs": [{"kind": "rnet", "weekly": 5}]}, "housing_costs.0.kind"),
        ({"services": [{"kind": "reablement"}]}, "services.0.weeks_received"),
        ({"light_touch": "small_charge"}, "light_touch_charge_weekly"),
        (
            {"income": [{"kind": "personal_pension", "weekly": 5, "share_passed_to_spouse": 0.5}]},
            "income.0.share_passed_to_spouse",
        ),
        (
            {
                "deprivations": [
                    {"amount": 5, "given": "2026-12-01", "foresaw_care": True, "avoiding_charges_significant": True}
                ]
            },
            "deprivations.0.given",
        ),
        ({"date": "soon"}, "date"),
        ({"date": "1026-05-01"}, "date"),
        ({"person": {"age": 500}}, "person.born"),
        ({"person": {"born": "1800-01-01"}}, "person.born"),
        ({"setting": {"kind": "care_home_permanent", "admitted": "2026-03-02", "weeks_in": 3}}, "setting.weeks_in"),
        ({"cost": {"weekly": "1e30"}}, "cost.weekly"),
        ({"cost": {"weekly": "10.005"}}, "cost.weekly"),
        ({"cost": {"weekly": True}}, "cost.weekly"),
        (
            {"cost": {"weekly": 900, "council_rate_weekly": 800, "third_party_top_up_weekly": 150}},
            "cost.third_party_top_up_weekly",
        ),
        (
            {"cost": {"weekly": 900, "own_top_up_weekly": 50, "own_top_up_reason": "deferred_payment"}},
            "cost.own_top_up_reason",
        ),
        ({"home": {"value": 1, "occupied_by": [{"relation": "partner"}]}}, "home.occupied_by.0.relation"),
        (
            {
                "income": [
                    {"kind": "attendance_allowance_higher", "weekly": 1},
                    {"kind": "pip_daily_living_standard", "weekly": 1},
                ]
            },
            "income.1.kind",
        ),
    ],
)
def test_each_impossible_or_unclear_case(case: Path, changes: dict[str, object], field: str) -> None:
    found = problems("assess", str(changed(case, **changes)))
    assert found.get(field)


def test_an_unreadable_choice_hides_no_other_problem(case: Path) -> None:
    content = {
        "date": "2026-05-01",
        "person": {"born": "2038-03-01", "colour": "red"},
        "setting": {"kind": "care_home_permanentt", "nursing": True},
        "cost": {"weekly": "abc"},
        "services": [{"kind": "free_lunch"}],
        "income": ["state pension"],
        "capital": [{"kind": "savings", "value": -9, "owners": 0}],
        "home": {
            "value": 100000,
            "earlier_disregard_weeks": 5,
            "occupied_by": [{"relation": "postman"}, {"relation": "relative"}],
        },
        "deferred_payment": {"compounding": "hourly"},
    }
    case.write_text(yaml.safe_dump(content), encoding="utf-8")
    assert set(problems("assess", str(case))) == {
        "person.born",
        "person.colour",
        "setting.kind",
        "cost.weekly",
        "cost.includes_nursing",
        "services.0.kind",
        "income.0",
        "capital.0.value",
        "capital.0.owners",
        "home.earlier_disregard_weeks",
        "home.occupied_by.0.relation",
        "home.occupied_by.1.age",
        "deferred_payment.compounding",
    }


def test_files_that_are_not_cases(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    for text in ("- 1\n", "a: [", "\x00", "date: 2026-05-01\ndate: 2026-05-02\n"):
        path.write_text(text, encoding="utf-8")
        assert isinstance(CliRunner().invoke(app, ["charge", "assess", str(path)]).exception, ProblemsFound)
    missing = CliRunner().invoke(app, ["charge", "assess", str(tmp_path / "none.yaml")])
    assert isinstance(missing.exception, NcsError)


def test_unknown_names_and_wrong_files_of_policies_and_reforms(case: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("title: t\nsource: s\nrules: {capp: 5}\nfigures: {pea.weakly: 3}\n", encoding="utf-8")
    found = problems("assess", str(case), "--reform", str(own))
    assert "cap" in found["capp"] and "pea.weekly" in found["figures.pea.weakly"]
    own.write_text("title: t\nsource: s\nsurplus_shar: 0.5\n", encoding="utf-8")
    assert "surplus_share" in problems("assess", str(case), "--policy", str(own))["surplus_shar"]
    for option in ("--policy", "--reform"):
        result = CliRunner().invoke(app, ["charge", "assess", str(case), option, "nonsense"])
        assert isinstance(result.exception, NcsError)


def test_a_journey_as_a_table_with_pictures(case: Path, tmp_path: Path) -> None:
    path = changed(case, deferred_payment={"interest_percent": 4.75}, journey={"weeks": 60, "survival": [1, 0.5]})
    text = run("journey", str(path), "--years", "2", "--reform", "plan_2022", "--plots", str(tmp_path / "plots"))
    assert "The home starts to count" in text and "Expected, with the survival given" in text
    for name in ("assets.svg", "payments.svg"):
        picture = (tmp_path / "plots" / name).read_text(encoding="utf-8")
        assert "<title" in picture and "<desc" in picture
    weekly = run("journey", str(path), "--by-week", "--weeks", "5", "--format", "csv")
    assert len([line for line in weekly.splitlines() if line[:1].isdigit()]) == 5


@pytest.mark.parametrize(
    ("plan", "field"),
    [
        ({"weeks": 0}, "journey.weeks"),
        ({"weeks": 9999}, "journey.weeks"),
        ({"moves": [{"week": 5, "home_sold_for": 1}, {"week": 2, "home_sold_for": 1}]}, "journey.moves"),
        ({"moves": [{"week": 5}]}, "journey.moves.0"),
        ({"weeks": 4, "moves": [{"week": 5, "home_sold_for": 1}]}, "journey.moves.0.week"),
        ({"moves": [{"week": 5, "cost": {}}]}, "journey.moves.0: cost.weekly"),
        (
            {"moves": [{"week": 5, "setting": {"kind": "care_home_temporary"}}]},
            "journey.moves.0: home.intends_to_return",
        ),
        (
            {"moves": [{"week": 5, "setting": {"kind": "care_home_permanent", "nursing": True}}]},
            "journey.moves.0: cost.includes_nursing",
        ),
        ({"survival": [0.9, 0.95]}, "journey.survival"),
    ],
)
def test_impossible_journeys(case: Path, plan: dict[str, object], field: str) -> None:
    assert field in problems("journey", str(changed(case, journey=plan)))


def test_a_deferred_payment_by_week(case: Path) -> None:
    path = changed(case, date="2026-07-06", deferred_payment={"interest_percent": 5, "allowance_kept_weekly": 144})
    rows = [line.split(",") for line in run("deferred", str(path), "--weeks", "3", "--format", "csv").splitlines()]
    weeks = [row for row in rows if row[0] in ("1", "2", "3")]
    # income 241.30 + 80 + 114.60 = 435.90: 291.90 is paid and 758.10 deferred; 260,000 x 0.9 - 14,250 = 219,750 at most
    assert [row[2:4] for row in weeks] == [["291.90", "758.10"]] * 3
    assert [row[5] for row in weeks] == ["0.00", "0.72", "1.45"]  # 758.10 x 5% x 7/365 = 0.727, and compounded daily
    assert "219,750.00" in run("deferred", str(path))
    early = CliRunner().invoke(app, ["charge", "deferred", str(case)])
    assert isinstance(early.exception, ProblemsFound)


def test_a_home_must_be_clear_by_the_time_of_the_move(case: Path) -> None:
    plan = {"moves": [{"week": 5, "setting": {"kind": "care_home_permanent"}}]}
    changes = {"setting": {"kind": "not_a_care_home"}, "home": {"value": 1}, "journey": plan}
    assert "journey.moves.0: home.occupied_by" in problems("journey", str(changed(case, **changes)))


def test_a_reform_that_has_not_started_says_so(case: Path) -> None:
    text = run("assess", str(changed(case, date="2026-05-01")), "--reform", str(_late(case)))
    assert "is not in force" in " ".join(text.split())


def _late(case: Path) -> Path:
    path = case.with_name("late.yaml")
    path.write_text("title: Late\nsource: s\nstarts: 2030-04-06\nrules: {universal_cash: 50}\n", encoding="utf-8")
    return path
