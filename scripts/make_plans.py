"""Write the plans that come with the program anew: run this whenever a definition has changed."""

from __future__ import annotations

from ncs.measures.planning import write_plans
from ncs.records.checking import periods

if __name__ == "__main__":
    write_plans()
    periods.FOLDER.mkdir(exist_ok=True)
    for name, text in periods.plans().items():
        (periods.FOLDER / name).write_text(text, encoding="utf-8")
