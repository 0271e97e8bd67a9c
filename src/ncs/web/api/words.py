"""Words of the program as a program on the web can use them: it has no command line, but addresses to ask."""

from __future__ import annotations

import re

from ncs.web.pages.told_here import without_commands, words_here

#: What there is here in place of a command, as it stands in a sentence.
INSTEAD = {
    "ncs charge template": "the example of a case at /api/v1/docs",
    "ncs charge reforms": "/api/v1/reference/reforms",
    "ncs charge policies": "/api/v1/reference/policies",
    "ncs charge parameters": "/api/v1/reference/parameters",
    "ncs councils": "/api/v1/councils",
    "ncs councils list": "/api/v1/councils",
}
#: What to do where a next step is a command alone, of which there is nothing here.
STEP = "See what this address takes: /api/v1/docs"
_COMMAND = re.compile(r"`(ncs [a-z ]+)`")


def said_to_programs(text: str) -> str:
    """Return a text in which commands are addresses of the API, without sentences that name any other command."""
    return words_here(_addressed(text))


def step_for_programs(text: str) -> str:
    """Return a next step as :func:`said_to_programs` does; :data:`STEP` where nothing of it would be left."""
    return without_commands(_addressed(text)) or (STEP if text else "")


def _addressed(text: str) -> str:
    return _COMMAND.sub(lambda found: INSTEAD.get(found[1], found[0]), text)
