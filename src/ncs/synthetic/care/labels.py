"""By what the invented people are told apart."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ncs.charging.simulation.fifths import fifths
from ncs.charging.simulation.people import Texts
from ncs.charging.vector.population import Population
from ncs.reference.councils import councils
from ncs.reference.regions import regions
from ncs.synthetic.care.kinds import Floats, in_home, older_home
from ncs.synthetic.care.lives import Lives

AGES = (18, 25, 45, 65, 75, 85)
AGE_LABELS = ("18-24", "25-44", "45-64", "65-74", "75-84", "85+")
OLDER_HOME, YOUNGER_HOME, OWN_HOME = "older people's home", "younger adults' home", "own home"


def labels(lives: Lives, now: Population, weight: Floats) -> Mapping[str, Texts]:
    """Return the labels of each person; fifths are of these people, by weight. Tenure is of when care began."""
    who, means = lives.who, lives.means
    home = in_home(who.kind)
    names = np.array([council.name for council in councils()])
    place = np.array([region.name for region in regions()])
    income = np.sum(list(now.income.values()), axis=0)
    wealth = now.savings + now.home - now.mortgage
    nursing = np.where(now.nursing, "care home, nursing", "care home, residential")
    tenure = np.where(means.mortgage > 0, "owner with a mortgage", "owner outright")
    return {
        "region": place[who.region],
        "council": names[who.council],
        "age": np.array(AGE_LABELS)[np.searchsorted(AGES, who.age, side="right") - 1],
        "sex": np.where(who.woman, "female", "male"),
        "tenure": np.where(means.owner, tenure, "tenant or with family"),
        "setting": np.where(home, np.where(who.temporary, "care home, temporary", nursing), "at home"),
        "income_fifth": fifths(income, weight),
        "wealth_fifth": fifths(wealth, weight),
        "home_type": np.where(home, np.where(older_home(who.kind), OLDER_HOME, YOUNGER_HOME), OWN_HOME),
        "couple": np.where(who.couple, "couple", "single"),
    }
