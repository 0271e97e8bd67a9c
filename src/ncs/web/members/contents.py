"""What a file holds, before anything opens it: its kind by its first bytes, and how large it would become."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import NcsError

#: How large a file may be when it is unpacked, how many parts or columns it may have, and how many rows a Parquet file.
UNPACKED, PARTS, ROWS = 1_500_000_000, 1_000, 5_000_000
_PIECE = 1 << 20
#: How workbooks of before 2007, and those with a password, begin.
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCAL = struct.Struct("<4s5H3I2H")


class NotTaken(NcsError):
    """A file that is not checked for what it holds; the message says what is taken."""


def kind_of(head: bytes) -> str:
    """Return ``csv``, ``xlsx`` or ``parquet`` by the first bytes of a file; its name says nothing.

    Raises:
        NotTaken: it is none of these.
    """
    if head.startswith(b"PK\x03\x04"):
        return "xlsx"
    if head.startswith(b"PAR1"):
        return "parquet"
    if not head.strip():
        raise NotTaken("The selected file is empty")
    if head.startswith(_OLD_OFFICE):
        raise NotTaken("The selected file has a password or is an old workbook. Save it as XLSX without one, or as CSV")
    if not head.startswith((b"\xff\xfe", b"\xfe\xff")) and any(byte < 9 for byte in head):
        raise NotTaken("The selected file must be CSV, XLSX or Parquet")
    return "csv"


def refuse_bomb(path: Path, kind: str) -> None:
    """Refuse a file that would become far larger than it is; what it says of its own size is not believed.

    Raises:
        NotTaken: it would, or it cannot be read as what it seems.
    """
    try:
        if kind == "xlsx":
            _refuse_workbook(path)
        elif kind == "parquet":
            _refuse_parquet(pq.read_metadata(path))
    except (zipfile.BadZipFile, zlib.error, struct.error, pa.ArrowException, OSError, ValueError):
        raise NotTaken("The file is damaged: it cannot be opened. Save it again, or send it as CSV.") from None


def _refuse_parquet(said: pq.FileMetaData) -> None:
    if said.num_rows > ROWS:
        raise NotTaken(f"The file says that it holds more than {ROWS:,} rows.")
    if said.num_columns > PARTS:
        raise NotTaken(f"The file says that it has more than {PARTS:,} columns.")
    if sum(said.row_group(at).total_byte_size for at in range(said.num_row_groups)) > UNPACKED:
        raise NotTaken("The file says that it unpacks to more than 1.5 GB. Send it in parts.")


def _refuse_workbook(path: Path) -> None:
    with zipfile.ZipFile(path) as book, path.open("rb") as stream:
        parts = book.infolist()
        if len(parts) > PARTS:
            raise NotTaken(f"The workbook has more than {PARTS:,} parts.")
        left = UNPACKED
        for part in parts:
            left -= _unpacked(stream, part, left)


def _unpacked(stream: object, part: zipfile.ZipInfo, left: int) -> int:
    """Return how many bytes a part unpacks to, counted, not as it says."""
    assert hasattr(stream, "seek") and hasattr(stream, "read")
    stream.seek(part.header_offset)
    local = _LOCAL.unpack(stream.read(_LOCAL.size))
    stream.seek(local[-2] + local[-1], 1)
    opened, size, todo = zlib.decompressobj(-15), 0, part.compress_size
    while todo > 0 and (piece := stream.read(min(_PIECE, todo))):
        todo -= len(piece)
        while piece:
            size += len(opened.decompress(piece, _PIECE)) if part.compress_type else len(piece)
            piece = opened.unconsumed_tail if part.compress_type else b""
            if size > left:
                raise NotTaken("The workbook unpacks to more than 1.5 GB. Send it as CSV.")
    return size
