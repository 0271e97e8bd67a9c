"""The hospital extract: what ASCOF 2D needs of it, read from CSV or Parquet in the national layout."""

from __future__ import annotations

from pathlib import Path

import ibis
import pyarrow as pa
from ibis.expr import types as ir

from ncs.core.looking import is_there
from ncs.measures.parts.timeline import age_on
from ncs.measures.run.places import CannotRead
from ncs.tables.reading.column_files import OpenedColumns, open_columns

#: A file that some measures need beside the events: opened, its headings checked, and read when a run needs it.
Extract = OpenedColumns

#: The columns of the national layout that 2D reads, with how each is read.
LAYOUT = {
    "Der_DHSC_Pseudo_NHS_Number": pa.string(),
    "APCS_Ident": pa.string(),
    "APCS_Last_Ep_Ind": pa.string(),
    "Admission_Date": pa.date32(),
    "Discharge_Date": pa.date32(),
    "Month_of_Birth_SUS": pa.int64(),
    "Year_of_Birth_SUS": pa.int64(),
    "Sex": pa.string(),
    "Der_Postcode_LSOA_2011_Code": pa.string(),
    "Admission_Method": pa.string(),
    "Discharge_Method": pa.string(),
    "Discharge_Destination": pa.string(),
    "Der_Management_Type": pa.string(),
    "Treatment_Function_Code": pa.string(),
}
LOOK_UP = "lsoa_to_council.csv"
_LOOK_UP_LAYOUT = {"lsoa": pa.string(), "area": pa.string()}
_WANTED_SPELLS = "Give the hospital spells with --hospital, as CSV or Parquet in the national layout."
_WANTED_LOOK_UP = f"Give with --look-ups the folder that holds {LOOK_UP}, with the columns lsoa and area."

#: Codes of the NHS data dictionary that the published script leaves out.
NOT_ADMISSION_METHODS = ("31", "32", "82", "83")
NOT_DISCHARGE_METHODS = ("4", "5")
NOT_DESTINATIONS = ("49", "50", "51", "52", "79", "87", "88")
_OTHER_FUNCTIONS = ("199", "223", "290", "291", "331", "344", "345", "346", "660", "661", "662", "840", "920")
_BIRTH_FUNCTIONS = ("424", "499", "501", "504", "560")
NOT_FUNCTIONS = (*_OTHER_FUNCTIONS, *_BIRTH_FUNCTIONS)
NOT_FUNCTION_STARTS = ("65", "7")


def open_hospital(path: Path) -> Extract:
    """Open hospital spells in :data:`LAYOUT`, CSV or Parquet, and check their headings.

    Raises:
        CannotRead: there is no such file.
        ProblemsFound: it is neither CSV nor Parquet, or columns are missing.
    """
    if not is_there(path):
        raise CannotRead(f"There is no file {path}. {_WANTED_SPELLS}")
    return open_columns(path, LAYOUT, kind="hospital extract", values_shown=False)


def open_look_up(folder: Path) -> Extract:
    """Open the look-up from small areas (LSOA 2011) to councils, ``lsoa_to_council.csv`` of a folder.

    The file has the columns ``lsoa`` and ``area`` (the ONS code of the council).

    Raises:
        CannotRead: there is no such file.
        ProblemsFound: it is not CSV, or columns are missing.
    """
    path = folder / LOOK_UP
    if not is_there(path):
        raise CannotRead(f"There is no file {path}. {_WANTED_LOOK_UP}")
    return open_columns(path, _LOOK_UP_LAYOUT, kind="look-up")


def spells(hospital: ir.Table) -> ir.Table:
    """Return the spells with day numbers, the age at discharge, age group and gender, and trimmed codes."""
    codes = ("Admission_Method", "Discharge_Method", "Discharge_Destination", "Der_Management_Type")
    born = ibis.date(hospital.Year_of_Birth_SUS, hospital.Month_of_Birth_SUS, 1).epoch_days().cast("int64")
    rows = hospital.select(
        nhs_id="Der_DHSC_Pseudo_NHS_Number",
        spell="APCS_Ident",
        last_episode=hospital.APCS_Last_Ep_Ind.strip() == "1",
        admitted=hospital.Admission_Date.epoch_days().cast("int64"),
        discharged=hospital.Discharge_Date.epoch_days().cast("int64"),
        discharge_date="Discharge_Date",
        lsoa="Der_Postcode_LSOA_2011_Code",
        function=hospital.Treatment_Function_Code.strip(),
        gender=hospital.Sex.strip().cases(("1", "male"), ("2", "female"), else_="other"),
        born=born,
        **{name.lower(): hospital[name].strip() for name in codes},
    )
    age = age_on(rows.born, rows.discharged)
    group = ibis.cases((age < 65, "under 65"), (age < 75, "65-74"), (age < 85, "75-84"), (age >= 85, "85+"))
    return rows.mutate(age=age, age_group=group)
