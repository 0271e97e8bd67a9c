"""The rules of the checker: one rule, one module, its examples beside it. A new rule is a new module."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from ncs.core.errors import UnknownName, near_matches
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity

__all__ = ["Certainty", "Check", "Example", "Finding", "Rule", "Severity", "rule", "rules"]


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, found in the modules of this package, in order of id.

    Raises:
        ValueError: a module's name is not its rule's id with underscores.
    """
    found: list[Rule] = []
    for entry in pkgutil.iter_modules(__path__):
        defined = getattr(importlib.import_module(f"{__name__}.{entry.name}"), "RULE", None)
        if defined is not None:
            if defined.id.replace("-", "_") != entry.name:
                raise ValueError(f"module {entry.name} holds rule {defined.id}")
            found.append(defined)
    return tuple(sorted(found, key=lambda item: item.id))


def rule(rule_id: str) -> Rule:
    """Return the rule called ``rule_id``.

    Raises:
        UnknownName: there is none.
    """
    for found in rules():
        if found.id == rule_id:
            return found
    raise UnknownName("rule", rule_id, near_matches(rule_id, [found.id for found in rules()]))
