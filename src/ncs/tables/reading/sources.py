"""``sources.yaml``: where each file of a folder of data comes from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pydantic import BaseModel, ConfigDict

from ncs.core.provenance import OGL, Source
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml


class _Entry(BaseModel):
    """What is said of one file; ``note`` says what was left out or changed."""

    model_config = ConfigDict(extra="forbid")

    title: str
    publisher: str
    published: date | None = None
    licence: str = OGL
    note: str = ""


def read_sources(file: TextFile) -> Mapping[str, Source]:
    """Return the source of every file that a ``sources.yaml`` describes, by file name.

    Raises:
        ProblemsFound: it cannot be read, or an entry has no title or publisher or has a key that is not known.
    """
    entries = read_yaml(file, dict[str, _Entry], kind="list of sources")
    return {name: Source(**entry.model_dump()) for name, entry in entries.items()}
