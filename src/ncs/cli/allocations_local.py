"""``ncs allocations local``: what is allotted to a council beside what it spends and what its return says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.allocations import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption


def local_command(
    council: Annotated[str, typer.Argument(metavar="COUNCIL", help="By any name or code.")],
    reading: Annotated[
        Path | None, typer.Option("--read", metavar="FOLDER", help="Returns of the survey, as `ncs survey read` made.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Set a council's notional allocation beside its outturn, its own return, peers, region and England.

    A file that ends in .html is a page.

    Example: `ncs allocations local Torbay --out torbay.html`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.places.use.notional import notional_to_local
    from ncs.places.views.notional import local_page, local_tables

    if out is not None and out.suffix.casefold() == ".html" and form is Form.TABLE:
        page = text_out(out, replace=replace, read=[reading], private=reading is not None)
        give_text(page, local_page(notional_to_local(council, reading=reading)))
        return
    way = way_out(form, out, replace=replace, read=[reading], several=True, private=reading is not None)
    found = notional_to_local(council, reading=reading)
    give(way, local_tables(found), title=f"{found.council.name}: from notional to local")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of allocations
    """Add the command to the ``allocations`` group."""
    group.command("local")(local_command)
