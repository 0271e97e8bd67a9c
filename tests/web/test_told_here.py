"""Whoever is refused on the web is told what they can do there: no command, and no quotation marks of programs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import ncs.web
from ncs.core.errors import Problem
from ncs.web.own.kinds import KINDS
from ncs.web.pages.told_here import said_here, words_here
from web.browsing import Browser

#: Files that are wrong in ways for which the program has a step of its own.
WRONG = ("- a\n- b\n", "nonsense: 1\n", "title: x\n", "just words\n", "a: [1\n", "", "rules: {zzz: 1}\n")
FORMS = {
    "/what-care-costs/case-file": "case",
    "/reforms/compare?reform=plan_2022": "case",
    "/prices/homecare": "input",
    **{f"/own/{kind}": "file" for kind in KINDS},
}


@pytest.mark.parametrize("address", FORMS)
def test_no_refusal_of_a_file_speaks_of_commands(browser: Browser, address: str) -> None:
    """Each file is refused at each door in words, none of which is a command; and with something to do."""
    for content in WRONG:
        given = {FORMS[address]: SimpleUploadedFile("own.yaml", content.encode())}
        page = browser.send(address, given, status=422)
        assert page.errors, content
        for said in page.errors:
            assert "`" not in said and "ncs " not in said and said.endswith((".", "?")), (content, said)


def test_a_list_for_a_case_is_told_where_a_case_can_be_had(browser: Browser) -> None:
    page = browser.send(
        "/what-care-costs/case-file", {"case": SimpleUploadedFile("case.yaml", b"- a\n- b\n")}, status=422
    )
    said = "The case is not a list of keys and values. Compare it with a case file that you took away from here."
    assert page.errors == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Only `ncs charge template` is said.", "Only ncs charge template is said."),
        ("Did you mean law? `ncs charge reforms` lists all; a file ends in .yaml.", "Did you mean law?"),
        ("Keep it. See `ncs formula show a.yaml. b`. Or leave it.", "Keep it. Or leave it."),
        ("Take `on` out, or say `state: done`.", "Take on out, or say state: done."),
        ("Write 5% or 0.05.", "Write 5% or 0.05."),
        ("Refused (1 found)\nThis is wrong. [a-rule]\n    Next: See `ncs path show priorities`.",
         "Refused (1 found)\nThis is wrong. [a-rule]"),
        ("A council may ask for less (--policy).", "A council may ask for less."),
        ("It has one mark`. And more.", "It has one mark. And more."),
        ("", ""),
    ],
)  # fmt: skip
def test_sentences_with_a_command_are_left_out_and_others_stand(text: str, said: str) -> None:
    assert words_here(text) == said


def test_what_to_do_instead_is_said_where_a_command_was_all() -> None:
    def problem(step: str) -> Problem:
        return Problem(rule="a-rule", message="It is wrong.", next_step=step)

    assert said_here(problem("See `ncs x`."), instead="Do this.") == "It is wrong. Do this."
    assert said_here(problem("Mend it. See `ncs x`."), instead="Do this.") == "It is wrong. Mend it."
    assert said_here(problem("Give it: --indicators FILE. Or leave a well--known one out.")) == (
        "It is wrong. Or leave a well--known one out."
    )
    assert said_here(problem("Give it: --indicators FILE."), instead="Do this.") == "It is wrong. Do this."
    assert said_here(problem(""), instead="Do this.") == "It is wrong."
    assert said_here(problem("See `ncs x`.")) == "It is wrong."


def test_no_page_writes_a_next_step_by_itself() -> None:
    """The words of problems come to pages by one way; what programs are told (the API) is told as it is."""
    web = Path(str(ncs.web.__file__)).parent
    files = [path for path in web.rglob("*.py") if not path.is_relative_to(web / "api")]
    found = {
        path.name
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "next_step"
    }
    assert len(files) > 50 and found == {"told_here.py"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It is not modelled before 2014-04-06; asked for 2013-01-31.", None),
        ("Not 2027-02-31.", "Not 2027-02-31."),
        ("The file a-2026-05-01.csv and 2026-05-01/b stay.", "The file a-2026-05-01.csv and 2026-05-01/b stay."),
        ("In 2026-27, not 12026-05-01.", "In 2026-27, not 12026-05-01."),
    ],
)
def test_days_of_an_error_are_in_words(text: str, said: str | None) -> None:
    """What is no day, or is part of a name, stands as it was given."""
    assert words_here(text) == (said or "It is not modelled before 6 April 2014; asked for 31 January 2013.")
