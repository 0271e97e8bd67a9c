"""Write what comes ready with the program anew, plans and register: run this whenever a definition has changed."""

from __future__ import annotations

from importlib.resources import as_file

from ncs.engine.plans import write_plans
from ncs.measures import planning as of_measures
from ncs.measures.run import prepared as for_measures
from ncs.records import planning as of_records
from ncs.records import prepared as for_records
from ncs.register import held as register

if __name__ == "__main__":
    with as_file(register.FOLDER) as folder:
        (folder / register.FILE).write_text(register.text(), encoding="utf-8")
    write_plans(of_measures.texts(), for_measures.FOLDER)
    write_plans(of_records.texts(), for_records.FOLDER)
