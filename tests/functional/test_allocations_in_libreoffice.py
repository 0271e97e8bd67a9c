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
from support.patience import PATIENCE

_PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(_PROGRAM is None, reason="LibreOffice is not installed")


def bared(path: Path) -> None:
    """Take every formula's stored value out of a workbook."""
    taken, content = 0, []
    with ZipFile(path) as given:
        for part in given.infolist():
            held = given.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                text, several = re.subn(r"(</f>)<v>[^<]*</v>", r"\1", held.decode())
                taken, held = taken + several, text.encode()
            content.append((part, held))
    assert taken, "no formula had a stored value"
    with ZipFile(path, "w", ZIP_DEFLATED) as kept:
        for part, held in content:
            kept.writestr(part, held)


def under(sheet: Worksheet, heading: str) -> list[object]:
    """What stands below a heading, to the end of the sheet."""
    (head,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == heading]
    return [sheet.cell(row, head.column).value for row in range(head.row + 1, sheet.max_row + 1)]


def written(inputs: Inputs, path: Path) -> None:
    found = WorkedOut(result=compute(inputs), version=published_table())
    write_workbook(found.with_formulas(), path, title="Invented")


def said_by_the_engine(inputs: Inputs) -> list[float]:
    return [float(line.amount or 0) for one in compute(inputs).councils for line in one.lines]


def changed(path: Path, to: Path) -> None:
    """Double Leeds's needs share by hand; openpyxl keeps no stored values of formulas."""
    book = openpyxl.load_workbook(path)
    sheet = book["councils"]
    (head,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Needs share"]
    (leeds,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Leeds"]
    cell = sheet.cell(leeds.row, head.column)
    assert cell.value == 0.012345
    cell.value = 0.02469
    book.save(to)
    with ZipFile(to) as given:
        sheets = [name for name in given.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any(re.search(r"</f><v>[^<]", given.read(name).decode()) for name in sheets)


@pytest.fixture(scope="module")
def amounts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    """The amounts of every reading, and of a changed sheet, worked out by LibreOffice: it is started once for all."""
    folder = tmp_path_factory.mktemp("books")
    for number, options in enumerate(READINGS):
        written(invented(options), folder / f"{number}.xlsx")
        bared(folder / f"{number}.xlsx")
    written(invented(Options()), folder / "whole.xlsx")
    changed(folder / "whole.xlsx", folder / "changed.xlsx")
    (folder / "whole.xlsx").unlink()
    books, out = sorted(folder.glob("*.xlsx")), folder / "recalculated"
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [str(_PROGRAM), "--headless", home, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out)]
    subprocess.run([*command, *map(str, books)], check=True, capture_output=True, timeout=PATIENCE)
    found = {path.stem: openpyxl.load_workbook(out / path.name, data_only=True)["steps"] for path in books}
    return {name: under(sheet, "Amount") for name, sheet in found.items()}


@pytest.mark.parametrize("number", range(len(READINGS)))
def test_libreoffice_works_out_what_the_engine_does(number: int, amounts: dict[str, list[object]]) -> None:
    expected = said_by_the_engine(invented(READINGS[number]))
    assert amounts[str(number)] == pytest.approx(expected, abs=0.005)


def test_an_input_changed_in_the_sheet_is_followed(amounts: dict[str, list[object]]) -> None:
    """A needs share doubled by hand gives what the engine says of a doubled share, and not what it said before."""
    inputs = invented(Options())
    first = inputs.councils[0]
    after = replace(inputs, councils=(replace(first, needs_share=Fraction("0.02469")), *inputs.councils[1:]))
    expected = said_by_the_engine(after)
    assert expected != said_by_the_engine(inputs)
    assert amounts["changed"] == pytest.approx(expected, abs=0.005)
