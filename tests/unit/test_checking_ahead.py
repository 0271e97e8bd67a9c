"""While the rules look at one file the next is read: nothing of what is found, told or refused is otherwise for it."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest

from ncs.cld import specification
from ncs.core.errors import NcsError
from ncs.core.notices import listening
from ncs.records.checking import rows as made_rows
from ncs.records.checking import run
from ncs.records.checking.run import CheckOptions, check_files
from ncs.records.rules.samples import assessment, request, review, service

_HEADINGS = ",".join(field.header for field in specification(2).fields)
_ROWS = {"a": (service(), service(gender="Wrong")), "b": (request(),), "c": (review(ethnicity="x"), assessment())}


def files(folder: Path, *, encoding: str = "utf-8") -> list[Path]:
    """Three small files of one layout, each with other rows; beyond UTF-8 each says a name with an accent."""
    made = []
    for name, rows in _ROWS.items():
        lines = [
            ",".join(f'"{row.get(field.name, "")}"' for field in specification(2).fields)
            for row in (*rows, service(event_outcome="Café" if encoding != "utf-8" else "Cafe"))
        ]
        made.append(folder / f"{name}_20250401_20260331.csv")
        made[-1].write_text("\n".join([_HEADINGS, *lines, ""]), encoding=encoding)
    return made


def found_in(paths: list[Path], scratch: Path) -> list[Any]:
    with check_files(paths, options=CheckOptions(), scratch=scratch) as checked:
        issues = checked.first_issues(10_000, show_values=True)
        return [
            (one.rows, one.counts, one.measures, one.quality, one.months, one.councils,
             [issue for issue in issues if issue["file"] == one.format.path.name])
            for one in checked.files
        ]  # fmt: skip


def test_files_together_give_what_each_gives_alone(tmp_path: Path) -> None:
    paths = files(tmp_path)
    alone = [found for path in paths for found in found_in([path], tmp_path)]
    assert found_in(paths, tmp_path) == alone and [one[0] for one in alone] == [3, 2, 3]


def test_the_next_file_is_read_while_the_rules_look_at_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rules of the first file wait until the second is read: without reading ahead they would wait for ever."""
    read = {name: threading.Event() for name in _ROWS}
    making, running = run.make_rows, run.run_rules

    def made(*given: Any, **named: Any) -> made_rows.Made:
        found = making(*given, **named)
        read[given[1].path.name[0]].set()
        return found

    def judged(con: Any, check: Any, *given: Any, **named: Any) -> None:
        if named["file"] == 0:
            assert read["b"].wait(60)
        running(con, check, *given, **named)

    monkeypatch.setattr(run, "threads_of", lambda _: 2)
    monkeypatch.setattr(run, "make_rows", made)
    monkeypatch.setattr(run, "run_rules", judged)
    assert len(found_in(files(tmp_path), tmp_path)) == 3


@pytest.mark.parametrize(("few", "threads"), [(0, [1, 2, 2]), (100, [1, 1, 1])])
def test_a_file_is_judged_on_one_thread_while_another_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int, threads: list[int]
) -> None:
    """Beside the last two no other is read; of few rows, threads only hand each other questions."""
    latest, used, running = dict[int, int](), list[int](), run.run_rules

    def judged(con: Any, *given: Any, **named: Any) -> None:
        used.append(latest[id(con)])
        running(con, *given, **named)

    monkeypatch.setattr(run, "threads_of", lambda _: 2)
    monkeypatch.setattr(run, "FEW_ROWS", few)
    monkeypatch.setattr(run, "use_threads", lambda con, number: latest.update({id(con): number}))
    monkeypatch.setattr(run, "run_rules", judged)
    found_in(files(tmp_path), tmp_path)
    assert used == threads


def test_what_is_told_is_told_on_the_thread_of_who_asked_and_notices_in_the_order_of_files(tmp_path: Path) -> None:
    here, told, notices = threading.get_ident(), list[tuple[int, str]](), list[tuple[int, str]]()

    def progress(what: str, done: int, of: int) -> None:
        told.append((threading.get_ident(), what))
        assert 0 <= done <= of

    paths = files(tmp_path, encoding="cp1252")
    with (
        listening(lambda notice: notices.append((threading.get_ident(), notice))),
        check_files(paths, options=CheckOptions(), scratch=tmp_path, progress=progress) as checked,
    ):
        assert [file.rows for file in checked.files] == [3, 2, 3]
    assert {thread for thread, _ in told + notices} == {here}
    assert [notice.split("_")[0][-1] for _, notice in notices] == ["a", "b", "c"]
    checking = [what for _, what in told if what.startswith("Checking")]
    assert list(dict.fromkeys(checking)) == [f"Checking {path.name}" for path in paths]


def test_of_several_files_that_cannot_be_read_the_first_is_refused_however_late_it_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = files(tmp_path)
    paths[0].write_text("nothing,that,is,known\n1,2,3,4\n", encoding="utf-8")
    paths[1].write_text("", encoding="utf-8")
    detecting = run.detect

    def late(path: Path, **named: Any) -> Any:
        time.sleep(0.3 if path == paths[0] else 0)
        return detecting(path, **named)

    monkeypatch.setattr(run, "threads_of", lambda _: 2)
    monkeypatch.setattr(run, "detect", late)
    with pytest.raises(NcsError) as refused, check_files(paths, options=CheckOptions(), scratch=tmp_path):
        raise AssertionError("they were checked")
    assert paths[0].name in str(refused.value) and paths[1].name not in str(refused.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == [path.name for path in paths]


@pytest.mark.parametrize("threads", [1, 2])
def test_as_many_threads_read_as_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, threads: int) -> None:
    """Of one thread, and of one file, nothing is read ahead: the same connection reads and judges."""
    readers = set()
    making = run.make_rows

    def made(con: Any, *given: Any, **named: Any) -> made_rows.Made:
        readers.add((id(con), threading.get_ident()))
        return making(con, *given, **named)

    monkeypatch.setattr(run, "threads_of", lambda _: threads)
    monkeypatch.setattr(run, "make_rows", made)
    found_in(files(tmp_path)[:1], tmp_path)
    assert {thread for _, thread in readers} == {threading.get_ident()}
    readers.clear()
    found_in(files(tmp_path), tmp_path)
    assert len(readers) <= threads and (threading.get_ident() in {thread for _, thread in readers}) is (threads == 1)
