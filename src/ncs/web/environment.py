"""What the environment says of a service: each variable read, checked and explained in one place."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from ncs.core.errors import NcsError
from ncs.core.files import write_text
from ncs.core.looking import is_file
from ncs.reference.postcodes import opened

#: What a URL may say of how its connection is kept safe, in the words of PostgreSQL.
_SAFE = ("sslmode", "sslrootcert")
_LIKE = "NCS_WEB_DATABASE is like postgresql://user:password@host:5432/name; without it, a file."
_YES, _NO = ("1", "yes", "true", "on"), ("", "0", "no", "false", "off")


class WrongSetting(NcsError):
    """A variable of the environment that cannot be followed; the message names it and says what it takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """How a service is to run.

    Attributes:
        production: whether it is reached from outside: by HTTPS, with its own secret and names of hosts.
        secret: signs what a browser is given.
        hosts: the names that the service answers to.
        database: the database as Django describes it.
        name: the name of the service, on every page.
        keep_hours: for how many hours after the last answer the answers of a browser are kept.
        api_a_minute: how many requests a minute one address may make to the API of each worker.
        proxies: how many proxies stand before the service, whose word that a request came by HTTPS is taken.
        quality_notes: a table of notes on the quality of data, beside those of the official publications held.
        providers: what ``ncs providers read`` made: councils' pages then say where care is.
        postcodes: the directory of postcodes of the Office for National Statistics: a council is then found by one.
        survey: what ``ncs survey read`` made of a year's returns: its report is then shown.
        uploads: how many bytes of disk files may take that wait to be checked or are.
        folder: where the local database and secret are.
    """

    production: bool
    secret: str
    hosts: tuple[str, ...]
    database: Mapping[str, Any]
    name: str
    keep_hours: int
    api_a_minute: int
    proxies: int
    quality_notes: Path | None
    providers: Path | None
    postcodes: Path | None
    survey: Path | None
    uploads: int
    folder: Path


def environment(given: Mapping[str, str]) -> Environment:
    """Return how the service is to run, from variables whose names start with ``NCS_WEB_``; its folder is made.

    Raises:
        WrongSetting: a variable is wrong, or one that production needs is not given.
    """
    production = _flag(given, "NCS_WEB_PRODUCTION")
    folder = Path(given.get("NCS_WEB_FOLDER") or Path.home() / ".ncs-web")
    hosts = tuple(part.strip() for part in given.get("NCS_WEB_HOSTS", "").split(",") if part.strip())
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if production and not hosts:
        raise WrongSetting("NCS_WEB_HOSTS is not set. Name the hosts that the service answers to, between commas.")
    return Environment(
        production=production,
        secret=_secret(given, folder, production=production),
        hosts=hosts or ("localhost", "127.0.0.1", "[::1]"),
        database=database(given.get("NCS_WEB_DATABASE", ""), folder),
        name=given.get("NCS_WEB_NAME") or "Care, worked out",
        keep_hours=_number(given, "NCS_WEB_KEEP_HOURS", 24, most=24 * 31),
        api_a_minute=_number(given, "NCS_WEB_API_A_MINUTE", 600, most=1_000_000),
        proxies=_number(given, "NCS_WEB_PROXIES", 0, most=9),
        quality_notes=_file(given, "NCS_WEB_QUALITY_NOTES"),
        providers=_made(
            given,
            "NCS_WEB_PROVIDERS",
            file="register.json",
            what="register of providers",
            command="ncs providers read",
        ),
        postcodes=_postcodes(given),
        survey=_made(given, "NCS_WEB_SURVEY", file="run.json", what="reading of the survey", command="ncs survey read"),
        uploads=_number(given, "NCS_WEB_UPLOADS_MB", 5_000, most=10_000_000) * 1_000_000,
        folder=folder,
    )


def database(url: str, folder: Path) -> Mapping[str, Any]:
    """Return a database as Django describes it: a file in ``folder`` unless a URL names a PostgreSQL server.

    After a ``?`` a URL may give a ``host`` (the folder of a socket) and how its connection is kept safe (``sslmode``,
    ``sslrootcert``); anything else that stands there is refused, for it would be passed over.

    Raises:
        WrongSetting: the URL names no PostgreSQL database, or says what is not followed.
    """
    if not url:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "web.sqlite3")}
    try:
        parts = urlsplit(url)
        port = parts.port or 5432
    except ValueError:  # a port that is no number, or half an address
        raise WrongSetting(_LIKE) from None
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise WrongSetting(_LIKE)
    more = dict(parse_qsl(parts.query, keep_blank_values=True))
    if unknown := sorted(more.keys() - {"host", *_SAFE}):
        known = ", ".join(("host", *_SAFE))
        raise WrongSetting(f"NCS_WEB_DATABASE says {', '.join(unknown)}, which is not followed. It may say: {known}.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": more.pop("host", "") or parts.hostname or "",
        "PORT": port,
        "OPTIONS": more,
        # A connection is kept for some minutes, and looked at before it is used again.
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
    }


def _secret(given: Mapping[str, str], folder: Path, *, production: bool) -> str:
    """Return the secret given; on a person's own machine, one made once and kept in the folder."""
    secret = given.get("NCS_WEB_SECRET", "")
    if production and len(secret) < 32:
        raise WrongSetting("NCS_WEB_SECRET is not set, or has fewer than 32 characters. Give a long random one.")
    kept = folder / "secret"
    if not secret and is_file(kept):
        secret = kept.read_text(encoding="utf-8").strip()
    if not secret:
        secret = secrets.token_urlsafe(48)
        write_text(kept, secret + "\n", private=True)
    return secret


def _flag(given: Mapping[str, str], name: str) -> bool:
    said = given.get(name, "").strip().lower()
    if said not in (*_YES, *_NO):
        raise WrongSetting(f"{name} is {said!r}. Write 1 or 0.")
    return said in _YES


def _file(given: Mapping[str, str], name: str) -> Path | None:
    said = given.get(name, "").strip()
    if said and not is_file(Path(said)):
        raise WrongSetting(f"{name} is {said!r}, and there is no such file. Name a file, or leave the variable away.")
    return Path(said) if said else None


def _postcodes(given: Mapping[str, str]) -> Path | None:
    """Return a directory of postcodes, whose headings are there; it is read when the service is up."""
    found = _file(given, "NCS_WEB_POSTCODES")
    if found is not None:
        try:
            opened(found)
        except NcsError as error:
            raise WrongSetting(f"NCS_WEB_POSTCODES is {str(found)!r}. {error}") from error
    return found


def _made(given: Mapping[str, str], name: str, *, file: str, what: str, command: str) -> Path | None:
    """Return a folder that a command made, which holds a file of its own; None where none is named."""
    said = given.get(name, "").strip()
    if said and not is_file(Path(said) / file):
        step = f"Name a folder that `{command}` made, or leave the variable away."
        raise WrongSetting(f"{name} is {said!r}, and there is no {what} in it. {step}")
    return Path(said) if said else None


def _number(given: Mapping[str, str], name: str, usual: int, *, most: int) -> int:
    said = given.get(name, "").strip() or str(usual)
    if not (said.isascii() and said.isdigit() and len(said) < 12 and int(said) <= most):
        raise WrongSetting(f"{name} is {said!r}. Write a whole number from 0 to {most}.")
    return int(said)
