"""Fixtures of many kinds of tests."""

from __future__ import annotations

import atexit
import gc
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import settings
from typer import main, testing
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling, Scheduling
from xdist.workermanage import WorkerController

from ncs.engine.engine import Engine
from ncs.present import page
from run_engines import started
from support.captions import said_twice

#: As the command line does: Ibis makes many small objects that live as long as the work does.
gc.set_threshold(100_000, 50, 1000)
#: The commands are made of the program's functions once a process, as for a person, and not once a call of a test.
main.get_command = testing._get_command = cache(main.get_command)
#: A report that any test makes is refused where a picture says a subject twice.
_sound = page._refuse_same_address


def _read(text: str) -> None:
    _sound(text)
    assert said_twice(text) == []


page._refuse_same_address = _read
#: The same examples on every machine: a run that fails fails again, and one that passes passes again. Others are sought
#: on purpose, by `HYPOTHESIS_PROFILE=search make unit`; what they find becomes an example beside its test.
settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


#: Files of the web that start a service of their own: they need not wait for one another.
ALONE = ("test_every_page.py", "test_production.py")


class _FilesAndSpark(LoadFileScheduling):
    """A file's tests run in one process; those of Spark all in one, for its Java takes long to start and warm up.

    Likewise those in a browser, which share one service, those of the structure, which look at the same sources, and
    those of the web that start no service: what every council's page is made of is worked out once for them.
    """

    def _split_scope(self, nodeid: str) -> str:
        on_spark = nodeid.startswith("tests/engines/") or "spark" in nodeid.partition("[")[2]
        if on_spark:
            return "tests/engines"
        if nodeid.startswith("tests/structure/"):
            return "tests/structure"
        file = nodeid.partition("::")[0]
        if file.endswith("in_a_browser.py"):
            return "in a browser"
        if file.startswith("tests/web/") and not file.endswith(ALONE):
            return "tests/web"
        return super()._split_scope(nodeid)

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        """Note that a test is done by leaving it out of what its process has to do, which is counted after each."""
        nodeid = self.registered_collections[node][item_index]
        del self.assigned_work[node][self._split_scope(nodeid)][nodeid]
        self._reschedule(node)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """Share tests out by file, as ``--dist loadfile`` does, but for those of Spark."""
    return _FilesAndSpark(config, log)


#: What takes longest, by a part of its address: begun first, so that nobody waits for it alone at the end.
LONGEST = (
    *("in_a_browser.py", "test_every_page.py", "tests/engines/", "tests/web/", "test_plans.py"),
    *("test_documented_commands.py", "test_records_check.py", "test_record_rules.py"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what takes longest; the rest stays in its order. Each has an id of its own, by which it is shared out.

    Raises:
        pytest.UsageError: several have one id, so that one of them would be run.
    """
    counted = Counter(item.nodeid for item in items)
    if twice := [nodeid for nodeid, many in counted.items() if many > 1]:
        raise pytest.UsageError(f"Several tests have one id, and only one of them would be run: {twice}")
    items.sort(key=lambda item: next((at for at, part in enumerate(LONGEST) if part in item.nodeid), len(LONGEST)))


def pytest_collection() -> None:
    """Nothing that is made while tests are collected is garbage soon."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Modules and tests stay as long as the process does: whoever looks for garbage from here on leaves them out."""
    gc.freeze()
    gc.enable()
    atexit.register(gc.unfreeze)  # libraries in C look at the end for what was never let go


@pytest.fixture(scope="module")
def duckdb() -> Iterator[Engine]:
    """DuckDB, started once a module."""
    with started("duckdb") as running:
        yield running
