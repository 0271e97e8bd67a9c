"""Co-production as tables: forums, advice traced to decisions, decisions, payments, and the survey's item."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ncs.core.money import in_percent, round_half_away
from ncs.journeys.coproduction.record import Coproduction
from ncs.journeys.coproduction.standing import doubts, late_payments, rests_on, share_of, share_words, traces
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_ANSWERS: Mapping[str, str] = {
    "plan": "Agreed and resourced plan",
    "working": "Working towards one",
    "pockets": "Pockets of good practice",
    "not": "Not a current priority",
}


def coproduction_tables(record: Coproduction, on: date) -> tuple[Table, ...]:
    """Return where co-production stands on a day."""
    return (
        _forums(record),
        _traces(record, on),
        _decisions(record),
        _payments(record, on),
        _summary(record, on),
    )


def _columns(**titles: str) -> tuple[Column, ...]:
    return tuple(Column(key=key, title=title) for key, title in titles.items())


def _forums(record: Coproduction) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {
            "forum": one.name,
            "level": one.level,
            "remit": one.remit,
            "recruited": one.recruited,
            "members": one.members,
            "lived": one.lived_experience,
            "share": f"{in_percent(share_of(one), 0)}%",
            "asked": share_words(one),
            "funding": f"{round_half_away(one.peer_led_funding_pence / 100, 2)}",
        }
        for one in record.forums
    ]
    columns = _columns(
        forum="Forum", level="Level", remit="Remit", recruited="How members came", members="Members",
        lived="With lived experience", share="Share", asked="Against the source", funding="Peer-led funding (£ a year)",
    )  # fmt: skip
    return Table(name="forums", title="Forums", columns=columns, rows=rows)


def _traces(record: Coproduction, on: date) -> Table:
    rows = [
        {
            "advice": one.advice.id,
            "forum": one.advice.forum,
            "about": one.advice.about,
            "given": one.advice.given,
            "due": one.due,
            "state": one.state,
            "days": one.days,
            "answer": one.advice.response.answer if one.advice.response else "",
            "reasons": one.advice.response.reasons if one.advice.response else "",
            "decision": one.decision.title if one.decision else "",
            "changed": one.decision.changed if one.decision else "",
        }
        for one in traces(record, on)
    ]
    columns = _columns(
        advice="Advice", forum="Forum", about="About", given="Given", due="Answer due", state="State", days="Days",
        answer="Answer", reasons="Reasons", decision="Decision", changed="What changed",
    )  # fmt: skip
    note = f"Where the record names no day, an answer is due in {record.response_days} days; no official limit."
    return Table(name="advice", title="From advice to decision", columns=columns, rows=rows, notes=(note,))


def _decisions(record: Coproduction) -> Table:
    names = {one.id: one.name for one in record.forums}
    rows: list[Mapping[str, Cell]] = [
        {
            "decision": one.title,
            "made": one.made,
            "involved": "; ".join(names[name] for name in one.involved),
            "people": one.people,
            "advice": "; ".join(rests_on(record, one)),
            "nobody": one.why_nobody if not (one.involved or one.people) else "",
        }
        for one in record.decisions
    ]
    columns = _columns(
        decision="Decision", made="Made", involved="Forums involved", people="Others involved",
        advice="Rests on advice", nobody="Why nobody was",
    )  # fmt: skip
    return Table(name="decisions", title="Who was involved in decisions", columns=columns, rows=rows)


def _payments(record: Coproduction, on: date) -> Table:
    late = late_payments(record, on)
    rows = [
        {
            "forum": one.forum,
            "to": one.to,
            "owed": one.owed,
            "amount": f"{round_half_away(one.pence / 100, 2)}",
            "paid": one.paid or "",
            "state": ("paid late" if one.paid else "overdue") if one in late else "paid" if one.paid else "owed",
        }
        for one in record.payments
    ]
    columns = _columns(forum="Forum", to="To", owed="Owed since", amount="Amount (£)", paid="Paid", state="State")
    note = f"What is owed is paid within {record.payment_days} days, as the record says; no official limit."
    return Table(name="payments", title="Payments", columns=columns, rows=rows, notes=(note,))


def _summary(record: Coproduction, on: date) -> Table:
    followed = traces(record, on)
    with_people = sum(bool(one.involved or one.people) for one in record.decisions)
    rows = [
        {"what": "approach (ADASS 2025, figure 13)", "found": _ANSWERS[record.maturity]},
        {"what": "advice given", "found": str(len(followed))},
        {"what": "advice answered in time", "found": str(sum(one.state == "answered in time" for one in followed))},
        {"what": "advice overdue", "found": str(sum(one.state == "overdue" for one in followed))},
        {"what": "advice that shows in a decision", "found": str(sum(one.decision is not None for one in followed))},
        {"what": "decisions with people involved", "found": f"{with_people} of {len(record.decisions)}"},
        *({"what": "doubt", "found": one} for one in doubts(record)),
    ]
    return Table(
        name="summary",
        title=f"Co-production in {record.council} on {shown_date(on)}",
        columns=_columns(what="What", found="Found"),
        rows=rows,
        notes=("The answer to the survey's question is the council's own; a doubt says where its record differs.",),
    )
