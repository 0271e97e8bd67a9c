"""The workbook with live formulas in a program that is not ours: LibreOffice works it out, and agrees with the engine.

Every stored value is taken out first, so that nothing can be repeated from the file. Skipped, and said so by ``make
test``, where LibreOffice is not installed; :mod:`tests.functional.test_allocations_with_formulas` never is.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.functional.test_allocations_with_formulas import READINGS, invented

from ncs.funding.allocations.engine import Inputs, compute
from ncs.funding.allocations.engine.options import Options
from ncs.funding.allocations.published import published_table
from ncs.funding.use.allocations import WorkedOut
from ncs.tables.writers import write_workbook

_PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(_PROGRAM is None, reason="LibreOffice is not installed")


def recalculated(path: Path, places: Path) -> openpyxl.Workbook:
    """The workbook as LibreOffice works it out, every formula's stored value taken out before."""
    bare, out = path.with_name(f"bare-{path.name}"), path.parent / "recalculated"
    taken = 0
    with ZipFile(path) as given, ZipFile(bare, "w", ZIP_DEFLATED) as kept:
        for part in given.infolist():
            content = given.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                text, several = re.subn(r"(</f>)<v>[^<]*</v>", r"\1", content.decode())
                taken, content = taken + several, text.encode()
            kept.writestr(part, content)
    assert taken, "no formula had a stored value"
    return _converted(bare, out, places)


def _converted(path: Path, out: Path, places: Path) -> openpyxl.Workbook:
    home = f"-env:UserInstallation={(places / 'libreoffice').as_uri()}"
    command = [str(_PROGRAM), "--headless", home, "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run([*command, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=240)
    return openpyxl.load_workbook(out / path.name, data_only=True)


def under(sheet: Worksheet, heading: str) -> list[object]:
    """What stands below a heading, to the end of the sheet."""
    (head,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == heading]
    return [sheet.cell(row, head.column).value for row in range(head.row + 1, sheet.max_row + 1)]


def written(inputs: Inputs, path: Path) -> None:
    found = WorkedOut(result=compute(inputs), version=published_table())
    write_workbook(found.with_formulas(), path, title="Invented")


def said_by_the_engine(inputs: Inputs) -> list[float]:
    return [float(line.amount or 0) for one in compute(inputs).councils for line in one.lines]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.mark.parametrize("options", READINGS, ids=range(len(READINGS)))
def test_libreoffice_works_out_what_the_engine_does(options: Options, tmp_path: Path, home: Path) -> None:
    inputs = invented(options)
    written(inputs, tmp_path / "book.xlsx")
    found = under(recalculated(tmp_path / "book.xlsx", home)["steps"], "Amount")
    assert found == pytest.approx(said_by_the_engine(inputs), abs=0.005)


def test_an_input_changed_in_the_sheet_is_followed(tmp_path: Path, home: Path) -> None:
    """A needs share doubled by hand gives what the engine says of a doubled share, and not what it said before."""
    inputs = invented(Options())
    written(inputs, tmp_path / "book.xlsx")
    before = openpyxl.load_workbook(tmp_path / "book.xlsx")
    sheet = before["councils"]
    (head,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Needs share"]
    (leeds,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Leeds"]
    cell = sheet.cell(leeds.row, head.column)
    assert cell.value == 0.012345
    cell.value = 0.02469
    before.save(tmp_path / "changed.xlsx")
    first = inputs.councils[0]
    after = replace(inputs, councils=(replace(first, needs_share=Fraction("0.02469")), *inputs.councils[1:]))
    expected = said_by_the_engine(after)
    assert expected != said_by_the_engine(inputs)
    assert under(_opened(tmp_path / "changed.xlsx", home)["steps"], "Amount") == pytest.approx(expected, abs=0.005)


def _opened(path: Path, home: Path) -> openpyxl.Workbook:
    """As :func:`recalculated`, of a workbook whose formulas have no stored values: openpyxl keeps none."""
    with ZipFile(path) as given:
        sheets = [name for name in given.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any(re.search(r"</f><v>[^<]", given.read(name).decode()) for name in sheets)
    return _converted(path, path.parent / "recalculated", home)
