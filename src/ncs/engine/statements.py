"""From an expression to the SQL that answers it: prepared beforehand, or made now by Ibis."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ncs.engine.fingerprints import Open, fingerprint
from ncs.engine.plans import Statement
from ncs.engine.schemas import Schema
from ncs.engine.written import Written


class Statements:
    """The statements of one engine.

    Attributes:
        used: those that were asked for so far, by fingerprint, in order.
        made: the fingerprints of those of them for which nothing was prepared.
    """

    def __init__(self, prepared: Mapping[str, Statement] = MappingProxyType({})) -> None:
        """Answer from the statements ``prepared``, and by Ibis what is not among them."""
        self._prepared = prepared
        self.used: dict[str, Statement] = {}
        self.made: set[str] = set()

    def sql(self, expression: Written) -> str:
        """Return the SQL of an expression."""
        statement, asked = self._of(expression)
        return statement.sql(asked)

    def form(self, expression: Written) -> tuple[str, tuple[str, ...]]:
        """Return the SQL of an expression with nothing filled in, and the names of the tables that are."""
        statement, asked = self._of(expression)
        return statement.text, tuple(leaf.name for leaf in asked.tables.values())

    def schema(self, expression: Written) -> Schema:
        """Return the columns that an expression has."""
        return self._of(expression)[0].schema

    def _of(self, expression: Written) -> tuple[Statement, Open]:
        if expression._asked is None:
            key, asked = fingerprint(expression)
            expression._asked = (self._found(key, expression, asked), asked)
        found: tuple[Statement, Open] = expression._asked
        return found

    def _found(self, key: str, expression: Written, asked: Open) -> Statement:
        """The statement of a fingerprint; one that takes for one what differs in this question is none for it."""
        found = self.used.get(key) or self._prepared.get(key)
        if found is None or not found.asks.fits(asked):
            found = self._make(key, expression, asked)
        self.used[key] = found
        return found

    def _make(self, key: str, expression: Written, asked: Open) -> Statement:
        from ncs.engine.compiling import compiled  # Ibis: heavy, and wanted only where nothing was prepared

        self.made.add(key)
        return compiled(expression, asked)
