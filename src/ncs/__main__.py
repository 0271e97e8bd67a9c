"""Run the command line with ``python -m ncs``."""

from ncs.cli.main import main

main()
