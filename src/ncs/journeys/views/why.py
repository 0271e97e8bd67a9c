"""A rule, a clock or a kind of event in explained lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.core.explained import Explained
from ncs.journeys.engine.clocks import Clock
from ncs.journeys.events.catalogue import kind_named
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.rules.model import Rule
from ncs.journeys.rules.order import order
from ncs.tables.wording import shown_date


def rule_lines(rule: Rule) -> tuple[Explained, ...]:
    """Return the rule, the clocks that it starts, and each of its examples."""
    return (_rule_line(rule), *_examples(rule))


def _rule_line(rule: Rule) -> Explained:
    after = " It may be set aside with a reason." if rule.discretion else ""
    words = f"{rule.words} ({rule.force.words}.){after}"
    said = f"{rule.section} ({rule.checked.words})"
    return Explained(what=rule.title, words=words, rule=said, section="The rule", doubt=rule.checked.doubt)


def _examples(rule: Rule) -> Iterator[Explained]:
    for number, one in enumerate(rule.examples, 1):
        if one.event is not None:
            outcome = f"{one.event.kind} on {shown_date(one.event.on)} is {'refused' if one.refused else 'recorded'}."
        else:
            asked = [f"{kind} by {shown_date(due)}" if due else f"{kind}, without a day" for kind, due in one.asks]
            outcome = f"Asked for: {'; '.join(asked)}." if asked else "Nothing is asked for."
        yield Explained(
            what=f"Example {number}",
            words=f"{one.said} {outcome}",
            rule=rule.section,
            section="Examples",
            passed=None if one.event is None else not one.refused,
        )


def clock_lines(clock: Clock) -> tuple[Explained, ...]:
    """Return a clock: its length, by whose word, and what is to be known of it."""
    allowed = {"It may stop": clock.pause, "A later day may be set": clock.extend, "It may be longer": clock.longer}
    more = "".join(f" {what} ({by})." for what, by in allowed.items() if by)
    words = f"{clock.words} ({clock.force.words}). {clock.note}{more}"
    return (
        Explained(
            what=clock.title,
            words=words,
            rule=f"{clock.section} ({clock.checked.words})",
            amount=clock.length,
            unit=clock.unit,
            doubt=clock.checked.doubt,
        ),
    )


def kind_lines(name: str) -> tuple[Explained, ...]:
    """Return a kind of event: what it is, what must come before it, and which rules speak of it."""
    model = kind_named(name)
    what = (model.__doc__ or name).strip().split("\n", 1)[0].replace("``", "")
    before = order().get(name)
    fields = ", ".join(
        f"{key}{'' if field.is_required() else ' (may be left out)'}"
        for key, field in model.model_fields.items()
        if key not in ("kind", "version")
    )
    lines = [
        Explained(what=name, words=f"{what} Its fields: {fields}.", rule="Of the record itself", section="The event")
    ]
    if before is not None:
        words = f"{before.words} Before it comes {' or '.join(before.after)}."
        lines.append(Explained(what="What comes before", words=words, rule=before.section, section="The event"))
    return (*lines, *_rules_of(name))


def _rules_of(name: str) -> Iterator[Explained]:
    for rule in rules().values():
        shown = {one.event.kind for one in rule.examples if one.event is not None}
        asked = {kind for one in rule.examples for kind, _ in one.asks}
        if name in shown | asked:
            yield Explained(what=rule.title, words=rule.words, rule=rule.section, section=f"Rule {rule.id}")


def words_of(lines: Sequence[Explained]) -> Iterator[str]:
    """Yield explained lines for a screen: a heading a section, then what, words, provision and doubt."""
    section = None
    for line in lines:
        if line.section != section:
            section = line.section
            yield from ([section] if section else [])
        yield f"  {line.what}: {line.words}"
        if section != "Examples":
            yield f"      {line.rule}"
        if line.doubt:
            yield f"      Note: {line.doubt}"
