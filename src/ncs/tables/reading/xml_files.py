"""``read_xml``: an XML file as its root element, or one problem that names it; document types are refused."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from ncs.core.errors import Problem, ProblemsFound
from ncs.tables.reading.text import TextFile, open_text

#: Deeper than anything that people write; a file nested further would exhaust whoever walks it.
_DEEPEST = 100


def read_xml(
    file: TextFile, *, kind: str = "file", next_step: str = "Give it again from its maker."
) -> ElementTree.Element:
    """Return the root element of an XML file.

    Args:
        file: where it is.
        kind: what the file is, in a word or two, for the message.
        next_step: what to do where it is not what it should be.

    Raises:
        ProblemsFound: it cannot be opened (as :func:`open_text` says), is no XML, declares a document type (by which a
            small file can grow without end, or name other files), or is nested too deeply.
    """
    opened = open_text(file, kind=kind)
    if "<!DOCTYPE" in opened.text or "<!ENTITY" in opened.text:
        raise _refused(file, kind, "it declares a document type, which is not read", next_step)
    try:
        root = ElementTree.fromstring(opened.text)
    except (ElementTree.ParseError, ValueError) as error:
        raise _refused(file, kind, f"it is not XML: {error}", next_step) from error
    if _deeper(root, _DEEPEST):
        raise _refused(file, kind, "it is nested too deeply", next_step)
    return root


def _deeper(root: Element, most: int) -> bool:
    """Say whether elements lie within one another more than ``most`` times."""
    level = [root]
    for _ in range(most):
        level = [inner for one in level for inner in one]
    return bool(level)


def _refused(file: TextFile, kind: str, why: str, next_step: str) -> ProblemsFound:
    message = f"Cannot read the {kind} {file}: {why}."
    problem = Problem(rule="unreadable-file", message=message, next_step=next_step, file=file.name)
    return ProblemsFound(f"The {kind} could not be read", [problem])
