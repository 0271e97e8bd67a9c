"""The layouts of what is published, as data: which headings mean which of our columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import BaseModel, ConfigDict, Field

from ncs.tables.reading.yaml_files import read_yaml


class Type(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    DAY = "day"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    RATING = "rating"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ColumnOf(_Strict):
    """One of our columns: the headings it may have, its type, and whether a file without it is refused."""

    headings: tuple[str, ...]
    type: Type = Type.TEXT
    required: bool = False


class Layout(_Strict):
    """One product: its columns by our names, and the beginnings of headings that hold a yes each.

    Attributes:
        title: as it is called; sheet: of a workbook.
        heading_row: counted as a spreadsheet does.
        snapshot: whether the file lists everything that is registered on its day, so that what is gone has ended.
        columns: by our names; flags: name of our list by the beginning of headings.
    """

    title: str
    columns: Mapping[str, ColumnOf]
    snapshot: bool
    sheet: str = ""
    heading_row: int = 1
    flags: Mapping[str, str] = Field(default_factory=dict)

    @property
    def headings(self) -> frozenset[str]:
        """Every heading known, folded."""
        return frozenset(folded(text) for column in self.columns.values() for text in column.headings)

    def lacking(self, headings: Collection[str]) -> list[str]:
        """Return our names of required columns that none of the (folded) headings is."""
        return [
            name
            for name, column in self.columns.items()
            if column.required and not {folded(text) for text in column.headings} & set(headings)
        ]


def folded(heading: str) -> str:
    """Return a heading without regard to case and to how it is spaced."""
    return " ".join(heading.replace("\ufeff", "").split()).casefold()


def data_file(name: str) -> Traversable:
    """Return a file of this domain that comes with the program."""
    return files("ncs.providers") / "data" / name


@cache
def layouts() -> Mapping[str, Layout]:
    """Return the layouts by the name of their product."""
    return read_yaml(data_file("layouts.yaml"), dict[str, Layout], kind="layouts")
