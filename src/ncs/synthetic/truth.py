"""What truly happened, as a table: for tests and for teaching, never part of a submission."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from ncs.synthetic import identities
from ncs.synthetic import vocabulary as v
from ncs.synthetic.columns import coded_array
from ncs.synthetic.filed import day_array
from ncs.synthetic.lives import Lives


def truth_table(lives: Lives) -> pa.Table:
    """Return one row an event with its true dates and labels; a blank end means that it goes on."""
    events, people = lives.events, lives.people
    labels = {
        "event_type": (events.kind, v.EVENT_TYPE),
        "event_outcome": (events.outcome, v.OUTCOME),
        "route": (events.route, v.ROUTE),
        "assessment_type": (events.assessment, v.ASSESSMENT_TYPE),
        "service_type": (events.service, v.SERVICE_TYPE),
        "service_component": (events.component, v.COMPONENT),
        "delivery_mechanism": (events.delivery, v.DELIVERY),
        "review_reason": (events.reason, v.REVIEW_REASON),
    }
    code = lives.place.cassr_code
    return pa.table(
        {
            "synthetic": pa.array(np.ones(len(events), dtype=np.bool_)),
            "la_code": coded_array(np.zeros(len(events)), (code,)),
            "la_person_id": identities.numbered(f"SYN{code}", events.person + 1, 7),
            "unpaid_carer": pa.array(people.carer[events.person]),
            "date_of_birth": day_array(people.birth[events.person]),
            "date_of_death": day_array(people.death[events.person]),
            "event_start_date": day_array(events.start),
            "event_end_date": day_array(events.end),
            **{name: coded_array(codes, known.labels) for name, (codes, known) in labels.items()},
        }
    )
