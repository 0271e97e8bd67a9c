"""The steps in order: submitted rows in, unique events and the fate of every row out. Nothing is read or written here.

Text is wide and events are many, so the work that compares rows with each other (key, cropping, ranking) is done on a
narrow table, and the full columns are fetched again only for the rows that were kept.

Source: method note sections c1 to c8.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add, or_

from ncs.engine.engine import Engine
from ncs.engine.relational import ibis, ir
from ncs.records.editions import CLEANED_FIELDS, Edition, Kind
from ncs.records.layout import EVENTS, KEY_TEXT
from ncs.records.tables import ages, cleaning, cropping, deaths, event_key, filtering, identity, ranking
from ncs.records.tables.fate_rules import Rule
from ncs.records.tables.periods import SUBMISSION

#: What comparing rows with each other needs beside the parts of the event key and what keeps services apart.
_NARROW = (
    "row_id", "record_id", "import_file", "import_time", "file_row", "la_code", "person_id", "event_end_date_corrected",
    "ref_period_start", "ref_period_end", "event_outcome_hierarchy", "conversation",
)  # fmt: skip
_COST_TEXT = ("delivery_mechanism", "cost_frequency")
#: Parts of the event key that nothing needs once there is one.
_KEY_ALONE = tuple(name for name in event_key.PARTS if name != "person_id")
#: What ranking leaves for the last step.
_RESULT = ("row_id", "person_id", "event_key", "event_end_date", "cropped", "place", "winner", "decided_by")
#: The column that holds, beside each event, submitted values that no mapping fits: see :func:`unmapped`.
UNMAPPED = "unmapped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What the steps need besides rows, as tables of one engine.

    Attributes:
        chosen: ``la_code, import_time, ref_period_start, ref_period_end, council, area`` of selected submissions.
        mappings, ranks: for cleaning and for outcomes. keep_unmapped: see :func:`ncs.records.tables.cleaning.clean`.
        cleaned_fields: the fields to clean.
        registered: deaths registered (``nhs_id, date_of_death, registered``), None for submitted dates.
    """

    kind: Kind
    edition: Edition
    chosen: ir.Table
    mappings: ir.Table
    ranks: ir.Table
    keep_unmapped: tuple[str, ...]
    registered: ir.Table | None
    true_birth_dates: bool
    cleaned_fields: tuple[str, ...] = CLEANED_FIELDS


def judged(raw: ir.Table, inputs: Inputs) -> ir.Table:
    """Return every row with its reference period (null where not selected), corrected end and ``rule``.

    ``rule`` names what drops the row: it is null for rows that go on to be compared with each other.
    """
    chosen = inputs.chosen
    rows = raw.left_join(chosen, list(SUBMISSION))
    rows = rows.select(*raw.columns, *(name for name in chosen.columns if name not in SUBMISSION))
    if inputs.registered is not None:
        rows = deaths.with_registered_deaths(rows, inputs.registered, inputs.edition)
    rows = filtering.with_corrected_end(rows)
    rule = ibis.cases(
        (rows.la_code.isnull(), Rule.NO_COUNCIL.value),
        (rows.ref_period_start.isnull(), Rule.NOT_SELECTED.value),
        else_=filtering.filter_rule(rows),
    )
    person = identity.has_person(rows)
    return rows.mutate(rule=ibis.coalesce(rule, person.ifelse(ibis.null("string"), Rule.NO_PERSON.value)))


def compared(rows: ir.Table, inputs: Inputs, engine: Engine) -> ir.Table:
    """Return the rows that no rule dropped with event key, cropped end, place and winner, kept in the engine.

    Args:
        rows: what :func:`judged` returned.
        inputs: mappings, kind and edition.
        engine: keeps the intermediate tables.
    """
    narrow = engine.keep(_narrow(rows.filter(rows.rule.isnull()), inputs))
    keyed = engine.keep(event_key.with_event_key(identity.with_one_spelling(narrow)).drop(*_KEY_ALONE))
    engine.drop(narrow)
    ends = keyed.mutate(cropped=False, event_end_date=keyed.event_end_date_corrected)
    ended = ends if inputs.kind is Kind.SINGLE else cropping.with_cropped_end(keyed)
    result = engine.keep(ranking.ranked(ended, inputs.kind).select(*_RESULT))
    engine.drop(keyed)
    return result


def _narrow(rows: ir.Table, inputs: Inputs) -> ir.Table:
    """What comparing rows with each other needs of them, worked out while they are read."""
    single = inputs.kind is Kind.SINGLE
    fields = (*KEY_TEXT, "event_outcome", *(_COST_TEXT if single else ()))
    rows = cleaning.clean(
        rows,
        inputs.mappings,
        fields,
        keep_unmapped=inputs.keep_unmapped,
        null_text=inputs.edition.null_text_fields & set(fields),
    )
    rows = identity.with_person(cleaning.with_outcome_rank(rows, inputs.ranks))
    apart = ranking.apart_columns(rows, inputs.edition) if single else {}
    return rows.select(*_NARROW, **event_key.key_columns(rows, inputs.edition), **apart)


def events(rows: ir.Table, result: ir.Table, inputs: Inputs) -> ir.Table:
    """Return the kept rows as ``EVENTS`` columns and the column ``UNMAPPED``, in a fixed order.

    Args:
        rows: what :func:`judged` returned.
        result: what :func:`compared` returned.
        inputs: as for :func:`compared`.
    """
    edition = inputs.edition
    kept = result.filter(result.place == 0).drop("place", "winner", "decided_by", "cropped")
    kept = kept.rename(kept_row="row_id")
    rows = rows.rename(event_end_date_raw="event_end_date")
    rows = rows.join(kept, [rows.row_id == kept.kept_row]).drop("kept_row")
    rows = cleaning.clean(
        rows,
        inputs.mappings,
        inputs.cleaned_fields,
        keep_unmapped=inputs.keep_unmapped,
        null_text=edition.null_text_fields,
    )
    rows = cleaning.with_outcome_rank(rows, inputs.ranks)
    rows = rows.mutate(
        nhs_id=ibis.coalesce(rows.nhs_traced, rows.nhs_submitted), review_type=identity.review_type(rows, edition)
    )
    rows = ages.with_birth_date(rows, true_birth_dates=inputs.true_birth_dates)
    rows = ages.with_latest_age(rows, edition)
    if inputs.kind is Kind.JOINED:
        blank = {
            name: ibis.null(rows[name].type()) for name in ("unit_cost", "planned_units_per_week", "cost_frequency")
        }
        rows = rows.mutate(**blank)
    # of a joined table one row a key is kept, of a single one several can be
    order = ["la_code", "event_key", *(() if inputs.kind is Kind.JOINED else _ORDER)]
    return rows.select(*EVENTS.names, **{UNMAPPED: _unmapped(rows, inputs)}).order_by(order)


_ORDER = ("record_id", "import_time", "import_file", "row_id")


def _unmapped(rows: ir.Table, inputs: Inputs) -> ir.StringValue:
    """Submitted values that no mapping fits in one text, which most events have none of; null where all were mapped.

    A column a field would be sorted and handed over with the events, though hardly anything is in it.
    """
    fields: Sequence[str] = [name for name in inputs.cleaned_fields if name not in inputs.keep_unmapped]
    if inputs.kind is Kind.JOINED:
        fields = [name for name in fields if name != "cost_frequency"]
    lost = {field: rows[field + cleaning.LOST_SUFFIX] for field in fields}
    said = [lost[field].ifelse(_said(field, rows[field + cleaning.RAW_SUFFIX]), "") for field in fields]
    return reduce(or_, lost.values()).ifelse(reduce(add, said), ibis.null("string"))


def _said(field: str, raw: ir.StringValue) -> ir.StringValue:
    text: ir.StringValue = ibis.literal(f"{field}:") + raw.length().cast("string") + ":" + raw
    return text


def unmapped(text: str) -> Iterator[tuple[str, str]]:
    """Yield the fields and the values that a text in the column ``UNMAPPED`` holds.

    Each is written as the field, the length of the value, and the value, with colons between, so that a value may hold
    anything: ``gender:3:4:9autism_spectrum_disorder:1:?``.
    """
    while text:
        field, length, rest = text.split(":", 2)
        yield field, rest[: int(length)]
        text = rest[int(length) :]
