"""Outputs: what is refused, together or not at all, for whom a file is, and nothing that other threads would feel."""

from __future__ import annotations

import gc
import os
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ncs.core import outputs as outputs_module
from ncs.core.files import MARKER, CannotWrite, atomic_folder, atomic_path, write_text
from ncs.core.outputs import together
from ncs.core.refusals import AlreadyThere, IsAnInput, NotOurs, refuse_file, refuse_folder, refuse_shelf
from ncs.engine.engine import engine


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def folder_of(target: Path, **files: str) -> Path:
    with atomic_folder(target) as scratch:
        for name, text in files.items():
            (scratch / name).write_text(text)
    return target


# What is refused.


def test_a_file_that_exists_is_replaced_only_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "mum.yaml"
    write_text(target, "filled in")
    with pytest.raises(AlreadyThere, match="replace=True"):
        write_text(target, "template")
    assert target.read_text() == "filled in"
    write_text(target, "template", replace=True)
    assert target.read_text() == "template" and names(tmp_path) == ["mum.yaml"]


def test_what_comes_to_be_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """Nothing was there when the work began; another program wrote it before the end."""
    for name, writer in (("a.txt", atomic_path), ("d", atomic_folder)):
        with pytest.raises((AlreadyThere, NotOurs)), writer(tmp_path / name) as scratch:
            (scratch / "x" if name == "d" else scratch).write_text("ours")
            other = tmp_path / name / "theirs" if name == "d" else tmp_path / name
            other.parent.mkdir(exist_ok=True)
            other.write_text("theirs")
        assert other.read_text() == "theirs"
    assert names(tmp_path) == ["a.txt", "d"] and names(tmp_path / "d") == ["theirs"]


@pytest.mark.parametrize("make", ["same", "dotted", "symlink", "hard link", "dangling"])
def test_an_input_is_never_an_output_by_whatever_name(tmp_path: Path, make: str) -> None:
    case = tmp_path / "case.yaml"
    if make != "dangling":
        case.write_text("a case")
    target = {"same": case, "dotted": tmp_path / "x" / ".." / "case.yaml"}.get(make, tmp_path / "other.yaml")
    (tmp_path / "x").mkdir()
    if make in ("symlink", "dangling"):
        target.symlink_to(case)
    if make == "hard link":
        os.link(case, target)
    with pytest.raises(IsAnInput):
        refuse_file(target, replace=True, read=[tmp_path / "else.yaml", case])
    with pytest.raises(IsAnInput), atomic_path(target, replace=True, read=[case]) as scratch:
        scratch.write_text("lost")
    assert make == "dangling" or case.read_text() == "a case"


def test_a_folder_that_holds_an_input_is_never_replaced(tmp_path: Path) -> None:
    made = folder_of(tmp_path / "files", a="1")
    (tmp_path / "link").symlink_to(made)
    for given, target in ((made, made), (made / "a", made), (tmp_path / "link" / "a", made), (made, tmp_path / "link")):
        with pytest.raises(IsAnInput):
            refuse_folder(target, replace=True, read=[given])
    refuse_folder(made, replace=True, read=[tmp_path / "filesystem"])


def test_nothing_is_written_into_a_folder_that_is_read(tmp_path: Path) -> None:
    """The next run would read it: ``records build files --out files/run`` takes every file below ``files``."""
    files = folder_of(tmp_path / "files", a="1")
    (tmp_path / "link").symlink_to(files)
    for given, target in (
        (files, files / "run"),
        (files, tmp_path / "link" / "b" / "run"),
        (tmp_path / "link", files / "a2"),
    ):
        with pytest.raises(IsAnInput, match="which is read"):
            refuse_folder(target, read=[given])
        with pytest.raises(IsAnInput, match="which is read"):
            refuse_file(target, replace=True, read=[given])
    refuse_folder(tmp_path / "filesrun", read=[files])
    refuse_file(files / "b", read=[files / "a"])


def test_a_link_that_leads_nowhere_exists(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    with pytest.raises(AlreadyThere):
        refuse_file(tmp_path / "a")
    with pytest.raises(NotOurs, match="is a file"):
        refuse_folder(tmp_path / "a", replace=True)


def test_only_files_and_folders_take_the_place_of_their_like(tmp_path: Path) -> None:
    with pytest.raises(NotOurs, match="is a folder"):
        refuse_file(tmp_path, replace=True)
    with pytest.raises(NotOurs, match="not a file"):
        refuse_file(Path(os.devnull), replace=True)
    for nameless in (Path(), Path(".."), tmp_path / ".."):
        with pytest.raises(NotOurs, match="no name of its own"):
            refuse_folder(nameless, replace=True)


def test_a_folder_made_by_ncs_needs_to_be_asked_for_and_one_with_more_in_it_is_never_replaced(tmp_path: Path) -> None:
    made = folder_of(tmp_path / "d", x="1")
    with pytest.raises(AlreadyThere, match="replace=True"):
        folder_of(made, x="2")
    (made / "notes").mkdir()
    (made / "notes" / "mine.txt").write_text("years of work")
    with pytest.raises(NotOurs, match=r"such as notes/mine\.txt"), atomic_folder(made, replace=True):
        pass
    assert (made / "notes" / "mine.txt").read_text() == "years of work" and (made / "x").read_text() == "1"


def test_a_folder_of_an_earlier_version_kept_no_list_and_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / MARKER).touch()
    (tmp_path / "d" / "x").write_text("1")
    with pytest.raises(AlreadyThere):
        refuse_folder(tmp_path / "d")
    refuse_folder(tmp_path / "d", replace=True)


def test_a_shelf_holds_nothing_but_what_ncs_made(tmp_path: Path) -> None:
    folder_of(tmp_path / "shelf" / "torbay", x="1")
    refuse_shelf(tmp_path / "shelf")
    refuse_shelf(tmp_path / "not there yet")
    (tmp_path / "shelf" / "mine.txt").write_text("mine")
    for target in (tmp_path / "shelf", tmp_path / "shelf" / "mine.txt"):
        with pytest.raises(NotOurs):
            refuse_shelf(target)


# Together or not at all.


def test_outputs_appear_together(tmp_path: Path) -> None:
    with together() as made:
        first, second = made.file(tmp_path / "new" / "a.txt"), made.folder(tmp_path / "d")
        first.write_text("a")
        (second / "x").write_text("x")
        assert not (tmp_path / "new" / "a.txt").exists() and not (tmp_path / "d").exists()
    assert (tmp_path / "new" / "a.txt").read_text() == "a" and (tmp_path / "d" / "x").read_text() == "x"
    assert names(tmp_path) == ["d", "new"] and names(tmp_path / "new") == ["a.txt"]


def test_a_fault_while_filling_leaves_nothing_new_not_even_folders(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="No space left"), together() as made:
        made.file(tmp_path / "new" / "deep" / "a.txt").write_text("a")
        made.folder(tmp_path / "d")
        raise OSError(28, "No space left on device")
    assert names(tmp_path) == []


@pytest.mark.parametrize("fails", [0, 1, 2, 3])
def test_a_fault_while_they_take_their_places_restores_what_was_there(
    tmp_path: Path, fails: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first so many of four take their places, the next cannot: two are new, two replace an earlier run's."""
    (tmp_path / "old.txt").write_text("before")
    folder_of(tmp_path / "old", x="before")
    put, done = outputs_module._put, []

    def failing(output: object, **more: bool) -> None:
        if len(done) == fails:
            raise OSError(5, "Input/output error")
        put(output, **more)  # type: ignore[arg-type]
        done.append(output)

    monkeypatch.setattr(outputs_module, "_put", failing)
    with pytest.raises(CannotWrite, match="Nothing was changed"), together(replace=True) as made:
        for name in ("old.txt", "new.txt"):
            made.file(tmp_path / name).write_text("after")
        for name in ("old", "new"):
            (made.folder(tmp_path / name) / "x").write_text("after")
    assert names(tmp_path) == ["old", "old.txt"]
    assert (tmp_path / "old.txt").read_text() == "before" and (tmp_path / "old" / "x").read_text() == "before"


def test_one_output_asked_for_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="twice"), together() as made:
        made.file(tmp_path / "a.txt")
        made.file(tmp_path / "." / "a.txt")
    assert names(tmp_path) == []


def test_a_folder_called_like_our_own_waiting_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".d.old").mkdir()
    (tmp_path / ".d.old" / "mine.txt").write_text("mine")
    folder_of(tmp_path / "kept", x="1")
    with pytest.raises(CannotWrite), atomic_folder(folder_of(tmp_path / "d", x="1"), replace=True) as scratch:
        (scratch / "x").write_text("2")
    assert (tmp_path / ".d.old" / "mine.txt").read_text() == "mine" and (tmp_path / "d" / "x").read_text() == "1"


# For whom, and what other threads feel.


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o027, 0o077])
def test_private_outputs_are_their_users_alone_from_the_first_moment(tmp_path: Path, mask: int) -> None:
    """An engine may put a new file in the place of the one it was given, as open to others as the umask lets it."""
    with umask(mask), together() as made:
        file, folder = made.file(tmp_path / "a.csv", private=True), made.folder(tmp_path / "d", private=True)
        assert mode(file) == 0o600 and mode(file.parent) == 0o700 and mode(folder) == 0o700
        file.unlink()
        file.write_text("a person")
        (folder / "people").mkdir()
        (folder / "people" / "x.parquet").write_text("a person")
    assert mode(tmp_path / "a.csv") == 0o600
    assert {mode(path) for path in (tmp_path / "d", tmp_path / "d" / "people")} == {0o700}
    assert {mode(path) for path in (tmp_path / "d").rglob("*") if path.is_file()} == {0o600}


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o027, 0o077])
def test_other_outputs_have_what_the_umask_leaves(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        write_text(tmp_path / "a.txt", "a")
        folder_of(tmp_path / "d", x="1")
    assert mode(tmp_path / "a.txt") == mode(tmp_path / "d" / "x") == 0o666 & ~mask
    assert mode(tmp_path / "d") == 0o777 & ~mask


def test_threads_beside_the_writers_never_feel_another_umask(tmp_path: Path) -> None:
    """Once umask was set to nothing for a moment at each write, and files that other threads made then were open to
    the world."""
    stop, seen = threading.Event(), set()

    def bystander() -> None:
        number = 0
        while not stop.is_set():
            path = tmp_path / f"bystander-{number % 50}"
            path.unlink(missing_ok=True)
            path.touch()
            seen.add(mode(path))
            number += 1

    def writer(number: int) -> Callable[[], None]:
        def write() -> None:
            for _ in range(100):
                write_text(tmp_path / f"w{number}.txt", "w", replace=True)
                with atomic_folder(tmp_path / f"d{number}", replace=True, private=True) as scratch:
                    (scratch / "x").write_text("1")

        return write

    with umask(0o027):
        watching = threading.Thread(target=bystander)
        watching.start()
        writers = [threading.Thread(target=writer(number)) for number in range(3)]
        for thread in writers:
            thread.start()
        for thread in writers:
            thread.join()
        stop.set()
        watching.join()
    assert seen == {0o640}
    assert {mode(tmp_path / f"w{number}.txt") for number in range(3)} == {0o640}


def test_an_engine_leaves_the_process_as_it_was_also_after_a_fault(tmp_path: Path) -> None:
    before = gc.get_threshold(), gc.isenabled(), gc.get_freeze_count(), dict(os.environ), Path.cwd()
    with engine(scratch=tmp_path):
        assert gc.get_threshold() == before[0]
    with pytest.raises(ZeroDivisionError), engine(scratch=tmp_path):
        raise ZeroDivisionError
    assert (gc.get_threshold(), gc.isenabled(), gc.get_freeze_count(), dict(os.environ), Path.cwd()) == before
