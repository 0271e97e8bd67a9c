"""The regulator's ratings as published: an ODS of three sheets, 28 columns, a row a location, service and question."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import odfdo
import pytest

from ncs.core.errors import ProblemsFound
from ncs.providers.directory.reading import read_files

#: Headings of the sheet Locations in their order (CQC, Open Government Licence v3.0).
HEADINGS = (
    "Location ID", "Location ODS Code", "Location Name", "Care Home?", "Location Type",
    "Location Primary Inspection Category", "Location Street Address", "Location Address Line 2", "Location City",
    "Location Post Code", "Location Local Authority", "Location Region", "Location NHS Region",
    "Location ONSPD CCG Code", "Location ONSPD CCG", "Location Commissioning CCG Code",
    "Location Commissioning CCG Name", "Service / Population Group", "Domain", "Latest Rating", "Publication Date",
    "Report Type", "Inherited Rating (Y/N)", "URL", "Provider ID", "Provider Name", "Brand ID", "Brand Name",
)  # fmt: skip
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)
ACTIVE = (
    "Location ID,Location Name,Location Local Authority,Care homes beds,Location HSCA start date,Care home?,"
    "Provider ID,Provider Name\n1-1,Alder,Leeds,20,01/01/2011,Y,P1,Alder Ltd\n"
)


def row(domain: str, rating: str, day: date | str = date(2026, 6, 1), **more: str) -> list[str | date]:
    """A row about an invented home."""
    held: dict[str, str | date] = dict.fromkeys(HEADINGS, "")
    held |= {"Location ID": "1-1", "Location Name": "Alder", "Care Home?": "Y", "Location Local Authority": "Leeds"}
    held |= {"Service / Population Group": "Overall", "Domain": domain, "Latest Rating": rating}
    held |= {"Publication Date": day, "Report Type": "Location", "Inherited Rating (Y/N)": "N", "Provider ID": "P1"}
    return list((held | more).values())


def published(folder: Path, *rows: list[str | date]) -> Path:
    """The workbook as published: notes first, locations, providers."""
    book = odfdo.Document("spreadsheet")
    book.body.clear()
    sheets: dict[str, list[list[str | date]]] = {
        "README": [["Notes of the regulator"]],
        "Locations": [list(HEADINGS), *rows],
        "Providers": [["Provider ID", "Provider Name", "Domain"], ["P1", "Alder Ltd", "Overall"]],
    }
    for name, held in sheets.items():
        table = odfdo.Table(name)
        for one in held:
            table.append_row(odfdo.Row())
            table.set_row_values(table.height - 1, one)
        book.body.append(table)
    file = folder / "01_July_2026_Latest_ratings.ods"
    book.save(file)
    return file


def test_the_workbook_of_ratings_is_read_as_published(tmp_path: Path) -> None:
    """The overall rating is the location's; its questions are kept, and so is that of a service it has besides."""
    care = {"Service / Population Group": "Homecare"}
    ratings = published(
        tmp_path, row("Overall", "Requires improvement"), row("Safe", "Inadequate"), row("Overall", "Good", **care)
    )
    active = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    active.write_text(ACTIVE, encoding="utf-8")
    found = read_files([active, ratings])
    assert (found["rating"].tolist(), str(found["rating_day"][0])) == (["Requires improvement"], "2026-06-01")
    assert {tuple(one) for one in found.ratings} == {
        ("1-1", group, domain, rating, "2026-06-01", "published")
        for group, domain, rating in (
            ("Overall", "Overall", "Requires improvement"),
            ("Overall", "Safe", "Inadequate"),
            ("Homecare", "Overall", "Good"),
        )
    }


@pytest.mark.parametrize(
    ("rows", "rating", "day"),
    [
        # Services that are rated alike give the location its rating; those that differ give none.
        ([("Care Homes", "Good", MAY), ("Homecare", "Good", JUNE)], "Good", "2026-06-01"),
        ([("Care Homes", "Good", MAY), ("Homecare", "Inadequate", JUNE)], "", "NaT"),
        # The newest for the same services counts, whichever stands first; the overall one before those of services.
        ([("Overall", "Inadequate", JUNE), ("Overall", "Good", MAY)], "Inadequate", "2026-06-01"),
        ([("Overall", "Inadequate", MAY), ("Overall", "Good", JUNE)], "Good", "2026-06-01"),
        ([("Homecare", "Good", JUNE), ("Overall", "Inadequate", MAY)], "Inadequate", "2026-05-01"),
    ],
)
def test_the_rating_of_a_location_is_one_that_was_given(
    tmp_path: Path, rows: list[tuple[str, str, date]], rating: str, day: str
) -> None:
    """As the active file warns since 2026, a location of several services may have no single rating."""
    made = [row("Overall", said, on, **{"Service / Population Group": group}) for group, said, on in rows]
    active = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    active.write_text(ACTIVE, encoding="utf-8")
    found = read_files([published(tmp_path, *made), active])
    assert (found["rating"][0], str(found["rating_day"][0])) == (rating, day)


def test_what_the_active_file_says_stands(tmp_path: Path) -> None:
    active = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    head, line = ACTIVE.strip().split("\n")
    active.write_text(f"{head},Location Latest Overall Rating\n{line},Good\n", encoding="utf-8")
    assert read_files([active, published(tmp_path, row("Overall", "Inadequate"))])["rating"].tolist() == ["Good"]


def test_a_rating_or_a_day_that_is_none_is_named_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_files([published(tmp_path, row("Overall", "Splendid"), row("Safe", "Good", "a day in June"))])
    assert [(one.rule, one.row, one.field) for one in caught.value.problems] == [
        ("wrong-cell", 2, "Latest Rating"),
        ("wrong-cell", 3, "Publication Date"),
    ]
