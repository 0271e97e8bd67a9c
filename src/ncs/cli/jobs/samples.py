"""The samples: small files with which every documented command runs as printed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from ncs.charging.use.cases import template_text
from ncs.core.files import atomic_folder, write_text
from ncs.funding.use.allocations import samples
from ncs.tables.tables import Table
from ncs.tables.writers import write_csv, write_workbook

#: Samples that are files of their own; the others are made.
KEPT = (
    "README.md",
    "coproduction.yaml",
    "cqc_assessments.csv",
    "early_help.csv",
    "mapping.yaml",
    "oflog.csv",
    "ours.yaml",
    "payroll.csv",
    "quality_notes.csv",
    "services.json",
    "shares.csv",
    "survey.csv",
    "training.csv",
    "waits_by_council.csv",
    "waits_by_council.yaml",
)


#: An invented country of three councils, for money by need.
COUNTRY = ("README.md", "council_tax.csv", "formula.yaml", "indicators.csv", "people.csv", "spending.csv")
#: Two invented records of conversations: one council may be named, the other not.
CONVERSATIONS = ("plymouth.yaml", "torbay.yaml")


def write_samples(out: Path, *, replace: bool = False) -> tuple[Path, ...]:
    """Write the samples into a folder, whole or not at all, and return their paths in order of name.

    Raises:
        AlreadyThere, NotOurs: ``out`` may not be written.
        CannotWrite: a fault of the file system; ``out`` is then as it was.
    """
    with atomic_folder(out, replace=replace) as folder:
        for name in KEPT:
            write_text(folder / name, (files("ncs.cli") / "data" / "samples" / name).read_text(encoding="utf-8"))
        for inner, names in {"country": COUNTRY, "conversations": CONVERSATIONS}.items():
            (folder / inner).mkdir()
            for name in names:
                kept = files("ncs.cli") / "data" / "samples" / inner / name
                write_text(folder / inner / name, kept.read_text(encoding="utf-8"))
        write_text(folder / "case.yaml", template_text())
        money = samples()
        write_csv(money.outturn, folder / "outturn.csv")
        _workbook(money.inputs, folder / "inputs.xlsx")
        _workbook(money.csp, folder / "csp.xlsx")
        written = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    return tuple(out / name for name in written)


def _workbook(tables: Sequence[Table], target: Path) -> None:
    write_workbook(tables, target, title="SYNTHETIC inputs")
