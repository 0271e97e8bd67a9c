"""Write the plans that come with the program anew: run this whenever a definition has changed."""

from __future__ import annotations

from ncs.measures.planning import write_plans

if __name__ == "__main__":
    write_plans()
