"""What can be asked of journeys and rights: a module a subject; those of rights are here too, as pages ask them."""

from ncs.journeys.use.rights import (
    Check,
    Right,
    Rights,
    Seems,
    Situation,
    early_check,
    outcomes,
    rights,
    situations,
)

__all__ = [
    "Check",
    "Right",
    "Rights",
    "Seems",
    "Situation",
    "early_check",
    "outcomes",
    "rights",
    "situations",
]
