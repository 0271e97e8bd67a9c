"""Disclosure control: the last step before any output. Nobody may be found from a published table."""

from ncs.observations.disclosure.apply import Protected, protect, release
from ncs.observations.disclosure.policy import Policy, policies, policy
from ncs.observations.disclosure.releases import Register, read_register, write_register

__all__ = [
    "Policy",
    "Protected",
    "Register",
    "policies",
    "policy",
    "protect",
    "read_register",
    "release",
    "write_register",
]
