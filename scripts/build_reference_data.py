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

import pyarrow as pa
import pyarrow.parquet as pq
import python_calamine

from ncs.observations.observation_table import from_observations
from ncs.observations.parquet import write_parquet
from ncs.observations.readers.ascof import read_ascof

TARGET = Path(__file__).parents[1] / "src" / "ncs" / "reference" / "data"
FORMULA = Path(__file__).parents[1] / "src" / "ncs" / "funding" / "formula" / "data"
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
    """Average scores of the Indices of Deprivation 2025 by council: multiple, income, health and disability."""
    rows = read(folder / "english_indices_of_deprivation_2025" / "imd2025_upper_tier.csv")
    scores = ["imd_average_score", "income_average_score", "health_deprivation_and_disability_average_score"]
    kept = ([r["ons_code"], *(r[s] for s in scores), r["basis"].split(":")[0].split(" ")[0]] for r in rows)
    head = ["ons_code", "imd_average_score", "income_average_score", "health_average_score", "basis"]
    write("deprivation_2025.csv", head, kept)


#: The columns of census_2021.csv, each with the columns of the census extracts that it is the sum of.
TENURE = {
    "residents": ["residents"],
    "disabled": ["disabled_equality_act"],
    "households": ["households"],
    "owned_outright": ["owned_outright"],
    "owned_with_mortgage_or_shared": ["owned_with_mortgage", "shared_ownership"],
    "social_rented": ["rented_from_council", "other_social_rented"],
    "private_rented_or_rent_free": ["private_rented", "other_private_rented", "lives_rent_free"],
}
CARERS = {
    "residents_aged_5_and_over": ["residents_aged_5_and_over"],
    "carers": ["unpaid_carers"],
    "carers_20_hours_or_more": ["hours_20_to_34", "hours_35_to_49", "hours_50_or_more"],
    "carers_50_hours_or_more": ["hours_50_or_more"],
}


def census(folder: Path) -> None:
    """Disability, tenure and unpaid care of the 2021 census by council."""
    homes = read(folder / "census_2021_disability_tenure" / "census_2021_disability_and_tenure_upper_tier.csv")
    care = read(folder / "census_2021_unpaid_care" / "census_2021_unpaid_care_upper_tier.csv")
    carers = {row["ons_code"]: row for row in care}

    def summed(row: dict[str, str], parts: dict[str, list[str]]) -> list[str]:
        return [str(sum(int(float(row[name])) for name in names)) for names in parts.values()]

    rows = ([r["ons_code"], *summed(r, TENURE), *summed(carers[r["ons_code"]], CARERS)] for r in homes)
    write("census_2021.csv", ["ons_code", *TENURE, *CARERS], rows)


def unpaid_care_areas(folder: Path) -> None:
    """Unpaid care of the 2021 census in 6,856 middle layer super output areas."""
    found = read(folder / "census_2021_unpaid_care" / "census_2021_unpaid_care_msoa.csv")
    hours = CARERS["carers_20_hours_or_more"]
    rows = [
        [
            r["upper_tier_code"],
            r["msoa21_code"],
            r["residents_aged_5_and_over"],
            str(int(r["residents_aged_5_and_over"]) - int(r["no_unpaid_care"])),
            str(sum(int(r[name]) for name in hours)),
            r["hours_50_or_more"],
        ]
        for r in found
    ]
    write("unpaid_care_msoa_2021.csv", ["ons_code", "msoa", *CARERS], sorted(rows))


def neighbourhoods(folder: Path) -> None:
    """Deprivation 2025 (thousandths of a score), residents, disability and tenure 2021 of 33,755 neighbourhoods."""
    places = read(folder / "ons_lookups" / "lad_to_upper_tier_2023.csv")
    council = {row["LTLA23CD"]: row["UTLA23CD"] for row in places}
    indices = read(folder / "english_indices_of_deprivation_2025" / "iod2025_lsoa.csv")
    homes = read(folder / "census_2021_disability_tenure" / "census_2021_disability_and_tenure_lsoa.csv")
    held = {row["lsoa21_code"]: row for row in homes}
    rows = sorted(indices, key=lambda row: row["lsoa21_code"])
    columns: dict[str, pa.Array] = {
        "lsoa21_code": pa.array([row["lsoa21_code"] for row in rows]),
        "ons_code": pa.array([council[row["ltla24_code"]] for row in rows]).dictionary_encode(),
    }
    for name in ("IMD_score", "Income_score", "Health_score"):
        columns[name.lower()] = pa.array([round(float(row[name]) * 1000) for row in rows], pa.int32())
    sums = {**TENURE, "owned_with_mortgage_or_shared": ["owned_mortgage_or_shared"], "social_rented": ["social_rented"]}
    sums["private_rented_or_rent_free"] = ["private_rented_or_rent_free"]
    for name, parts in sums.items():
        found = [sum(int(float(held[row["lsoa21_code"]][part])) for part in parts) for row in rows]
        columns[name] = pa.array(found, pa.int32())
    packed = dict.fromkeys([name for name in columns if name not in ("lsoa21_code", "ons_code")], "DELTA_BINARY_PACKED")
    pq.write_table(
        pa.table(columns),
        FORMULA / "neighbourhoods_2021.parquet",
        compression="zstd",
        compression_level=19,
        use_dictionary=["ons_code"],
        column_encoding={"lsoa21_code": "DELTA_BYTE_ARRAY", **packed},
    )


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
    for make in (populations, deprivation, census, neighbourhoods, outturn, council_tax, districts, outcomes):
        make(source)
