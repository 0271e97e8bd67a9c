"""The columns of one file, by the names of this program, with what is untidy in them.

Labels and texts are dictionary arrays; days are day numbers with ``NEVER`` for blank; the layouts give them their form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from ncs.cld import Release
from ncs.synthetic import identities
from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import Codes, Ints
from ncs.synthetic.lives import Lives
from ncs.synthetic.rates import Rates
from ncs.synthetic.recording import Shown
from ncs.synthetic.schedule import Submission
from ncs.synthetic.vocabulary import Kind, Labels
from ncs.synthetic.wording import misspell, spellings, worded

#: Outcomes as shown: Release 1 has two more, for services under way and for financial assessments.
_SHOWN_OUTCOMES = Labels((*v.OUTCOME.labels, "Continuation of support or services", v.ENDINGS["community"]))
_RELEASE_1_OUTCOMES = (
    *worded("event_outcome", v.OUTCOME, Release.ONE),
    "Provision of service",
    "Progress to financial assessment",
)


def as_text(column: pa.Array) -> pa.Array:
    """Return a dictionary array as plain text; any other array as it is."""
    return column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column


@dataclass(frozen=True, slots=True)
class People:
    """The texts by which a council's people are known, one entry a person."""

    nhs: pa.Array
    pseudonym: pa.Array
    la_id: pa.Array
    second_la_id: pa.Array
    last_name: pa.Array
    postcode: pa.DictionaryArray


def people_texts(lives: Lives, *, start: int) -> People:
    """Return the identities of a council's people; ``start`` is where its NHS numbers begin."""
    size, code = len(lives.people), lives.place.cassr_code
    number = np.arange(1, size + 1)
    return People(
        nhs=identities.nhs_numbers(size, start=start),
        pseudonym=identities.pseudonyms(code, size),
        la_id=identities.numbered(f"SYN{code}", number, 7),
        second_la_id=identities.numbered(f"SYN{code}", number, 7, "B"),
        last_name=identities.numbered("Person ", number, 6),
        postcode=identities.postcodes(size),
    )


def text_columns(
    rng: np.random.Generator, rates: Rates, lives: Lives, shown: Shown, submission: Submission, *, tidy: bool
) -> dict[str, pa.DictionaryArray]:
    """Return the descriptive fields of a file, by name, some of them untidy unless ``tidy``."""
    untidiness = 0.0 if tidy else lives.life.traits.untidiness
    columns: dict[str, pa.DictionaryArray] = {}
    for field, (labels, codes) in _coded(lives, shown).items():
        good, stale = worded(field, labels, submission.release), worded(field, labels, Release.ONE)
        if field == "event_outcome":
            stale = _RELEASE_1_OUTCOMES
            good = _SHOWN_OUTCOMES.labels if submission.release is Release.TWO else stale
        spelt = misspell(rng, rates, codes, width=len(labels.labels), untidiness=untidiness)
        columns[field] = coded_array(spelt, spellings(good, stale))
    return columns


def coded_array(codes: Ints | Codes | Any, labels: tuple[str, ...]) -> pa.DictionaryArray:
    """Return labels by code as a dictionary array; a negative code is blank."""
    codes = np.asarray(codes, dtype=np.int32)
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes < 0), pa.array(labels, type=pa.string()))


def _coded(lives: Lives, shown: Shown) -> dict[str, tuple[Labels, Codes | Ints]]:
    """Return the labels and codes of every descriptive field, in a fixed order."""
    rows, people = shown.events, lives.people
    who = rows.person
    user = ~people.carer[who]
    kind = rows.kind
    blank = np.int8(-1)
    young_ld = user & (people.reason[who] == v.PRIMARY_SUPPORT_REASON.code("Learning disability support"))
    asked = kind == int(Kind.REQUEST)
    method = rows.method
    only = Labels((v.NOT_ESTABLISHED,))
    planned = rows.reason == v.REVIEW_REASON.code("Planned")
    return {
        "gender": (v.GENDER, people.gender[who]),
        "ethnicity": (v.ETHNICITY, people.ethnicity[who]),
        "client_type": (v.CLIENT_TYPE, np.where(user, 0, np.where(kind < 0, 2, 1)).astype(np.int8)),
        "primary_support_reason": (v.PRIMARY_SUPPORT_REASON, np.where(asked, blank, people.reason[who])),
        "accommodation_status": (v.ACCOMMODATION, shown.home[who]),
        "employment_status": (v.EMPLOYMENT, np.where(young_ld, people.employment[who], blank)),
        "has_unpaid_carer": (v.HAS_CARER, people.has_carer[who]),
        "autism_spectrum_disorder": (only, np.where(user & (who % 19 == 0), 0, -1)),
        "visual_impairment": (v.VISUAL, np.where(user, people.visual[who], blank)),
        "hearing_impairment": (v.HEARING, np.where(user, people.hearing[who], blank)),
        "dementia": (only, np.where(user & (who % 13 == 0), 0, -1)),
        "client_funding_status": (v.FUNDING, np.where(user & (kind >= 2), people.funding[who], blank)),
        "event_type": (v.EVENT_TYPE, kind),
        "event_outcome": (_SHOWN_OUTCOMES, _outcomes(shown)),
        "request_route_of_access": (v.ROUTE, rows.route),
        "assessment_type": (v.ASSESSMENT_TYPE, rows.assessment),
        "eligible_needs_identified": (only, np.where(rows.assessment == 1, 0, -1)),
        "method_of_assessment": (v.METHOD, np.where(kind == int(Kind.ASSESSMENT), method, blank)),
        "total_hrs_caring_per_week": (only, np.where(user | (kind < 0), -1, 0)),
        "service_type": (v.SERVICE_TYPE, rows.service),
        "service_component": (v.COMPONENT, rows.component),
        "delivery_mechanism": (v.DELIVERY, rows.delivery),
        "review_reason": (v.REVIEW_REASON, rows.reason),
        "review_outcomes_achieved": (only, np.where(planned, 0, -1)),
        "method_of_review": (v.METHOD, np.where(kind == int(Kind.REVIEW), method, blank)),
        "cost_frequency": (v.FREQUENCY, rows.frequency),
    }


def _outcomes(shown: Shown) -> Codes:
    rows, extra = shown.events, len(v.OUTCOME.labels)
    going_on = rows.outcome == v.OUTCOME.code("Continuation of support or services")
    money = (rows.outcome == v.OUTCOME.code(v.ENDINGS["community"])) & (shown.number % 11 == 0)
    chosen = np.where(going_on & (rows.kind == int(Kind.SERVICE)), extra, rows.outcome)
    return np.where(money & (rows.kind == int(Kind.ASSESSMENT)), extra + 1, chosen).astype(np.int8)
