"""The instrument as a page to read and print: every question with its answers, by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ncs.present.page import Section, escape, html_page, prose


def form_page(form: dict[str, Any]) -> str:
    """Return a form as a page without script: fields can be filled and printed; nothing is sent anywhere."""
    council = form["council"]
    for_whom = f" For {council['name']}." if council else ""
    invented = " This year is invented, to show how a year is added." if form["invented"] else ""
    intro = (
        f"The questions of {form['year']}.{for_whom}{invented} 0 is an answer; where there is none, say why: "
        f"{' or '.join(form['reasons']).lower()}. Nothing that is typed here is sent or kept."
    )
    sections = [
        Section(heading=f"{page['section']}. {page['title']}", body="".join(_fields(page["fields"])))
        for page in form["pages"]
    ]
    return html_page(title=f"{form['survey']} {form['year']}", intro=intro, sections=sections)


def _fields(fields: list[dict[str, Any]]) -> Iterator[str]:
    for field in fields:
        name = escape("-".join(filter(None, ["answer", field["item"], field["part"]])))
        said = f"{field['item']}. {field['question']}"
        hints = [field["hint"], f"last year: {field['last_year']}" if field["last_year"] else ""]
        rule = field["asked_if"]
        if rule:
            part = f" ({rule['part']})" if rule["part"] else ""
            hints.append(f"asked if {rule['item']}{part} {rule['is']} {rule['value']}")
        hint = f'<p class="small" id="{name}-hint">{prose("; ".join(filter(None, hints)))}</p>'
        yield (
            _choices(name, said, hint, field)
            if field["options"] or field["answer"] == "multi"
            else _entry(name, said, hint)
        )


def _entry(name: str, said: str, hint: str) -> str:
    return (
        f'<div class="asked"><label for="{name}">{prose(said)}</label>\n{hint}\n'
        f'<input id="{name}" name="{name}" aria-describedby="{name}-hint" autocomplete="off"></div>\n'
    )


def _choices(name: str, said: str, hint: str, field: dict[str, Any]) -> str:
    options = field["options"] or [{"code": "yes", "label": "Yes"}, {"code": "no", "label": "No"}]
    rows = "".join(
        f'<li><input type="radio" id="{name}-{escape(one["code"])}" name="{name}" value="{escape(one["code"])}"> '
        f'<label for="{name}-{escape(one["code"])}">{prose(one["label"])}</label></li>\n'
        for one in options
    )
    legend = f"<legend>{prose(said)}</legend>"
    return f'<fieldset class="asked" aria-describedby="{name}-hint">{legend}\n{hint}\n<ul>\n{rows}</ul></fieldset>\n'
