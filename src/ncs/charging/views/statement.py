"""A statement of charge that a family can read, as plain text or JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ncs.charging.case.case import SettingKind
from ncs.charging.law.context import Context
from ncs.charging.law.statement import Assessment, Section, Status
from ncs.charging.law.uncertainty import line_doubts
from ncs.charging.views.ahead import worth_knowing
from ncs.charging.views.next_steps import next_steps
from ncs.core.explained import Explained
from ncs.tables.wording import shown_date

_WIDE = 88
_STATUS = {
    Status.FREE: "The care is free.",
    Status.SUPPORTED: "The council helps to pay.",
    Status.FULL_COST: "The full cost is due: the council does not help to pay at present.",
    Status.CAPPED: "The cap on care costs has been reached.",
}
_RULES = {
    "SI 2014/2672": "the Care and Support (Charging and Assessment of Resources) Regulations 2014",
    "SI 2014/2671": "the Care and Support (Deferred Payment) Regulations 2014",
    "CASS": "the care and support statutory guidance, which councils must follow unless they have good reason",
}
#: Settings in the words of a statement.
SETTINGS = {
    SettingKind.PERMANENT: "permanent care home",
    SettingKind.TEMPORARY: "temporary stay in a care home",
    SettingKind.SHORT_TERM: "short stay in a care home",
    SettingKind.ELSEWHERE: "care at home, or anywhere but a care home",
}


def statement_text(result: Assessment, context: Context, *, scheme: str) -> str:
    """Return the statement: the outcome first, then every line with its amount, rule and words, then what is assumed
    and uncertain.

    A line marked * rests on something uncertain, which is listed at the end.
    """
    parts = [*_head(result, context, scheme)]
    for section in Section:
        lines = [line for line in result.lines if line.section is section]
        if lines:
            parts += ["", section.value, "-" * len(section.value)]
            parts += [text for line in lines for text in _line(line, marked=bool(line_doubts(context, line)))]
    parts += _listed("What was assumed", result.assumptions)
    parts += _listed("What was given and does not apply here", result.unused)
    parts += _listed("What is uncertain (marked *)", result.uncertain)
    parts += _listed("What to do next", next_steps(result, context))
    parts += _listed("Good to know", worth_knowing(context))
    parts += _listed("What the rules in brackets are", tuple(_rules_named(result)))
    parts += [
        "",
        *textwrap.wrap("This is a working of the rules, not advice: only the council's own assessment decides.", _WIDE),
    ]
    return "\n".join(parts)


def _rules_named(result: Assessment) -> Iterator[str]:
    cited = " ".join(line.rule for line in result.lines)
    return (f"{short}: {long}." for short, long in _RULES.items() if short in cited)


def statement_json(result: Assessment, context: Context, *, scheme: str) -> str:
    """Return the statement as JSON; money is text with two decimals so that nothing is lost."""
    content: dict[str, Any] = {
        "title": context.case.title,
        "date": context.day.isoformat(),
        "policy": context.policy.title,
        "scheme": scheme,
        "status": result.status.value,
        "setting": result.setting.value,
        **{name: _money(getattr(result, name)) for name in _AMOUNTS},
        "who_pays": {name: _money(amount) for name, amount in result.pays.amounts().items()}
        | {"total": _money(result.pays.total)},
        "lines": [_as_json(line, context) for line in result.lines],
        "assumptions": list(result.assumptions),
        "unused": list(result.unused),
        "uncertain": list(result.uncertain),
        "next_steps": list(next_steps(result, context)),
    }
    return json.dumps(content, indent=2, ensure_ascii=False)


_AMOUNTS = (
    "cost",
    "charge",
    "capital",
    "capital_without_home",
    "home_counted",
    "tariff_income",
    "income_total",
    "income_counted",
    "kept",
    "floor",
    "assessed",
    "metered",
)


def _head(result: Assessment, context: Context, scheme: str) -> Iterator[str]:
    title = context.case.title or "A case"
    day = context.day
    yield f"What care costs: {title}"
    yield "=" * min(_WIDE, len(title) + 17)
    yield f"On {shown_date(day)}; {SETTINGS[result.setting]}"
    yield from textwrap.wrap(f"Council's policy: {context.policy.title}", _WIDE)
    yield from textwrap.wrap(f"Rules: {scheme}", _WIDE)
    yield ""
    yield outcome_words(result)
    yield f"The person pays £{result.pays.person:,.2f} a week{put_off(result.pays.deferred)}."


def outcome_words(result: Assessment) -> str:
    """Return how the person stands, in a sentence."""
    if result.status is Status.SUPPORTED and result.pays.council == 0 and result.charge > 0:
        return "Capital is within the limit, but income covers the whole cost: the council pays nothing at present."
    return _STATUS[result.status]


def put_off(deferred: Decimal) -> str:
    """Return what is put off a week, as the end of a sentence; nothing if nothing is."""
    return f" now, and £{deferred:,.2f} a week is put off until the home is sold" if deferred else ""


def _line(line: Explained, *, marked: bool) -> Iterator[str]:
    amount = "" if line.amount is None else f"{line.amount:,.2f}"
    star = " *" if marked else ""
    yield f"{line.what}{star}".ljust(_WIDE - 14) + amount.rjust(14)
    words = f"{line.words} [{line.rule}]"
    yield from textwrap.wrap(words, _WIDE - 18, initial_indent="    ", subsequent_indent="    ")


def _listed(title: str, sentences: tuple[str, ...]) -> list[str]:
    if not sentences:
        return []
    wrapped = [textwrap.wrap(sentence, _WIDE, initial_indent="- ", subsequent_indent="  ") for sentence in sentences]
    return ["", title, "-" * len(title), *(text for block in wrapped for text in block)]


def _as_json(line: Explained, context: Context) -> dict[str, Any]:
    return {
        "section": Section(line.section).name.lower(),
        "title": line.what,
        "amount": _money(line.pounds),
        "rule": line.rule,
        "words": line.words,
        "figures": list(line.figures),
        "uncertain": list(line_doubts(context, line)),
    }


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
