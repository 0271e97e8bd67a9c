"""The National Care Service, in code: England's adult social care, worked out in the open.

Import it as ``import ncs`` and ask::

    ncs.allocations("South Tyneside")              the published notional allocation, and how it arises
    ncs.assess("case.yaml")                        what care costs a person, line by line
    ncs.check(frame)                               what is wrong in client level data
    ncs.price("homecare.yaml")                     what an hour of homecare costs, line by line
    ncs.pay_floor("13.45")                         what a minimum for the whole sector costs, and who pays
    ncs.profile("Torbay")                          every official measure beside England, region, class, peers and past
    ncs.survey("read")                             the figures of a yearly survey, from the returns that were read

Every answer has ``.tables()``, ``.explained()``, ``.to_pandas()``, ``.to_polars()`` and ``.to_arrow()``, and shows
itself at a prompt and in a notebook. Errors that are yours to mend are :class:`NcsError`; each says what to do next.

Names are loaded when they are first used. Everything that is not listed here may change.
"""

from typing import TYPE_CHECKING

from ncs.core.lazy import lazy_names

if TYPE_CHECKING:
    from ncs.charging.use.cases import assess, compare, journey, parameters
    from ncs.core.errors import NcsError
    from ncs.core.version import __version__
    from ncs.face.costs import pay_floor, price, project_workforce
    from ncs.face.councils import council, councils
    from ncs.face.national import roadmap_plan
    from ncs.face.places import brief, priorities, profile, signals
    from ncs.face.simulate import simulate
    from ncs.funding.use.allocations import allocations
    from ncs.funding.use.allocations import work_out as work_out_allocations
    from ncs.funding.use.formula import run as formula
    from ncs.impact.use import business_case
    from ncs.measures.use import compute as measures
    from ncs.measures.use import definitions, why
    from ncs.observations.use import observations
    from ncs.observations.use import read as read_observations
    from ncs.providers.use.market import where as where_care_is
    from ncs.records.use import build, check, fix
    from ncs.scenarios.use.path import path
    from ncs.survey.use import estimate as survey
    from ncs.synthetic.use import records as synthetic_records

__all__ = [
    "NcsError",
    "__version__",
    "allocations",
    "assess",
    "brief",
    "build",
    "business_case",
    "check",
    "compare",
    "council",
    "councils",
    "definitions",
    "fix",
    "formula",
    "journey",
    "measures",
    "observations",
    "parameters",
    "path",
    "pay_floor",
    "price",
    "priorities",
    "profile",
    "project_workforce",
    "read_observations",
    "roadmap_plan",
    "signals",
    "simulate",
    "survey",
    "synthetic_records",
    "where_care_is",
    "why",
    "work_out_allocations",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "NcsError": "ncs.core.errors:NcsError",
        "__version__": "ncs.core.version:__version__",
        "allocations": "ncs.funding.use.allocations:allocations",
        "assess": "ncs.charging.use.cases:assess",
        "brief": "ncs.face.places:brief",
        "build": "ncs.records.use:build",
        "business_case": "ncs.impact.use:business_case",
        "check": "ncs.records.use:check",
        "compare": "ncs.charging.use.cases:compare",
        "council": "ncs.face.councils:council",
        "councils": "ncs.face.councils:councils",
        "definitions": "ncs.measures.use:definitions",
        "fix": "ncs.records.use:fix",
        "formula": "ncs.funding.use.formula:run",
        "journey": "ncs.charging.use.cases:journey",
        "measures": "ncs.measures:",
        "observations": "ncs.observations:",
        "parameters": "ncs.charging.use.cases:parameters",
        "path": "ncs.scenarios.use.path:path",
        "priorities": "ncs.face.places:priorities",
        "profile": "ncs.face.places:profile",
        "read_observations": "ncs.observations.use:read",
        "roadmap_plan": "ncs.face.national:roadmap_plan",
        "signals": "ncs.face.places:signals",
        "pay_floor": "ncs.face.costs:pay_floor",
        "price": "ncs.face.costs:price",
        "project_workforce": "ncs.face.costs:project_workforce",
        "simulate": "ncs.face.simulate:simulate",
        "survey": "ncs.survey:",
        "synthetic_records": "ncs.synthetic.use:records",
        "where_care_is": "ncs.providers.use.market:where",
        "why": "ncs.measures.use:why",
        "work_out_allocations": "ncs.funding.use.allocations:work_out",
    },
)
