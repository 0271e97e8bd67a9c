"""How much memory DuckDB is given, or what the machine or its container has, where that is less; and how many threads.

Each thread holds memory of its own. On a machine with many processors they would need more than the limit between them,
and the work would fail where a smaller machine does it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MIB = 1 << 20
_UNITS = {"B": 1, "KIB": 1 << 10, "MIB": _MIB, "GIB": 1 << 30, "TIB": 1 << 40, "PIB": 1 << 50}
_UNITS |= {"KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}
_AMOUNT = re.compile(r"\s*([0-9]+)(?:\.([0-9])[0-9]*)?\s*([A-Za-z]+)\s*")
#: What Python, Arrow and the writer of a file hold beside DuckDB (measured: 350 MiB in a build of half a million rows).
BESIDE = 450 * _MIB
#: With less, DuckDB cannot hold one group of rows of a wide table.
LEAST = 250 * _MIB
#: What there is for each thread at least. Measured on a build of 1.5 million rows, with 1500 MB: on 24 threads it fails
#: for want of memory; 8 are as quick as 16.
A_THREAD = 175 * _MIB
#: As many rows as DuckDB gives to a thread at a time: of fewer, threads would only hand each other questions.
FEW_ROWS = 122_880


def fit(con: DuckDBPyConnection, asked: str, *, beside: int = BESIDE) -> str:
    """Give ``con``, fresh and with DuckDB's own settings, at most ``asked`` of memory and return what it was given.

    DuckDB sets out with 80% of what the machine has, or the container it works in. Were it given more than there is,
    the system would end the program without a word; so it spills to disk earlier instead. It also sets out with a
    thread for each processor, and is given no more than that memory is enough for. The results are the same.

    Args:
        con: a connection whose memory limit nobody has set.
        asked: a number and a unit, as DuckDB writes them, such as ``3GiB``.
        beside: bytes that the rest of the program holds at its highest.

    Returns:
        The limit, such as ``1500MB``, or ``750MiB`` where the machine has less.

    Raises:
        ValueError: ``asked`` is not such an amount.
    """
    at_first = con.execute("SELECT current_setting('memory_limit')").fetchone()
    given = affordable(asked, has=in_bytes(at_first[0]) * 10 // 8, beside=beside) if at_first else asked
    con.execute(f"SET memory_limit = '{given}'")
    use_threads(con, min(threads_of(con), max(in_bytes(given) // A_THREAD, 1)))
    return given


def threads_of(con: DuckDBPyConnection) -> int:
    """Return on how many threads DuckDB works."""
    found = con.execute("SELECT current_setting('threads')").fetchone()
    return int(found[0]) if found else 1


def use_threads(con: DuckDBPyConnection, number: int) -> None:
    """Let DuckDB work on so many threads, which is so for every connection to the same database."""
    con.execute(f"SET threads = {number}")


def affordable(asked: str, *, has: int, beside: int = BESIDE) -> str:
    """Return ``asked``, or less where a machine of ``has`` bytes cannot give it ``beside`` what else the program holds.

    Raises:
        ValueError: ``asked`` is not an amount of memory.
    """
    room = max(has - beside, LEAST)
    return asked if in_bytes(asked) <= room else f"{room // _MIB}MiB"


def in_bytes(amount: str) -> int:
    """Return an amount of memory as DuckDB writes it, such as ``960.0 MiB``, in bytes (to a tenth of its unit).

    Raises:
        ValueError: it is not such an amount.
    """
    found = _AMOUNT.fullmatch(amount)
    if found is None or found[3].upper() not in _UNITS:
        raise ValueError(f"not an amount of memory: {amount!r}")
    return (int(found[1]) * 10 + int(found[2] or 0)) * _UNITS[found[3].upper()] // 10
