"""Outputs that appear together or not at all: all are filled first, then each takes its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ncs.core.refusals import MARKER, AlreadyThere, CannotWrite, files_in, refuse_file, refuse_folder
from ncs.core.working import is_elsewhere, working_folder


@dataclass(slots=True, kw_only=True)
class _Output:
    """One output on its way: ``place`` is removed at the end, ``kept`` is what stood at ``target`` before."""

    target: Path
    scratch: Path
    place: Path
    folder: bool
    private: bool
    kept: Path | None = None
    placed: bool = False


class Outputs:
    """The files and folders of one piece of work. Made by :func:`together`."""

    def __init__(self, *, replace: bool, read: Sequence[Path]) -> None:
        self._replace = replace
        self._read = tuple(read)
        self._outputs: list[_Output] = []
        self._parents: list[Path] = []

    def file(self, target: Path, *, private: bool = False) -> Path:
        """Return a path to fill, which takes the place of ``target`` in the end.

        A ``private`` file is its user's alone (0600), also while it is filled; another has what the umask leaves.

        Raises:
            IsAnInput, NotOurs, AlreadyThere: as :func:`~ncs.core.refusals.refuse_file` says.
            CannotWrite: ``target`` is already an output of this piece of work.
        """
        refuse_file(target, replace=self._replace, read=self._read, written=self.targets)
        place = self._begin(target, private=private)
        scratch = place / target.name
        self._outputs.append(_Output(target=target, scratch=scratch, place=place, folder=False, private=private))
        scratch.touch(mode=0o600 if private else 0o666)
        return scratch

    def folder(self, target: Path, *, private: bool = False) -> Path:
        """Return a folder to fill, which takes the place of ``target`` in the end; ``private`` is 0700, its files 0600.

        Raises:
            IsAnInput, NotOurs, AlreadyThere: as :func:`~ncs.core.refusals.refuse_folder` says.
            CannotWrite: ``target`` is already an output of this piece of work.
        """
        _restore(target)
        refuse_folder(target, replace=self._replace, read=self._read, written=self.targets)
        place = self._begin(target, private=private)
        self._outputs.append(_Output(target=target, scratch=place, place=place, folder=True, private=private))
        (place / MARKER).touch()
        return place

    @property
    def targets(self) -> tuple[Path, ...]:
        """What is written, in the order in which it was asked for."""
        return tuple(output.target for output in self._outputs)

    @property
    def places(self) -> tuple[Path, ...]:
        """The outputs, where they are worked on, and where what was there before waits."""
        return tuple(place for one in self._outputs for place in (one.target, one.place, one.kept) if place is not None)

    def finish(self) -> None:
        """Put every output in its place; if one cannot be, take back those that were and restore what was there.

        Raises:
            AlreadyThere: something came to a target meanwhile.
            OSError: a fault of the file system.
        """
        for output in self._outputs:
            _seal(output)
        try:
            for output in self._outputs:
                _put(output, replace=self._replace, alone=len(self._outputs) == 1)
        except BaseException:
            for output in reversed(self._outputs):
                _take_back(output)
            raise
        self._parents.clear()
        for output in self._outputs:
            if output.kept is not None:
                _remove(output.kept)

    def clear(self) -> None:
        """Remove working files, and the folders that were made for outputs that did not come to be."""
        for output in self._outputs:
            shutil.rmtree(output.place, ignore_errors=True)
        for parent in reversed(self._parents):
            with suppress(OSError):
                parent.rmdir()

    def _begin(self, target: Path, *, private: bool) -> Path:
        try:
            self._parents += _made_parents(target)
            return working_folder(target, private=private)
        except OSError as error:
            raise CannotWrite(f"Could not write {target}: {error.strerror or error}. Nothing was changed.") from error


@contextmanager
def together(*, replace: bool = False, read: Sequence[Path] = ()) -> Iterator[Outputs]:
    """Give a place to ask for outputs; they appear together at the end, and after a fault none does.

    Args:
        replace: whether outputs may take the place of what exists.
        read: files and folders that are read, of which none may be written.

    Raises:
        CannotWrite: the disk is full, a folder is missing permission, or another fault of the file system; all is as
            it was.
        OSError: a fault of the file system that names another file, such as one that is read; all is as it was.
    """
    outputs = Outputs(replace=replace, read=read)
    try:
        yield outputs
        outputs.finish()
    except BrokenPipeError:  # whoever read what is printed has closed; nothing is wrong with the outputs
        raise
    except OSError as error:
        if error.filename and is_elsewhere(error, *outputs.places):
            raise  # of a file that is read, for instance: nothing of what is written is to blame
        what = ", ".join(map(str, outputs.targets)) or "the outputs"
        raise CannotWrite(f"Could not write {what}: {error.strerror or error}. Nothing was changed.") from error
    finally:
        outputs.clear()


def _made_parents(target: Path) -> list[Path]:
    """Make the folders above ``target`` that are not there yet, and return them from the outermost."""
    missing = [parent for parent in target.parents if not parent.exists()]
    target.parent.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _restore(target: Path) -> None:
    """Put back what a run killed between the two renames of a folder had moved aside."""
    if target.name and not target.exists() and (_old(target) / MARKER).exists():
        _old(target).rename(target)


def _seal(output: _Output) -> None:
    """List the files of a folder, and see to it that no engine left a private one open to others."""
    if output.folder:
        names = [name for name in files_in(output.scratch) if name != MARKER]
        (output.scratch / MARKER).write_text("".join(f"{name}\n" for name in names), encoding="utf-8", newline="\n")
    if output.private:
        for path in (output.scratch, *output.scratch.rglob("*")):
            path.chmod(0o700 if path.is_dir() else 0o600)


def _put(output: _Output, *, replace: bool, alone: bool) -> None:
    if output.folder:
        refuse_folder(output.target, replace=replace)
        old = _old(output.target)
        _remove(old)
        if output.target.exists():
            output.target.rename(old)
            output.kept = old
        output.scratch.rename(output.target)
    elif os.path.lexists(output.target):
        refuse_file(output.target, replace=replace)
        if not alone:
            output.kept = _copy(output)
        os.replace(output.scratch, output.target)  # noqa: PTH105 - the atomic rename is the point
    else:
        _put_new(output)
    output.placed = True


def _put_new(output: _Output) -> None:
    """Give a file its name unless another has taken it meanwhile; where there are no hard links, look once more."""
    try:
        os.link(output.scratch, output.target)
    except FileExistsError:
        raise AlreadyThere(f"{output.target} came to be meanwhile. Nothing was changed.") from None
    except OSError:
        refuse_file(output.target)
        output.scratch.rename(output.target)


def _copy(output: _Output) -> Path:
    """Keep what stands at a target under a second name, so that it can be put back."""
    kept = output.place / f"{output.target.name}.kept"
    try:
        os.link(output.target, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(output.target, kept, follow_symlinks=False)
    return kept


def _take_back(output: _Output) -> None:
    """Undo :func:`_put` as far as it came."""
    with suppress(OSError):
        if output.placed and output.folder:
            output.target.rename(output.scratch)
        if output.kept is not None:
            os.replace(output.kept, output.target)  # noqa: PTH105
        elif output.placed and not output.folder:
            output.target.unlink()


def _old(target: Path) -> Path:
    """Return where a folder waits while its successor takes its place."""
    return target.with_name(f".{target.name}.old")


def _remove(old: Path) -> None:
    """Remove what :func:`_put` kept, and nothing that happens to have its name."""
    if old.is_dir() and ((old / MARKER).exists() or not any(old.iterdir())):
        shutil.rmtree(old, ignore_errors=True)
