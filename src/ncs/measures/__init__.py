"""Official measures, one a module, with the people behind each number. Ask through ``ncs.measures.use``.

From ``import ncs`` this package can be called as well: ``ncs.measures(events, period="2025-26", out="measures")``.
"""

from ncs.core.lazy import callable_as

callable_as(__name__, "ncs.measures.use:compute")
