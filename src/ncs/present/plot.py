"""A plot as text, which every page may hold without loading what draws plots."""

from __future__ import annotations


class Plot(str):
    """A whole SVG as text, which also holds the same plot drawn for a phone.

    Attributes:
        narrow: the plot at the width of a phone, with ids of its own.
    """

    __slots__ = ("narrow",)
    narrow: str

    def __new__(cls, wide: str, *, narrow: str) -> Plot:
        """Hold both drawings; as text it is the wide one."""
        made = super().__new__(cls, wide)
        made.narrow = narrow
        return made
