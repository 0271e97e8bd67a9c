"""``ncs engagement``: whom to talk to, and a brief for the meeting."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named

group = typer.Typer(
    name="engagement",
    no_args_is_help=True,
    help="Where places differ, and whom to talk to.\n\nExample: `ncs engagement priorities --outcome 2 --top 10`",
)

Observations = Annotated[
    Path | None,
    typer.Option(
        "--observations",
        metavar="PATH",
        help="Your own observations (Parquet, CSV or JSON, or a folder of them), in place of the official ones where "
        "both are.",
    ),
]
Notes = Annotated[
    Path | None,
    typer.Option(
        "--quality-notes",
        metavar="FILE",
        help="Notes on the quality of data (CSV or a workbook: measure, council, year, means, note, source), beside "
        "those of the official publications held: what they name is to be checked first.",
    ),
]


@group.command("priorities")
def priorities(
    outcome: Annotated[int | None, typer.Option(help="Only this priority outcome: 1, 2 or 3.")] = None,
    region: Annotated[str | None, typer.Option(callback=named, help="Only councils of this region.")] = None,
    top: Annotated[int, typer.Option(min=1, max=153, help="How many councils to list each way.")] = 10,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
    observations: Observations = None,
    quality_notes: Notes = None,
) -> None:
    """List councils by strength and breadth of the evidence, both ways, with how far each place can be trusted.

    Example: `ncs engagement priorities --region "North West" --top 5`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.views.lists import priority_lists

    way = way_out(form, out, replace=replace, read=[observations, quality_notes])
    lists = priority_lists(observations, notes=quality_notes, outcome=outcome, region=region, top=top)
    give(way, lists.together, short=lists.apart)


@group.command("signals")
def signals(
    councils: Annotated[
        list[str] | None, typer.Argument(help="Councils by any name or code; all if none is named.")
    ] = None,
    measure: Annotated[
        list[str] | None, typer.Option(help="Only this measure, such as 2A; may be given several times.")
    ] = None,
    beside: Annotated[
        str,
        typer.Option(metavar="COMPARATOR", help="england, region, class, peers, past, or list:Leeds,Sheffield."),
    ] = "england",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
    observations: Observations = None,
    quality_notes: Notes = None,
) -> None:
    """Show how councils stand on each measure beside a comparator: value, signal, size, and how sure we are.

    Example: `ncs engagement signals Torbay --beside list:Plymouth,Bournemouth`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.views.lists import landscape
    from ncs.places.views.signal_table import short_signals, signals_table

    way = way_out(form, out, replace=replace, read=[observations, quality_notes])
    held = landscape(observations, quality_notes)
    found = signals_table(held, beside=beside, councils=councils or (), measures=measure or ())
    give(way, found, short=short_signals(found))


@group.command("brief")
def brief(
    council: Annotated[str, typer.Argument(help="The council, by any name or code.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write the page.")] = Path("brief.html"),
    replace: ReplaceOption = False,
    observations: Observations = None,
    quality_notes: Notes = None,
) -> None:
    """Write two pages for a meeting with a council: money, outcomes, waits, what stands out, questions, peers, support.

    Example: `ncs engagement brief Torbay --out torbay.html`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.places.views.lists import council_brief

    way = text_out(out, replace=replace, read=[observations, quality_notes])
    give_text(way, council_brief(observations, council, notes=quality_notes))


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(group)
