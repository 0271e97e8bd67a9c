"""The yearly survey of directors: bank, instrument, fielding, returns, estimates, report, audit.

From ``import ncs`` this package can be called as well: ``ncs.survey("read")`` gives the figures of a reading. What
comes before and after has names of its own: ``ncs.survey.read``, ``write_report``, ``groups``, ``feedback``, ``share``,
``over_time`` and ``audit_report``. Ask through ``ncs.survey.use`` for everything else.
"""

from ncs.core.lazy import callable_as, lazy_names

callable_as(__name__, "ncs.survey.use:estimate")

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "audit_report": "ncs.survey.use:audit",
        "feedback": "ncs.survey.use.disclosing:feedback",
        "groups": "ncs.survey.use.disclosing:groups",
        "over_time": "ncs.survey.use.over_time:trend",
        "read": "ncs.survey.use:read",
        "share": "ncs.survey.use.disclosing:share",
        "write_report": "ncs.survey.use:report",
    },
)
