"""People from a user's own survey, through a mapping file. Nothing is assumed without being said in the notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.law.pension_age import COHORT_CERTAIN_BEFORE, COHORT_NONE_FROM
from ncs.charging.simulation.calibration import calibrate
from ncs.charging.simulation.fifths import fifths
from ncs.charging.simulation.people import People
from ncs.charging.simulation.stays import stay_classes
from ncs.charging.simulation.survey_fields import AT_HOME, HOME_TYPES, IN_HOME, INCOME, TEMPORARY_STAY, survey_fields
from ncs.charging.simulation.survey_file import Survey, read_rows
from ncs.charging.simulation.survey_mapping import Mapping, read_mapping
from ncs.charging.simulation.survey_values import Found, read_field
from ncs.charging.simulation.targets import FITTED, targets
from ncs.charging.vector.assess import assess_many
from ncs.charging.vector.population import ELSEWHERE, PERMANENT, TEMPORARY, Population
from ncs.charging.vector.terms import born_by_for_age
from ncs.core.errors import NcsError, Problem, raise_if
from ncs.core.money import round_half_away
from ncs.reference.councils import find_council
from ncs.reference.regions import find_region
from ncs.tables.wording import shown_date

Arrays = dict[str, NDArray[Any]]
_SETTING = {IN_HOME: PERMANENT, TEMPORARY_STAY: TEMPORARY, AT_HOME: ELSEWHERE}
_NOT_KNOWN = "unknown"
#: Fields that go into a population as they are, where they are mapped or have a value for everybody.
_AS_THEY_ARE = (
    "couple", "lone_parent", "children", "disability_premium", "enhanced_disability_premium", "carer_premium",
    "onset_age", "needs_band", "nursing", "night_care", "fee", "savings", "other_capital", "home", "mortgage",
    "housing", "disability_costs", "third_party", "council_rate_when_helped",
)  # fmt: skip
#: Fields that a population works out for itself where they are left out.
_OPTIONAL = ("council_rate", "nhs")
_AGES, _AGE_LABELS = (18, 25, 45, 65, 75, 85), ("18-24", "25-44", "45-64", "65-74", "75-84", "85+")


def read_survey(path: Path, mapping_path: Path) -> People:
    """Return the people of a survey; the notes say everything that was assumed.

    Raises:
        CannotReadSurvey: a survey that cannot be read at all.
        ProblemsFound: everything that is wrong in the mapping, or else in the survey, with rows and next steps.
        CannotFit: weights cannot be fitted to the targets that the mapping names.
    """
    mapping = read_mapping(mapping_path)
    survey = read_rows(path, mapping)
    found = {name: read_field(survey, mapping, field) for name, field in survey_fields().items()}
    problems = [problem for one in found.values() for problem in one.problems]
    values = {name: one.values for name, one in found.items() if len(one.values)}
    problems += _place_problems(survey, values)
    raise_if(problems, f"{survey.file} cannot be read with this mapping")
    raise_if(_impossible(survey, values), f"{survey.file} holds people who cannot be")
    people = _people(mapping, values, _notes(survey, found, mapping))
    return _reweighted(people, mapping) if mapping.reweight else people


def _notes(survey: Survey, found: dict[str, Found], mapping: Mapping) -> tuple[str, ...]:
    left_out = (f"{survey.left_out:,} rows were left out as the mapping says.",) if survey.left_out else ()
    ages = ("Everybody was born half a year before the age given.",) if "age" in mapping.fields else ()
    incomes = [name for name in found if name.startswith(INCOME) and name not in mapping.fields]
    plain = [note for name, one in found.items() if name not in incomes for note in one.notes]
    without = (f"Nobody has any income that is not mapped ({len(incomes)} kinds).",) if incomes else ()
    stays = "How long people need care is as published for care homes for older people, and assumed otherwise."
    entrants = ("Who comes in somebody's place is as old as they were when their care began, and otherwise like them.",)
    return (*left_out, *ages, *dict.fromkeys(plain), *without, *entrants, stays)


def _people(mapping: Mapping, values: Arrays, notes: tuple[str, ...]) -> People:
    now = _population(mapping, values)
    weeks = values["weeks_so_far"]
    home = values["home"]
    youngest = born_by_for_age(18, day=mapping.day)
    entrant = replace(
        now,
        born=np.minimum(now.born + 7 * weeks, youngest),
        savings=values.get("entrant_savings", now.savings),
        home=values.get("entrant_home", home),
        mortgage=np.minimum(now.mortgage, values.get("entrant_home", home)),
        weeks_in=np.zeros_like(weeks),
        weeks_funded=np.zeros_like(weeks),
    )
    groups = _groups(mapping, values, now)
    return People(
        now=now,
        on=mapping.day,
        weight=values["weight"],
        entrant=entrant,
        weeks_so_far=weeks,
        stay=_stays(now, groups["home_type"], mapping),
        stays=stay_classes(),
        groups=groups,
        source=mapping.source,
        synthetic=mapping.synthetic,
        notes=notes,
    )


def _population(mapping: Mapping, values: Arrays) -> Population:
    setting = np.array([_SETTING[str(label)] for label in values["setting"]], dtype=np.int64)
    born = _born(mapping, values)
    funded = values.get("weeks_funded")
    people = Population(
        born=born,
        old_cohort=values.get("old_cohort", _old_cohort(born, values)),
        setting=setting,
        weeks_in=values["weeks_so_far"],
        weeks_funded=np.zeros(len(born), np.int64) if funded is None else funded,
        home_protected=values.get("home_protected", values["couple"]),
        returns=values.get("returns", setting == TEMPORARY),
        income={
            name.removeprefix(INCOME): amounts
            for name, amounts in values.items()
            if name.startswith(INCOME) and name in mapping.fields
        },
        **{name: values[name] for name in (*_AS_THEY_ARE, *_OPTIONAL) if name in values},
    )
    if funded is not None:
        return people
    above = assess_many(people, day=mapping.day).above_limit
    return replace(people, weeks_funded=np.where(above, 0, people.weeks_in))


def _born(mapping: Mapping, values: Arrays) -> NDArray[np.datetime64]:
    if "born" in values:
        return values["born"]
    return np.datetime64(mapping.day, "D") - np.rint((values["age"] + 0.5) * 365.25).astype(np.int64)


def _old_cohort(born: NDArray[np.datetime64], values: Arrays) -> NDArray[np.bool_]:
    woman = values["sex"] == "female"
    last = np.where(woman, np.datetime64(COHORT_NONE_FROM), np.datetime64(COHORT_CERTAIN_BEFORE))
    return np.asarray(born < last)


def _stays(now: Population, home_type: NDArray[np.str_], mapping: Mapping) -> NDArray[np.int64]:
    names = [stays.name for stays in stay_classes()]
    old = now.born <= born_by_for_age(65, day=mapping.day)
    in_home = np.where(home_type == HOME_TYPES[1], names.index("younger"), names.index("older"))
    at_home = np.where(old, names.index("home_65"), names.index("home_18_64"))
    place = np.where(now.setting == ELSEWHERE, at_home, in_home)
    return np.where(now.setting == TEMPORARY, names.index("temporary"), place)


def _groups(mapping: Mapping, values: Arrays, now: Population) -> dict[str, NDArray[np.str_]]:
    old = now.born <= born_by_for_age(65, day=mapping.day)
    at_home = now.setting == ELSEWHERE
    edges = np.array([born_by_for_age(age, day=mapping.day) for age in _AGES])
    kind = np.where(old, HOME_TYPES[0], HOME_TYPES[1])
    home_type = values["home_type"].astype(str) if "home_type" in values else np.where(at_home, HOME_TYPES[2], kind)
    tenure = values["tenure"].astype(str) if "tenure" in values else np.where(now.home > 0, "owner", "not an owner")
    nursing = np.where(now.nursing, "care home, nursing", "care home, residential")
    income = np.sum([np.zeros_like(now.fee), *now.income.values()], axis=0)
    return {
        "region": _named(values["region"], _region),
        "council": _named(values["council"], _council),
        "age": np.array(_AGE_LABELS)[(now.born[:, None] <= edges).sum(axis=1) - 1],
        "sex": values["sex"].astype(str),
        "tenure": tenure,
        "setting": np.where(at_home, AT_HOME, np.where(now.setting == TEMPORARY, TEMPORARY_STAY, nursing)),
        "home_type": home_type,
        "income_fifth": fifths(income, values["weight"]),
        "wealth_fifth": fifths(now.savings + now.other_capital + now.home - now.mortgage, values["weight"]),
        "couple": np.where(now.couple, "couple", "single"),
    }


@cache
def _region(text: str) -> str:
    return text if text == _NOT_KNOWN else find_region(text).name


@cache
def _council(text: str) -> str:
    return text if text == _NOT_KNOWN else find_council(text).name


def _named(values: NDArray[Any], name: Any) -> NDArray[np.str_]:
    different, places = np.unique(values.astype(str), return_inverse=True)
    return np.array([name(str(text)) for text in different])[places]


def _place_problems(survey: Survey, values: Arrays) -> list[Problem]:
    """Return regions and councils that are not known."""
    found = []
    for field, name in (("region", _region), ("council", _council)):
        for text in sorted({str(value) for value in values.get(field, ())} - {""}):
            try:
                name(text)
            except NcsError as error:
                step = f"Write its name or ONS code, or map its codes under values: of {field}."
                found.append(
                    Problem(rule=f"unknown-{field}", message=str(error), next_step=step, file=survey.file, field=field)
                )
    return found


def _impossible(survey: Survey, values: Arrays) -> list[Problem]:
    """Return people who cannot be: told by two fields together."""
    fee, rate = values["fee"], values.get("council_rate", values["fee"])
    in_home = values["setting"] != AT_HOME
    rules = (
        ("lone-parent-in-couple", values["lone_parent"] & values["couple"], "lone_parent",
         "A lone parent is one of a couple.", "Mend one of them."),
        ("nursing-outside-care-home", values["nursing"] & ~in_home, "nursing",
         "A place with nursing is outside a care home.", "Mend the setting, or nursing."),
        ("top-up-above-gap", values["third_party"] > np.maximum(fee - rate, 0), "third_party",
         "A top-up is more than the fee is above the council's rate.", "Mend the top-up, the fee or council_rate."),
        ("mortgage-without-home", (values["mortgage"] > 0) & (values["home"] == 0), "mortgage",
         "A mortgage is on a home that is not there.", "Mend home or mortgage."),
    )  # fmt: skip
    found: list[Problem] = []
    for rule, broken, field, message, step in rules:
        rows: Sequence[int] = survey.row[np.asarray(broken, dtype=np.bool_)].tolist()
        if rows:
            shown = ", ".join(map(str, rows[:5])) + (f" and {len(rows) - 5:,} more" if len(rows) > 5 else "")
            said = f"{message} Rows: {shown}."
            found.append(Problem(rule=rule, message=said, next_step=step, file=survey.file, row=rows[0], field=field))
    return found


def _reweighted(people: People, mapping: Mapping) -> People:
    """Return people with weights fitted to the targets named, all on the people's own day."""
    known = {target.name: target for target in targets()}
    wanted = [replace(known[name], day=people.on, use=FITTED) for name in mapping.reweight]
    found = calibrate(lambda _: people, weight=people.weight, wanted=wanted, bounds=None)
    said = "; ".join(
        f"{fit.target.title}, {fit.target.unit}: {round_half_away(fit.before, 3):,} before, "
        f"{round_half_away(fit.after, 3):,} after"
        for fit in found.fits
    )
    note = (
        f"Weights were fitted to published totals, whatever their year, on {shown_date(people.on)}; the "
        f"{found.rows:,} rows are now as exact as {round_half_away(found.effective, 0):,} of equal weight. {said}."
    )
    fitted = replace(people, weight=found.weight, notes=(*people.notes, note))
    wealth = fitted.now.savings + fitted.now.other_capital + fitted.now.home - fitted.now.mortgage
    income = np.sum([np.zeros_like(fitted.now.fee), *fitted.now.income.values()], axis=0)
    groups = {"income_fifth": fifths(income, found.weight), "wealth_fifth": fifths(wealth, found.weight)}
    return replace(fitted, groups={**fitted.groups, **groups})
