"""Where the program starts: the command that was typed is put together and run, and every failure is said in words."""

from __future__ import annotations

import _thread
import gc
import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType

from ncs.cli.headings import first_page_alone
from ncs.core.stopping import stop_all

#: The exit code of a command that somebody stopped.
STOPPED = 130
#: Seconds after a stop in which another is not heard.
_DEAF = 2.0
#: Seconds until a stop that was lost is made again.
_MOMENT = 0.05
#: What stops a program: Ctrl+C, a service manager, a closed window. Windows has no SIGHUP.
_STOPS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def program() -> None:
    """Run the command line in a process of its own, which it may set as it likes; the library never does.

    The first page of help is shown before anything of the commands is loaded; where it cannot be written, the commands
    are loaded all the same, as they know how to say why.
    Python looks for garbage seldom here, as what is loaded and noted lives as long as the work does.
    """
    gc.set_threshold(200_000, 50, 1000)
    _end_in_good_order()
    try:
        _start()
        ended: object = None
    except SystemExit as end:
        ended = end.code
        if isinstance(ended, str) or not _may_leave(ended):
            raise
    if _may_leave(ended):
        _leave(ended if isinstance(ended, int) else 0)


def _end_in_good_order() -> None:
    """Stopped by Ctrl+C, a service manager or a closed window, leave no working files: they may hold people's records.

    What whoever began this process had it ignore, as ``nohup`` does, it goes on ignoring.
    """
    stop = _Stop()
    for number in _STOPS:
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, stop)
    sys.unraisablehook = stop.not_lost


class _Stop:
    """What a signal that ends the program does: whatever is going on leaves off, and is cleaned up on the way out.

    Whoever goes on pressing Ctrl+C is heard again only after a while, in which working files are removed; a person may
    insist where something is waited for.
    """

    def __init__(self) -> None:
        self._heard = -float("inf")

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        """Stop, unless it is being done."""
        if number != signal.SIGINT:
            signal.signal(number, signal.SIG_IGN)  # it is ending already
        now = time.monotonic()
        if now - self._heard < _DEAF:
            return
        self._heard = now
        stop_all()
        raise KeyboardInterrupt

    def not_lost(self, told: sys.UnraisableHookArgs) -> None:
        """Stop a moment later where the stop came while Python took an object apart: there it would only be printed."""
        if not isinstance(told.exc_value, KeyboardInterrupt):
            sys.__unraisablehook__(told)
            return
        self._heard = -float("inf")
        signal.signal(signal.SIGINT, self)
        threading.Timer(_MOMENT, _thread.interrupt_main).start()  # at once it would be lost here


def _stopped_already() -> None:
    """Hear of no further stop: all is cleaned up, and only a traceback would come of it."""
    for number in _STOPS:
        if isinstance(signal.getsignal(number), _Stop):
            signal.signal(number, signal.SIG_IGN)


def _may_leave(ended: object) -> bool:
    """Whether nothing is going on that Python would wait for, or tell, at its end: another thread, a measurement.

    For another thread nobody waits who stopped the program, as that was waited for unless they insisted.
    """
    alone = threading.active_count() == 1 or ended == STOPPED
    return alone and sys.gettrace() is None and sys.getprofile() is None


def _leave(code: int) -> None:
    """End the process without taking apart all that was loaded, which takes longer than many a command.

    Every file is closed and every folder in its place by now, as whatever opened them has been left. What was printed
    is handed over first; where nobody takes it, Python ends in its own way, which says so.
    """
    _stopped_already()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        sys.exit(code)
    os._exit(code)


def _start() -> None:
    _speak_utf8()
    if first_page_alone():
        from ncs.cli import first_page

        with suppress(OSError):
            first_page.show()
            return
    _load_less()
    main()


def _load_less() -> None:
    """Leave out of this process what no command needs; no package here is a plugin of pydantic, which looks at all."""
    from ncs.cli.quick_arrow import arrow_for
    from ncs.cli.quick_compute import functions_when_asked
    from ncs.cli.quick_scipy import scipy_in_parts
    from ncs.cli.quick_typer import typer_without_pydantic

    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    os.environ.setdefault("MIMALLOC_ALLOW_THP", "0")  # Arrow's memory in small pages: to clear large ones took longer
    functions_when_asked()
    arrow_for(sys.argv[1:])
    scipy_in_parts()
    typer_without_pydantic()


def _speak_utf8() -> None:
    """Give other programs UTF-8 whatever the machine's setting; a terminal that cannot show a character, its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def main() -> None:
    """Run the command line: errors meant for users are shown without a traceback; exit code 0 only for success."""
    from ncs.cli import console, last_resort
    from ncs.cli.assembly import assembled
    from ncs.core.errors import NcsError

    try:
        _run(assembled(None if _is_completing() else sys.argv[1:]))
    except NcsError as error:
        console.fail(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        _stopped_already()
        console.say_error("Stopped. Nothing was half-written.")
        sys.exit(STOPPED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except Exception as error:  # every one that comes here is a defect; none may reach a person as a traceback
        last_resort.show_all(error)
        console.say_error(last_resort.said(error, _command(sys.argv[1:])))
        sys.exit(last_resort.EXIT_CODE)


def _run(program: Callable[..., object]) -> None:
    """Run the command line; a stop, which Typer turns into an exit code without a word, is one again.

    Raises:
        KeyboardInterrupt: somebody stopped it.
        SystemExit: it is done.
    """
    try:
        program(standalone_mode=True)
    except SystemExit as end:
        if end.code == STOPPED:
            raise KeyboardInterrupt from None
        raise


def _command(given: Sequence[str]) -> str:
    """Return the command in what was typed, such as ``charge assess``, and nothing of what was given to it."""
    from typer.main import get_command

    from ncs.cli.assembly import assembled

    names: list[str] = []
    here: object = get_command(assembled(given))
    for word in given:
        here = getattr(here, "commands", {}).get(word)
        if here is None:
            break
        names.append(word)
    return " ".join(names)


def _is_completing() -> bool:
    """Whether a shell asks how a line goes on; what was typed is in the environment then."""
    return any(name.startswith("_") and name.endswith("_COMPLETE") for name in os.environ)
