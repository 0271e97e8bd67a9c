"""Reference pages of synthetic people with care needs: calibration, lengths of stay, parameters; survey mappings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.charging.simulation.stays import stay_classes
from ncs.charging.simulation.survey_mapping import mapping_template
from ncs.charging.views.calibration import calibration_table
from ncs.charging.views.survey import fields_table, targets_table
from ncs.synthetic.care import DEFAULT_DAY, DEFAULT_SEED, DEFAULT_SIZE, make_calibrated
from ncs.synthetic.care.assumptions import assumptions
from ncs.tables.tables import Table


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    return {
        "care-population.md": "\n".join(_population()) + "\n",
        "survey-mapping.md": "\n".join(_mapping()) + "\n",
    }


def _population() -> Iterator[str]:
    made = make_calibrated(DEFAULT_SIZE, seed=DEFAULT_SEED)
    title = f"Made with {DEFAULT_SIZE:,} rows and seed {DEFAULT_SEED}, set on {DEFAULT_DAY}"
    table = calibration_table(made.calibration, title=title, population="synthetic")
    yield from ("# Synthetic people with care needs", "", "Generated from the program. Nobody in it is real.", "")
    yield from (f"## Calibration: {title[0].lower()}{title[1:]}", "", "\n\n".join(table.notes), "")
    yield from _shown(table, ("target", "use", "wanted", "before", "after", "gap", "unit", "period", "confidence"))
    yield from ("", "### Sources and reasons", "")
    yield from _shown(table, ("target", "source", "why"))
    yield from (
        "",
        "## How long people need care",
        "",
        "Shares still in care after each year; the last rate goes on.",
        "",
    )
    yield from ("| class | after 1, 2, 3 … years | mean days | median days | confidence | source |",
                "|---|---|---:|---:|---|---|")  # fmt: skip
    for stays in stay_classes():
        shares = ", ".join(f"{share:.3g}" for share in stays.surviving[1:])
        days = f"{stays.mean_weeks() * 7:,.0f} | {stays.median_weeks() * 7:,.0f}"
        yield f"| {stays.title} | {shares} | {days} | {stays.confidence} | {stays.source} |"
    yield from ("", "## Parameters of the invented lives", "", "Pounds of October 2024 unless said.", "")
    yield from ("| parameter | value | confidence | source |", "|---|---|---|---|")
    for name, item in assumptions().by_name.items():
        yield f"| `{name}` | {_value(item.value)} | {item.confidence} | {item.source} |"


def _mapping() -> Iterator[str]:
    guide = "[use your own survey](../../how-to/modeller-use-your-own-survey.md)"
    yield from ("# A survey's mapping", "", f"Generated from the program. The guide is: {guide}.", "", "## Fields", "")
    yield from _shown(fields_table(), ("field", "title", "kind", "otherwise"))
    yield from ("", "## What weights may be fitted to", "", *_shown(targets_table(), ("name", "title", "unit")))
    yield from ("", "## The template", "", "```yaml", mapping_template().rstrip(), "```")


def _shown(table: Table, keys: tuple[str, ...]) -> Iterator[str]:
    titles = {column.key: column.title for column in table.columns}
    yield "| " + " | ".join(titles[key] for key in keys) + " |"
    yield "|" + "---|" * len(keys)
    for row in table.rows:
        yield "| " + " | ".join("" if row[key] is None else _cell(row[key]) for key in keys) + " |"


def _cell(value: object) -> str:
    return str(value).replace("|", "/") if isinstance(value, str) else f"{value:,}"


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_value(part)}" for key, part in value.items())
    return str(value)
