"""Whatever the seed, the size and the days, synthetic records keep their promises."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pyarrow.compute as pc
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ncs.reference.councils import councils
from ncs.synthetic.arrays import NEVER
from ncs.synthetic.hospital import hospital_table
from ncs.synthetic.lives import lives_of
from ncs.synthetic.plan import Plan
from ncs.synthetic.rates import load_rates
from ncs.synthetic.records import council_tables

PLANS = st.builds(
    lambda council, people, first, days, seed, layout, every, tidy: Plan(
        councils=(council,),
        people=people,
        first=first,
        last=first + timedelta(days=days),
        seed=seed,
        layout=layout,
        every_months=every,
        tidy=tidy,
    ),
    council=st.sampled_from([council.name for council in councils()]),
    people=st.integers(100, 700),
    first=st.dates(date(2015, 1, 1), date(2030, 1, 1)),
    days=st.integers(90, 800),
    seed=st.integers(0, 2**40),
    layout=st.sampled_from(["local", "national"]),
    every=st.sampled_from([1, 3, 6, 12]),
    tidy=st.booleans(),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=PLANS)
def test_files_arrive_in_order_after_their_period_and_hold_what_belongs_in_it(plan: Plan) -> None:
    before = None
    for submission, table in council_tables(plan, plan.places[0]):
        assert submission.imported.date() > submission.end
        assert before is None or submission.imported >= before
        before = submission.imported
        assert plan.first <= submission.start < submission.end <= plan.last
        if plan.layout == "national":
            starts = table["Event_Start_Date"].drop_null()
            assert len(starts) == 0 or pc.max(starts).as_py() <= submission.end


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=PLANS)
def test_lives_are_possible(plan: Plan) -> None:
    place = plan.places[0]
    rates = load_rates()
    lives = lives_of(rates, place, seed=plan.seed, first=plan.first, last=plan.last, people=plan.people)
    events, people = lives.events, lives.people
    assert (events.start <= people.death[events.person]).all()
    assert (events.end >= events.start).all()
    assert (np.diff(events.person) >= 0).all()
    assert ((events.end == NEVER) <= (events.kind == 2)).all()
    assert len(people.linked) == len(people) and people.linked.max(initial=-1) < len(people)
    spells = hospital_table(rates, lives, plan, scale=0.01)
    assert spells.num_rows == 0 or pc.all(pc.less_equal(spells["Admission_Date"], spells["Discharge_Date"])).as_py()
