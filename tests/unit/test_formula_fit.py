"""Coefficients from activity: against the textbook's sums, with what they mean said each time."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError
from ncs.funding.formula.fit import fit
from ncs.funding.use.fitting import fitted
from ncs.funding.use.formula import Inputs, run

#: Thirty invented councils in three regions: rates rise with x, and wobble; one stands far off.
X = {f"C{n:02}": n / 10 for n in range(30)}
Y = {code: 2 + 3 * x + (0.2 if n % 2 else -0.2) for n, (code, x) in enumerate(X.items())}
REGIONS = {code: f"R{n % 3}" for n, code in enumerate(X)}


def test_one_indicator_is_the_textbook_line_with_its_robust_error() -> None:
    """Slope Sxy/Sxx; HC1 error √(n/(n−2) · Σ(x−x̄)²e² / Sxx²); worked in plain Python."""
    n, mx, my = len(X), sum(X.values()) / len(X), sum(Y.values()) / len(X)
    sxx = sum((x - mx) ** 2 for x in X.values())
    slope = sum((X[c] - mx) * (Y[c] - my) for c in X) / sxx
    errors = {c: Y[c] - my - slope * (X[c] - mx) for c in X}
    robust = sqrt(n / (n - 2) * sum((X[c] - mx) ** 2 * errors[c] ** 2 for c in X)) / sxx
    found = fit(Y, {"x": X}, REGIONS)
    constant, line = found.coefficients
    assert (line.value, line.standard_error) == pytest.approx((slope, robust))
    assert constant.value == pytest.approx(my - slope * mx)
    whole = sum((y - my) ** 2 for y in Y.values())
    assert found.explained == pytest.approx(1 - sum(e * e for e in errors.values()) / whole)
    assert found.suspects == ()


def test_regions_are_foretold_from_the_others() -> None:
    """What a straight line makes exactly is foretold exactly; the mean of the others misses by its own sums."""
    exact = {code: 2 + 3 * x for code, x in X.items()}
    found = fit(exact, {"x": X}, REGIONS)
    missed = 0.0
    for region in ("R0", "R1", "R2"):
        others = [exact[c] for c in X if REGIONS[c] != region]
        missed += sum((exact[c] - sum(others) / len(others)) ** 2 for c in X if REGIONS[c] == region)
    assert found.error == pytest.approx(0, abs=1e-9)
    assert found.error_alone == pytest.approx(sqrt(missed / 30) / (sum(exact.values()) / 30))


def test_a_council_far_off_is_named_alone_and_the_order_does_not_matter() -> None:
    odd = Y | {"C15": 30.0}
    found = fit(odd, {"x": X}, REGIONS)
    assert [item.code for item in found.suspects] == ["C15"]
    assert fit(dict(reversed(odd.items())), {"x": dict(reversed(X.items()))}, REGIONS) == found


@pytest.mark.parametrize("odd", [-20.0, 30.0])
def test_how_far_off_a_council_is_is_judged_without_it(odd: float) -> None:
    """The textbook's error of a new point beside a line through the others: s × √(1 + 1/m + (x − x̄)²/Sxx)."""
    rates = Y | {"C28": odd}
    (suspect,) = fit(rates, {"x": X}, REGIONS).suspects
    others = [code for code in X if code != "C28"]
    m, mx, my = len(others), sum(X[c] for c in others) / len(others), sum(Y[c] for c in others) / len(others)
    sxx = sum((X[c] - mx) ** 2 for c in others)
    slope = sum((X[c] - mx) * (Y[c] - my) for c in others) / sxx
    s = sqrt(sum((Y[c] - my - slope * (X[c] - mx)) ** 2 for c in others) / (m - 2))
    missed = odd - (my + slope * (X["C28"] - mx))
    assert suspect.code == "C28" and suspect.rate == odd
    assert suspect.deviations == pytest.approx(missed / (s * sqrt(1 + 1 / m + (X["C28"] - mx) ** 2 / sxx)))
    n, ax, ay = len(X), sum(X.values()) / len(X), sum(rates.values()) / len(X)
    line = sum((X[c] - ax) * (rates[c] - ay) for c in X) / sum((x - ax) ** 2 for x in X.values())
    assert (n, suspect.fitted) == (30, pytest.approx(ay + line * (X["C28"] - ax)))


def test_suspects_are_named_furthest_first() -> None:
    found = fit(Y | {"C10": 60.0, "C18": -70.0}, {"x": X}, REGIONS).suspects
    assert [item.code for item in found] == ["C18", "C10"]


@pytest.mark.parametrize(
    ("indicators", "said"),
    [
        ({"x": X, "twice": {c: 2 * x for c, x in X.items()}}, "say the same"),
        ({"x": {c: x for c, x in X.items() if c != "C03"}}, "no value for 1 councils, such as C03"),
        ({"a": X, "b": X, "c": X}, "too few for 4"),
    ],
)
def test_what_cannot_be_estimated_is_refused(indicators: dict[str, dict[str, float]], said: str) -> None:
    with pytest.raises(NcsError, match=said):
        fit(Y, indicators, REGIONS)


def test_the_activity_held_beats_capitation_warns_and_names_middlesbrough(tmp_path: Path) -> None:
    found = fitted(["income_score", "disabled"])
    assert found.fit.councils == 131 and found.fit.error < found.fit.error_alone
    coefficients, suspects = found.tables()
    assert "past supply, not need" in coefficients.notes[0]
    assert "Middlesbrough" in {row["council"] for row in suspects.rows}  # likely a reporting effect, its publisher says
    assert fitted(["income_score"], leave_out=["Middlesbrough"]).fit.councils == 130
    words = [
        "formula",
        "fit",
        "--indicator",
        "income_score",
        "--indicator",
        "disabled",
        "--out",
        str(tmp_path / "f.csv"),
    ]
    assert CliRunner().invoke(app, words).exit_code == 0
    (folder,) = tmp_path.iterdir()
    used = run("age_and_deprivation", inputs=Inputs(coefficients=folder / "coefficients.csv"))
    assert [s.value for s in used.need.formula.standings] == ["illustrative", "calibrated"]


@pytest.mark.parametrize("asked", [{"indicators": []}, {"indicators": ["incme_score"]},
                                   {"indicators": ["disabled"], "ages": "85+"}])  # fmt: skip
def test_what_is_not_held_is_refused(asked: dict[str, Any]) -> None:
    with pytest.raises(NcsError):
        fitted(**asked)
