"""The production path as the compose file has it: PostgreSQL, migrations, hashed files, a WSGI server, a worker."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from support.journals import new_database
from support.patience import PATIENCE

ROOT = Path(__file__).parents[2]


def compose() -> dict[str, Any]:
    """Return the compose file, read as Docker reads it: with its anchors."""
    yaml = import_module("yaml")
    found: dict[str, Any] = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True, kw_only=True)
class Put:
    """A service put up as the compose file does: its environment and its folder."""

    told: dict[str, str]
    folder: Path

    def run(self, *command: str) -> str:
        """Run a command of the service to its end, and return what it said."""
        ran = subprocess.run(
            [sys.executable, "-m", "ncs.web", *command], env=self.told, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def asked(self, words: str) -> str:
        """Run lines of Python with the service's settings, and return what they print."""
        begin = "import django; django.setup()\n"
        ran = subprocess.run(
            [sys.executable, "-c", begin + words], env=self.told, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    def state(self) -> str:
        """Return the state of the one submission that there is, as the database has it."""
        with import_module("psycopg").connect(self.told["NCS_WEB_DATABASE"]) as held:
            ((found,),) = held.execute("SELECT state FROM web_submission").fetchall()
        return str(found)

    @contextmanager
    def running(self, *command: str) -> Iterator[subprocess.Popen[bytes]]:
        """Run a command of the service for a while; it is made to end, with all that it began."""
        log = (self.folder / "log").open("ab")
        with log, subprocess.Popen(command, env=self.told, stdout=log, stderr=log, start_new_session=True) as child:
            try:
                yield child
            finally:
                if child.poll() is None:
                    os.killpg(child.pid, signal.SIGTERM)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a database that `migrate` brought up to date; skipped without PostgreSQL."""
    url = new_database("migrated")
    told_of(url, tmp_path_factory.mktemp("migrated")).run("migrate", "--noinput")
    return urlsplit(url).path.strip("/")


@pytest.fixture
def put(tmp_path: Path, migrated: str) -> Put:
    """A database of its own that was brought up to date, and the settings of the compose file's services."""
    return told_of(new_database("service", like=migrated), tmp_path)


def told_of(url: str, folder: Path) -> Put:
    """Return a service with the settings of the compose file's services, on a database and in a folder."""
    told = {str(name): str(value) for name, value in compose()["services"]["web"]["environment"].items()}
    told |= {"NCS_WEB_DATABASE": url, "NCS_WEB_SECRET": "kT9-unlikely_0123456789abcdefghijklmnopqrstuvwxyz"}
    told |= {"NCS_WEB_HOSTS": "care.example", "NCS_WEB_FOLDER": str(folder / "data")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NCS_WEB_", "DJANGO_"))}
    return Put(told={**kept, **told, "DJANGO_SETTINGS_MODULE": "ncs.web.settings"}, folder=folder)


def waited(found: Callable[[], Any]) -> Any:
    """Return what is found once it is; fails when it never is."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if it := found():
            return it
        time.sleep(0.05)
    raise AssertionError("it was waited for in vain")


def listening(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def got(port: int, path: str, *, way: str = "GET", body: str = "", **headers: str) -> tuple[int, Any, str]:
    """Return the status, the headers and the text of an answer, asked as the proxy with HTTPS before it asks."""
    held = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    given = {"Host": "care.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1", **headers}
    if body:
        given |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": "https://care.example/"}
    held.request(way, path, body=body or None, headers=given)
    answer = held.getresponse()
    text = answer.read().decode("utf-8", errors="replace")
    held.close()
    return answer.status, answer.headers, text


def test_the_compose_file_holds_together() -> None:
    """Each service is there, with what it waits for; what is run exists; only the local proxy reaches the service."""
    found = compose()
    services = found["services"]
    assert set(services) == {"database", "migrate", "web", "worker", "forget"}
    assert services["migrate"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    for name in ("web", "worker", "forget"):
        one = services[name]
        assert one["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}, "the tables are there"
    for name in ("migrate", "web", "worker", "forget"):
        one = services[name]
        assert one["restart"] and one["volumes"] == ["uploads:/data/uploads"]
        assert one["environment"] == services["web"]["environment"]
        assert one["ports"] == (["127.0.0.1:8000:8000"] if name == "web" else [])
        assert "command" not in one or isinstance(one["command"], list), "older programs take no null"
    assert "healthcheck" in services["database"] and services["migrate"]["restart"] == "on-failure"
    mounted = [each.split(":")[0] for one in services.values() for each in one["volumes"]]
    assert set(mounted) == set(found["volumes"])
    text = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    said = " ".join([text, *(str(services[name].get("command", "")) for name in services)])
    commands = set(re.findall(r"python(?: -m|', '-m',) '?ncs\.web(?: |', ')(\w+)", said)) - {"assets"}
    known = import_module("django.core.management").get_commands()
    assert "gunicorn --preload --no-control-socket 'ncs.web.ready:service()'" in text
    assert commands == {"migrate", "collectstatic", "db_worker", "forget"} and commands <= set(known)


def test_an_image_is_built_from_what_it_needs_and_nothing_else() -> None:
    """What is let through: what the wheel is made of. No history, no environment, nothing that lies about."""
    said = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in said if line and not line.startswith("#")]
    through = {line[1:] for line in rules if line.startswith("!")}
    assert rules[0] == "*" and through == {"pyproject.toml", "uv.lock", "README.md", "LICENSE", "src"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {project["project"]["readme"], *project["project"]["license-files"]}
    assert needed <= through and project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["src/ncs"]
    text = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    extras = set(re.findall(r"--extra ([\w-]+)", text))
    assert extras == {"web", "web-postgresql", "web-pdf"} <= set(project["project"]["optional-dependencies"])
    assert "--compile-bytecode" in text, "what runs may write nothing, and would compile all at each start"
    assert all((ROOT / path).exists() for path in re.findall(r"COPY (src/\S+) (src/\S+) ", text)[0])


def test_it_is_put_up_on_postgresql_answers_and_loses_nothing_when_it_is_started_again(put: Put) -> None:
    """Tables as the models have them, twice; files with hashes; HTTPS alone; a draft outlives the server."""
    said = put.asked(_AGAIN)
    assert "No changes detected" in said and "No migrations to apply" in said
    put.run("collectstatic", "--noinput", "--verbosity", "0")
    port = _free()
    start = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", "1"]
    # As the compose file has it, but that of 153 councils' pages it makes one first: web/few.py.
    ready = [*start, "--preload", "--pythonpath", str(ROOT / "tests"), "web.few:service()"]
    server = [*start, "ncs.web.wsgi"]
    with put.running(*ready, "--threads", "4"):
        waited(lambda: listening(port))
        assert "ETag" in got(port, "/places/camden")[1]
        assert got(port, "/health")[0] == 200
        status, headers, _ = got(port, "/", **{"X-Forwarded-Proto": "http"})
        assert (status, headers["Location"]) == (301, "https://care.example/")
        assert got(port, "/", Host="elsewhere.example")[0] == 400
        status, headers, text = got(port, "/what-care-costs/")
        assert status == 200 and headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
        (style,) = set(re.findall(r'href="(/static/ncs/site\.[0-9a-f]{12}\.css)"', text))
        status, headers, _ = got(port, style)
        assert status == 200 and "immutable" in headers["Cache-Control"]
        _, headers, page = got(port, "/what-care-costs/")
        cookie = headers_cookie(headers, "csrftoken")
        form = urlencode({"csrfmiddlewaretoken": re.findall(r'csrfmiddlewaretoken" value="(\w+)"', page)[0]})
        status, headers, _ = got(port, "/what-care-costs/", way="POST", body=form, Cookie=cookie)
        assert status == 303 and "Secure" in headers["Set-Cookie"] and "HttpOnly" in headers["Set-Cookie"]
        draft, key = headers["Location"], headers_cookie(headers, "care_answers")
        assert got(port, draft, Cookie=key)[0] == 200
    with put.running(*server):
        waited(lambda: listening(port))
        assert got(port, draft, Cookie=key)[0] == 200 and got(port, draft)[0] == 410


_BEGIN = """
from ncs.web.members import sealed, submissions
from ncs.web.members.invitations import organisation_named
handler = sealed.Sealing(None, largest=10**6)
handler.new_file("file", "a.csv", "text/csv", 6)
handler.receive_data_chunk({content!r}, 0)
made = submissions.begin(organisation_named("Camden"), handler.file_complete(6), by="a@example.org", release=2)
print(made.pk)
"""
#: What became of a submission that was silent for long, and which files are left; it goes, and another begins.
_LATE = """
from os import listdir
from datetime import timedelta
from django.utils import timezone
from ncs.web.models import Submission
from ncs.web.members import submissions
Submission.objects.update(heard=timezone.now() - submissions.SILENT - timedelta(seconds=1))
submissions.tidy()
found = Submission.objects.get()
print(found.state, bytes(found.key) == b"", found.told)
print(listdir({uploads!r}))
found.delete()
"""
_AGAIN = """
from django.core.management import call_command
call_command("makemigrations", check_changes=True, dry_run=True)
call_command("migrate", interactive=False)
"""


def test_a_worker_that_is_killed_outright_in_the_middle_takes_the_check_along_and_it_is_said(put: Put) -> None:
    """SIGKILL while a file is checked: the check's process ends too, the next look says so, another worker goes on."""
    from ncs.records.rules.samples import request, service
    from web.members import submission_text

    content = submission_text([request(), service()]).encode()
    worker = [sys.executable, "-m", "ncs.web", "db_worker", "--skip-checks"]
    one = put.asked(_BEGIN.format(content=content))
    uploads = put.folder / "data" / "uploads"
    opened = uploads / one.replace("-", "") / "submission.csv"
    with put.running(*worker) as child:
        waited(opened.exists)
        checkers = waited(lambda: _children(child.pid))
        os.kill(child.pid, signal.SIGKILL)
        waited(lambda: not [pid for pid in checkers if _runs(pid)])
    assert put.state() in ("working", "waiting") and opened.exists()
    assert not opened.with_name("answer.json").exists()  # it was ended, and did not come to its end
    old = time.time() - 3600
    for path in (opened.parent, *opened.parent.iterdir()):
        os.utime(path, (old, old))
    state, left, _ = put.asked((_LATE + _BEGIN).format(uploads=str(uploads), content=content)).splitlines()
    assert state.startswith("failed True The check stopped before its end, and the file was destroyed.")
    assert left == "[]"
    with put.running(*worker):
        waited(lambda: put.state() == "done")
    assert list(uploads.iterdir()) == []


def headers_cookie(headers: Any, name: str) -> str:
    """Return a cookie that an answer sets, as a request gives it back."""
    found = [one.partition(";")[0] for one in headers.get_all("Set-Cookie") or () if one.startswith(f"{name}=")]
    return found[0] if found else ""


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _children(pid: int) -> list[int]:
    """Return the processes that a process began (Linux alone)."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in path.read_text().split()] if path.exists() else []


def _runs(pid: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
