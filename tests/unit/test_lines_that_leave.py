"""Every line that explains a number carries its rule, words and status, whichever domain it leaves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from functional.test_measures_command import ADMITTED, built, ran
from functional.test_measures_people_commands import WAITING
from main_tables import run
from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess
from ncs.charging.law.statement import Section
from ncs.core.explained import GBP, Explained
from ncs.core.status import Status
from ncs.funding.allocations.minimum import recover_path
from ncs.funding.allocations.opened import LISTS, NOT_KNOWN, PUBLISHED, STEP_4, STEPS_2_AND_3, opened
from ncs.funding.allocations.published import published_table
from ncs.funding.allocations.reading import read_all
from ncs.measures.beside.steps import explained
from ncs.measures.beside.why import story
from ncs.measures.run.registry import find
from ncs.observations.official import official
from ncs.places.landscape import Landscape
from ncs.places.views.explained import explained_lines
from ncs.records.why import SECTIONS, why
from ncs.reference.councils import find_council
from raw_rows import full_file, service


def test_every_published_allocation_opens_and_no_gap_is_a_number() -> None:
    table = published_table()
    path = recover_path(table)
    for reading in read_all(table, path):
        lines = opened(reading, table, path)
        assert all(line.rule and line.words and line.source for line in lines)
        assert {line.about for line in lines} == {reading.allocation.council.name}
        if not reading.allocation.published:
            assert (lines[0].amount, lines[0].status) == (None, reading.allocation.status) and lines[0].unit == GBP
            continue
        printed = [line.pounds for line in lines if line.section == PUBLISHED and line.period]
        assert printed == [figure * 1_000_000 for figure in reading.allocation.figures]
        hidden = [line for line in lines if line.section == STEPS_2_AND_3 and line.period]
        assert [(line.amount, line.status) for line in hidden] == [(None, Status.MISSING)] * 3
        inferred = [line for line in lines if line.section in (STEPS_2_AND_3, STEP_4) and line.period]
        assert len(inferred) == 6 and all("£0.1 million" in line.doubt for line in inferred)
        assert {line.section for line in lines if line.section in LISTS} >= {NOT_KNOWN}


def test_south_tyneside_opened() -> None:
    """Printed 85.8 in 2025-26 and 91.2 in 2028-29; its outturn of 2024-25 is held as 82.86 million."""
    table = published_table()
    path = recover_path(table)
    area = find_council("South Tyneside").ons_code
    (reading,) = [item for item in read_all(table, path) if item.allocation.council.ons_code == area]
    lines = opened(reading, table, path)
    first = {(line.what, line.period): line for line in lines}
    assert first["Baseline", "2025-26"].pounds == Decimal(85_800_000)
    assert first["Notional allocation beside the minimum path", "2028-29"].pounds == Decimal(91_200_000)
    spent = first["Outturn", ""].pounds
    assert spent is not None and abs(spent - Decimal(82_860_000)) < 5_000


def test_a_council_without_an_outturn_has_a_status_in_its_place() -> None:
    table = published_table()
    path = recover_path(table)
    without = [
        line
        for reading in read_all(table, path)
        for line in opened(reading, table, path)
        if line.what == "Outturn" and line.amount is None
    ]
    assert without and all(line.status is Status.MISSING and "no 2024-25 outturn" in line.words for line in without)


@pytest.mark.parametrize("measure", ["wait_first_response", "wait_first_service", "ascof_2b", "ascof_2c"])
def test_every_step_of_a_measure_names_its_edition_and_how_it_fell_out(tmp_path: Path, measure: str) -> None:
    waits = measure.startswith("wait")
    folder = built(tmp_path / "build", WAITING if waits else ADMITTED)
    assert ran(folder, "--measure", "waiting_times" if waits else measure).exit_code == 0
    definition = find(measure)
    for person in "ABC"[: 1 if waits else 3]:
        told = story(definition, person, results=tmp_path / "out", events=folder)
        lines = explained(told)
        assert lines and all(f"edition {told.edition}: " in line.rule and line.words for line in lines)
        assert all(line.source == str(definition.source) for line in lines)
        assert lines[0].passed is bool(told.rows)
        assert all(isinstance(line.amount, int) and line.unit == "days" for line in lines if line.amount is not None)


def test_a_wait_is_an_amount_in_days(tmp_path: Path) -> None:
    """The request of 1 August is answered by the assessment of 15 August: 14 days."""
    folder = built(tmp_path / "build", WAITING)
    assert ran(folder, "--measure", "waiting_times").exit_code == 0
    told = story(find("wait_first_response"), "A", results=tmp_path / "out", events=folder)
    waits = [(line.what, line.amount, line.unit) for line in explained(told) if line.amount is not None]
    assert waits == [("Stage 4", 14, "days")]


def test_every_step_of_a_row_names_its_section_and_edition(tmp_path: Path) -> None:
    start = date(2025, 6, 1)
    special = [service(la_person_id="A", event_start_date=start), {"la_person_id": "B", "event_type": None}]
    built_run = run(special + full_file(first=date(2025, 4, 1), months=12), tmp_path)
    for number in range(1, 15):
        told = why(str(number), built_run.folder)
        assert told.steps and all(isinstance(step, Explained) for step in told.steps)
        for step in told.steps:
            assert step.rule == f"Main tables method, section {step.section}, edition {told.edition}"
            assert step.what == SECTIONS[step.section] and step.words.endswith(".")
        assert [step.passed for step in told.steps[:-1]] == [True] * (len(told.steps) - 1)


def test_the_sections_of_a_row_are_those_of_the_explanation() -> None:
    page = Path(__file__).parents[2] / "docs" / "explanation" / "main-tables.md"
    text = page.read_text(encoding="utf-8")
    assert all(f"## {section}. {title}" in text for section, title in SECTIONS.items())


def test_every_figure_of_a_council_says_what_it_is_beside_and_how_sure_it_is() -> None:
    landscape = Landscape(official())
    lines = explained_lines(landscape, find_council("Leeds").ons_code)
    assert len({line.what for line in lines}) > 10
    assert {line.section for line in lines} >= {"Beside England"}
    assert all(line.rule and line.words and line.unit and line.source for line in lines)
    assert {line.about for line in lines} == {"Leeds"}
    missing = [line for line in lines if line.amount is None]
    assert all(line.status is not Status.OK and line.doubt for line in missing)


@pytest.mark.parametrize(
    ("kind", "payer", "rule"),
    [
        ("section_117_aftercare", "The council", "Mental Health Act 1983 s117"),
        ("nhs_continuing_healthcare", "The NHS", "National Health Service Act 2006"),
        (None, "The council", "Care Act 2014 ss18 and 19"),
    ],
)
def test_who_pays_for_free_care_does_so_under_the_rule_that_makes_it_free(
    kind: str | None, payer: str, rule: str
) -> None:
    content = {
        "date": date(2026, 5, 4),
        "person": {"age": 80, "couple": False, "reached_pension_age_before_april_2016": False},
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": 300},
        "services": [] if kind is None else [{"kind": kind}],
    }
    pays = {line.what: line for line in assess(parse_case(content)).lines if line.section is Section.PAYS}
    assert (pays[payer].rule, pays[payer].pounds) == (rule, Decimal(300))
    assert pays["The person"].rule == "Care Act 2014 s14"
