"""``ncs survey audit``: what a published survey says, held against its own tables."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.survey import group


def audit_command(
    tables: Annotated[
        str, typer.Argument(metavar="TABLES", help="Published tables (CSV), or 2025, which comes with the program.")
    ],
    claims: Annotated[
        Path | None, typer.Option("--claims", metavar="FILE", help="What the report says, as claims (YAML).")
    ] = None,
    text: Annotated[
        Path | None, typer.Option("--text", metavar="FILE", help="The report as text: counts numbers without a claim.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Hold what a report says against its tables: text, arithmetic, signs, bases, labels, facts, comparability.

    Cells without a second witness are listed: a wrong number there would not be found.

    Example: `ncs survey audit 2025 --out audit.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use import audit
    from ncs.survey.views.audit import problems_short

    way = way_out(form, out, replace=replace, read=[tables, claims, text], several=True)
    found = audit(tables, claims=claims, text=text)
    give(way, found.tables(), short=problems_short(found.found), title="Audit of a published survey")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of the survey
    """Add the commands to the ``survey`` group."""
    group.command("audit")(audit_command)
