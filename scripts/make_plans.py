"""Write the plans that come with the program anew: run this whenever a definition has changed."""

from __future__ import annotations

from ncs.engine.plans import write_plans
from ncs.measures import planning as of_measures
from ncs.measures.run import prepared as for_measures
from ncs.records import planning as of_records
from ncs.records import prepared as for_records

if __name__ == "__main__":
    write_plans(of_measures.texts(), for_measures.FOLDER)
    write_plans(of_records.texts(), for_records.FOLDER)
