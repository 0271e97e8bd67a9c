"""``python -m ncs.web serve``: the service on this machine, ready to be opened in a browser."""

from __future__ import annotations

import socket
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import run
from django.core.wsgi import get_wsgi_application

from ncs.core.beside import running_beside
from ncs.web.pages.held import warm

_WORKER = [sys.executable, "-m", "ncs.web", "db_worker", "--skip-checks"]


class Command(BaseCommand):
    """Bring the database up to date, listen, and say the address; a worker beside. For one machine alone."""

    help = "Run the service on this machine until it is stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the port; 0 is any that is free."""
        parser.add_argument("--port", type=int, default=8000, help="The port; 0 takes any that is free.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until stopped.

        Raises:
            CommandError: the styles are not built, or the port is taken.
        """
        if finders.find("built/govuk-frontend.min.css") is None:
            raise CommandError("The styles are not built. Build them once: python -m ncs.web.assets")
        call_command("migrate", verbosity=0)
        port = options["port"] or _free_port()
        warm()
        self.stdout.write(f"Open http://localhost:{port}/ in a browser. Ctrl+C stops the service.")
        self.stdout.flush()
        try:
            with running_beside(_WORKER):
                run("127.0.0.1", port, get_wsgi_application(), threading=True)
        except OSError as error:
            raise CommandError(f"Port {port} cannot be used ({error.strerror}). Choose another: --port 0") from None
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
