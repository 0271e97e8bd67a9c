"""Text inside XML, as ``xml.sax.saxutils`` writes it, which loads the web's protocols and keeps a command waiting."""

from __future__ import annotations

from html import escape as _escape


def escape(text: str) -> str:
    """Return text as it stands between tags: ``&``, ``<`` and ``>`` written out."""
    return _escape(text, quote=False)


def quoteattr(text: str) -> str:
    """Return text as the value of an attribute, with its quotes; line ends and tabs stay what they are."""
    value = escape(text).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"' + value.replace('"', "&quot;") + '"'
