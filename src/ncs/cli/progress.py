"""Progress of long work on standard error, where that is a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ncs.cli.console import err, waiting
from ncs.core.progress import Progress as Tell
from ncs.core.progress import silent
from ncs.tables.wording import harmless


@contextmanager
def stages() -> Iterator[Tell]:
    """Give a function to call with a stage in words, how much of it is done, and how much there is.

    Nothing is shown where standard error is not a terminal.
    """
    if not err.is_terminal:
        with waiting.held():
            yield silent
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bars = Progress(*columns, console=err, transient=True)
    with waiting.held(), bars as bar:
        tasks: dict[str, TaskID] = {}

        def _tell(stage: str, done: int, of: int, /) -> None:
            for name, task in tasks.items():
                if name != stage:
                    bar.update(task, completed=bar.tasks[task].total)
            if stage not in tasks:
                tasks[stage] = bar.add_task(harmless(stage), total=of)
            bar.update(tasks[stage], completed=done, total=of)

        yield _tell
