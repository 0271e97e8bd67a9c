"""The hospital extract: what ASCOF 2D needs of it, in the national layout."""

from __future__ import annotations

from datetime import date

import pyarrow as pa

from ncs.engine.relational import ibis, ir
from ncs.measures.parts.timeline import age_on

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

#: Codes of the NHS data dictionary that the published script leaves out.
NOT_ADMISSION_METHODS = ("31", "32", "82", "83")
NOT_DISCHARGE_METHODS = ("4", "5")
NOT_DESTINATIONS = ("49", "50", "51", "52", "79", "87", "88")
_OTHER_FUNCTIONS = ("199", "223", "290", "291", "331", "344", "345", "346", "660", "661", "662", "840", "920")
_BIRTH_FUNCTIONS = ("424", "499", "501", "504", "560")
NOT_FUNCTIONS = (*_OTHER_FUNCTIONS, *_BIRTH_FUNCTIONS)
NOT_FUNCTION_STARTS = ("65", "7")


def spells(hospital: ir.Table, since: date) -> ir.Table:
    """Return the spells that ended on a day or later, each once: day numbers, day of birth, gender, trimmed codes.

    Of earlier ones nothing is asked: discharges are those of the period, readmissions begin in it.
    """
    hospital = hospital.filter(hospital.Discharge_Date >= since)
    codes = ("Admission_Method", "Discharge_Method", "Discharge_Destination", "Der_Management_Type")
    born = ibis.date(hospital.Year_of_Birth_SUS, hospital.Month_of_Birth_SUS, 1).epoch_days().cast("int64")
    rows = hospital.select(
        nhs_id="Der_DHSC_Pseudo_NHS_Number",
        spell="APCS_Ident",
        last_episode=hospital.APCS_Last_Ep_Ind.strip() == "1",
        admitted=hospital.Admission_Date.epoch_days().cast("int64"),
        discharged=hospital.Discharge_Date.epoch_days().cast("int64"),
        lsoa="Der_Postcode_LSOA_2011_Code",
        function=hospital.Treatment_Function_Code.strip(),
        gender=hospital.Sex.strip().cases(("1", "male"), ("2", "female"), else_="other"),
        born=born,
        **{name.lower(): hospital[name].strip() for name in codes},
    )
    return rows.distinct()


def with_age(rows: ir.Table) -> ir.Table:
    """Return spells with the age at discharge and its group."""
    age = age_on(rows.born, rows.discharged)
    group = ibis.cases((age < 65, "under 65"), (age < 75, "65-74"), (age < 85, "75-84"), (age >= 85, "85+"))
    return rows.mutate(age=age, age_group=group)
