"""The publications that the official measures rest on."""

from __future__ import annotations

from datetime import date

from ncs.core.provenance import Source

DHSC = "Department of Health and Social Care"

DHSC_CODE = Source(
    title="ASC-CLD-LA-Dashboard, the public code of the client level data measures",
    publisher=DHSC,
    published=date(2026, 6, 11),
    licence="MIT",
    note="Commit 9bee728 is the edition dhsc-2026-06; commit e6f5749 the edition dhsc-2026-09.",
)

MHCLG = "Ministry of Housing, Communities and Local Government"

LOCAL_OUTCOMES = Source(
    title="Local Outcomes Framework",
    publisher=MHCLG,
    note="The framework names the metric and no rules; these are this project's, after those of the official measures.",
)

OWN_PUBLISHER = "This project"

ADASS_SURVEY = Source(
    title="Spring Survey 2025, section 7.1 (waiting times)",
    publisher="Association of Directors of Adult Social Services",
    licence="copyright of the publisher; terms restated",
    note="The survey names its categories without defining them; this program's rules are its own.",
)
KAPLAN_MEIER = Source(
    title="Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53",
    publisher="Kaplan and Meier",
    published=date(1958, 6, 1),
    licence="method",
    note="Limits after Brookmeyer and Crowley, Biometrics 38 (1982), on the scale log(-log S).",
)
