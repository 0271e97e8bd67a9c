"""Make the packaged reference tables from the publishers' files. Run by hand when a publisher issues new figures.

Usage: ``python scripts/build_reference_data.py FOLDER``

The folder holds the files as published or as extracted from them (see ``src/ncs/reference/data/sources.yaml``), a
folder a publication, named as below.
The same input gives the same bytes. Kept by hand: ``councils.csv``, ``former_councils.csv``, ``council_changes.csv``
and ``regions.csv``.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import python_calamine

from ncs.observations.observation_table import from_observations
from ncs.observations.parquet import write_parquet
from ncs.observations.readers.ascof import read_ascof

TARGET = Path(__file__).parents[1] / "src" / "ncs" / "reference" / "data"
OBSERVATIONS = Path(__file__).parents[1] / "src" / "ncs" / "observations" / "data"
#: Table 9 prints its precept as zero, because it is in the columns of reorganising authorities; table 7 has 35.19.
NORTH_YORKSHIRE = "E06000065"
AGES = [*map(str, range(90)), "90+"]


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV by heading."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def write(name: str, head: Sequence[str], rows: Iterable[list[str]]) -> None:
    """Write a packaged table, sorted by its rows."""
    with (TARGET / name).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(sorted(rows))


def populations(folder: Path) -> None:
    """Single years of age in mid-2023; two bands in mid-2024 from the denominators of ASCOF 2B and 2C."""
    rows = read(folder / "ons_population_mid2023" / "population_single_year_of_age_upper_tier_mid2023.csv")
    write("population_mid_2023.csv", ["ons_code", *AGES], ([row["ons_code"], *(row[a] for a in AGES)] for row in rows))
    book = python_calamine.CalamineWorkbook.from_path(str(folder / "ascof_2024_25" / "ascof_2024_25_dhsc_tables.ods"))
    bands: dict[str, list[str]] = {}
    for sheet in ("Table_2b", "Table_2c"):
        for row in book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)[7:]:
            if str(row[2]).startswith("E"):
                persons = "" if row[4] in ("[c]", "[x]") else str(int(float(str(row[4]))))
                bands.setdefault(str(row[2]), []).append(persons)
    write("population_mid_2024.csv", ["ons_code", "18-64", "65+"], ([code, *two] for code, two in bands.items()))


def deprivation(folder: Path) -> None:
    """Average score of the Index of Multiple Deprivation 2025 by council."""
    rows = read(folder / "english_indices_of_deprivation_2025" / "imd2025_upper_tier.csv")
    kept = ([r["ons_code"], r["imd_average_score"], r["basis"].split(":")[0].split(" ")[0]] for r in rows)
    write("deprivation_2025.csv", ["ons_code", "imd_average_score", "basis"], kept)


def outturn(folder: Path) -> None:
    """Net current expenditure on adult social care, thousand pounds, by council and year."""
    rows = read(folder / "revenue_outturn_by_council" / "revenue_outturn_net_by_service_2022_23_to_2024_25.csv")
    kept = ([r["ons_code"], r["year"], r["status"], r["adult_social_care_net_k"]] for r in rows)
    write("outturn.csv", ["ons_code", "year", "status", "adult_social_care_net_k"], kept)


def council_tax(folder: Path) -> None:
    """Tax base, band D and adult social care precept of 2024-25."""
    rows = read(folder / "council_tax_2024_25" / "council_tax_base_and_asc_precept_2024_25.csv")
    columns = ["ons_code", "return", "council_tax_requirement_gbp", "tax_base_band_d", "band_d_gbp"]
    columns += ["asc_precept_2024_25_total_gbp", "asc_precept_element_band_d_gbp"]
    for row in rows:
        if row["ons_code"] == NORTH_YORKSHIRE:
            row |= {"asc_precept_2024_25_total_gbp": "", "asc_precept_element_band_d_gbp": "35.19"}
    write("council_tax_2024_25.csv", columns, ([row[name] for name in columns] for row in rows))


def districts(folder: Path) -> None:
    """The county of each district, April 2023; districts that are their own upper tier are left out."""
    rows = read(folder / "ons_lookups" / "lad_to_upper_tier_2023.csv")
    kept = ([r["LTLA23CD"], r["LTLA23NM"], r["UTLA23CD"]] for r in rows if r["LTLA23CD"] != r["UTLA23CD"])
    write("districts.csv", ["ons_code", "name", "county_code"], kept)


def outcomes(folder: Path) -> None:
    """The outcomes framework of 2024-25 as observations."""
    book = folder / "ascof_2024_25" / "ascof_2024_25_dhsc_tables.ods"
    write_parquet(from_observations(read_ascof(book)), OBSERVATIONS / "ascof_2024_25.parquet")


if __name__ == "__main__":
    source = Path(sys.argv[1])
    for make in (populations, deprivation, outturn, council_tax, districts, outcomes):
        make(source)
