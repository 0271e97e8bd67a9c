"""``ncs formula``: what is shipped runs; what is wrong with an input is said all at once, and nothing is written."""

from __future__ import annotations

import csv
from fractions import Fraction
from importlib.resources import files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError
from ncs.funding.formula.shipped import formulas
from ncs.funding.use.formula import Inputs, compare, run
from ncs.funding.views.formula.page import class_of

COUNTRY = Path(str(files("ncs.cli") / "data" / "samples" / "country"))
FORMULA = (COUNTRY / "formula.yaml").read_text(encoding="utf-8")


def asked(*words: str) -> str:
    result = CliRunner().invoke(app, ["formula", *words])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def refused(*words: str) -> str:
    """What the user is told of a mistake; it is one of the errors that users see, never a traceback."""
    error = CliRunner().invoke(app, ["formula", *words]).exception
    assert isinstance(error, NcsError), repr(error)
    return " ".join(str(error).split())


def own(tmp_path: Path, **changed: str) -> Path:
    """A copy of the invented country with some files changed."""
    for name in ("formula.yaml", "people.csv", "indicators.csv", "spending.csv"):
        text = changed.get(name.partition(".")[0], (COUNTRY / name).read_text(encoding="utf-8"))
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", sorted(set(formulas()) - {"needs_2026"}))
def test_each_shipped_formula_shares_out_the_whole_and_says_what_is_not_established(name: str) -> None:
    found = run(name)
    present = sum(target.present or 0 for target in found.targets)
    assert sum(target.target or 0 for target in found.targets) == present == 26_408_400_000_00
    assert sum(target.share for target in found.targets) == pytest.approx(1)
    table = found.table()
    assert len(table.rows) == 153
    assert [row["council"] for row in table.rows if row["status"] != "ok"] == ["Slough", "Cumberland", "City of London"]
    assert any(note.startswith("Coefficients: illustrative. Not an official") for note in table.notes)
    assert formulas()[name].not_established in " ".join(table.notes)


def test_neighbourhoods_and_councils_agree_where_the_formula_is_linear(tmp_path: Path) -> None:
    """A share of residents is the same whether it is averaged over neighbourhoods or counted for the council.

    The census indicator of a council is its neighbourhoods' sum, so only where ONS rounds may shares differ.
    """
    text = files("ncs.funding.formula").joinpath("formulas", "age_and_deprivation.yaml").read_text(encoding="utf-8")
    plain = text.replace("{indicator: income_score", "{indicator: disabled")
    shares = []
    for level in ("neighbourhoods", "councils"):
        file = tmp_path / f"{level}.yaml"
        file.write_text(plain.replace("level: neighbourhoods", f"level: {level}"), encoding="utf-8")
        shares.append([target.share for target in run(str(file)).targets])
    assert shares[0] == pytest.approx(shares[1], rel=1e-9)


def test_what_lacks_coefficients_is_missing_and_says_where_to_get_what(tmp_path: Path) -> None:
    said = refused("run", "needs_2026", "--out", str(tmp_path / "x.csv"))
    assert "missing-coefficient" in said and "Stat-Xplore" in said
    assert not (tmp_path / "x.csv").exists()
    both = compare(["capitation_by_age", "needs_2026"])
    assert set(both.missing) == {"needs_2026"}
    table = both.table()
    assert table.rows[0]["capitation_by_age_index"] is not None and table.rows[0].get("needs_2026_index") is None
    assert any("needs 2026: missing" in note for note in table.notes)


def test_the_structure_of_2026_runs_when_everything_is_given(tmp_path: Path) -> None:
    formula = formulas()["needs_2026"]
    rows = [(name, term.indicator) for name, term in formula.terms()]
    rows += [(name, "constant") for name, _ in formula.parts()]
    rows += [("area_cost", part.index) for part in formula.area_costs]
    coefficients = tmp_path / "coefficients.csv"
    body = [f"{name},{indicator},0.1,invented for a test,illustrative" for name, indicator in rows]
    coefficients.write_text("\n".join(["component,indicator,coefficient,source,standing", *body]), encoding="utf-8")
    wanted = [name for name in {i for _, i in rows if i != "constant"} if name != "over_90_of_65"]
    codes = [target.place.code for target in run("capitation_by_age").targets]
    indicators = tmp_path / "indicators.csv"
    lines = [f"{code},{name},1" for code in codes for name in sorted(wanted)]
    indicators.write_text("\n".join(["council,indicator,value", *lines]), encoding="utf-8")
    found = run("needs_2026", inputs=Inputs(coefficients=coefficients, indicators=indicators))
    assert found.need.formula.standings[0].value == "illustrative"
    assert float(found.need.area_cost.max()) == pytest.approx(1)
    indicators.write_text("\n".join(["council,indicator,value", *lines[:-1]]), encoding="utf-8")
    said = refused("check", "needs_2026", "--coefficients", str(coefficients), "--indicators", str(indicators))
    assert "has no value for" in said


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("control: 0.4", "control: 0.5", "they must sum to 1"),
        ("indicator: low_income", "indicator: lowincome", "unknown-indicator"),
        ("constant: 1\n    terms: [{indicator: low_income, coefficient: 5}]\n    control: 0.4",
         "constant: -1\n    terms: [{indicator: low_income, coefficient: 5}]\n    control: 0.4", "negative-need"),
        ("year: one year", "year: another year", "formula is for another year"),
        ("ages: 65+", "ages: 85+", "no ages 85+"),
        ("coefficient: 5", "coefficient: five", "formula.yaml"),
        ("ages: 65+", "ages: 65+, weight: 0", "older finds no need anywhere"),
        ("terms: [{indicator: low_income, coefficient: 5}]\n    control: 0.4",
         "exponential: true\n    terms: [{indicator: low_income, coefficient: 100000}]\n    control: 0.4",
         "Need in younger is beyond every number in Ashby, Brook, Cairn"),
        ("terms: [{indicator: low_income, coefficient: 5}]\n    control: 0.4",
         "terms: [{indicator: low_income, coefficient: -50}]\n    adjustments: [{name: back, constant: -1}]\n"
         "    control: 0.4", "The adjustment back of younger comes out negative"),
        ("    control: 0.4", "    adjustments: [{name: none, constant: 0, ratio: true}]\n    control: 0.4",
         "The mean of none is nothing"),
        ("coefficient: 5", "coefficient: 5, transformation: log", "negative-need"),  # 1 + 5 × log of 0.3 is -5
        ("year: one year", "year: one year\narea_costs: [{index: low_income, weight: 1}]", ""),
        ("coefficient: 5", "coefficient: .inf", "formula.yaml"),
        ("name: older", "name: younger", "same name"),
        ("coefficient: 5", "coefficient: 5, transformation: excess", "above is given"),
        ("level", "level", ""),
    ],
)  # fmt: skip
def test_a_formula_with_a_mistake_is_refused_with_its_reason(tmp_path: Path, old: str, new: str, rule: str) -> None:
    folder = own(tmp_path, formula=FORMULA.replace(old, new))
    words = ("check", str(folder / "formula.yaml"), "--country", str(folder))
    if rule:
        assert rule in refused(*words)
    else:
        assert "can be run: 2 components, 3 councils, 3 of them with present spending" in asked(*words)


@pytest.mark.parametrize(
    ("name", "old", "new", "rule"),
    [
        ("indicators", "Cairn,low_income,0.2\n", "", "no value for Cairn"),
        ("indicators", "Cairn,low", "Dale,low", "Dale"),
        ("people", ",10000\n", ",0\n", ""),
        ("indicators", "Cairn,low_income,0.2\n", "Cairn,low_income,0.2\nCairn,low_income,0.3\n", "there twice"),
        ("people", "Cairn,one year,65+,10000\n", "", "not known for Cairn"),
        ("people", "Cairn,one year,65+", "Cairn,next year,65+", "several years"),
        ("people", "Cairn,one year,65+,10000", "Cairn,one year,65+,-1", "fewer than no people"),
        ("spending", "Cairn,50000000", "Cairn,0", "above nothing"),
        ("spending", "Ashby,40000000\nBrook,60000000\nCairn,50000000\n", "", "no rows"),
        ("spending", "council,pounds", "council,euros", "euros"),
        ("spending", "council,pounds\nAshby,", "council,name,pounds\nAshby,Ashby,",
         "The columns 'council' and 'name' both say 'council'"),
        ("spending", "council,pounds\nAshby,40000000\nBrook,60000000\nCairn,50000000",
         "pounds\n40000000\n60000000\n50000000", "There is no column 'council'"),
        ("spending", "Cairn,50000000", ",50000000", "The row names no council"),
        ("spending", "council,pounds\nAshby,40000000\nBrook,60000000\nCairn,50000000",
         "code,name,pounds\nAshby,Ashby,1\nBrook,Cairn,2\nCairn,Cairn,3", "Brook is not the code of Cairn"),
    ],
)  # fmt: skip
def test_figures_with_a_mistake_are_refused_with_their_reason(
    tmp_path: Path, name: str, old: str, new: str, rule: str
) -> None:
    text = (COUNTRY / f"{name}.csv").read_text(encoding="utf-8")
    folder = own(tmp_path, **{name: text.replace(old, new)})
    words = ("run", str(folder / "formula.yaml"), "--country", str(folder))
    if rule:
        assert rule in refused(*words)
    else:
        assert "Target, £m" in asked(*words)  # nobody of an age somewhere is no mistake


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("", "The file has no rows"),
        ("Ashby,0,36000000,1", "A tax base is above nothing"),
        ("Ashby,20000,36000000,36000001", "a precept no more than"),
        ("Dale,20000,36000000,1", "Dale"),
        ("Ashby,20000,36000000,1", "The council tax of Brook is not held. A country of your own gives it"),
    ],
)
def test_council_tax_of_ones_own_country_that_cannot_be(tmp_path: Path, rows: str, said: str) -> None:
    folder = own(tmp_path)
    file = folder / "council_tax.csv"
    file.write_text(f"council,tax_base,pounds,precept_pounds\n{rows}\n", encoding="utf-8")
    assert said in refused("grants", str(folder / "formula.yaml"), "--country", str(folder))


def test_grants_of_ones_own_country_take_its_grants_in(tmp_path: Path) -> None:
    absorbed = tmp_path / "absorbed.csv"
    absorbed.write_text("council,pounds\nCairn,2000000\n", encoding="utf-8")
    words = ("grants", str(COUNTRY / "formula.yaml"), "--country", str(COUNTRY), "--absorbed", str(absorbed))
    assert "the grants absorbed are £2.0 million" in asked(*words)


def test_files_may_hold_both_code_and_name(tmp_path: Path) -> None:
    """As published tables do. The same money is shared out, and a file that has names alone goes with one of codes."""
    plain = run(str(COUNTRY / "formula.yaml"), inputs=Inputs(country=COUNTRY))
    people = (COUNTRY / "people.csv").read_text(encoding="utf-8").replace("council,", "code,name,", 1)
    for code, name in (("X1", "Ashby"), ("X2", "Brook"), ("X3", "Cairn")):
        people = people.replace(f"\n{name},", f"\n{code},{name},")
    spending = "ons_code,council,pounds\nX1,Ashby,40000000\nX2,Brook,60000000\nX3,County of Cairn,50000000\n"
    folder = own(tmp_path, people=people, spending=spending)
    found = run(str(folder / "formula.yaml"), inputs=Inputs(country=folder))
    assert [(one.place.code, one.place.name) for one in found.targets] == [
        ("X1", "Ashby"), ("X2", "Brook"), ("X3", "Cairn")]  # fmt: skip
    assert [one.target for one in found.targets] == [one.target for one in plain.targets]


def test_two_wrongs_are_not_a_right_and_are_said_once(tmp_path: Path) -> None:
    """A factor below zero on need below zero would look right; local cost below zero is not said of each component."""
    wrong = FORMULA.replace("constant: 1\n", "constant: -5\n", 1)
    wrong = wrong.replace("    control: 0.4", "    adjustments: [{name: back, constant: -1}]\n    control: 0.4")
    folder = own(tmp_path, formula=wrong)
    said = refused("check", str(folder / "formula.yaml"), "--country", str(folder))
    assert "(2 found)" in said and "Need in younger comes out negative" in said and "adjustment back" in said
    costs = "council,indicator,value\nAshby,cost,-5\nBrook,cost,1\nCairn,cost,1\n"
    low = (COUNTRY / "indicators.csv").read_text(encoding="utf-8").partition("\n")[2]
    folder = own(tmp_path, formula=f"{FORMULA}\narea_costs: [{{index: cost, weight: 1}}]\n", indicators=costs + low)
    said = refused("check", str(folder / "formula.yaml"), "--country", str(folder))
    assert "(1 found)" in said and "The area cost adjustment comes out negative in Ashby" in said


def test_an_adjustment_as_a_ratio_leaves_need_for_each_at_its_mean(tmp_path: Path) -> None:
    """A factor of 2 everywhere, over its own mean, is 1: need for each stays 1 + 5 × low income."""
    text = FORMULA.replace(
        "    control: 0.4", "    adjustments: [{name: same, constant: 2, ratio: true}]\n    control: 0.4"
    )
    folder = own(tmp_path, formula=text)
    found = run(str(folder / "formula.yaml"), inputs=Inputs(country=folder))
    assert list(found.need.components[0].factor) == pytest.approx([2.5, 1.5, 2])


def test_the_mean_of_an_adjustment_as_a_ratio_is_of_the_people_counted(tmp_path: Path) -> None:
    """Low income of people from 65: 3,000 + 2,000 + 2,000 of 40,000 is 0.175, where a mean of three councils is 0.2.

    So need for each is 1 + 5 × low income, times low income over 0.175.
    """
    adjusted = (
        "    adjustments: [{name: poor, constant: 0, terms: [{indicator: low_income, coefficient: 1}], ratio: true}]"
    )
    text = FORMULA.replace("    control: 0.6", f"{adjusted}\n    control: 0.6")
    folder = own(tmp_path, formula=text)
    found = run(str(folder / "formula.yaml"), inputs=Inputs(country=folder))
    by_hand = [2.5 * 0.3 / 0.175, 1.5 * 0.1 / 0.175, 2 * 0.2 / 0.175]
    assert list(found.need.components[1].factor) == pytest.approx(by_hand)


def test_people_of_another_year_are_said_to_be_so_once(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("council,year,ages,people\nLeeds,mid-2022,18+,5\n", encoding="utf-8")
    said = refused("run", "capitation_by_age", "--people", str(people), "--out", str(tmp_path / "x.csv"))
    assert "(1 found)" in said and "The people given are of mid-2022, and the formula is for mid-2023" in said
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--floor", "6%", "--ceiling", "3%"), "above the ceiling"),
        (("--floor", "6%", "--growth", "5%"), "The floors cost £1,500,000.00 more than there is"),
        (("--floor", "none", "--ceiling", "4%", "--growth", "5%"), "£1,500,000.00 of £157,500,000.00 cannot be spent"),
        (("--floor", "6"), "not a rate"),
        (("--real",), "need a rise of prices"),
        (("--growth", "5%,4%"), "2 rates for 10 years"),
        (("--years", "0"), "Between 1 and 50"),
        (("--within", "0"), "Between 1 and 50 years"),
        (("--within", "5", "--floor", "none"), "Without a floor everybody converges"),
        (("--pace", "0%"), "part of the distance"),
        (("--paid-by", "nobody"), "nobody"),
    ],
)
def test_limits_that_cannot_be_kept_are_refused_by_how_much(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    out = tmp_path / "way"
    country = ("converge", str(COUNTRY / "formula.yaml"), "--country", str(COUNTRY))
    told = refused(*country, *words, "--out", str(out / "x.csv"))
    assert said in told and not out.exists()


def test_the_way_is_shown_and_kept_whole(tmp_path: Path) -> None:
    words = ("converge", "capitation_by_age", "--years", "3", "--floor", "0%", "--real", "--inflation", "2%")
    shown = asked(*words, "--growth", "5%")
    assert "above inflation" in shown and "deprivation 1 most" in shown
    asked(*words, "--growth", "5%", "--out", str(tmp_path / "way.csv"))
    (folder,) = tmp_path.iterdir()
    with (folder / "councils.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row.get("ons_code", "").startswith("E")]
    assert len(rows) == 153


def test_a_council_is_explained_and_an_unknown_one_is_refused() -> None:
    said = asked("explain", "age_and_deprivation", "oldham")
    assert "People counted: 143,951 people" in said and "Below target" in said
    assert "There is no" in refused("explain", "age_and_deprivation", "Oldhamm")
    assert "name: capitation_by_age" in asked("show", "capitation_by_age")
    assert "Did you mean" in refused("show", "capitation")


def test_a_report_has_a_map_of_every_council_and_says_that_it_is_not_official(tmp_path: Path) -> None:
    asked("report", "capitation_by_age", "--years", "2", "--out", str(tmp_path / "report"))
    page = (tmp_path / "report" / "formula.html").read_text(encoding="utf-8")
    drawn = (tmp_path / "report" / "map.svg").read_text(encoding="utf-8")
    assert drawn.count("<title>") == 153 and "Slough: no present spending is held" in drawn
    assert "Not an official figure" in page and "Councils near their need" in page
    for name in ("need", "years", "councils", "groups"):
        with (tmp_path / "report" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert {row["coefficients"] for row in csv.DictReader(file)} == {"illustrative"}
    assert "already" in refused("report", "capitation_by_age", "--out", str(tmp_path / "report")).casefold()


@pytest.mark.parametrize(
    ("percent", "name"),
    [(11, "more than 10% above"), (10, "5% to 10% above"), (5, "within 5%"), (-5, "within 5%"),
     (-10, "5% to 10% below"), (-11, "more than 10% below"), (-100, "more than 10% below")],
)  # fmt: skip
def test_a_council_on_a_limit_is_in_the_nearer_class(percent: int, name: str) -> None:
    assert class_of(Fraction(percent, 100))[0] == name


def test_what_is_given_and_what_of_it_is_not_used_is_said_wherever_figures_are(tmp_path: Path) -> None:
    """A file whose indicator has a name that the formula does not know changes nothing, and must not seem to."""
    name, file = "age_and_deprivation", tmp_path / "own.csv"
    file.write_text("council,indicator,value\nLeeds,incom_score,0.2\n", encoding="utf-8")
    own_file = ("--indicators", str(file))
    for command in (("run",), ("check",), ("grants",), ("converge",), ("compare", "capitation_by_age")):
        said = asked(*command, name, *own_file)
        assert "Indicators from own.csv." in said
        assert "used by no formula here: incom_score. Used are: disabled, income_score." in said


def test_a_report_is_of_what_is_given_and_goes_the_way_that_is_asked(tmp_path: Path) -> None:
    """Limits in real terms, growth solved, and councils' own spending, as on the screen."""
    spending = tmp_path / "spending.csv"
    spending.write_text("council,pounds\nLeeds,400000000\nYork,90000000\nHull,150000000\n", encoding="utf-8")
    options = ("--spending", str(spending), "--within", "4", "--real", "--inflation", "2%")
    said = asked("report", "capitation_by_age", *options, "--out", str(tmp_path / "page"))
    screen = asked("converge", "capitation_by_age", *options)
    solved = said.partition("For every council to be at need in 4 years")[2]
    assert solved and solved in screen
    page = (tmp_path / "page" / "formula.html").read_text(encoding="utf-8")
    assert "above inflation" in page and "spending.csv" in page
    england = run("capitation_by_age").targets
    ages = ("18-64", "65-74", "75-84", "85+", "18+")
    people, indicators = tmp_path / "people.csv", tmp_path / "indicators.csv"
    lines = [f"{one.place.code},mid-2023,{age},1000" for one in england for age in ages]
    people.write_text("\n".join(["council,year,ages,people", *lines]), encoding="utf-8")
    indicators.write_text("council,indicator,value\nLeeds,unheard_of,1\n", encoding="utf-8")
    own_files = ("--people", str(people), "--indicators", str(indicators))
    asked("report", "capitation_by_age", *own_files, "--out", str(tmp_path / "other"))
    page = (tmp_path / "other" / "formula.html").read_text(encoding="utf-8")
    assert "People from people.csv." in page and "Indicators from indicators.csv." in page
    assert "unheard_of" in page


def test_a_country_of_ones_own_is_said_to_be_none_of_england(tmp_path: Path) -> None:
    said = asked("run", str(COUNTRY / "formula.yaml"), "--country", str(COUNTRY))
    assert "A country of the reader's own, not England." in said and "used by no formula" not in said
    asked("report", str(COUNTRY / "formula.yaml"), "--country", str(COUNTRY), "--out", str(tmp_path / "page"))
    page = (tmp_path / "page" / "formula.html").read_text(encoding="utf-8")
    (first,) = (part for part in page.split("<h2") if "What this is</h2>" in part)
    assert "A country of the reader" in first and "<svg" in page
    assert not {"map.svg", "groups.svg"} & {file.name for file in (tmp_path / "page").iterdir()}  # of England alone
    assert "Point at a council" not in page and "Who gains and who loses</h2>" not in page
