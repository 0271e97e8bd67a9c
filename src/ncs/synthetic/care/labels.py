"""By what the invented people are told apart."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ncs.charging.simulation.fifths import fifths
from ncs.charging.simulation.people import Texts
from ncs.charging.simulation.seen import OLDER_HOME, YOUNGER_HOME
from ncs.charging.vector.population import Population
from ncs.core.arrays import Floats
from ncs.reference.councils import councils
from ncs.reference.regions import regions
from ncs.synthetic.care.kinds import in_home, older_home
from ncs.synthetic.care.lives import Lives

AGES = (18, 25, 45, 65, 75, 85)
AGE_LABELS = ("18-24", "25-44", "45-64", "65-74", "75-84", "85+")
OWN_HOME = "own home"


def fixed_labels(lives: Lives) -> Mapping[str, Texts]:
    """Return the labels that are the same on any day; tenure is of when care began."""
    who, means = lives.who, lives.means
    home = in_home(who.kind)
    nursing = np.where(lives.needs.nursing, "care home, nursing", "care home, residential")
    tenure = np.where(means.mortgage > 0, "owner with a mortgage", "owner outright")
    return {
        "region": np.array([region.name for region in regions()])[who.region],
        "council": np.array([council.name for council in councils()])[who.council],
        "age": np.array(AGE_LABELS)[np.searchsorted(AGES, who.age, side="right") - 1],
        "sex": np.where(who.woman, "female", "male"),
        "tenure": np.where(means.owner, tenure, "tenant or with family"),
        "setting": np.where(home, np.where(who.temporary, "care home, temporary", nursing), "at home"),
        "home_type": np.where(home, np.where(older_home(who.kind), OLDER_HOME, YOUNGER_HOME), OWN_HOME),
        "couple": np.where(who.couple, "couple", "single"),
    }


def fifths_of(now: Population, weight: Floats) -> Mapping[str, Texts]:
    """Return the fifth of each person by income and by wealth among these people, by weight."""
    income = np.sum(list(now.income.values()), axis=0)
    return {
        "income_fifth": fifths(income, weight),
        "wealth_fifth": fifths(now.savings + now.home - now.mortgage, weight),
    }
