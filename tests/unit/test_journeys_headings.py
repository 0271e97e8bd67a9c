"""Headings of record standards point to what is there: fields of events, elements of R4, headings of the return."""

from __future__ import annotations

from ncs.cld import specification
from ncs.journeys.events.catalogue import kinds
from ncs.journeys.exchange.fhir.structure import shapes
from ncs.journeys.exchange.headings import headings
from ncs.journeys.use.exchange import Headings


def test_every_field_that_is_named_is_a_field() -> None:
    for one in headings():
        assert bool(one.kind) == bool(one.field)
        assert not one.kind or one.field in kinds()[one.kind].model_fields, one.heading


def test_every_element_is_one_of_r4_and_every_column_one_of_the_return() -> None:
    columns = {field.header for field in specification().fields}
    for one in headings():
        kind, _, element = one.fhir.partition(".")
        assert not one.fhir or element in shapes()[kind], one.heading
        assert not one.cld or one.cld in columns, one.heading


def test_what_nothing_holds_is_listed_as_such() -> None:
    """A journey holds no name, and no free text on wellness: the table says so and does not stretch a field."""
    empty = {row["heading"] for row in Headings().table().rows if not row["kind"]}
    assert {"Name", "My wellness"} <= empty and len(headings()) == len(Headings().table().rows) == 20
    assert len({(one.standard, one.heading) for one in headings()}) == 20
