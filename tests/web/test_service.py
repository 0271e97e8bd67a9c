"""What the service is told by its environment, its styles, and how it is put up."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings

from ncs.core.errors import ProblemsFound
from ncs.providers.use.register import read
from ncs.reference.councils import find_council
from ncs.web import assets
from ncs.web.environment import WrongSetting, database, environment
from ncs.web.management.commands import serve
from ncs.web.pages import held

ROOT = Path(__file__).parents[2]
PUBLIC = {"NCS_WEB_PRODUCTION": "1", "NCS_WEB_SECRET": "s" * 50, "NCS_WEB_HOSTS": "a.example, b.example"}


def test_on_ones_own_machine_nothing_need_be_said(tmp_path: Path) -> None:
    """A secret is made once, for its user alone; the database is a file; only this machine is answered."""
    given = {"NCS_WEB_FOLDER": str(tmp_path / "web")}
    first, again = environment(given), environment(given)
    assert first == again and len(first.secret) > 40 and not first.production
    assert (tmp_path / "web" / "secret").stat().st_mode & 0o077 == 0
    assert first.hosts == ("localhost", "127.0.0.1", "[::1]")
    assert first.database["NAME"] == str(tmp_path / "web" / "web.sqlite3")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"NCS_WEB_SECRET": "s" * 31}, "NCS_WEB_SECRET"),
        ({"NCS_WEB_SECRET": ""}, "NCS_WEB_SECRET"),
        ({"NCS_WEB_HOSTS": " , "}, "NCS_WEB_HOSTS"),
        ({"NCS_WEB_PRODUCTION": "perhaps"}, "NCS_WEB_PRODUCTION"),
        ({"NCS_WEB_KEEP_HOURS": "soon"}, "NCS_WEB_KEEP_HOURS"),
        ({"NCS_WEB_KEEP_HOURS": "9999"}, "NCS_WEB_KEEP_HOURS"),
        ({"NCS_WEB_UPLOADS_MB": "5 GB"}, "NCS_WEB_UPLOADS_MB"),
        ({"NCS_WEB_DATABASE": "mysql://a/b"}, "NCS_WEB_DATABASE"),
        ({"NCS_WEB_DATABASE": "postgresql://host"}, "NCS_WEB_DATABASE"),
        ({"NCS_WEB_DATABASE": "postgresql://ncs:p@db:none/care"}, "NCS_WEB_DATABASE"),
        ({"NCS_WEB_DATABASE": "postgresql://ncs:p@db:99999/care"}, "NCS_WEB_DATABASE"),
        ({"NCS_WEB_DATABASE": "postgresql://[::1/care"}, "NCS_WEB_DATABASE"),
        ({"NCS_WEB_KEEP_HOURS": "9" * 5000}, "NCS_WEB_KEEP_HOURS"),
    ],
)
def test_a_variable_that_cannot_be_followed_is_named(tmp_path: Path, change: dict[str, str], named: str) -> None:
    with pytest.raises(WrongSetting, match=named):
        environment({**PUBLIC, "NCS_WEB_FOLDER": str(tmp_path), **change})


def test_notes_on_the_quality_of_data_are_a_file_that_the_figures_are_worked_out_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A council misspelt in the file is named, so that it was read."""
    given = {"NCS_WEB_FOLDER": str(tmp_path), "NCS_WEB_QUALITY_NOTES": str(tmp_path / "notes.csv")}
    with pytest.raises(WrongSetting, match="NCS_WEB_QUALITY_NOTES"):
        environment(given)
    (tmp_path / "notes.csv").write_text("measure,council,note,source\n2C,Torbey,late,a letter\n", encoding="utf-8")
    monkeypatch.setattr(settings, "ENVIRONMENT", environment(given))
    with pytest.raises(ProblemsFound, match="Torbay"):
        held._landscape.__wrapped__()
    assert environment({"NCS_WEB_FOLDER": str(tmp_path)}).quality_notes is None


def test_a_register_of_providers_is_what_the_pages_of_councils_tell_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An invented home of 20 beds in Leeds. A folder without a register is named; without the setting there is none."""
    heads = "Location ID,Location Name,Location Local Authority,Care homes beds,Location HSCA start date,Care home?"
    file = tmp_path / "01_July_2026_HSCA_Active_Locations.csv"
    row = "1-1,Alder,Leeds,20,01/01/2011,Y,P1,Alder Ltd"
    file.write_text(f"{heads},Provider ID,Provider Name\n{row}\n", encoding="utf-8")
    given = {"NCS_WEB_FOLDER": str(tmp_path), "NCS_WEB_PROVIDERS": str(tmp_path / "register")}
    with pytest.raises(WrongSetting, match="NCS_WEB_PROVIDERS"):
        environment(given)
    read([file], tmp_path / "register")
    monkeypatch.setattr(settings, "ENVIRONMENT", environment(given))
    found = held.care.__wrapped__()
    assert found is not None and [one.beds for one in found.councils.values()] == [20]
    monkeypatch.setattr(held, "care", lambda: found)
    page = held.council_report.__wrapped__(find_council("Leeds").ons_code)
    assert "Where care is" in [section.heading for section in page.sections]
    monkeypatch.undo()
    assert held.care.__wrapped__() is None


def test_a_database_server_is_named_by_its_url() -> None:
    found = database("postgresql://n%40cs:p%2Fw@db.example:6543/care", Path("x"))
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert [found[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "n@cs", "p/w", "db.example", 6543, "care",
    ]  # fmt: skip


def test_what_a_url_says_of_how_its_connection_is_kept_safe_is_followed_or_refused() -> None:
    """One that asks for encryption must not go on without it; a socket of this machine is a folder."""
    found = database("postgresql://ncs:p@db.example/care?sslmode=verify-full&sslrootcert=/etc/ca.pem", Path("x"))
    assert (
        found["OPTIONS"] == {"sslmode": "verify-full", "sslrootcert": "/etc/ca.pem"} and found["HOST"] == "db.example"
    )
    assert database("postgresql://ncs@/care?host=/run/postgresql", Path("x"))["HOST"] == "/run/postgresql"
    for more in ("sslmod=require", "options=-csearch_path%3Dx", "target_session_attrs=any"):
        with pytest.raises(WrongSetting, match=more.partition("=")[0]):
            database(f"postgresql://ncs@db/care?{more}", Path("x"))


@pytest.mark.parametrize(("proxies", "trusted"), [("0", "None 0 0"), ("2", "('HTTP_X_FORWARDED_PROTO', 'https') 2 2")])
def test_production_passes_the_check_of_django_for_deployment(tmp_path: Path, proxies: str, trusted: str) -> None:
    """Also: cookies by HTTPS alone, HSTS for a year. What a proxy says is believed where there is one, and of the last.

    Without one, a visitor could say that a request came by HTTPS, or from where it did not, so that attempts to sign in
    and allowances would be counted for another.
    """
    secret = "kT9-unlikely-in-any-list_0123456789abcdefghijklmnopqrstuvwxyz"
    told = {**os.environ, **PUBLIC, "NCS_WEB_SECRET": secret, "NCS_WEB_FOLDER": str(tmp_path)}
    told |= {"NCS_WEB_PROXIES": proxies}
    look = (
        "import django; django.setup(); from django.core.management import call_command as c;"
        "c('check', deploy=True, fail_level='WARNING'); from django.conf import settings as s;"
        "print(s.SECURE_HSTS_SECONDS, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, s.DEBUG,"
        "s.SECURE_PROXY_SSL_HEADER, s.NINJA_NUM_PROXIES, s.ALLAUTH_TRUSTED_PROXY_COUNT)"
    )
    ran = subprocess.run([sys.executable, "-c", look], env=told, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip().endswith(f"31536000 True True True False {trusted}")


def test_the_styles_hold_nothing_that_only_government_may_use() -> None:
    css = (
        "@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}.a{font-family:GDS Transport,arial}"
        ".govuk-footer__copyright-logo:before{background-image:url(/assets/images/govuk-crest.svg)}"
        "@supports (mask-position:initial){.govuk-footer__copyright-logo:before{mask:url(/c.svg)}}.b{color:red}"
    )
    assert assets.without_government(css) == ".a{font-family:arial}.b{color:red}"
    with pytest.raises(assets.CannotBuild, match="url"):
        assets.without_government(".new{background:url(/assets/images/crown.svg)}")


def test_styles_that_are_built_are_those_and_nothing_else() -> None:
    """What was built on this machine, by lock file; a machine that could not says so."""
    css = assets.BUILT / "govuk-frontend.min.css"
    if not css.is_file():
        pytest.skip("the styles are not built here: python -m ncs.web.assets")
    text = css.read_text(encoding="utf-8")
    assert not re.search(r"url\(|@import|crest|GDS Transport", text)
    assert ".govuk-generic-header" in text and '--govuk-frontend-version:"6.3.0"' in text.replace("'", '"')
    assert sorted(path.name for path in assets.BUILT.glob("[!.]*")) == [
        "govuk-frontend.min.css", "govuk-frontend.min.js", "licence.txt",
    ]  # fmt: skip


def test_styles_that_cannot_be_had_fail_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets.shutil, "which", lambda name: None)
    monkeypatch.setattr(assets, "find_spec", lambda name: None)
    with pytest.raises(assets.CannotBuild, match="There is no npm"):
        assets.build(tmp_path / "built")
    monkeypatch.setattr(assets, "npm_command", lambda: (sys.executable, "-c", "import sys; sys.exit('no network')"))
    with pytest.raises(assets.CannotBuild, match="by its lock file: no network"):
        assets.build(tmp_path / "built")
    assert not (tmp_path / "built").exists()


def test_variables_that_are_told_of_exist() -> None:
    """In the compose file, the guide and the code: the same names."""
    known = set(re.findall(r'"(NCS_WEB_\w+)"', (ROOT / "src/ncs/web/environment.py").read_text(encoding="utf-8")))
    guide = (ROOT / "docs/how-to/anyone-run-the-web-service.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(NCS_WEB_\w+)`", guide, re.MULTILINE)) == known
    for name in ("compose.yaml", "Dockerfile"):
        assert set(re.findall(r"NCS_WEB_\w+", (ROOT / "deploy" / name).read_text(encoding="utf-8"))) <= known


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_the_worker_ends_with_the_service_when_that_is_told_to_end(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A service manager sends SIGTERM. The worker here only says its number, and would stay for a minute."""
    said = tmp_path / "number"
    worker = f"import os, time, pathlib; pathlib.Path({str(said)!r}).write_text(str(os.getpid())); time.sleep(60)"

    def listening(*given: Any, **rest: Any) -> None:
        while not said.exists() or not said.read_text():
            time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(20)
        raise AssertionError("it was told to end, and goes on")

    monkeypatch.setattr(serve, "_WORKER", [sys.executable, "-c", worker])
    for name, made in (("run", listening), ("call_command", None), ("warm", None), ("get_wsgi_application", None)):
        monkeypatch.setattr(serve, name, made or (lambda *given, **rest: None))
    monkeypatch.setattr(serve.finders, "find", lambda name: name)
    before, told = signal.getsignal(signal.SIGTERM), io.StringIO()
    serve.Command(stdout=told).handle(port=8000)
    with pytest.raises(ProcessLookupError):
        os.kill(int(said.read_text()), 0)
    assert told.getvalue().endswith("Stopped.\n") and signal.getsignal(signal.SIGTERM) == before


def test_macros_and_styles_are_of_one_version() -> None:
    """The port 4.1.0 is of GOV.UK Frontend 6.3.0: its changelog of 2026."""
    assert '"govuk-frontend": "6.3.0"' in (assets.NPM / "package.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in (assets.NPM / "package-lock.json").read_text(encoding="utf-8")
    assert "http" not in (assets.NPM / "package-lock.json").read_text(encoding="utf-8")
    assert "govuk-frontend-jinja==4.1.0" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_command_line_opens_the_service_or_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from ncs.cli import serve as door

    ran: list[list[str]] = []

    @contextmanager
    def beside(command: list[str], **rest: Any) -> Iterator[Any]:
        ran.append(command)
        yield SimpleNamespace(wait=lambda: 0)

    monkeypatch.setattr(door, "running_beside", beside)
    door.serve(port=0)
    assert ran == [[sys.executable, "-m", "ncs.web", "serve", "--port", "0"]]
    monkeypatch.setattr(door, "find_spec", lambda name: None)
    with pytest.raises(door.NoWeb, match="national-care-service"):
        door.serve(port=0)
