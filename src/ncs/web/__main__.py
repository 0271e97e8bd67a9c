"""``python -m ncs.web serve``: the web service's own commands (serve, migrate, forget)."""

from __future__ import annotations

import os
import sys

from ncs.core.beside import end_with_parent


def main() -> None:
    """Run a command of the service with its settings, unless others are named in the environment."""
    end_with_parent()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ncs.web.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
