"""The weekly charge for many people at once: arrays of whole pence through the rules of one person's assessment."""

from ncs.charging.vector.assess import Charges, assess_many
from ncs.charging.vector.population import Population

__all__ = ["Charges", "Population", "assess_many"]
