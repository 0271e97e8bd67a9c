"""The tidy table in which every result that describes a place is kept. Ask through ``ncs.observations.use``.

From ``import ncs`` this package can be called as well: ``ncs.observations(measure="ascof_2a", area="Leeds")``.
"""

from ncs.core.lazy import callable_as

callable_as(__name__, "ncs.observations.use:observations")
