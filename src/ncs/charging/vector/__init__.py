"""What care costs many people at once, week by week: arrays of whole pence through the rules for one person.

Not held: deferred payment agreements (so a debt never makes a home count for less), capital given away, light-touch
assessments, amounts that a council has already decided for a person, a council's own choice to leave a home out, moves
between settings and a home sold on a journey. Ask about these for one person (:mod:`ncs.charging`).
"""

from ncs.charging.vector.assess import Charges, assess_many
from ncs.charging.vector.population import Population

__all__ = ["Charges", "Population", "assess_many"]
