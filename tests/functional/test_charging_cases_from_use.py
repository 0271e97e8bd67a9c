"""Cases that real use broke, run as a family runs them. Every person is invented."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from ncs.cli.main import app

DATA = Path(__file__).parents[1] / "data" / "charging"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["charge", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_home_is_left_out_from_the_day_that_the_relative_turns_60() -> None:
    """Deferred in 95 weeks, 1,024 each: the fee of 1,100 less what is paid of the income of 220; 144 of that is kept.

    220 - 144 = 76 is paid; 1,100 - 76 = 1,024 is put off; weeks 10 (the 12 weeks since 20 April end on 13 July) to 104.
    """
    table = json.loads(run("journey", str(DATA / "t3.yaml"), "--years", "4", "--format", "json"))["tables"][0]
    deferred = sum(float(row["deferred"]) for row in table["rows"])
    assert deferred == 1_024 * 95 == 97_280


def test_a_deferred_payment_can_be_seen_on_a_day_whose_rate_is_not_established() -> None:
    shown = " ".join(run("deferred", str(DATA / "deferred_today.yaml"), "--weeks", "3").split())
    assert "4.25*" in shown
    assert "* Assumed: The maximum interest rate on 4 May 2026 is not established" in shown


def test_premiums_follow_from_the_benefits_given() -> None:
    """195.10 + 114.60 counts; 120.40 + 51.55 + 25.15 is kept (reg 7, single, 25 to pension age, 2026-27): 112.60 left.

    The mobility part is left out (Schedule 1 para 8), and help meets the rent.
    """
    paid = json.loads(run("assess", str(DATA / "c2b.yaml"), "--json"))["who_pays"]["person"]
    assert float(paid) == 112.60


def test_one_charge_does_not_load_what_only_simulations_need() -> None:
    """A family waits for the answer: arrays, Arrow and the engine stay unloaded."""
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom ncs.cli.main import app\n"
        f"result = CliRunner().invoke(app, ['charge', 'assess', {str(DATA / 'c2b.yaml')!r}])\n"
        "print(result.exit_code, sorted({'duckdb', 'ibis', 'numpy', 'pandas', 'pyarrow', 'scipy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0 []"
