"""One file's rows with every field by name, ready to be laid out as a council or the national table has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import NEVER, Ints
from ncs.synthetic.columns import People, coded_array
from ncs.synthetic.lives import Lives
from ncs.synthetic.recording import Shown
from ncs.synthetic.schedule import Submission
from ncs.synthetic.vocabulary import Kind

_DESCRIPTIONS = ("Synthetic contact", "Synthetic assessment", "Synthetic service", "Synthetic review")
_CONVERSATION = "Synthetic conversation"
_PRACTICES = 60
_PROVIDERS = 80


@dataclass(frozen=True, slots=True)
class Filed:
    """A file's rows.

    Attributes:
        lives, shown, submission: the council, what the file shows, and when.
        texts: the identities of the council's people.
        labels: descriptive fields by name.
        plain: identifiers and references by name.
    """

    lives: Lives
    shown: Shown
    submission: Submission
    texts: People
    labels: dict[str, pa.DictionaryArray]
    plain: dict[str, pa.Array]

    @property
    def size(self) -> int:
        """Number of rows."""
        return len(self.shown.events)

    @property
    def has_nhs(self) -> Any:
        """Whether each row carries an NHS number."""
        return self.lives.people.nhs_from[self.shown.events.person] <= self.submission.extract_day


def plain_columns(lives: Lives, shown: Shown, texts: People) -> dict[str, pa.Array]:
    """Return identifiers, references and descriptions of a file's rows, by field name."""
    rows, people = shown.events, lives.people
    who = rows.person
    first, second = texts.la_id.take(pa.array(who)), texts.second_la_id.take(pa.array(who))
    event = rows.kind >= 0
    reference = pa.array(np.where(event, shown.number, 0) + 1)
    reference = pc.binary_join_element_wise(f"E{lives.place.cassr_code}-", reference.cast(pa.string()), "")
    described = np.where(rows.conversation == 1, len(_DESCRIPTIONS), rows.kind)
    provided = np.isin(rows.service, (0, 1, 2, 4)) & (rows.delivery != v.DELIVERY.code("Direct payment"))
    provider = np.where(provided, (who * 7 + rows.component) % _PROVIDERS, -1)
    columns = {
        "la_person_id": pc.if_else(pa.array(rows.start >= people.second_id_from[who]), second, first),
        "event_reference": pc.if_else(pa.array(event), reference, pa.scalar(None, pa.string())),
        "event_description": coded_array(described, (*_DESCRIPTIONS, _CONVERSATION)),
        "gp_practice_code": _gp(who, "Z99{:03d}"),
        "gp_practice_name": _gp(who, "Synthetic Practice {:02d}"),
        "provider_cqc_location_id": coded_array(provider, tuple(f"1-990000{n:03d}" for n in range(_PROVIDERS))),
        "provider_cqc_location_name": coded_array(
            provider, tuple(f"Synthetic Provider {n:02d}" for n in range(_PROVIDERS))
        ),
    }
    return {**columns, **_links(lives, shown, texts)}


def _gp(who: Ints, form: str) -> pa.DictionaryArray:
    return coded_array(who % _PRACTICES, tuple(form.format(number) for number in range(_PRACTICES)))


def _links(lives: Lives, shown: Shown, texts: People) -> dict[str, pa.Array]:
    """Return the linked people of carers (only those with a row in the file), and how many adults they care for."""
    linked = lives.people.linked[shown.events.person]
    linked = np.where((linked >= 0) & shown.present[np.maximum(linked, 0)], linked, -1)
    number = (linked >= 0).sum(axis=1)
    columns: dict[str, pa.Array] = {
        "no_of_adults_being_cared_for": pa.array(number.astype(np.int32), mask=number == 0).cast(pa.string())
    }
    for place in range(3):
        column = linked[:, place].astype(np.int32)
        columns[f"adult_{place + 1}_linked_person_id"] = texts.la_id.take(pa.array(column, mask=column < 0))
    return columns


def death_days(filed: Filed) -> Ints:
    """Return the day of death on each row, ``NEVER`` where there is none."""
    return filed.shown.death[filed.shown.events.person]


def birth_days(filed: Filed) -> Ints:
    """Return the day of birth on each row."""
    return filed.lives.people.birth[filed.shown.events.person]


def money_text(hundredths: Ints) -> pa.DictionaryArray:
    """Return amounts of hundredths as text with two decimals; nothing for nought."""
    different, position = np.unique(hundredths, return_inverse=True)
    labels = tuple(f"{amount // 100}.{amount % 100:02d}" for amount in different.tolist())
    return coded_array(np.where(hundredths == 0, -1, position), labels)


def day_array(days: Ints) -> pa.Array:
    """Return day numbers as dates; nothing for ``NEVER``."""
    return pa.array(days.astype(np.int32), mask=days >= NEVER).cast(pa.date32())


def conversation_flags(filed: Filed) -> pa.Array:
    """Return 1 for requests met by a conversation, 0 for other requests, nothing for other events."""
    rows = filed.shown.events
    asked = rows.kind == int(Kind.REQUEST)
    return pa.array(rows.conversation.astype(np.int32), mask=~asked)
