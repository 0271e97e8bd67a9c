"""Reader of the outcomes framework of 2020-21 as open data: an older edition with its own codes.

*Measures from the Adult Social Care Outcomes Framework, England, 2020-21*, open data file (NHS Digital, October 2021):
a row a measure, area, group and type of figure. A code of that edition can mean something else today (2A was admissions
to care homes, now it is reablement), so measures are named with the edition: ``ascof_2020_21_2a_1``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from ncs.core.periods import FinancialYear
from ncs.observations.observation import Observation
from ncs.observations.readers.ascof_cells import Figure, figures, highest_of, interval
from ncs.observations.table_checks import Checks
from ncs.reference.councils import councils
from ncs.reference.regions import ENGLAND, regions
from ncs.register.measures import MeasureEntry, register
from ncs.tables.reading.grid import Line, read_csv

YEAR = FinancialYear(2020)
SOURCE = "NHS Digital, Measures from the Adult Social Care Outcomes Framework, England, 2020-21, open data"

_CODE, _NAME = "ONS Code", "Geographical Description"
_MEASURE, _GROUP, _TYPE, _VALUE = "ASCOF Measure Code", "Disaggregation Level", "Measure Type", "Measure Value"
_TYPES = {"Outcome", "Numerator", "Denominator", "Base", "Margin Of Error"}
#: The suffix of the code and the group of each level of disaggregation.
_GROUPS = {
    "Total": ("", "total"),
    "Female": ("F", "sex=female"),
    "Male": ("M", "sex=male"),
    "18-64": ("1864", "age=18-64"),
    "64 and under": ("64U", "age=under 65"),
    "65 and over": ("65OV", "age=65+"),
    "65-74": ("6574", "age=65-74"),
    "65-84": ("6584", "age=65-84"),
    "75-84": ("7584", "age=75-84"),
    "85 and over": ("85OV", "age=85+"),
}
#: The edition of the register whose measures the file has.
EDITION = "ascof_2020_21"

_Key = tuple[str, str, str]


def read_ascof_2020_21(path: Path) -> tuple[Observation, ...]:
    """Read the open data file (CSV).

    Returns:
        One observation a measure, area and group, in the order of the file, for 2020-21. The interval is the value less
        and plus the margin of error, where printed. The denominator is the one printed, or the number of respondents
        (``Base``) where none is.

    Raises:
        ProblemsFound: with every problem: a column that is not there, an unknown measure, group, type or council, a
            figure twice, a council left out, a measure without an outcome, a cell that is no number or marker.
    """
    checks = Checks(read_csv(path))
    cells: dict[_Key, dict[str, Figure]] = {}
    if checks.columns([_CODE, _NAME, _MEASURE, _GROUP, _TYPE, _VALUE], 0):
        for line in checks.grid.lines(0):
            key = _key(checks, line)
            if key and checks.once((*key, line[_TYPE]), line, " ".join((*key, line[_TYPE]))):
                measure = _measures()[key[0]]
                highest = highest_of(measure) if line[_TYPE] == "Outcome" else None
                read = figures(checks, line, _VALUE, negative=measure.lowest is None, highest=highest)
                if read:
                    cells.setdefault(key, {})[line[_TYPE]] = read[0]
        checks.all_there({area for _, area, _ in cells}, councils(on=YEAR.end), what="at all")
    found = tuple(_observations(checks, cells))
    checks.done(f"{path.name} could not be read as ASCOF open data of 2020-21")
    return found


@cache
def _measures() -> Mapping[str, MeasureEntry]:
    """The measures of the edition by their codes in the file, which have no brackets: ``1C1A`` is 1C(1A)."""
    codes = {one.code.split()[-1]: one for one in register().published_in(EDITION)}
    return {"".join(letter for letter in code if letter.isalnum()): one for code, one in codes.items()}


def _key(checks: Checks, line: Line) -> _Key | None:
    suffix, group = _GROUPS.get(line[_GROUP], (None, ""))
    if suffix is None:
        checks.add(
            "unknown-group", "The group is not known.", f"One of: {', '.join(_GROUPS)}.", row=line.row, at=_GROUP
        )
        return None
    base = line[_MEASURE].removesuffix(suffix)
    if base not in _measures() or base + suffix != line[_MEASURE]:
        step = "Use the codes of 2020-21 with the suffix of the group."
        checks.add("unknown-measure", "No such measure.", step, row=line.row, at=_MEASURE, value=line[_MEASURE])
        return None
    if line[_TYPE] not in _TYPES:
        step = f"One of: {', '.join(sorted(_TYPES))}."
        checks.add("unknown-type", "No such type of figure.", step, row=line.row, at=_TYPE, value=line[_TYPE])
        return None
    code = line[_CODE]
    if code != ENGLAND and code not in {region.code for region in regions()}:
        council = checks.council(code, line[_NAME], line, _CODE)
        if council is None:
            return None
        code = council.ons_code
    return base, code, group


def _observations(checks: Checks, cells: dict[_Key, dict[str, Figure]]) -> Iterator[Observation]:
    for (base, area, group), parts in cells.items():
        outcome = parts.get("Outcome")
        if outcome is None:
            checks.add("no-outcome", f"{base}, {area}, {group} has no outcome.", "Use the whole file as published.")
            continue
        value, margin = outcome.value, parts["Margin Of Error"].value if "Margin Of Error" in parts else None
        lower, upper = interval(value, margin)
        whole = [parts[name].value for name in ("Denominator", "Base") if name in parts]
        yield Observation(
            measure=_measures()[base].id,
            area=area,
            period_start=YEAR.start,
            period_end=YEAR.end,
            group=group,
            numerator=parts["Numerator"].value if "Numerator" in parts else None,
            denominator=next((number for number in whole if number is not None), None),
            value=value,
            lower=lower,
            upper=upper,
            unit=_measures()[base].unit,
            status=outcome.status,
            source=SOURCE,
            method="ascof_2020_21",
        )
