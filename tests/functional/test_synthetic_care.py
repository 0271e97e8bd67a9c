"""``ncs synthetic care``: invented people with care needs, fitted to published totals."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner, Result

from ncs.charging.law.figures import figures
from ncs.charging.reforms import combine
from ncs.charging.simulation.people_file import read_people
from ncs.charging.simulation.targets import COMPARED, FITTED, targets
from ncs.charging.vector.assess import assess_many
from ncs.charging.vector.journey import travel_many
from ncs.charging.vector.population import ELSEWHERE, PERMANENT
from ncs.charging.views.calibration import calibration_table
from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.reference.populations import population
from ncs.synthetic.care import DEFAULT_SEED, DEFAULT_SIZE, Made, make_calibrated
from ncs.synthetic.care.assumptions import Assumptions, assumptions
from ncs.synthetic.care.calibration import problems_of
from ncs.synthetic.rates import load_rates


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["synthetic", "care", *arguments])


@pytest.fixture(scope="module")
def made() -> Made:
    return make_calibrated(6000, seed=11, on=date(2024, 10, 1))


def test_the_command_writes_people_and_their_calibration(tmp_path: Path) -> None:
    file = tmp_path / "care.parquet"
    said = run("--people", "2500", "--seed", "4", "--out", str(file))
    assert said.exit_code == 0, said.output
    assert "Nothing in them is about a real person" in said.output
    people = read_people(file)
    assert people.synthetic and len(people) == 2500 and "Synthetic" in people.source
    with (tmp_path / "care.calibration.csv").open(encoding="utf-8-sig") as stream:
        rows = {row["name"]: row for row in csv.DictReader(stream)}
    assert set(rows) == {target.name for target in targets()}
    assert {row["population"] for row in rows.values()} == {"synthetic"}
    assert all(row["source"] and row["why"] for row in rows.values())
    for row in rows.values():
        if row["use"] == "fitted":
            assert row["after"] == row["wanted"] and row["gap"] == "0.0"
    residents = people.weight[people.now.setting != ELSEWHERE].sum()
    assert residents == pytest.approx(372_035, abs=1)


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.parquet" for name in ("one", "again", "other")]
    for file, seed in zip(files, ("5", "5", "6"), strict=True):
        assert run("--people", "2000", "--seed", seed, "--out", str(file)).exit_code == 0
    one, again, other = (file.read_bytes() for file in files)
    assert one == again
    assert one != other


def test_too_few_people_are_refused_with_what_to_ask_for(tmp_path: Path) -> None:
    said = run("--people", "50", "--out", str(tmp_path / "care.parquet"))
    assert isinstance(said.exception, ProblemsFound)
    assert "Ask for 2,000 or more" in str(said.exception)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--people", "0"), "too-few-people"),
        (("--people", "99999999999"), "too-many-people"),
        (("--on", "2016-04-05"), "too-early"),
        (("--out", "care.csv"), "End it in .parquet"),
    ],
)
def test_people_that_cannot_be_invented_are_refused(given: tuple[str, ...], said: str, tmp_path: Path) -> None:
    found = run("--out", str(tmp_path / "care.parquet"), *given)
    assert isinstance(found.exception, NcsError) and said in str(found.exception)
    assert list(tmp_path.iterdir()) == []


def test_a_seed_below_nought_is_refused_with_its_option(tmp_path: Path) -> None:
    found = run("--out", str(tmp_path / "care.parquet"), "--seed", "-4")
    assert found.exit_code == 2 and "--seed" in found.output and "greater than or equal to 0" in found.output
    assert list(tmp_path.iterdir()) == []
    assert [one.rule for one in problems_of(DEFAULT_SIZE, seed=-4, on=date(2026, 4, 6))] == ["bad-seed"]


def test_what_is_fitted_is_met_and_what_is_not_keeps_its_gap(made: Made) -> None:
    for fit in made.calibration.fits:
        if fit.target.use == FITTED:
            assert fit.after == pytest.approx(fit.target.value, rel=1e-6), fit.target.title
    gaps = {fit.target.name: fit.gap for fit in made.calibration.fits if fit.target.use == COMPARED}
    assert gaps["home_users_ons"] > 1  # ONS counts fewer people at home than councils alone support


def test_totals_counted_again_from_the_people_themselves(made: Made) -> None:
    """Charges to people from 65, self-funders in the South East and people in London, without the targets' own code."""
    people = made.people
    charges = assess_many(people.now, day=people.on)
    old = people.now.born <= np.datetime64("1959-10-01")
    at_home = people.now.setting == ELSEWHERE
    pays_all = np.where(at_home, charges.above_limit, charges.charge == people.now.fee) & ~charges.free
    nhs = people.now.free_service == 2
    yearly = (people.weight * charges.charge)[old & ~pays_all & ~nhs].sum() / 100 * 365 / 7
    assert yearly == pytest.approx(3.5e9, rel=1e-6)
    london = people.groups["region"] == "London"
    share = people.weight[old & london].sum() / people.weight[old].sum()
    assert share == pytest.approx(population("London", ages="65+") / population("England", ages="65+"), abs=0.001)


def test_weights_are_positive_and_stay_within_bounds(made: Made) -> None:
    found = made.calibration
    assert (found.weight > 0).all()
    assert 0.1 <= found.least < 1 < found.most <= 8
    assert found.effective > 0.8 * found.rows


def test_more_people_are_the_same_england() -> None:
    small, large = (make_calibrated(size, seed=3).people for size in (2500, 10_000))
    assert small.weight.sum() == pytest.approx(large.weight.sum(), rel=0.02)
    assert len(large) == 10_000


def test_lives_hang_together(made: Made) -> None:
    people, weight = made.people, made.people.weight
    entrant, now, groups = people.entrant, people.now, people.groups
    older = (groups["home_type"] == "older people's home") & (now.setting == PERMANENT)
    owner = np.char.startswith(groups["tenure"], "owner")
    at_home = now.setting == ELSEWHERE

    def mean(amounts: object, where: object) -> float:
        return float(np.average(np.asarray(amounts)[where], weights=weight[where]))

    assert mean(groups["sex"] == "female", older) > 0.6
    assert mean(~now.couple, older & (groups["sex"] == "female")) > 0.8
    assert mean(entrant.savings, owner & older) > 2 * mean(entrant.savings, ~owner & older)
    started, left = entrant.savings + entrant.home, now.savings + now.home
    stayed = people.weeks_so_far >= 104
    assert mean(left / np.maximum(started, 1), older & stayed & owner) < 0.9
    assert mean(left / np.maximum(started, 1), older & stayed) < mean(left / np.maximum(started, 1), older & ~stayed)
    allowance = now.income["attendance_allowance_higher"] + now.income["attendance_allowance_lower"] > 0
    assert mean(allowance, older) > 0.8 > mean(allowance, at_home & (groups["age"] == "85+"))
    assert (now.home[at_home] == entrant.home[at_home]).all()
    assert (entrant.born >= now.born).all()
    assert (now.weeks_funded <= now.weeks_in).all()


def test_residents_homes_take_the_councils_rate_by_a_draw_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make_calibrated(2000, seed=1).people.now
    assert (whole.council_rate_when_helped == (whole.setting != ELSEWHERE)).all()
    name = "care.council_rate_when_helped"
    known = Assumptions({**assumptions().by_name, name: assumptions().by_name[name].model_copy(update={"value": 0.5})})
    monkeypatch.setattr("ncs.synthetic.care.needs.assumptions", lambda: known)
    half = make_calibrated(2000, seed=1).people.now
    assert 0.4 < half.council_rate_when_helped.sum() / (half.setting != ELSEWHERE).sum() < 0.6
    assert (half.council_rate == whole.council_rate).all() and (half.night_care == whole.night_care).all()


def test_people_are_set_on_any_day_at_its_own_rates() -> None:
    for day, rate in ((date(2022, 10, 1), 9240), (date(2026, 4, 6), 11460)):
        people = make_calibrated(2000, seed=1, on=day).people
        paid = people.now.income["attendance_allowance_higher"]
        assert set(np.unique(paid)) == {0, rate}  # AA higher: 92.40 in 2022-23, 114.60 in 2026-27


def test_people_from_65_with_lifelong_need_are_as_many_as_published(made: Made) -> None:
    """NHS England 2023-24: 19,125 from 65 with a learning disability in long-term support; nobody is added to them."""
    now = made.people.now
    old = now.born <= np.datetime64("1959-10-01")
    assert made.people.weight[old & (now.onset_age < 18)].sum() == pytest.approx(19_125, rel=0.02)
    assert made.people.weight[old & (now.onset_age < 25)].sum() == pytest.approx(19_125, rel=0.05)


def test_targets_say_what_their_figures_say() -> None:
    """Derived targets are worked out here again from the published figures."""
    held = figures()
    by_name = {target.name: target.value for target in targets()}
    share, older, younger = (
        float(held.at(f"population.{name}", date(2022, 3, 1)).value)
        for name in ("care_home_self_funder_share", "self_funder_share_older_peoples_homes",
                     "self_funder_share_younger_adult_homes")
    )  # fmt: skip
    split = (share - younger) / (older - younger)
    assert by_name["older_home_residents"] == pytest.approx(372_035 * split, abs=1)
    assert by_name["older_home_residents"] + by_name["younger_home_residents"] == 372_035
    community = next(one for one in load_rates().published if one.name == "community_clients")
    assert by_name["home_supported"] == community.value
    assert by_name["temporary"] == pytest.approx(0.389 * 4 / (0.389 * 4 + 0.611 * 801 / 7), abs=0.0005)


def test_every_parameter_has_a_confidence_and_a_source() -> None:
    for item in assumptions().by_name.values():
        assert item.confidence in ("published", "derived", "assumed") and len(item.source) > 10, item.name


def test_the_stock_stays_steady_as_lives_are_lived(made: Made) -> None:
    """Who leaves is replaced, and means are spent as the law takes them: self-funding neither grows nor dies out."""
    people = made.people
    older = (people.groups["home_type"] == "older people's home") & (people.now.setting == PERMANENT)
    weight, shares = people.weight[older], []
    years = travel_many(people.now, start=people.on, weeks=416, scheme=combine([]), leaving=people.leaving(416, seed=2))
    for year in years:
        shares.append(float(weight @ year.above_limit_weeks[older] / (weight.sum() * year.weeks)))
    assert max(shares) - min(shares) < 0.06
    assert shares[-1] == pytest.approx(shares[0], abs=0.04)


def test_the_explanation_shows_the_calibration_as_it_is() -> None:
    page = (Path(__file__).parents[2] / "docs" / "explanation" / "synthetic-care-population.md").read_text("utf-8")
    made = make_calibrated(DEFAULT_SIZE, seed=DEFAULT_SEED)
    table = calibration_table(made.calibration, title="-", population="synthetic")
    assert table.notes[0][1:] in " ".join(page.split())
    for row in table.rows:
        if not str(row["name"]).startswith("region_"):
            numbers = " | ".join(f"{row[key]:,}" for key in ("wanted", "before", "after", "gap"))
            assert f"| {row['target']} | {row['use']} | {row['period']} | {numbers} |" in page
