"""Columns of few texts, of which DuckDB keeps a number each: nothing that is asked of them has another answer."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pytest

from ncs.engine import engine as engines
from ncs.engine.engine import DuckDB, engine
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.timeline import LISTED, for_measures, prepare, texts
from ncs.measures.parts.words import INVALID
from ncs.measures.run.context import EDITIONS, rules_of
from ncs.records.layout import EVENTS

#: In no order, one in quotation marks, capitals before small letters and é after z, as the bytes of UTF-8 are.
SAID = ["service", "Review", "élan", "it's", None, "assessment", "service", "zeal", ""]
#: What the order of bytes is, missing ones last.
IN_ORDER = ["", "Review", "assessment", "it's", "service", "service", "zeal", "élan", None]
ROWS = pa.table({"said": SAID, "row": range(len(SAID))}, schema=pa.schema({"said": pa.string(), "row": pa.int64()}))


@pytest.fixture
def running() -> Iterator[DuckDB]:
    with engine() as found:
        assert isinstance(found, DuckDB)
        yield found


def listed(running: DuckDB) -> ir.Table:
    running.list_texts({text for text in SAID if text is not None})
    return running.view(running.load(ROWS), listed=("said",))


def kinds(running: DuckDB, table: ir.Table) -> list[str]:
    return [str(kind.id) for kind in running._connection.sql(running.statements.sql(table)).types]


def test_what_is_kept_of_them_are_numbers_also_on_other_connections_and_together(running: DuckDB) -> None:
    rows = running.load(ROWS)
    running.list_texts({text for text in SAID if text is not None})
    with running.side_by_side(2) as (one, other):
        assert isinstance(one, DuckDB) and isinstance(other, DuckDB)
        kept = [each.share(each.view(rows.filter(rows.row < 5), listed=("said",))) for each in (one, other)]
        assert [kinds(each, table) for each, table in zip((one, other), kept, strict=True)] == [["enum", "bigint"]] * 2
        again = one.keep(kept[0].filter(kept[0].said == "service"))
        made = one.keep(kept[0].select("row", said=kept[0].said + "!"))
        assert kinds(one, again) == ["enum", "bigint"]
        assert kinds(one, made) == ["bigint", "varchar"]
    together = running.together(kept)
    assert kinds(running, together) == ["enum", "bigint"]
    assert kinds(running, running.keep(together.filter(together.row < 2))) == ["enum", "bigint"]


def test_one_statement_of_tables_that_hold_texts_or_numbers_keeps_each_as_it_comes(running: DuckDB) -> None:
    rows, plain = listed(running), running.load(ROWS)
    tables = (rows, plain, running.together([rows, rows]), running.keep(rows), running.together([plain, plain]))
    kept = [running.keep(table.filter(table.row < 3)) for table in tables]
    assert [kinds(running, table)[0] for table in kept] == ["enum", "varchar", "enum", "enum", "varchar"]


def test_they_come_out_as_texts_in_the_order_of_texts(running: DuckDB) -> None:
    kept = running.keep(listed(running))
    found = running.fetch(kept.order_by("said", "row"))
    assert found.schema == pa.schema({"said": pa.string(), "row": pa.int64()})
    assert found["said"].to_pylist() == IN_ORDER
    least = kept.aggregate(least=kept.said.min(), most=kept.said.max())
    assert running.fetch(least).to_pylist() == [{"least": "", "most": "élan"}]


def test_they_are_compared_also_with_texts_that_nothing_holds(running: DuckDB) -> None:
    kept = running.keep(listed(running))
    asked = kept.order_by("row").select(
        same=kept.said == "service",
        other=kept.said == "nobody says this",
        among=kept.said.isin(["service", "nor this"]),
        after=kept.said > "nobody",
        instead=ibis.coalesce(kept.said, "nobody said anything"),
        begins=kept.said.startswith("ser"),
        chosen=ibis.cases((kept.row < 2, kept.said), else_="later"),
    )
    found = running.fetch(asked).to_pydict()
    said = SAID
    assert found["same"] == [None if text is None else text == "service" for text in said]
    assert found["other"] == [None if text is None else False for text in said]
    assert found["among"] == found["same"]
    assert found["after"] == [None if text is None else text.encode() > b"nobody" for text in said]
    assert found["instead"] == ["nobody said anything" if text is None else text for text in said]
    assert found["begins"] == found["same"]
    assert found["chosen"] == [*said[:2], *["later"] * (len(said) - 2)]


def test_of_too_many_texts_no_list_is_made(running: DuckDB, monkeypatch: pytest.MonkeyPatch) -> None:
    few = len({text for text in SAID if text is not None})
    monkeypatch.setattr(engines, "MOST_LISTED", few - 1)
    assert kinds(running, running.keep(listed(running))) == ["varchar", "bigint"]
    monkeypatch.setattr(engines, "MOST_LISTED", few)
    assert kinds(running, running.keep(listed(running))) == ["enum", "bigint"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_text_that_prepared_events_hold_is_found_beforehand(running: DuckDB, edition: str) -> None:
    """Each column says something that no other says, and the same in capitals with a blank behind it."""
    rules, named = rules_of(edition), [*EVENTS.names]
    sources = [name for name in named if EVENTS.field(name).type == pa.string()]
    rows = [dict.fromkeys(named), {name: f"Said in {name} \t" for name in sources}, dict.fromkeys(sources, "SAME")]
    layout = pa.schema([field.with_nullable(True) for field in EVENTS])
    events = running.load(pa.Table.from_pylist(rows, schema=layout))
    prepared = running.fetch(prepare(events, rules))
    held = {text for name in LISTED for text in prepared[name].to_pylist() if text is not None}
    assert len(held) > 20
    running.list_texts({INVALID, *running.fetch(texts(events, rules))["text"].to_pylist()})
    told = running.view(prepare(events, rules), listed=LISTED)
    kept = running.keep(for_measures(told))
    assert kinds(running, kept).count("enum") == len(set(LISTED) & set(kept.columns))
    assert running.fetch(told).equals(prepared)


def test_another_list_takes_the_place_of_one_also_where_it_is_too_long(
    running: DuckDB, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run measures the same events by the rules of two editions, which read another column."""
    events = running.load(pa.table({"said": ["service"]}))
    other = running.load(pa.table({"said": ["Home care", "Meals"]}))
    running.list_texts({"service"})
    assert kinds(running, running.keep(running.view(events, listed=("said",)))) == ["enum"]
    running.list_texts({"Home care", "Meals"})
    kept = running.keep(running.view(other, listed=("said",)))
    assert (kinds(running, kept), running.fetch(kept)["said"].to_pylist()) == (["enum"], ["Home care", "Meals"])
    monkeypatch.setattr(engines, "MOST_LISTED", 1)
    running.list_texts({"service", "review"})
    kept = running.keep(running.view(events, listed=("said",)))
    assert (kinds(running, kept), running.fetch(kept)["said"].to_pylist()) == (["varchar"], ["service"])
