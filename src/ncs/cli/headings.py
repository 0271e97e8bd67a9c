"""The first page of help: commands under the job that a person comes with, each in words."""

from __future__ import annotations

import os
import sys
from pathlib import PurePath

PURPOSE = "England's adult social care, worked out in the open."
EXAMPLE = "Example: `ncs demo --out out`"
#: Headings in the order in which they are shown, each with its commands in order. Every command stands under one. The
#: words are the first that the command says of itself (a test compares them), here so that they are had without it.
HEADINGS: dict[str, dict[str, str]] = {
    "Start here": {
        "demo": "Do every job once on data that come with the program, and say where to look.",
        "samples": "Write small files to try every command with: outturn, spending power, a survey, a reform, a case.",
        "serve": "Run the web service on this machine until it is stopped, and say its address.",
    },
    "What care costs: for a person, a family, an adviser, a modeller": {
        "charge": "What care costs a person: the charge line by line, through time, and under reform.",
    },
    "A person's journey: for practitioners and their managers": {
        "journeys": "A person's journey: what happened, what comes next and by when, and why.",
        "rights": "What people may ask for, when, by which law, and what to do if it does not happen.",
        "services": "A directory of services (Open Referral UK): is it right, and what is there for a need.",
    },
    "How places do: for directors, improvement teams": {
        "profile": "Write the profile of councils or of England: a page with plots, and the tables as CSV and ODS.",
        "engagement": "Where places differ, and whom to talk to.",
        "expectations": "What is expected of councils, and a council's own assessment beside the data.",
        "observations": "Figures about places in one shape: keep them, list them, ask for them.",
        "councils": "The 153 councils: list them, or find one by any name or code.",
    },
    "Money: for finance leads": {
        "allocations": "Notional allocations: read, explain, work out and rebase them.",
        "formula": "A formula of need: check it, run it, explain and compare it, and converge to it.",
        "path": "Ten years of spending by driver: people, need, pay and prices, reforms; beside budgets.",
        "impact": "The business case: what an amount more does by region, for jobs, men and women, carers, the NHS.",
    },
    "What care costs to provide: for commissioners and providers": {
        "price": "What care costs to provide: an hour, a week, a night; "
        "collected from providers, held in a price book.",
    },
    "Pay and workforce: for unions, councils, providers, modellers": {
        "pay": "Pay in social care: a sector minimum, terms, and bands.",
        "workforce": "The people who work in care: how many, a local plan, a register.",
    },
    "The road to a National Care Service: for a programme office": {
        "roadmap": "The roadmap to a National Care Service: 118 actions, a plan from any date, and what is done.",
    },
    "Providers: for commissioners and regional leads": {
        "providers": "Providers of care: who there is, what opens and closes, where care is, who is watched over.",
    },
    "The yearly survey: for its lead, and for whoever reads it": {
        "survey": "The yearly survey of directors: its questions, returns, figures, report and audit.",
    },
    "Records and official measures: for performance analysts": {
        "records": "Client level data: check a submission, correct its wording, build the events behind the measures.",
        "measures": "The official measures from client level data, and the people behind each number.",
        "synthetic": "Invented records of invented people, for trying, teaching and testing.",
    },
}

#: What makes Typer draw otherwise than here; it draws itself then.
_SETTINGS = ("TYPER", "_TYPER", "TERMINAL_WIDTH")


def first_page_alone() -> bool:
    """Whether nothing but ``ncs --help`` was typed, and no setting asks for another page."""
    typed = sys.argv[1:] == ["--help"] and PurePath(sys.argv[0]).name == "ncs"
    return typed and not any(name.startswith(_SETTINGS) or name.endswith("_COMPLETE") for name in os.environ)
