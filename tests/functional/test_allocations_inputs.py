"""The inputs of the engine: template, synthetic example, results, and every way in which a file can be wrong."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import ProblemsFound
from ncs.funding.allocations.engine import compute
from ncs.funding.allocations.workbook.reading import read_inputs
from ncs.observations.opening import open_observations


def ncs(*arguments: object) -> str:
    result = CliRunner().invoke(app, ["allocations", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inputs") / "example"
    ncs("template", folder, "--csv", "--example")
    return folder


@pytest.fixture
def example(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "example"))


def read(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))


def records(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def change(folder: Path, sheet: str, edit: Callable[[list[list[str]]], object]) -> None:
    rows = read(folder / f"{sheet}.csv")
    edit(rows)
    with (folder / f"{sheet}.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)


def setting(folder: Path, name: str, value: str) -> None:
    change(folder, "settings", lambda rows: [row.__setitem__(1, value) for row in rows if row[0] == name])


def problems(folder: Path, csp: Path | None = None) -> list[tuple[str, str | None, int | None, str | None, str | None]]:
    with pytest.raises(ProblemsFound) as caught:
        read_inputs(folder, csp=csp)
    assert all(problem.next_step for problem in caught.value.problems)
    return [(item.rule, item.file, item.row, item.field, item.value) for item in caught.value.problems]


def test_the_example_runs_and_says_everywhere_that_it_is_synthetic(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    said = ncs("run", example, "--out", out)
    assert "SYNTHETIC inputs. Worked out 150 of 153 councils" in said and "8 of 8" in said
    for name in ("allocations", "comparison", "steps"):
        table = records(out / f"{name}.csv")
        assert all("SYNTHETIC" in row.get("inputs", "") + row.get("source", "") for row in table)
    assert all(row[-1] == "yes" for row in read(out / "reconciliation.csv")[1:])


def test_workbook_and_csv_folder_give_the_same(example: Path, tmp_path: Path) -> None:
    book = tmp_path / "example.xlsx"
    ncs("template", book, "--example")
    assert read_inputs(book) == read_inputs(example)


def test_the_allocations_in_pence_sum_to_their_parts(example: Path, tmp_path: Path) -> None:
    """Each line of a council's steps, added by hand from the file, gives the allocation of the file to the penny."""
    ncs("run", example, "--out", tmp_path / "out")
    steps = records(tmp_path / "out/steps.csv")
    ours = {(row["year"], row["line"]): float(row["amount"]) for row in steps if row["council"] == "Hartlepool"}
    parts = ("From core spending power", "From the needs formula", "From transition funding")
    formula = ours["all", "Baseline"] + sum(ours["2028-29", part] for part in parts)
    expected = max(formula, ours["2028-29", "Minimum path"])
    allocations = {row[0]: row for row in read(tmp_path / "out/allocations.csv")}
    assert float(allocations["Hartlepool"][6]) == pytest.approx(expected, abs=0.03)


def test_the_same_inputs_give_the_same_bytes(example: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        ncs("run", example, "--out", tmp_path / name)
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_a_template_that_is_not_filled_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    book = tmp_path / "inputs.xlsx"
    ncs("template", book)
    result = CliRunner().invoke(app, ["allocations", "run", str(book), "--out", str(tmp_path / "out")])
    assert isinstance(result.exception, ProblemsFound) and not (tmp_path / "out").exists()


def test_a_sheet_misnamed_and_a_column_misnamed(example: Path) -> None:
    (example / "national.csv").rename(example / "nation.csv")
    change(example, "councils", lambda rows: rows[0].__setitem__(2, "budgit_2025_26"))
    found = problems(example)
    assert ("missing-sheet", "example", None, None, None) in found
    assert ("missing-column", "councils.csv", 1, None, None) in found


def test_rows_of_councils_that_are_wrong_are_all_named(example: Path) -> None:
    def edit(rows: list[list[str]]) -> None:
        rows[1][2] = "-5"
        rows[2][2] = "about 3 million"
        rows[3][0] = "E99999999"
        rows[5][:2] = rows[4][:2]

    change(example, "councils", edit)
    found = problems(example)
    assert ("negative-number", "councils.csv", 2, "budget_2025_26", "-5") in found
    assert ("not-a-number", "councils.csv", 3, "budget_2025_26", "about 3 million") in found
    assert ("unknown-council", "councils.csv", 4, "ons_code", "E99999999") in found
    assert any(rule == "repeated-row" and row == 6 for rule, _, row, _, _ in found)
    assert [rule for rule, *_ in found].count("missing-council") == 2


@pytest.mark.parametrize("text", ["37.24", "0.3724", "37.24%"])
def test_a_percentage_is_understood_either_way(example: Path, text: str) -> None:
    setting(example, "control_total", text)
    assert float(read_inputs(example).national.control_total) == 0.3724


@pytest.mark.parametrize("text", ["3724", "0.003724", "1"])
def test_a_share_that_is_neither_is_refused(example: Path, text: str) -> None:
    setting(example, "control_total", text)
    assert [item[0] for item in problems(example)] == ["share-out-of-range"]


def test_needs_shares_as_percentages_are_told_by_their_sum(example: Path) -> None:
    before = read_inputs(example)

    def edit(rows: list[list[str]]) -> None:
        for row in rows[1:]:
            row[4] = f"{float(row[4]) * 100:.5f}"

    change(example, "councils", edit)
    assert read_inputs(example).councils == before.councils


def test_needs_shares_that_do_not_sum_to_one_are_refused(example: Path) -> None:
    change(example, "councils", lambda rows: rows[1].__setitem__(4, "0.5"))
    found = problems(example)
    assert [(item[0], item[1], item[3]) for item in found] == [
        ("controls-do-not-reconcile", "councils.csv", "needs_share")
    ]


def test_a_yearly_rate_is_not_a_cumulative_factor(example: Path) -> None:
    change(example, "national", lambda rows: rows[3].__setitem__(2, "2.22%"))
    assert ("not-a-factor", "national.csv", 4, "2026_27", "2.22%") in problems(example)


def test_a_year_missing_and_a_control_that_does_not_reconcile(example: Path) -> None:
    change(example, "spending_power", lambda rows: rows[1].__setitem__(4, ""))
    change(example, "national", lambda rows: rows[2].__setitem__(1, "60000000000"))
    found = problems(example)
    assert ("missing-year", "spending_power.csv", 2, "2026_27", None) in found
    assert any(item[0] == "controls-do-not-reconcile" and item[3] == "2025_26" for item in found)


def test_a_component_nearly_named_is_not_taken_for_another(example: Path) -> None:
    def edit(rows: list[list[str]]) -> None:
        for row in rows:
            row[2] = row[2].replace("families_first_partnership", "families_first_partnerships")

    change(example, "spending_power", edit)
    assert {rule for rule, *_ in problems(example)} >= {"unknown-component", "missing-component"}


def test_an_unknown_setting_and_word(example: Path) -> None:
    setting(example, "ratchet", "sometimes")
    change(example, "settings", lambda rows: rows.append(["ratchett", "cash", ""]))
    assert [item[0] for item in problems(example)] == ["unknown-setting", "not-a-choice"]


def test_options_reach_the_engine(example: Path) -> None:
    setting(example, "ratchet", "Real")
    setting(example, "rounding", "each step")
    options = read_inputs(example).options
    assert (str(options.ratchet), str(options.rounding)) == ("real", "each_step")


def settlement(path: Path, power: list[list[str]], *, drop_year: str = "", empty: int | None = None) -> None:
    """Write flat sheets as the settlement does, with Barnsley by its code of 2025, a district and an aggregate.

    A year's sheet may be left out, and the first council's named part be left ``empty``, by its place among them.
    """
    named = ["homelessness", "families", "transition", "needs", "better_care"]
    with xlsxwriter.Workbook(str(path)) as book:
        for year in (2024, 2025, 2026, 2027, 2028):
            name = f"{year}-{(year + 1) % 100}"
            if name == drop_year:
                continue
            sheet = book.add_worksheet(name)
            heads = ["ecode", "ons_code", "authority", "region", "class", "ruc_21", f"csp_{year}", f"pop_{year}"]
            sheet.write_row(0, 0, heads + [f"{item}_{year}" for item in named])
            for at, row in enumerate(_authorities(power, max(year - 2025, 0)), start=1):
                if at == 1 and empty is not None:
                    row[8 + empty] = ""
                sheet.write_row(at, 0, row)


def _authorities(power: list[list[str]], year: int) -> list[list[object]]:
    """Return the rows of a year: the upper tier from the example's components, a district, and a total."""
    parts: dict[str, dict[str, str]] = {}
    for row in power[1:]:
        parts.setdefault(row[0], {})[row[2]] = row[3 + year]
    rows: list[list[object]] = []
    for code, by_name in parts.items():
        known = "No data" not in by_name.values()
        amounts: list[object] = [float(by_name[name]) if known else "" for name in COLUMNS]
        total: object = sum(map(float, by_name.values())) if known else ""
        rows.append(["E1", RECODED.get(code, code), "", "", "", "", total, 1000, *amounts])
    rows.append(["E9", "E07000008", "A district", "", "SD", "", 20_000_000.0, 1, 0, 0, 0, 0, 0])
    rows.append(["", "TE", "England", "", "", "", 1.0, 1, 0, 0, 0, 0, 0])
    return rows


RECODED = {"E08000016": "E08000038"}
COLUMNS = {
    "homelessness_rough_sleeping_and_domestic_abuse_grant": "homelessness",
    "families_first_partnership": "families",
    "transition_funding": "transition",
    "revenue_support_grant_by_adult_social_care_needs": "needs",
    "local_authority_better_care_grant": "better_care",
}


def with_columns(folder: Path) -> list[list[str]]:
    """Fill the sheet of columns, leave national core spending power to the file, and return the components."""
    change(folder, "spending_power_columns", lambda rows: [row.__setitem__(1, COLUMNS[row[0]]) for row in rows[1:]])

    def blank(rows: list[list[str]]) -> None:
        for row in rows[1:3]:
            row[1:5] = [""] * 4

    change(folder, "national", blank)
    return read(folder / "spending_power.csv")


def test_the_settlement_sheets_are_read(example: Path, tmp_path: Path) -> None:
    before = read_inputs(example)
    settlement(tmp_path / "csp.xlsx", with_columns(example))
    setting(example, "tolerance", "1")
    after = read_inputs(example, csp=tmp_path / "csp.xlsx")
    by_code = {item.code: item for item in after.councils}
    for council in before.councils:
        if council.name != "City of London":
            assert [round(float(by_code[council.code].total(year) or 0)) for year in range(4)] == [
                round(float(council.total(year) or 0)) for year in range(4)
            ]
    # The district counts in all local government and not in the upper tier; the aggregate counts nowhere.
    gaps = zip(after.national.spending_power_all, after.national.spending_power_upper_tier, strict=True)
    assert [everyone - upper for everyone, upper in gaps] == [20_000_000] * 4
    assert by_code["E08000016"].total(3) is not None  # Barnsley, given by its code of April 2025


def test_a_settlement_file_without_a_year_or_a_named_column_is_refused(example: Path, tmp_path: Path) -> None:
    settlement(tmp_path / "csp.xlsx", with_columns(example), drop_year="2027-28")
    assert any(item[0] == "missing-sheet" for item in problems(example, csp=tmp_path / "csp.xlsx"))
    change(example, "spending_power_columns", lambda rows: rows[1].__setitem__(1, "homeless_grant"))
    assert any(item[0] == "missing-column" for item in problems(example, csp=tmp_path / "csp.xlsx"))


def test_a_named_part_without_a_figure_is_refused_and_not_nought(example: Path, tmp_path: Path) -> None:
    settlement(tmp_path / "csp.xlsx", with_columns(example), empty=2)
    found = [item for item in problems(example, csp=tmp_path / "csp.xlsx") if item[0] == "part-without-figure"]
    assert (
        len(found) == 4
    )  # one a year; the council without any core spending power, whose total is empty too, has none


def test_one_council_of_a_run_is_explained_in_words_and_numbers(example: Path) -> None:
    said = ncs("explain", "Middlesbrough", "--inputs", example)
    assert "SYNTHETIC inputs" in said and "Step 1. Baseline: £73,600,000" in said
    assert "Minimum path: £75,233,920" in said and "£73,600,000 × 1.0222\n" in said and "37.24% × £" in said
    assert max(map(len, said.splitlines())) <= 80
    assert "No allocation: no core spending power for 2027-28, 2028-29." in ncs(
        "explain", "City of London", "--inputs", example
    )


def test_one_council_of_a_run_is_a_row_a_line_in_other_forms(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "why.csv"
    ncs("explain", "Middlesbrough", "--inputs", example, "--out", target)
    lines = records(target)
    assert len(lines) == 1 + 3 * 7 and {row["about"] for row in lines} == {"Middlesbrough"}
    ends = {row["period"]: row["amount"] for row in lines if row["what"] == "Minimum path"}
    assert ends["2026-27"] == "75233920.00"  # 73,600,000 × 1.0222


def test_a_run_lands_in_the_tidy_table(example: Path, tmp_path: Path) -> None:
    ncs("run", example, "--out", tmp_path / "out")
    table = open_observations(tmp_path / "out" / "observations.parquet")
    found = list(table.select(measure="notional_allocation", area="E06000001"))
    written = {row["ons_code"]: row for row in records(tmp_path / "out/allocations.csv")}["E06000001"]
    assert {item.method for item in found} == {"annex_b_2026_27_engine_synthetic"}
    pounds = [Decimal(written[f"notional_{year}"]) for year in ("2026_27", "2027_28", "2028_29")]
    assert [item.value for item in found] == [amount / 1_000_000 for amount in pounds]


def test_one_council_alone_with_national_figures(example: Path) -> None:
    whole = read_inputs(example)

    def only_hartlepool(rows: list[list[str]]) -> None:
        rows[1:] = [row for row in rows[1:] if row[0] == "E06000001"]

    for sheet in ("councils", "spending_power"):
        change(example, sheet, only_hartlepool)
    setting(example, "complete", "no")
    assert [item[0] for item in problems(example)] == ["ambiguous-share"]
    change(example, "councils", lambda rows: rows[1].__setitem__(4, f"{float(rows[1][4]) * 100:.5f}%"))
    alone = read_inputs(example)
    assert compute(alone).councils[0].years == compute(whole).of("E06000001").years
    assert compute(alone).reconciliations == ()


def test_a_row_that_is_not_filled_is_one_problem(example: Path) -> None:
    change(example, "spending_power", lambda rows: rows[1].__setitem__(slice(3, 7), [""] * 4))
    assert ("row-not-filled", "spending_power.csv", 2, "component", "council_tax_requirement") in problems(example)


def budget(folder: Path, amount: str) -> None:
    change(folder, "councils", lambda rows: rows[1].__setitem__(2, amount))


@pytest.mark.parametrize(
    ("amount", "words"),
    [("81.3", "million pounds in a column of pounds"), ("81300", "thousand pounds in a column of pounds")],
)
def test_a_budget_in_another_unit_is_asked_about(example: Path, amount: str, words: str) -> None:
    """Barking and Dagenham (row 2) has a published baseline of £81.3 million, and outturn 2024-25 of £80.4 million."""
    budget(example, amount)
    with pytest.raises(ProblemsFound) as caught:
        read_inputs(example)
    (problem,) = caught.value.problems
    assert (problem.file, problem.row, problem.field) == ("councils.csv", 2, "budget_2025_26")
    assert problem.value == amount and words in problem.message
    assert "amounts_checked" in problem.next_step


@pytest.mark.parametrize("name", ["E09000002", "Barnet; Barking and Dagenham"])
def test_the_settings_can_say_that_an_amount_is_right(example: Path, name: str) -> None:
    budget(example, "8100000")
    setting(example, "amounts_checked", name)
    assert read_inputs(example).councils[0].budget == 8_100_000


def test_the_settings_name_no_council(example: Path) -> None:
    setting(example, "amounts_checked", "Barnet; Nowhere")
    assert [(rule, value) for rule, *_, value in problems(example)] == [("unknown-council", "Nowhere")]


def test_the_command_takes_it_as_right_too(example: Path, tmp_path: Path) -> None:
    budget(example, "8100000")
    arguments = ["allocations", "run", str(example), "--out", str(tmp_path / "out")]
    refused = CliRunner().invoke(app, arguments)
    assert refused.exit_code != 0 and "amounts_checked" in str(refused.exception)
    ncs("run", example, "--out", tmp_path / "out", "--amounts-checked", "Barking and Dagenham")
    assert (tmp_path / "out" / "observations.parquet").exists()
