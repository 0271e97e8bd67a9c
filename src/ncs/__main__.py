"""Run the command line with ``python -m ncs``."""

from ncs.cli.start import program

program()
