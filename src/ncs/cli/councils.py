"""``ncs councils``: the councils with adult social care responsibilities."""

from __future__ import annotations

from typing import Annotated

import typer

from ncs.cli.console import say
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named
from ncs.core.periods import parse_date
from ncs.reference.days import REGISTER_DAY

group = typer.Typer(
    name="councils",
    no_args_is_help=True,
    help="The 153 councils: list them, or find one by any name or code.\n\nExample: `ncs councils find 'St Helens'`",
)

_DAY = REGISTER_DAY.isoformat()
_On = Annotated[str, typer.Option("--on", metavar="DATE", help="The day for which councils are wanted.")]


@group.command("list")
def list_councils(
    region: Annotated[str | None, typer.Option(callback=named, help="Only this region, by name or ONS code.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
    on: _On = _DAY,
) -> None:
    """List the councils of a day with their codes, region and class.

    Example: `ncs councils list --region 'North East' --format csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.views.councils import councils_table
    from ncs.reference.councils import councils
    from ncs.reference.regions import find_region

    way, day = way_out(form, out, replace=replace), parse_date(on)
    wanted = find_region(region).code if region else None
    found = [council for council in councils(on=day) if wanted in (None, council.region_code)]
    full, short = (councils_table(found, day=day, short=short) for short in (False, True))
    give(way, full, short=short)


@group.command("find")
def find(
    text: Annotated[
        str, typer.Argument(help="A name, or an ONS, CASSR or local government finance code; a shire district too.")
    ],
    on: _On = _DAY,
) -> None:
    """Say which council a name or code means on a day, and all that is known of it. Never guesses.

    A shire district, also one that ended since 2009, leads to the council that serves its area, and it is said why.

    Example: `ncs councils find E10000023 --on 2022-06-30`
    """
    from ncs.places.views.councils import council_words
    from ncs.reference.councils import find_serving

    day = parse_date(on)
    council, district = find_serving(text, on=day)
    if district is not None:
        say(district.served(council.name, on=day))
        say("")
    for line in council_words(council):
        say(line)


def register(root: typer.Typer) -> None:
    """Add the ``councils`` group."""
    root.add_typer(group)
