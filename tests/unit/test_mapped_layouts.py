"""Every layout that comes with the program reads a small cut of the real table; figures were read from it by eye."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.observations.mapped.finding import layouts
from ncs.observations.mapped.reading import Reading, read_mapped
from ncs.observations.schema import Observation
from ncs.register.measures import register

CUTS = Path(__file__).parents[1] / "data" / "mapped"
PERIODS = {"ascof-open-data": "2020-21", "revenue-account": "2025-26"}


def read(layout: str) -> Reading:
    (cut,) = CUTS.glob(f"{layout}.*")
    return read_mapped(cut, layouts()[layout], period=PERIODS.get(layout))


def found(layout: str, measure: str, area: str, start: str, group: str = "total") -> Observation:
    day = date.fromisoformat(start)
    rows = [
        one for one in read(layout).table.select(measure=measure, area=area, group=group) if one.period_start == day
    ]
    assert len(rows) == 1
    return rows[0]


def test_every_layout_has_a_cut_and_every_cut_a_layout() -> None:
    assert {path.stem for path in CUTS.iterdir()} - {"README"} == set(layouts())
    assert len(layouts()) >= 12
    readme = (CUTS / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{name}." in readme for name in layouts())


@pytest.mark.parametrize(
    ("layout", "rows", "left_out"),
    [
        ("activity-rates", 12, 0),  # three councils, four columns
        ("asc-fr", 6, 2),  # a finance row and a region
        ("ascof-open-data", 9, 0),  # three areas; 1A, 2B(1) and its women
        ("ascof-workbook-2a", 6, 1),  # Shire Counties
        ("care-home-weeks", 16, 0),
        ("census-disability-tenure", 18, 0),
        ("census-unpaid-care", 21, 0),
        ("council-tax-area", 6, 1),  # Cambridge
        ("deprivation-districts", 6, 1),  # Cambridge
        ("fingertips", 2, 2),  # a decile and a district
        ("foi-waits", 8, 2),  # Anglesey and Aberdeenshire
        ("icb-allocations", 8, 0),  # the table of regions below is another
        ("nomis-api", 2, 2),  # Antrim and Newtownabbey twice
        ("nomis-wide", 60, 2),  # Gwynedd and Newport; six councils and ten years
        ("oflog", 7, 0),
        ("revenue-account", 16, 3),  # Burnley, a police commissioner and England
        ("revenue-outturn-services", 24, 0),
        ("unit-costs-2014-15", 10, 0),
    ],
)
def test_every_row_is_read_or_counted_as_left_out(layout: str, rows: int, left_out: int) -> None:
    reading = read(layout)
    assert len(reading.table) == rows
    assert sum(reading.left_out.values()) == left_out


@pytest.mark.parametrize(
    ("layout", "measure", "area", "start", "group", "value", "unit"),
    [
        ("activity-rates", "asc_long_term_support_rate", "E08000035", "2024-04-01", "age=65+", "4260",
         "per 100,000 people"),
        ("asc-fr", "asc_fr_activity", "E06000001", "2022-04-01",
         "age=65 and over;setting=residential;provision=external", "18110", "unit of the activity"),
        ("ascof-open-data", "ascof_to_2022_23_2b_1", "E08000016", "2020-04-01", "group=female", "91.1", "percent"),
        ("ascof-workbook-2a", "ascof_2a", "E06000014", "2024-04-01", "total", "79.1", "percent"),
        ("care-home-weeks", "nursing_care_weeks", "E06000001", "2022-04-01", "total", "4891", "weeks"),
        ("census-disability-tenure", "census_disabled_people", "E06000066", "2021-03-21", "total", "18.64", "percent"),
        ("census-unpaid-care", "census_unpaid_carers_count", "E08000035", "2021-03-21", "hours=50 or more", "17981",
         "people"),
        ("council-tax-area", "area_council_tax_band_d", "E09000001", "2026-04-01", "total", "1329.56", "GBP"),
        # 0.1721 of Leeds' neighbourhoods are among the most deprived tenth: 17.21 percent
        ("deprivation-districts", "imd_most_deprived_neighbourhoods", "E08000035", "2025-01-01", "total", "17.21",
         "percent"),
        ("fingertips", "fingertips_92454", "E06000022", "2023-04-01", "age=18+ yrs", "5.5", "unit of the indicator"),
        ("foi-waits", "foi_median_wait_for_care", "E09000002", "2022-04-01", "total", "32", "days"),
        # West Yorkshire (QWO): -0.006078815709435803 as a fraction, rounded to nine decimals of a percent
        ("icb-allocations", "icb_distance_from_target", "E54000054", "2025-04-01", "total", "-0.607881571", "percent"),
        ("nomis-api", "jobs", "E08000003", "2020-01-01", "total", "455000", "jobs"),
        ("nomis-wide", "accidental_falls_mortality", "E06000061", "2013-01-01", "total", "3.29",
         "per 100,000 people, age-standardised"),
        ("oflog", "oflog_staff_turnover", "E06000005", "2021-04-01", "total", "30.19534058", "percent"),
        ("revenue-account", "asc_net_current_budget", "E08000032", "2025-04-01", "total", "217361", "GBP thousand"),
        ("revenue-outturn-services", "childrens_social_care_net_current_expenditure", "E06000001", "2024-04-01",
         "total", "49198", "GBP thousand"),
        ("unit-costs-2014-15", "unit_cost_of_care", "E12000002", "2014-04-01",
         "support=long term;age=65+;reason=physical support;care=residential and nursing care", "470.18", "GBP a week"),
    ],
)  # fmt: skip
def test_a_figure_of_each_layout(
    layout: str, measure: str, area: str, start: str, group: str, value: str, unit: str
) -> None:
    one = found(layout, measure, area, start, group)
    assert (one.value, one.unit, one.status) == (Decimal(value), unit, Status.OK)


@pytest.mark.parametrize(
    ("layout", "measure", "area", "start", "group", "status"),
    [
        ("oflog", "oflog_quality_of_life_of_carers", "E06000053", "2016-04-01", "total", Status.MISSING),
        ("ascof-open-data", "ascof_to_2022_23_1a", "E92000001", "2020-04-01", "total", Status.MISSING),
        ("nomis-wide", "accidental_falls_mortality", "E06000013", "2020-01-01", "total", Status.MISSING),
        ("revenue-outturn-services", "asc_net_current_expenditure", "E08000025", "2023-04-01", "total", Status.MISSING),
        ("foi-waits", "foi_median_wait_for_care", "E08000016", "2022-04-01", "total", Status.MISSING),
    ],
)
def test_gaps_keep_their_reason(layout: str, measure: str, area: str, start: str, group: str, status: Status) -> None:
    one = found(layout, measure, area, start, group)
    assert (one.value, one.status) == (None, status)


def test_parts_of_a_figure_are_put_together() -> None:
    women = found("ascof-open-data", "ascof_to_2022_23_2b_1", "E10000006", "2020-04-01", "group=female")
    assert (women.value, women.numerator, women.denominator) == (Decimal("83.3"), 65, 78)
    york = found("ascof-workbook-2a", "ascof_2a", "E06000014", "2024-04-01")
    assert (york.numerator, york.denominator) == (649, 820)
    bath = found("fingertips", "fingertips_92454", "E06000022", "2023-04-01", "age=18+ yrs")
    assert (bath.lower, bath.upper, bath.numerator, bath.denominator) == (Decimal("5.1"), Decimal("5.9"), 320, 58000)


def test_a_former_council_keeps_its_own_code_and_a_later_one_its_own() -> None:
    """Nomis gives 2013 on the map of April 2021: Cumbria still there, North Northamptonshire already."""
    areas = set(read("nomis-wide").table.data.column("area").to_pylist())
    assert areas == {"E06000005", "E10000006", "E06000010", "E06000013", "E06000061", "E06000059"}


def test_source_and_edition_are_kept() -> None:
    one = found("icb-allocations", "icb_core_allocation", "E54000051", "2025-04-01")
    assert one.source == "NHS England, ICB allocations 2025/26" and one.method == "icb_allocations_2025_26"
    assert Period(one.period_start, one.period_end) == Period(date(2025, 4, 1), date(2026, 3, 31))


def test_a_measure_has_one_unit_in_every_layout_and_that_of_the_register() -> None:
    units: dict[str, set[str]] = {}
    for layout in layouts():
        for one in read(layout).table:
            units.setdefault(one.measure, set()).add(one.unit)
    known = register().measures
    assert [measure for measure, found in units.items() if len(found) != 1] == []
    assert [name for name, found in units.items() if name in known and found != {known[name].unit}] == []
    assert len(units.keys() - known.keys()) > 20


@pytest.mark.parametrize("layout", sorted(layouts()))
def test_a_layout_refuses_the_table_of_another(layout: str) -> None:
    other = "oflog" if layout != "oflog" else "foi-waits"
    (cut,) = CUTS.glob(f"{other}.*")
    with pytest.raises(NcsError):
        read_mapped(cut, layouts()[layout], period=PERIODS.get(layout))


def test_a_revenue_account_in_pounds_is_refused(tmp_path: Path) -> None:
    """Its figures are thousands: Bradford's 217,361 thousand written out in pounds is beyond every council's budget."""
    heads = "ONS Code,Local authority,Class,TOTAL ADULT SOCIAL CARE,TOTAL CHILDREN'S SOCIAL CARE,TOTAL PUBLIC HEALTH"
    text = "\n" * 9 + f"{heads},TOTAL HOUSING SERVICES (GFRA only)\nE08000032,Bradford,MD,217361000000,1,1,1\n"
    (tmp_path / "ra.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_mapped(tmp_path / "ra.csv", layouts()["revenue-account"], period="2025-26")
    assert [(item.rule, item.row) for item in found.value.problems] == [("outside-scale", 11)]
