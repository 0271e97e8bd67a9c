"""``ncs survey groups``, ``feedback`` and ``share``: what may be told of regions, to a council, and to others."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named
from ncs.cli.survey import Folder, group
from ncs.cli.unused import refuse_off_screen


def groups_command(
    context: typer.Context,
    folder: Folder,
    by: Annotated[str, typer.Option("--by", help="region, class or peers (councils of like size).")] = "region",
    item: Annotated[str, typer.Option("--item", help="The item shown on the screen; files hold all.")] = "C02",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Give figures of regions or classes, with the least and greatest, as far as no council can be seen in them.

    Example: `ncs survey groups read --by region --out regions.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use.disclosing import groups
    from ncs.survey.views.groups import short_groups

    refuse_off_screen(context, "item")
    way = way_out(form, out, replace=replace, read=[folder])
    found = groups(folder, way=by)
    give(way, found.table(), short=short_groups(found.table(), found.item_named(item)))


def feedback_command(
    folder: Folder,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make, a page a council.")],
    council: Annotated[
        str | None, typer.Option(callback=named, help="One council's page alone, by name or code.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Write each council's own page: its answers beside England, region, class and councils of like size.

    Example: `ncs survey feedback read --out pages`
    """
    from ncs.survey.use.disclosing import feedback

    pages = feedback(folder, out, council=council, replace=replace)
    console.say(f"{len(pages)} {'page' if len(pages) == 1 else 'pages'}, each for one council alone.")
    console.written(out)


def share_command(
    folder: Folder,
    consents: Annotated[
        Path, typer.Option("--consents", metavar="FILE", help="The register of consents (CSV), a row an agreement.")
    ],
    recipient: Annotated[str, typer.Option(help="To whom the answers go, as in the register.")],
    purpose: Annotated[str, typer.Option(help="For what, as in the register.")],
    on: Annotated[datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="The day on which they go.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Give the answers of the councils that agreed to their going to a recipient for a purpose, and no others.

    Example: `ncs survey share read --consents consents.csv --recipient "Regional branch" --purpose "peer review" \
--on 2025-07-01 --out branch.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use.disclosing import share

    way = way_out(form, out, replace=replace, read=[folder, consents], private=True, several=True)
    found = share(folder, consents, recipient=recipient, purpose=purpose, on=on.date())
    give(way, found.tables(), title=f"Answers for {recipient}")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of the survey
    """Add the commands to the ``survey`` group."""
    group.command("groups")(groups_command)
    group.command("feedback")(feedback_command)
    group.command("share")(share_command)
