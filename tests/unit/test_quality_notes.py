"""Official notes on the quality of data: what they name is checked first, or is said to have no figure and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.observations.official import official
from ncs.places.comparators import Comparator
from ncs.places.landscape import Landscape
from ncs.places.load import Series
from ncs.places.notes import Note, official_notes, read_notes
from ncs.places.priorities import Direction
from ncs.places.quality import doubts
from ncs.places.signals import Word
from ncs.reference.councils import find_council

TORBAY, DERBY, KENT, LUTON = (find_council(name).ons_code for name in ("Torbay", "Derby", "Kent", "Luton"))

MEASURES = ("ascof_1a", "ascof_2c", "ascof_2d_1", "ascof_4b")
FEW = [one for one in official() if one.measure in MEASURES and one.group == "total" and one.period_end.year > 2024]


@pytest.fixture(scope="module")
def held() -> Landscape:
    return Landscape(FEW)


def doubts_with(held: Landscape, measure: str, *notes: Note) -> dict[str, str]:
    """Return what is said of one measure under more notes; nothing else is worked out again."""
    series: dict[str, Series] = {measure: held.series[measure]}
    return dict(doubts(series, notes)[measure])


def note(**changed: str) -> Note:
    return Note.model_validate(
        {"measure": "2C", "council": "Torbay", "year": "2024-25", "note": "late", "source": "ours", **changed}
    )


def test_derby_sent_no_survey_and_the_reason_says_so(held: Landscape) -> None:
    """Note 5 of the tables: Derby did not submit 2024 to 2025 ASCS data; that survey has 1A and not 1C (of carers)."""
    signal = held.signals[Comparator.ENGLAND]["ascof_1a"][DERBY]
    assert signal.word is Word.NO_FIGURE and "did not submit" in signal.reason and "note 5" in signal.reason
    assert {note.measure for note in official_notes() if note.council == DERBY}.isdisjoint({"ascof_1c", "ascof_1e"})


def test_missing_records_are_not_called_few_people(held: Landscape) -> None:
    """Note 14: Kent is missing data for 2D, which the tables mark as they mark what is suppressed."""
    reason = held.signals[Comparator.ENGLAND]["ascof_2d_1"][KENT].reason
    assert "records for the measure are missing" in reason and "few people" not in reason


def test_a_withdrawn_figure_is_not_said_to_be_of_no_meaning(held: Landscape) -> None:
    """Note 16: above 100% in 4B is a data quality issue, and replaced with [z]."""
    assert "withdrawn" in held.signals[Comparator.ENGLAND]["ascof_4b"][LUTON].reason


def test_notes_of_gaps_say_nothing_of_figures_that_are_there(held: Landscape) -> None:
    """A council that works out its own 2D from its records is not doubted because DHSC had none of it."""
    assert doubts_with(held, "ascof_2c", note(means="no figure")) == doubts_with(held, "ascof_2c")


def test_a_figure_that_a_note_names_is_to_be_checked_first(held: Landscape) -> None:
    before, after = doubts_with(held, "ascof_2c"), doubts_with(held, "ascof_2c", note())
    assert after == before | {TORBAY: "late (ours)"}
    assert doubts_with(held, "ascof_2c", note(), note(note="double")) == before | {TORBAY: "late (ours); double (ours)"}


def test_a_note_of_another_year_or_measure_is_not_of_this_figure(held: Landscape) -> None:
    assert doubts_with(held, "ascof_2c", note(year="2023-24"), note(measure="2B")) == doubts_with(held, "ascof_2c")
    assert TORBAY in doubts_with(held, "ascof_2c", note(year=""))


def test_a_note_without_a_council_is_of_every_council(held: Landscape) -> None:
    series = held.series["ascof_2c"]
    found = doubts_with(held, "ascof_2c", note(council=""))
    assert set(found) == set(series.at(FinancialYear(2024).period).areas)


def test_a_noted_council_gets_no_signal_and_is_in_no_list(held: Landscape) -> None:
    area = held.cases(next(iter(Direction)))[0].area
    names = [name for name, by in held.signals[Comparator.ENGLAND].items() if area in by and by[area].word.judged]
    noted = Landscape(FEW, [note(measure=name, council=area, year="") for name in names])
    words = {by[area].word for name, by in noted.signals[Comparator.ENGLAND].items() if name in names}
    assert words == {Word.CHECK}
    assert all(case.area != area for way in Direction for case in noted.cases(way))


def test_the_table_is_refused_with_every_fault(tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    file.write_text(
        "measure,council,year,means,note,source\n9Z,Torbay,2024-25,,x y z,ours\n2C,Torbey,2024,maybe,late,\n"
        ",Leeds,,,late,ours\n",
        encoding="utf-8",
    )
    with pytest.raises(ProblemsFound) as caught:
        read_notes(file)
    found = {(one.row, one.field) for one in caught.value.problems}
    assert found == {(2, "measure"), (3, "council"), (3, "year"), (3, "means"), (3, "source"), (4, "measure")}


def test_councils_and_measures_go_by_any_name(tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    file.write_text("Measure;Council;Note;Source\nASCOF 2C;torbay council;late;ours\n", encoding="utf-8")
    (one,) = read_notes(file)
    assert (one.measure, one.council, one.year, one.means) == ("ascof_2c", TORBAY, "", "check")


def test_the_notes_that_come_with_the_program_name_councils_and_sources() -> None:
    """By the notes of the workbook: 7 measures of Derby's survey, 3 councils of 2A, 13 of both parts of 2D, 3 of 4B."""
    notes = official_notes()
    by_measure = {name: sum(one.measure == name for one in notes) for name in ("ascof_2a", "ascof_2d_2", "ascof_4b")}
    assert by_measure == {"ascof_2a": 3, "ascof_2d_2": 13, "ascof_4b": 3}
    assert sum(one.council == DERBY for one in notes) == 7 and all("DHSC" in one.source for one in notes)
