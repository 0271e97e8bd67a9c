"""The samples say what they are, and fit the commands that read them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.funding.use.allocations import rebase, samples, work_out
from ncs.observations.given import observations_of
from ncs.tables.writers import write_workbook


def test_outturn_is_as_published_and_then_four_per_cent_more() -> None:
    """Whatever a council spent in the published year, the invented next is that times 1.04, in whole thousands."""
    rows = {(row["ONS_code"], row["year_ending"]): row["RS_asc_net_exp"] for row in samples().outturn.rows}
    assert {year for _, year in rows} == {"202503", "202603"}
    for (code, year), spent in rows.items():
        if year == "202503":
            assert isinstance(spent, int)
            assert rows[code, "202603"] == round(Decimal(spent) * 104 / 100)
    assert any("invented" in note for note in samples().outturn.notes)


def test_the_settlement_gives_what_the_example_gives(tmp_path: Path) -> None:
    """The flat sheets hold the same money as the example's own sheet, so every allocation is the same."""
    made = samples()
    write_workbook(made.inputs, tmp_path / "inputs.xlsx", title="SYNTHETIC inputs")
    write_workbook(made.csp, tmp_path / "csp.xlsx", title="SYNTHETIC inputs")
    result = CliRunner().invoke(app, ["allocations", "template", str(tmp_path / "example.xlsx"), "--example"])
    assert result.exit_code == 0
    flat = work_out(tmp_path / "inputs.xlsx", csp=tmp_path / "csp.xlsx").tables()[0]
    answer = work_out(tmp_path / "example.xlsx")
    whole = answer.tables()[0]
    assert len(flat.rows) == len(whole.rows) > 150
    assert list(flat.rows) == list(whole.rows)
    assert len(observations_of(answer)) == 4 * len(whole.rows)  # an answer with figures is taken as figures


def test_what_the_readme_lists_is_what_is_written(tmp_path: Path) -> None:
    out = tmp_path / "samples"
    assert CliRunner().invoke(app, ["samples", "--out", str(out)]).exit_code == 0
    told = (out / "README.md").read_text(encoding="utf-8")
    written = {path.name for path in out.iterdir() if not path.name.startswith(".")} - {"README.md"}
    assert {name for name in written if f"`{name}`" not in told} == set()
    assert told.count("`") == 2 * len(written)


@pytest.mark.parametrize("year", ["2024-25", "2025-26"])
def test_the_sample_of_outturn_is_read_as_the_published_file_is(tmp_path: Path, year: str) -> None:
    out = tmp_path / "samples"
    CliRunner().invoke(app, ["samples", "--out", str(out)])
    assert len(rebase(out / "outturn.csv", year=year).projections) > 100
