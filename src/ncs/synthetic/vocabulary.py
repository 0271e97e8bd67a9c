"""The labels used in synthetic records, as Release 2 of client level data words them, and their codes here.

Five fields have lists that are not established (method note, section b); they hold ``NOT_ESTABLISHED`` or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from ncs.synthetic.mixes import Mix
from ncs.synthetic.rates import load_rates

NOT_ESTABLISHED = "Synthetic value: list not established"


class Kind(IntEnum):
    """Event types, in the order in which they follow each other."""

    REQUEST = 0
    ASSESSMENT = 1
    SERVICE = 2
    REVIEW = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one field; a code is a position among them."""

    labels: tuple[str, ...]

    def code(self, label: str) -> int:
        """Return the code of ``label``.

        Raises:
            ValueError: the field has no such label.
        """
        return self.labels.index(label)

    def codes(self, mix: Mix) -> tuple[int, ...]:
        """Return the codes of a mix's labels; a blank label becomes -1.

        Raises:
            ValueError: the field lacks one of the labels.
        """
        return tuple(self.code(label) if label else -1 for label in mix.labels)


def _mixed(*path: str) -> Labels:
    return Labels(tuple(load_rates().at("mixes", *path)))


def _in_order(*fields: str) -> tuple[str, ...]:
    components = load_rates().at("mixes", "service_component")
    found = dict.fromkeys(label for shares in components.values() for label in shares)
    return tuple(dict.fromkeys([*found, *fields]))


EVENT_TYPE = Labels(("Request", "Assessment", "Service", "Review"))
CLIENT_TYPE = Labels(("Service user", "Unpaid carer", "Unpaid carer known by association"))
GENDER = _mixed("gender")
ETHNICITY = _mixed("ethnicity")
PRIMARY_SUPPORT_REASON = Labels(
    (*load_rates().at("mixes", "primary_support_reason", "requester_18_64"), "Social support: Support to unpaid carer")
)
ACCOMMODATION = Labels(
    (
        *load_rates().at("mixes", "accommodation_status"),
        "Registered care home",
        "Registered nursing home",
        "Prison, young offenders institution or detention centre",
    )
)
EMPLOYMENT = _mixed("employment_status")
FUNDING = _mixed("client_funding_status")
VISUAL = _mixed("visual_impairment")
HEARING = _mixed("hearing_impairment")
HAS_CARER = _mixed("has_unpaid_carer")
OUTCOME = Labels(
    (
        "Progress to reablement/ST-Max",
        "Progress to assessment, review or reassessment",
        "Progress to support planning or services",
        "Continuation of support or services",
        "Admitted to hospital",
        "NFA: Responsibility moved to another local authority",
        "NFA: Referral to NHS services or NHS funded social care",
        "NFA: Self-funded client or under 12wk disregard",
        "NFA: Information and advice or signposting",
        "NFA: Referral to other service within the local authority",
        "NFA: Support declined",
        "NFA: Deceased",
        "NFA: Support ended as planned",
        "NFA: Support ended for other reason",
        "NFA: No services offered for other reason",
        "NFA: Other",
    )
)
ROUTE = Labels((*load_rates().at("mixes", "route", "home"), "Discharge from Hospital"))
ASSESSMENT_TYPE = Labels(("Short term assessment", "Long term assessment"))
SERVICE_TYPE = Labels(
    (
        "Long term support: Community",
        "Long term support: Residential care",
        "Long term support: Nursing care",
        "Long term support: Prison",
        "Short term support: ST-Max",
        "Short term support: Ongoing low level",
        "Short term support: Other short term",
        "Unpaid carer support: Direct to unpaid carer",
        "Unpaid carer support: Support involving the person cared-for",
    )
)
COMPONENT = Labels(_in_order("Reablement", "Long term residential care", "Long term nursing care"))
DELIVERY = Labels(("Direct payment", "CASSR managed personal budget", "CASSR commissioned support"))
REVIEW_REASON = Labels(("Planned", "Review of short term support", *load_rates().at("mixes", "review_reason")))
METHOD = _mixed("method")
FREQUENCY = Labels(("Per session", "Hourly", "Daily", "Weekly", "Fortnightly", "4-weekly", "Monthly", "One-off"))

#: A short word for each way in which a spell of support or a request may end, and its outcome.
ENDINGS = {
    "planned": "NFA: Support ended as planned",
    "other": "NFA: Support ended for other reason",
    "moved": "NFA: Responsibility moved to another local authority",
    "nhs": "NFA: Referral to NHS services or NHS funded social care",
    "self_funded": "NFA: Self-funded client or under 12wk disregard",
    "information": "NFA: Information and advice or signposting",
    "advice": "NFA: Information and advice or signposting",
    "declined": "NFA: Support declined",
    "deceased": "NFA: Deceased",
    "hospital": "Admitted to hospital",
    "no_service": "NFA: No services offered for other reason",
    "other_council_service": "NFA: Referral to other service within the local authority",
    "low_level": "Progress to support planning or services",
    "short_other": "Progress to support planning or services",
    "community": "Progress to support planning or services",
    "residential": "Progress to support planning or services",
    "nursing": "Progress to support planning or services",
    "reablement": "Progress to reablement/ST-Max",
    "assessed_none": "Progress to assessment, review or reassessment",
}


def outcome(word: str) -> int:
    """Return the code of the outcome to which a short word of :data:`ENDINGS` leads.

    Raises:
        KeyError: there is no such word.
    """
    return OUTCOME.code(ENDINGS[word])
