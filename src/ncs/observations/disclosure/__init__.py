"""Disclosure control: the last step before any output. Nobody may be found from a published table."""

from ncs.observations.disclosure.apply import protect
from ncs.observations.disclosure.policy import Policy, policies, policy

__all__ = ["Policy", "policies", "policy", "protect"]
