"""The command line: one Typer app; each domain adds its commands; no logic."""
