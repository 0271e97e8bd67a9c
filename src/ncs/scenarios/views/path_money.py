"""Investment and the shift to benefits as tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ncs.core.money import in_percent, round_half_away
from ncs.scenarios.path.benefits import PRINTED, Shift, ShiftYear
from ncs.scenarios.path.investment import Invested, Kind, names
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_number

_MILLION = "GBP million"


def _m(value: Decimal | None) -> Decimal | None:
    return None if value is None else round_half_away(value, 1)


def fund_table(found: Invested) -> Table:
    """Return the fund year by year, with cost, leverage and conditions."""
    names_of = ("paid_in", "repaid", "grants", "loans", "technology", "balance")
    titles = ("Paid in", "Loans repaid", "Grants", "Loans", "Technology programme", "Balance")
    shown = names_of if found.public is not None else ("paid_in", "technology")  # the others rest on what is short
    leverage = found.leverage
    said = (
        f"The places short cost £{shown_number(found.cost, 0)} million, of which the fund gives or lends "
        f"£{shown_number(found.public, 0)} million: £{round_half_away(leverage, 2)} of others' money for each pound."
        if found.cost is not None and found.public is not None and leverage is not None
        else "What is short, and so grants, loans and leverage, are missing: give stock and pipeline with --places."
    )
    kinds = tuple(found.programme.kinds.values())
    missing = [f"{kind.title}: missing ({kind.get})." for kind in kinds if kind.rate is None]
    return Table(
        name="fund",
        title=f"{found.programme.title}: the revolving fund",
        columns=(
            Column(key="year", title="Year"),
            *(
                Column(key=key, title=title, unit=_MILLION, places=1)
                for key, title in zip(names_of, titles, strict=True)
            ),
        ),
        rows=[
            {"year": f"{one.year}-{(one.year + 1) % 100:02d}", **{key: _m(getattr(one, key)) for key in shown}}
            for one in found.fund
        ],
        notes=(
            said, *_given_note(found), *missing, *map(_kind_note, kinds), _fund_note(found),
            *(f"Condition: {text}." for text in found.programme.conditions),
        ),
        sources=(found.programme.source, *(kind.source for kind in found.programme.kinds.values())),
    )  # fmt: skip


def _given_note(found: Invested) -> Iterator[str]:
    """Yield how many places' stock is not given, and how many are short without a price: neither is in the money."""
    without = sum(one.short is None for one in found.places)
    if found.public is not None and without:
        yield (
            f"Stock and pipeline are not given for {without} of {len(found.places)} councils and types: what is short "
            "there is missing, so that cost, grants and loans are too low."
        )
    priced = any(one.weight is not None for one in found.places)
    if priced and (dear := sum(bool(one.short) and one.weight is None for one in found.places)):
        yield f"{dear} that are short have no price of homes given, and so no grants or loans: the others have theirs."


def _kind_note(kind: Kind) -> str:
    rate = "" if kind.rate is None else f"{kind.rate} places by 1,000 people aged {kind.ages}; "
    paid = f"{in_percent(kind.grant, 0)}% given and {in_percent(kind.loan, 0)}% lent"
    return f"{kind.title}: {rate}£{kind.cost:,} a place, {paid} ({kind.source})."


def _fund_note(found: Invested) -> str:
    fund = found.programme.fund
    return (
        f"The fund, figures of the programme's file and no statistics: £{fund.paid_in:,} million paid in and "
        f"£{fund.technology:,} million for technology a year, interest of {in_percent(fund.interest, 1)}%, "
        f"repaid over {fund.term} years."
    )


def places_table(found: Invested) -> Table:
    """Return places needed by council and type, beside stock and pipeline; missing where they are not given."""
    called, aid = names(), found.aid()
    rows: list[Mapping[str, Cell]] = [
        {
            "ons_code": one.code, "council": called[one.code], "type": found.programme.kinds[one.kind].title,
            "needed": one.needed, "stock": one.stock, "pipeline": one.pipeline, "short": one.short,
            "weight": None if one.weight is None else round_half_away(one.weight, 3),
            "aid": None if (one.code, one.kind) not in aid else Decimal(aid[one.code, one.kind]) / 100,
            "status": "ok" if one.short is not None else "missing: stock and pipeline",
        }
        for one in found.places
    ]  # fmt: skip
    return Table(
        name="places",
        title=f"{found.programme.title}: places needed by council",
        columns=(
            Column(key="ons_code", title="ONS code"),
            Column(key="council", title="Council"),
            Column(key="type", title="Type"),
            Column(key="needed", title="Places needed", places=0),
            Column(key="stock", title="There", places=0),
            Column(key="pipeline", title="Being built", places=0),
            Column(key="short", title="Short", places=0),
            Column(key="weight", title="Weight by prices", description="more where homes are cheap", places=3),
            Column(key="aid", title="Grants and loans", unit="GBP", places=2),
            Column(key="status", title="Status"),
        ),
        rows=rows,
        notes=("England's need grows with people by the cohort default; councils' parts follow people of mid-2023.",),
        sources=(found.programme.source,),
    )


def shift_table(shift: Shift, years: Sequence[ShiftYear]) -> Table:
    """Return the shift year by year, beside "over £2bn", with why they differ."""
    first = years[0]
    gap = first.benefits - PRINTED
    return Table(
        name="shift",
        title=shift.title,
        columns=(
            Column(key="year", title="Year"),
            Column(key="disability", title="Disability benefits", unit=_MILLION, places=1),
            Column(key="housing", title="Housing benefits", unit=_MILLION, places=1),
            Column(key="benefits", title="Social security pays", unit=_MILLION, places=1),
            Column(key="taken_off", title="Councils' money is lower by", unit=_MILLION, places=1),
            Column(key="buoyancy", title="Beyond it", description="nothing in the first year", unit=_MILLION, places=1),
        ),
        rows=[
            {"year": str(one.year), **{key: _m(getattr(one, key)) for key in
             ("disability", "housing", "benefits", "taken_off", "buoyancy")}}
            for one in years
        ],
        notes=(
            "Neutral in the first year by construction: what benefits pay is taken off councils' money.",
            f"Printed: over £2bn (Support Guaranteed 10.5, a study of 2018). Ours is "
            f"£{shown_number(first.benefits, 0)} million, £{shown_number(abs(gap), 0)} million "
            f"{'more' if gap >= 0 else 'less'}: benefit rates of 2025-26 instead of 2018, "
            "younger adults' homes too, an assumed rent, and residents whom the NHS pays for are not taken out.",
            f"Afterwards, a year: residents {in_percent(shift.residents_growth, 1):+}%, benefits "
            f"{in_percent(shift.uprating, 1):+}%, rents "
            f"{in_percent(shift.rents, 1):+}%, councils' money that was taken off "
            f"{in_percent(shift.grant_growth, 1):+}%. These and take-up are "
            "figures of the file and no statistics; what benefits bring beyond rests on them alone.",
        ),
        sources=(shift.source, *(one.source for one in shift.groups.values())),
    )  # fmt: skip
