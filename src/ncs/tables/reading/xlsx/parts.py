"""The parts of an XLSX file: found as the package says, bounded before they are read, and streamed as XML.

Prefixed and strict workbooks are read like any other: elements count by their name, whatever stands before it.
Source: ECMA-376, parts 1 and 2.
"""

from __future__ import annotations

import codecs
import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal
from xml.parsers import expat

from ncs.core.errors import NcsError

#: A part larger than this, unpacked, is not read; nor one that unpacks to far more than text ever does.
MOST_BYTES = 4 << 30
MOST_RATIO = 400
_SMALL = 20 << 20
_PIECE = 1 << 18
#: How compound files begin: workbooks with a password, and those before 2007.
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
#: Files in other packages, by which they are known.
_OTHERS = (
    ("xl/workbook.bin", "a binary workbook (XLSB)"),
    ("content.xml", "an OpenDocument file (ODS)"),
    ("word/document.xml", "a Word file"),
    ("index/document.iwa", "a Numbers file"),
)

#: ``start`` with its attributes, ``text``, or ``end``, and the name without prefix (or the text).
Event = tuple[Literal["start", "text", "end"], str, Mapping[str, str]]
_NONE: Mapping[str, str] = MappingProxyType({})


class DamagedWorkbook(NcsError):
    """A workbook that cannot be opened, or holds no sheet that can be read: ``why`` not, and the ``next_step``."""

    def __init__(self, file: str, why: str, next_step: str) -> None:
        self.why, self.next_step = why, next_step
        super().__init__(f"{file}: {why}. Next: {next_step}")


class BadPart(Exception):
    """What a part of a package holds cannot be: for handlers of :meth:`Package.parse`."""


#: What reading a part may raise: LookupError and ValueError stand for an encoding that the parser does not know.
_FAULTS = (
    BadPart, expat.ExpatError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, RuntimeError,
    LookupError, ValueError,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: its name, the part that holds it, and whether it is hidden."""

    name: str
    part: str
    hidden: bool


class Package:
    """An open XLSX file. Use it as a context manager.

    Raises:
        DamagedWorkbook: it is another kind of file, damaged, or unpacks to far more than it should.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self.damaged() from error
        self._names = {_plain(info.filename): info for info in self._zip.infolist()}
        self._refuse_others()
        self._book = self._target("_rels/.rels", kind="/officeDocument") or "xl/workbook.xml"
        folder, name = posixpath.split(self._book)
        self._relations = f"{folder}/_rels/{name}.rels".lstrip("/")

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def damaged(self) -> DamagedWorkbook:
        """Return the error that says so."""
        if begins_as_old(self.path):
            return DamagedWorkbook(
                self.path.name,
                "it is a workbook with a password, or one of the old format (.xls)",
                "take the password off, or save it as XLSX, or as CSV UTF-8.",
            )
        why, step = _TEXT.get(_text_kind(self.path), _DAMAGED)
        return DamagedWorkbook(self.path.name, why, step)

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the worksheets in their order; sheets of plots alone are left out."""
        parts = {key: part for key, (kind, part) in self._links(self._relations).items() if kind.endswith("/worksheet")}
        return tuple(
            Sheet(name=held.get("name", ""), part=parts[held["id"]], hidden=held.get("state", "visible") != "visible")
            for event, name, held in self.events(self._book)
            if event == "start" and name == "sheet" and held.get("id") in parts
        )

    def part(self, kind: str) -> str | None:
        """Return the part of the workbook whose kind ends so, such as ``/sharedStrings``; ``None`` if it has none."""
        return self._target(self._relations, kind=kind)

    def counts_from_1904(self) -> bool:
        """Whether days are counted from 1904, as old workbooks of Macs do."""
        for event, name, held in self.events(self._book):
            if event == "start" and name == "workbookPr":
                return held.get("date1904", "0") in ("1", "true", "on")
        return False

    def events(self, part: str) -> Iterator[Event]:
        """Stream the XML of a part, as :meth:`parse` does, one thing at a time."""
        waiting: list[Event] = []

        def _start(name: str, held: dict[str, str]) -> None:
            waiting.append(("start", name, {_local(key): value for key, value in held.items()}))

        for _ in self.parse(
            part,
            start=_start,
            end=lambda name: waiting.append(("end", name, _NONE)),
            text=lambda text: waiting.append(("text", text, _NONE)),
        ):
            yield from waiting
            waiting.clear()

    def parse(
        self,
        part: str,
        *,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
        text: Callable[[str], None],
    ) -> Iterator[None]:
        """Hand the tags of a part, by their names without prefix, and its text to handlers, and yield now and then.

        Raises:
            DamagedWorkbook: it is not there, not well formed, declares entities of its own, is too large, or a handler
                raised ``BadPart``.
        """
        parser = xml_parser(start=start, end=end, text=text)
        with self.faults():
            for piece in self.pieces(part):
                parser.Parse(piece)
                yield
            parser.Parse(b"", True)
            yield

    def pieces(self, part: str) -> Iterator[bytes]:
        """Unpack a part bit by bit, inside :meth:`faults`.

        Raises:
            DamagedWorkbook: it is not there, or would be too large.
        """
        with self._zip.open(self._info(part)) as stream:
            while piece := stream.read(_PIECE):
                yield piece

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Turn what goes wrong inside, while a part is read, into ``DamagedWorkbook``."""
        try:
            yield
        except _FAULTS as error:
            raise self.damaged() from error

    def _info(self, part: str) -> zipfile.ZipInfo:
        info = self._names.get(_plain(part))
        if info is None:
            raise self.damaged()
        refuse_bomb(self.path, info)
        return info

    def _refuse_others(self) -> None:
        for name, said in _OTHERS:
            if name in self._names:
                raise DamagedWorkbook(
                    self.path.name, f"it is {said}, which is not read here", "save it as XLSX or CSV UTF-8."
                )
        first = next((info.filename for info in self._zip.infolist() if not info.filename.endswith("/")), "")
        if first and not self._names.keys() & {"[content_types].xml", "_rels/.rels", "xl/workbook.xml"}:
            raise DamagedWorkbook(
                self.path.name, f"it is an archive that holds {first[:60]}", "unpack it, and give what is inside."
            )

    def _links(self, relations: str) -> dict[str, tuple[str, str]]:
        """Return the kind and part of each relation of a part by its id."""
        if _plain(relations) not in self._names:
            return {}
        base = posixpath.dirname(posixpath.dirname(relations))
        return {
            held.get("Id", ""): (held.get("Type", ""), _joined(base, held.get("Target", "")))
            for event, name, held in self.events(relations)
            if event == "start" and name == "Relationship"
        }

    def _target(self, relations: str, *, kind: str) -> str | None:
        return next((part for found, part in self._links(relations).values() if found.endswith(kind)), None)


def _plain(name: str) -> str:
    """Names of parts are compared without regard to case; some programs write them with backslashes."""
    return name.replace("\\", "/").lstrip("/").casefold()


def _joined(base: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", base, target.replace("\\", "/"))).lstrip("/")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


class _Names(dict[str, str]):
    """Names without what stands before them; a file has few, so each is worked out once."""

    def __missing__(self, name: str) -> str:
        self[name] = _local(name)
        return self[name]


def xml_parser(
    *, start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], text: Callable[[str], None]
) -> expat.XMLParserType:
    """Return a parser that hands tags, by their names without prefix, and text to handlers."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    names = _Names()
    parser.StartElementHandler = lambda name, held: start(names[name], held)
    parser.EndElementHandler = lambda name: end(names[name])
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def refuse_bomb(path: Path, info: zipfile.ZipInfo) -> None:
    """Refuse a part of a packed workbook that would unpack to far more than it can hold as data.

    Raises:
        DamagedWorkbook: it would.
    """
    packed = max(info.compress_size, 1)
    if info.file_size > MOST_BYTES or (info.file_size > _SMALL and info.file_size / packed > MOST_RATIO):
        raise DamagedWorkbook(
            path.name,
            f"{info.filename} would unpack to {info.file_size >> 20:,} MB, far more than its "
            f"{max(packed >> 20, 1):,} MB can hold as data",
            "save the data as CSV UTF-8.",
        )


def begins_as_old(path: Path) -> bool:
    """Whether a file begins as workbooks with a password do, and those before 2007; not where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(OLD_OFFICE)) == OLD_OFFICE
    except OSError:
        return False


#: What some systems save under the name of a workbook.
_TEXT = {
    "page": (
        "it is a web page or XML, which some systems save under the name of a workbook",
        "open it in a spreadsheet and save it as XLSX, or as CSV UTF-8.",
    ),
    "text": (
        "it is text, which some systems save under the name of a workbook",
        "give it the ending .csv, if a comma, semicolon, tab or bar lies between its cells.",
    ),
}
_DAMAGED = ("the workbook is damaged, cut short, or not an XLSX file", "save it again.")


def _text_kind(path: Path) -> str:
    """Return ``page`` or ``text`` where a file begins as one, and nothing else; not where it cannot be read."""
    try:
        with path.open("rb") as stream:
            begins = stream.read(1 << 10).removeprefix(codecs.BOM_UTF8).lstrip()
    except OSError:
        return ""
    if begins.startswith(b"<"):
        return "page"
    shown = set(b"\t\r\n") | set(range(32, 256))
    return "text" if begins and not begins.startswith((b"PK", b"%PDF")) and set(begins) <= shown else ""


def _refuse_doctype(*_: object) -> None:
    """No workbook declares anything of its own; what does may unpack without end."""
    raise BadPart
