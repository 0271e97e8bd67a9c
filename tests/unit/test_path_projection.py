"""A projection read by the path: of many areas and two sexes, where a blank or a row left out is not nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.scenarios.path import investment
from ncs.scenarios.path.investment import invest, read_programme
from ncs.scenarios.path.projection import official

YEARS = (2025, 2026)
#: Two areas that are all of England, by two sexes; 400,000 of each age from 18 make 58 million adults.
AREAS, SEXES, EACH = ("E06000001", "E08000003"), ("males", "females"), 200_000


def rows() -> list[str]:
    found = ["AREA_CODE,COMPONENT,SEX,AGE_GROUP,2025,2026,2030"]
    for area in AREAS:
        for sex in SEXES:
            found += [f"{area},Population,{sex},{age},{EACH},{EACH},{EACH}" for age in [*range(90), "90 and over"]]
    return found


def read(folder: Path, lines: list[str]):
    file = folder / "people.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return official(file, YEARS, draws=0)


def test_areas_and_sexes_are_summed(tmp_path: Path) -> None:
    """Two areas and two sexes of 200,000 are 800,000 of each age, and in a year that is only compared too."""
    found = read(tmp_path, rows())
    assert {float(found.by_age[year][0][70]) for year in (2025, 2026, 2030)} == {800_000}


@pytest.mark.parametrize("blank", ["", " "])
def test_a_blank_of_one_council_is_not_nobody(tmp_path: Path, blank: str) -> None:
    lines = rows()
    at = lines.index(f"E08000003,Population,females,70,{EACH},{EACH},{EACH}")
    lines[at] = f"E08000003,Population,females,70,{EACH},{blank},{EACH}"
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, lines)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.row, problem.field) == ("blank", at + 1, "2026")
    assert "E08000003 has no figure for the age 70" in problem.message


def test_each_blank_is_told(tmp_path: Path) -> None:
    """Of women of 80 to 89, and girls of 8, who are not in the path, two areas have no figure."""
    whole, lacking = f",{EACH},{EACH},{EACH}", f",{EACH},,{EACH}"
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, [line.replace(whole, lacking) if ",females,8" in line else line for line in rows()])
    assert [one.rule for one in caught.value.problems] == ["blank"] * 20


def test_a_blank_of_a_year_that_is_only_compared_leaves_that_year_out(tmp_path: Path) -> None:
    lines = rows()
    lines[-1] = lines[-1].removesuffix(str(EACH))
    assert set(read(tmp_path, lines).by_age) == set(YEARS)


def small(each: dict[str, int]) -> list[str]:
    """Rows of one sex of two areas with so many people of each age, 1.5% more a year; 73 ages make the adults."""
    found = ["AREA_CODE,COMPONENT,SEX,AGE_GROUP,2025,2026,2040"]
    for area, people in each.items():
        more = f"{people},{round(people * 1.015)},{round(people * 1.25)}"
        found += [f"{area},Population,persons,{age},{more}" for age in [*range(90), "90 and over"]]
    return found


def test_a_part_of_england_is_refused_though_it_grows(tmp_path: Path) -> None:
    """Adults of mid-2023 are 45.6 million: 73 ages of 570,000 are 41.6, and in 2040 a quarter more; 630,000 are 46."""
    assert read(tmp_path, small({"E06000001": 400_000, "E08000003": 230_000})).official
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, small({"E06000001": 400_000, "E08000003": 170_000}))
    (problem,) = caught.value.problems
    assert problem.rule == "part" and "41,610,000 adults in mid-2025" in problem.message


def test_a_blank_of_a_child_does_not_matter(tmp_path: Path) -> None:
    """The path is about adults."""
    lines = rows()
    lines[lines.index(f"E06000001,Population,males,5,{EACH},{EACH},{EACH}")] = (
        f"E06000001,Population,males,5,{EACH},,{EACH}"
    )
    assert float(read(tmp_path, lines).by_age[2026][0][70]) == 800_000


def test_an_age_that_one_council_lacks_is_told(tmp_path: Path) -> None:
    lines = [line for line in rows() if not line.startswith("E06000001,Population,males,70")]
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, lines)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.value) == ("absent", "E06000001")
    assert "(males) has no row for 1 of the ages that others have, the first 70" in problem.message


def test_a_year_that_no_row_has_is_missing_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, [line.replace(f",{EACH},{EACH},{EACH}", f",{EACH},,{EACH}") for line in rows()])
    (problem,) = caught.value.problems
    assert (problem.rule, problem.field) == ("missing", "2026")


def test_places_are_not_shared_out_where_a_councils_people_are_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """A council of which no count is held would get no place, and the others its."""
    held = dict(investment.populations(ages="65+"))
    monkeypatch.setattr(investment, "populations", lambda *, ages: {**held, "E09000001": None})
    programme = read_programme(None)
    kinds = {name: one.model_copy(update={"rate": 10}) for name, one in programme.kinds.items()}
    with pytest.raises(NotModelled, match="E09000001"):
        invest(programme.model_copy(update={"kinds": kinds}))
