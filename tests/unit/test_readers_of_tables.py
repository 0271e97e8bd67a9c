"""Outturn, population, council tax and the older outcomes framework: equal to their files, and strict about faults."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.observations.readers.ascof_2020_21 import read_ascof_2020_21
from ncs.observations.readers.council_tax import read_council_tax
from ncs.observations.readers.outturn import read_outturn
from ncs.observations.readers.population import AGES, read_population
from ncs.observations.schema import Observation
from ncs.reference.councils import councils
from ncs.reference.districts import county_of
from ncs.reference.outturn import held_outturn
from ncs.reference.packaged import data_file
from support.data import DATA, rows

OUTTURN = DATA / "revenue_outturn" / "revenue_outturn_2022_23_to_2024_25.csv"
TAX = DATA / "council_tax"
ASCOF = DATA / "ascof_2020_21" / "ascof_2020_21_open_data.csv"


def write(path: Path, table: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(table[0]))
        writer.writeheader()
        writer.writerows(table)
    return path


def faults(read: Callable[[], object]) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(ProblemsFound) as caught:
        read()
    assert all(item.file and item.next_step for item in caught.value.problems)
    return [(item.rule, item.row, item.field) for item in caught.value.problems]


# --- Revenue outturn --------------------------------------------------------------------------------------------------


def test_outturn_extract_equals_its_file() -> None:
    found = {(item.area, str(FinancialYear.of(item.period_start))): item for item in read_outturn(OUTTURN)}
    source = rows(OUTTURN)
    assert len(found) == len(source)
    for row in source:
        item = found[(row["ons_code"], row["year"])]
        assert str(item.value if item.value is not None else "") == row["adult_social_care_net_k"]
        assert (item.status is Status.MISSING) == (row["status"] == "not submitted")
        assert item.unit == "GBP thousand"


def published_outturn(ending: str = "202603", *, later_codes: bool = True) -> list[dict[str, str]]:
    """The publisher's own shape: more columns than are needed, other authorities, totals, and the newer ONS codes."""
    day = date(int(ending[:4]), 3, 31)
    sizes = {item.name: (held_outturn(item.ons_code) or (None, 50_000))[1] for item in councils()}
    codes = [(item.code_on(day) if later_codes else item.ons_code, item.name) for item in councils()]
    others = [
        ("E07000008", "Cambridge"),
        ("E09", "London"),
        ("E92000001", "England"),
        ("E31000002", "Bedfordshire Fire"),
    ]
    return [
        {
            "year_ending": ending,
            "ONS_code": code,
            "LA_LGF_code": "",
            "LA_name": name,
            "LA_class": "",
            "status": "submitted",
            "RS_edu_net_exp": "5",
            "RS_asc_net_exp": str(sizes.get(name, 1000)),
        }
        for code, name in [*codes, *others]
    ]


def test_the_publishers_wide_file_is_read_whatever_its_other_columns(tmp_path: Path) -> None:
    table = published_outturn("202503") + published_outturn()
    table[160]["status"], table[160]["RS_asc_net_exp"] = "not submitted", ""
    found = read_outturn(write(tmp_path / "ro.csv", table), years=[FinancialYear(2025)])
    assert len(found) == 153 and {item.period_end for item in found} == {date(2026, 3, 31)}
    assert [item.status for item in found].count(Status.MISSING) == 1
    assert {"E08000016", "E08000019"} <= {item.area for item in found}  # from E08000038 and E08000039
    assert found[0].value == 80406  # Barking and Dagenham, 2024-25 as held


def test_needed_columns_alone_are_enough(tmp_path: Path) -> None:
    kept = ["year_ending", "ONS_code", "RS_asc_net_exp"]
    table = [{name: row[name] for name in kept} for row in published_outturn()[:3]]
    table[1]["RS_asc_net_exp"] = ""
    found = read_outturn(write(tmp_path / "few.csv", table), whole=False)
    assert [item.status for item in found] == [Status.OK, Status.MISSING, Status.OK]


def test_every_fault_of_an_outturn_file_is_told_at_once(tmp_path: Path) -> None:
    table = published_outturn()
    table[0]["RS_asc_net_exp"] = "n/k"
    table[1]["RS_asc_net_exp"] = "-5"
    table[2]["ONS_code"] = "E08000099"
    table[3]["LA_name"] = "Cornwall"
    table[4]["year_ending"] = "2026"
    table[5]["status"] = "not submitted"
    table.append(dict(table[10]))
    found = faults(
        lambda: read_outturn(write(tmp_path / "ro.csv", table), years=[FinancialYear(2025), FinancialYear(2026)])
    )
    assert Counter(found) >= Counter(
        [
            ("not-a-number", 2, "RS_asc_net_exp"),
            ("negative-number", 3, "RS_asc_net_exp"),
            ("unknown-council", 4, "ONS_code"),
            ("code-and-name-differ", 5, "ONS_code"),
            ("bad-year", 6, "year_ending"),
            ("status-contradicts", 7, "RS_asc_net_exp"),
            ("repeated-row", len(table) + 1, None),
            ("missing-year", None, None),
        ]
    )
    left_out = [rule for rule, _, _ in found if rule == "missing-council"]
    assert len(left_out) == 3 and len(found) == 11  # the three rows without a council of the year that can be told


def test_an_outturn_file_without_its_column(tmp_path: Path) -> None:
    table = [{name.replace("asc", "adult"): cell for name, cell in row.items()} for row in published_outturn()]
    with pytest.raises(ProblemsFound, match="RS_asc_net_exp"):
        read_outturn(write(tmp_path / "ro.csv", table))
    doubled = tmp_path / "twice.csv"
    doubled.write_text("year_ending,ONS_code,RS_asc_net_exp,RS_asc_net_exp\n", encoding="utf-8")
    assert faults(lambda: read_outturn(doubled)) == [("repeated-column", 1, None)]
    empty = tmp_path / "empty.csv"
    empty.write_text("", encoding="utf-8")
    assert faults(lambda: read_outturn(empty)) == [("unreadable-file", None, None)]


# --- Population -------------------------------------------------------------------------------------------------------


def population_of_councils() -> list[dict[str, str]]:
    """The table of the package with the total that the published layout prints."""
    held = rows(Path(str(data_file("population_mid_2023.csv"))))
    return [{**row, "all_ages": str(sum(int(row[age]) for age in AGES))} for row in held]


def population_of_districts() -> list[dict[str, str]]:
    """The published rows of the districts of three counties, and the other councils as the package has them."""
    districts = [
        {"ons_code": row.pop("lad23_code"), **{name: row[name] for name in [*AGES, "all_ages"]}}
        for row in rows(DATA / "population" / "single_year_of_age_districts_mid_2023.csv")
    ]
    counties = {county_of()[row["ons_code"]] for row in districts}
    assert (len(districts), len(counties)) == (16, 3)
    return districts + [row for row in population_of_councils() if row["ons_code"] not in counties]


def test_districts_add_up_to_the_same_as_the_upper_tier_file(tmp_path: Path) -> None:
    tables = (population_of_districts(), population_of_councils())
    by_district, by_council = (
        read_population(write(tmp_path / f"{at}.csv", table), year=2023) for at, table in enumerate(tables)
    )
    assert by_district == by_council
    totals = [item.value for item in by_council if item.group == "total"]
    assert len(totals) == 153 and sum(value for value in totals if value is not None) == 57_690_323
    source = {row["ons_code"]: row for row in population_of_councils()}
    for item in by_council:
        column = item.group.removeprefix("age=") if item.group != "total" else "all_ages"
        assert item.value == int(source[item.area][column])


def test_all_164_districts_add_up_to_their_counties() -> None:
    sums: Counter[str] = Counter()
    for row in rows(DATA / "population" / "districts_all_ages_mid_2023.csv"):
        sums[county_of()[row["lad23_code"]]] += int(row["all_ages"])
    printed = {row["ons_code"]: int(row["all_ages"]) for row in population_of_councils()}
    assert len(sums) == 21 and sums == {code: printed[code] for code in sums}


def test_a_county_counts_once_and_whole(tmp_path: Path) -> None:
    """Given as itself and by districts its people would count twice; without one district it would be too small."""
    districts, councils = population_of_districts(), population_of_councils()
    county = county_of()[districts[0]["ons_code"]]
    both = [*districts, *(row for row in councils if row["ons_code"] == county)]
    assert faults(lambda: read_population(write(tmp_path / "a.csv", both), year=2023)) == [
        ("county-and-districts", None, None)
    ]
    assert faults(lambda: read_population(write(tmp_path / "b.csv", districts[1:]), year=2023)) == [
        ("missing-district", None, None)
    ]


@pytest.mark.parametrize("year", [-1, 0, 1066, 99999])
def test_a_population_is_of_a_year_that_there_are_estimates_of(year: int) -> None:
    with pytest.raises(NotModelled, match=f"mid-{year}"):
        read_population(Path("not-looked-for.csv"), year=year)


def test_faults_of_a_population_file(tmp_path: Path) -> None:
    table = population_of_councils()
    table[0]["90+"] = "many"
    table[1]["0"] = "-3"
    table[2]["all_ages"] = "1"
    table[3]["ons_code"] = "E06999999"
    table[4]["17"] = "10.5"
    table.append(dict(table[5]))
    found = faults(lambda: read_population(write(tmp_path / "p.csv", table), year=2023))
    assert [item for item in found if item[0] != "missing-council"] == [
        ("not-a-number", 2, "90+"),
        ("negative-number", 3, "0"),
        ("total-differs", 4, "all_ages"),
        ("unknown-council", 5, "ons_code"),
        ("not-whole", 6, None),
        ("repeated-row", 155, None),
    ]
    assert len([item for item in found if item[0] == "missing-council"]) == 1
    for row in table:
        del row["44"]
    assert faults(lambda: read_population(write(tmp_path / "q.csv", table), year=2023)) == [("missing-column", 1, None)]
    assert len(AGES) == 91


# --- Council tax ------------------------------------------------------------------------------------------------------


def by_measure(found: tuple[Observation, ...]) -> dict[tuple[str, str], Decimal]:
    return {(item.measure, item.area): item.value for item in found if item.value is not None}


def test_the_two_workbooks_and_the_extract_agree() -> None:
    extract = by_measure(read_council_tax(TAX / "council_tax_2024_25.csv"))
    nine = by_measure(read_council_tax(TAX / "live_table_9_2024_25.ods"))
    seven = by_measure(read_council_tax(TAX / "live_table_7_2024_25.ods"))
    assert len(extract) == len(nine) == 5 * 153 and len(seven) == 2 * 153
    assert extract.keys() == nine.keys()
    for key, value in nine.items():
        assert abs(extract[key] - value) <= Decimal("0.005")
    for key, value in seven.items():
        # Table 9 has the precept of North Yorkshire in the columns of reorganising authorities, and zero here.
        shown = Decimal("35.19") if key == ("asc_precept_increment_band_d", "E06000065") else extract[key]
        assert abs(shown - value) <= Decimal("0.01")
    assert extract[("council_tax_band_d", "E06000014")] == Decimal("1648.78")


def test_faults_of_a_council_tax_file(tmp_path: Path) -> None:
    table = rows(TAX / "council_tax_2024_25.csv")
    table[0]["band_d_gbp"] = "lots"
    table[1]["tax_base_band_d"] = "-1"
    table[2]["ons_code"] = "E08000099"
    found = faults(lambda: read_council_tax(write(tmp_path / "t.csv", table)))
    assert [item[:2] for item in found] == [
        ("not-a-number", 2),
        ("negative-number", 3),
        ("unknown-council", 4),
        ("missing-council", None),
    ]
    renamed = [{name.replace("2024_25_", ""): cell for name, cell in row.items()} for row in table]
    found = faults(lambda: read_council_tax(write(tmp_path / "u.csv", renamed)))
    assert ("missing-column", 1, None) in found
    undated = [{name.replace("2023_24", "before"): cell for name, cell in row.items()} for row in renamed]
    assert ("missing-year", None, None) in faults(lambda: read_council_tax(write(tmp_path / "v.csv", undated)))


def test_a_workbook_of_something_else() -> None:
    found = faults(lambda: read_council_tax(DATA / "ascof_2024_25" / "ascof_2024_25_seven_tables.ods"))
    assert found == [("missing-sheet", None, None)]


# --- Outcomes framework 2020-21 ---------------------------------------------------------------------------------------


def test_the_older_edition_equals_its_file() -> None:
    found = read_ascof_2020_21(ASCOF)
    outcomes = [row for row in rows(ASCOF) if row["Measure Type"] == "Outcome"]
    assert len(found) == len(outcomes)
    for item, row in zip(found, outcomes, strict=False):
        assert item.area == row["ONS Code"] or item.area in {"E08000016", "E08000019"}
    written = Counter(row["Measure Value"] for row in outcomes)
    assert Counter(item.status for item in found) == {
        Status.MISSING: written["[x]"],
        Status.SUPPRESSED: written["[c]"],
        Status.OK: len(outcomes) - written["[x]"] - written["[c]"],
    }
    sums = sum(Decimal(value) * number for value, number in written.items() if not value.startswith("["))
    assert sum(item.value for item in found if item.value is not None) == sums


def test_groups_and_measures_of_the_older_edition() -> None:
    found = {(item.measure, item.area, item.group): item for item in read_ascof_2020_21(ASCOF)}
    item = found[("ascof_2020_21_1e", "E92000001", "total")]
    assert (item.value, item.numerator, item.denominator) == (Decimal("5.1"), 6871, 133658)
    groups = {group for measure, _, group in found if measure == "ascof_2020_21_2b_1"}
    assert groups == {"total", "age=65-74", "age=75-84", "age=85+", "sex=female", "sex=male"}
    assert ("ascof_2020_21_2a_1", "E10000006", "total") in found
    assert item.period_end == date(2021, 3, 31) and item.method == "ascof_2020_21"


def test_faults_of_the_older_edition(tmp_path: Path) -> None:
    table = [row for row in rows(ASCOF) if row["ASCOF Measure Code"] in ("1E", "1EF")]
    table[0]["Measure Value"] = "?"
    table[1]["ONS Code"] = "E06999999"
    table[2]["ASCOF Measure Code"] = "9Z"
    table[3]["Disaggregation Level"] = "Giants"
    table[4]["Measure Type"] = "Guess"
    table.append(dict(table[9]))
    found = faults(lambda: read_ascof_2020_21(write(tmp_path / "a.csv", table)))
    assert {rule for rule, _, _ in found} >= {
        "not-a-number",
        "unknown-council",
        "unknown-measure",
        "unknown-group",
        "unknown-type",
        "repeated-row",
    }
    renamed = [{name.replace("Measure Value", "Result"): cell for name, cell in row.items()} for row in table]
    assert faults(lambda: read_ascof_2020_21(write(tmp_path / "b.csv", renamed))) == [("missing-column", 1, None)]


@pytest.mark.parametrize("amount", ["61,900", "61,900,"])
def test_a_comma_without_quotes_does_not_give_the_figure_of_the_column_beside(tmp_path: Path, amount: str) -> None:
    """61,900 is two cells of CSV: the amount of adult social care would be the 900 that is left of children's."""
    head = "year_ending,ONS_code,LA_name,RS_csc_net_exp,RS_asc_net_exp,notes"
    path = tmp_path / "outturn.csv"
    path.write_text(f"{head}\n202503,E09000003,Barnet,70000,172141,\n202503,E09000002,Barking,{amount},80406,\n")
    fields = 6 + amount.count(",")
    with pytest.raises(ProblemsFound, match="do not fit the headings") as caught:
        read_outturn(path, whole=False)
    (found,) = caught.value.problems
    assert (found.rule, found.row, found.file) == ("cells", 3, "outturn.csv")
    assert f"{fields} cells" in found.message and "6 headings" in found.message


# --- Rows of another length than the headings -------------------------------------------------------------------------

_LAST = "202603,E06000014,York,submitted,88000"


@pytest.mark.parametrize("row", ["202603,E06000014,York", "202603,E06000014,York,submitted,88,000"])
@pytest.mark.parametrize("before", ["", "other,"])
def test_outturn_of_a_row_cut_off_or_moved_is_refused_and_not_missing(tmp_path: Path, row: str, before: str) -> None:
    """A row without its last cells gave a council whose figure was 'missing'; the columns not read change nothing."""
    path = tmp_path / "outturn.csv"
    start = f"{before}year_ending,ONS_code,LA_name,status,RS_asc_net_exp\n{'x,' if before else ''}"
    path.write_text(f"{start}{_LAST}\n", encoding="utf-8")
    assert [one.value for one in read_outturn(path, whole=False)] == [Decimal(88000)]
    path.write_text(f"{start}{row}\n", encoding="utf-8")
    assert ("cells", 2, None) in faults(lambda: read_outturn(path, whole=False))


def test_outturn_passes_over_a_note_below_the_table_however_short(tmp_path: Path) -> None:
    path = tmp_path / "outturn.csv"
    path.write_text(f"year_ending,ONS_code,LA_name,status,RS_asc_net_exp\n{_LAST}\n\nSource: a, b\n", encoding="utf-8")
    assert len(read_outturn(path, whole=False)) == 1


def test_an_older_outcomes_framework_of_england_with_a_row_too_long_is_refused(tmp_path: Path) -> None:
    lines = ASCOF.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if "E92000001" in line)
    path = tmp_path / "ascof.csv"
    path.write_text("\n".join([*lines[:at], f"{lines[at]},5", *lines[at + 1 :]]), encoding="utf-8")
    assert faults(lambda: read_ascof_2020_21(path)) == [("cells", at + 1, None)]
