"""The client level data specification as data: fields, code lists, renamings and outcomes, a release at a time."""

from ncs.cld.load import fields, outcomes, renamings, specification
from ncs.cld.model import (
    CodeList,
    Field,
    ListStatus,
    Outcome,
    Release,
    Renaming,
    Specification,
    Value,
    heading_key,
    value_key,
)

__all__ = [
    "CodeList",
    "Field",
    "ListStatus",
    "Outcome",
    "Release",
    "Renaming",
    "Specification",
    "Value",
    "fields",
    "heading_key",
    "outcomes",
    "renamings",
    "specification",
    "value_key",
]
