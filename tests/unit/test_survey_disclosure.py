"""Disclosure: what is told of regions, classes and peers never gives a council's answer away; consent is by purpose."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import ProblemsFound, UnknownName
from ncs.survey.bank.load import bank_of
from ncs.survey.disclosure import regional
from ncs.survey.disclosure.consent import read_consents, shared
from ncs.survey.disclosure.groups import FOLLOWS, derivable, grouped, kept_back
from ncs.survey.disclosure.regional import Told, asked, extremes, told
from ncs.survey.disclosure.rules import ALIKE, FEW, NEAR, SHARE, TIED, Amounts, Choices
from ncs.survey.estimation.answered import Answered
from ncs.survey.frame import Frame, Framed, standard_frame
from ncs.survey.returns.answers import Answer, Return, State
from ncs.survey.use import read
from ncs.survey.use.disclosing import feedback, groups, share
from ncs.survey.views.groups import KEPT_BACK

BANK = bank_of(2025)

AMOUNTS = [
    ([5, 5, 5, 5], FEW.format(least=5)),
    ([5, 5, 5, 5, 5], ""),
    ([50, 10, 10, 10, 10], SHARE.format(share=50)),  # 50 of 90
    ([50, 20, 10, 10, 10], ""),  # exactly half; the others, without the second, are 30
    ([50, 46, 2, 1, 1], NEAR),  # whoever gave 46 knows that the largest is at most 54, within a tenth of 50
    ([0, 0, 0, 0, 0], ALIKE),
]


@pytest.mark.parametrize(("values", "why"), AMOUNTS, ids=range(len(AMOUNTS)))
def test_when_a_sum_may_be_told(values: list[float], why: str) -> None:
    held = Amounts(values={f"c{n}": value for n, value in enumerate(values)})
    assert held.wrong(list(held.values)) == why


def test_a_mean_at_the_end_of_its_range_tells_everybodys_answer() -> None:
    """Five councils whose precept may be 2% at most have a mean of 2%: each of them answered 2%."""
    everybody = {f"c{n}": 2.0 for n in range(5)}
    assert Amounts(values=everybody, lowest=0, highest=2).wrong(list(everybody)) == ALIKE
    others = {**everybody, "c0": 0.0, "c1": 0.5, "c2": 1.0}
    assert Amounts(values=others, lowest=0, highest=2).wrong(list(others)) == ""


SAID = [("aaaaa", ALIKE), ("aaaab", ALIKE), ("aaabb", ""), ("aabb", FEW.format(least=5))]


@pytest.mark.parametrize(("said", "why"), SAID)
def test_when_counts_may_be_told(said: str, why: str) -> None:
    """The one that said b knows that all others said a."""
    held = Choices(values={f"c{n}": value for n, value in enumerate(said)})
    assert held.wrong(list(held.values)) == why


def frame_of(*places: tuple[str, str]) -> Frame:
    """A frame of invented councils, each with its region and class; sizes rise in the order given."""
    found = {}
    for n, (region, kind) in enumerate(places):
        code = f"E99{n:06d}"
        found[code] = Framed(code=code, name=f"C{n}", region=region, kind=kind, budget=Decimal(1000), adults=1000 + n)
    return Frame(councils=found, source="a test", invented=True)


def test_a_region_kept_back_takes_another_with_it() -> None:
    """Only East has too few; England less the others would give it, so the smallest of the others goes too."""
    frame = frame_of(*[("North", "x")] * 6, *[("South", "x")] * 8, *[("East", "x")] * 3)
    values = {code: 10.0 + n for n, code in enumerate(frame.councils)}
    back = kept_back([Amounts(values=values)], grouped(frame))
    of_regions = {group[1]: why for group, why in back.items() if group[0] == "region"}
    assert of_regions == {"East": FEW.format(least=5), "North": FOLLOWS}


def test_a_class_that_would_give_a_council_away_gives_way_to_the_region() -> None:
    """Class x is the North and one council of the South: x less the North is that council."""
    frame = frame_of(*[("North", "x")] * 6, ("South", "x"), *[("South", "y")] * 7)
    values = {code: 10.0 + n for n, code in enumerate(frame.councils)}
    back = kept_back([Amounts(values=values)], grouped(frame))
    assert ("class", "x") in back and ("region", "North") not in back and ("region", "South") not in back


def test_a_council_that_four_figures_give_together_is_found() -> None:
    """West and East together are classes x and y and one council of z; no figure alone holds another."""
    half = [("West", "x")] * 3 + [("West", "y")] * 3
    frame = frame_of(*half, ("West", "z"), *[("East", kind) for _, kind in half], *[("South", "z")] * 7)
    held, groups_held = Amounts(values=dict.fromkeys(frame.councils, 10.0)), grouped(frame)
    told_of = [("region", "West"), ("region", "East"), ("class", "x"), ("class", "y")]
    assert frozenset({"E99000006"}) in set(derivable(held, groups_held, told_of))
    assert frozenset({"E99000006"}) not in set(derivable(held, groups_held, told_of[:3]))


def test_a_council_that_follows_once_another_adds_its_own_answer_is_found() -> None:
    """West and East together are classes x and y and two councils of z, one in each: either has the other's answer."""
    half = [("West", "x")] * 3 + [("West", "y")] * 3
    other = [("East", kind) for _, kind in half]
    frame = frame_of(*half, ("West", "z"), *other, ("East", "z"), *[("South", "z")] * 7)
    held, groups_held = Amounts(values=dict.fromkeys(frame.councils, 10.0)), grouped(frame)
    told_of = [("region", "West"), ("region", "East"), ("class", "x"), ("class", "y")]
    found = set(derivable(held, groups_held, told_of))
    assert {frozenset({"E99000006"}), frozenset({"E99000013"})} <= found
    assert not {frozenset({"E99000006"}), frozenset({"E99000013"})} & set(derivable(held, groups_held, told_of[:3]))


def test_items_that_are_tied_are_kept_back_together() -> None:
    """The overspend is outturn less budget: where it may not be told, telling both of them would tell it."""
    (family,) = [
        some for some in regional.families(list(asked(answered(1)))) if any(one.item.id == "C04" for one in some)
    ]
    assert [one.item.id for one in family] == ["C01", "C03", "C04"]


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ([23.41, 18.26, 30.9, 27.0, 25.5], (18.0, 31.0)),
        ([-3.14, 5.0, 8.88, 2.0, 1.0], (-3.2, 8.9)),
        ([20.0, 20.0, 20.0, 20.0, 20.0], (None, None)),
        ([20.0, 30.0, 30.0, 30.0, 30.0], (None, None)),  # whoever gave 20 knows that the others are at the greatest
    ],
)
def test_extremes_are_rounded_outwards_and_not_told_where_nearly_all_lie_at_one(values, ends) -> None:
    assert extremes({f"c{n}": value for n, value in enumerate(values)}, {}) == ends


FRAME = standard_frame()
#: Amounts, an amount with a sign, a share, a choice, ticks, and a split: of each kind one or more.
NUMBERS = ("C01", "C03", "C04", "C05", "J01_1", "H07")


def answered(seed: int) -> Answered:
    """Answers at random of 139 of the 153 councils of England; invented, whatever their names."""
    rng = np.random.default_rng(seed)
    codes = sorted(rng.choice(sorted(FRAME.councils), 139, replace=False))
    returns = []
    for code in codes:
        size = FRAME.councils[code].adults
        budget = round(size * rng.normal(500, 60))
        outturn = round(budget * rng.normal(1.03, 0.03))
        numbers = {
            "C01": budget, "C03": outturn, "C04": outturn - budget, "C05": int(rng.choice([0, 50, 100])),
            "J01_1": round(size * rng.normal(0.008, 0.002)), "H07": round(float(rng.normal(24, 2)), 2),
        }  # fmt: skip
        places: dict[tuple[str, str], Answer] = {
            (item, ""): Answer(state=State.ANSWERED, value=str(value))
            for item, value in numbers.items()
            if rng.random() < 0.9
        }
        chosen = rng.choice(["full", "part", "none"], p=[0.1, 0.7, 0.2])
        places["E01", ""] = Answer(state=State.ANSWERED, value=str(chosen))
        for option in BANK.codes(BANK.items["D02"]):
            places["D02", option] = Answer(state=State.ANSWERED, value="yes" if rng.random() < 0.3 else "no")
        returns.append(Return(council=str(code), file="", answers=places))
    return Answered(bank=BANK, frame=FRAME, returns=returns)


def known_sums(some: Answered, figures: Sequence[Told], item: str) -> tuple[list[str], np.ndarray, np.ndarray]:
    """What somebody knows who sees all that is told of an item and knows who answered: sums of sets of councils."""
    values = some.numbers(item)
    codes = sorted(values)
    members = {**grouped(FRAME).members, regional.ENGLAND: frozenset(FRAME.councils)}
    rows, sums = [], []
    for one in figures:
        if one.item == item and one.estimate is not None:
            inside = [code in members[one.group] for code in codes]
            weights = [FRAME.councils[code].adults if BANK.items[item].size else 1 for code in codes]
            rows.append(inside)
            sums.append(one.estimate.value * float(np.dot(inside, weights)))
    return codes, np.array(rows, dtype=float), np.array(sums)


def recovered(some: Answered, figures: Sequence[Told], item: str) -> set[tuple[str, str]]:
    """Return attacker and council for each council whose number follows from what is told and the attacker's own.

    By linear combination exactly; or, for amounts that are not negative, where a sum less the attacker's own comes
    within a tenth of the council's.
    """
    codes, rows, sums = known_sums(some, figures, item)
    values = np.array([some.numbers(item)[code] for code in codes])
    found = set()
    for j in range(0, len(codes), 23):
        own = np.zeros(len(codes))
        own[j] = 1
        basis = np.vstack([rows, own])
        made = np.linalg.pinv(basis) @ basis
        found |= {(codes[j], codes[k]) for k in range(len(codes)) if k != j and abs(made[k, k] - 1) < 1e-9}
        if values.min() >= 0:
            for row, total in zip(rows, sums, strict=True):
                left = total - values[j] * row[j]
                near = (row > 0) & (abs(left - values) < 0.1 * values)
                found |= {(codes[j], codes[k]) for k in np.flatnonzero(near) if k != j}
    return found


def shown_by_tied(some: Answered, figures: Sequence[Told]) -> set[str]:
    """Councils of which something follows from the three tied sums, whoever answered which of them.

    Each council has two unknown numbers, budget and outturn; the overspend is one less the other. Whatever of one
    council alone lies in the span of what is told is lost to the span when its two numbers are left out.
    """
    members = {**grouped(FRAME).members, regional.ENGLAND: frozenset(FRAME.councils)}
    codes = sorted(one.council for one in some.returns)
    means = {"C01": (1, 0), "C03": (0, 1), "C04": (-1, 1)}
    rows = []
    for one in figures:
        if one.item in means and one.estimate is not None:
            known = some.numbers(one.item)
            inside = [float(code in known and code in members[one.group]) for code in codes]
            rows.append(np.outer(inside, means[one.item]).ravel())
    told_of, found = np.array(rows), set()
    basis = np.linalg.svd(told_of, full_matrices=False)
    span = basis[2][basis[1] > 1e-9]
    for at, code in enumerate(codes):
        others = np.delete(span, [2 * at, 2 * at + 1], axis=1)
        if np.linalg.eigvalsh(others @ others.T)[0] < 1e-9:
            found.add(code)
    return found


def test_tied_items_answered_by_different_councils_show_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """All answer all, but one council leaves its overspend open: the three sums would leave it alone over."""
    some = answered(1)
    leaves = min(one.council for one in some.returns)
    returns = []
    for one in some.returns:
        size = FRAME.councils[one.council].adults
        numbers = {"C01": 500 * size, "C03": 515 * size, "C04": 15 * size}
        given = {
            (item, ""): Answer(state=State.ANSWERED, value=str(value))
            for item, value in numbers.items()
            if (one.council, item) != (leaves, "C04")
        }
        returns.append(Return(council=one.council, file="", answers=given))
    whole = Answered(bank=BANK, frame=FRAME, returns=returns)
    figures = list(told(whole))
    assert shown_by_tied(whole, figures) == set()
    assert [one for one in figures if one.item == "C03" and one.group[0] == "region" and not one.why]
    assert {one.why for one in figures if (one.item, one.group) == ("C04", regional.ENGLAND)} == {TIED}
    monkeypatch.setattr(regional, "leftover", lambda family: None)
    assert shown_by_tied(whole, list(told(whole))) == {leaves}


@pytest.mark.parametrize("seed", [1, 2])
def test_recovering_one_council_succeeds_never(seed: int) -> None:
    some = answered(seed)
    figures = list(told(some))
    assert [one for one in figures if one.item == "C03" and one.group[0] == "region" and not one.why]
    for item in NUMBERS:
        assert recovered(some, figures, item) == set(), item
    for one in figures:
        if one.option and one.estimate is not None and one.group != regional.ENGLAND:
            count = round(one.estimate.value * one.answered / 100)
            ticked = BANK.items[one.item].type.value == "multi"
            assert one.answered >= 5 and count <= one.answered - 2 and (count >= 2 or not ticked)


def test_the_same_attack_succeeds_where_nothing_is_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """The frame has one county in the North West: where a single class of a region answered, all is given away."""
    some = answered(1)
    few = Answered(bank=BANK, frame=FRAME, returns=[one for one in some.returns if _kept(FRAME.councils[one.council])])

    def nobody_answered(variables, groups):
        of = frozenset().union(*(one.answered() for one in variables))
        return {group: "none" for group, members in groups.members.items() if not members & of}

    monkeypatch.setattr(regional, "kept_back", nobody_answered)
    assert recovered(few, list(told(few)), "C03")
    monkeypatch.undo()
    assert recovered(few, list(told(few)), "C03") == set()


def _kept(one: Framed) -> bool:
    """London's boroughs, and of the others only the counties: three in the West Midlands, one in the North West."""
    return one.kind in ("London borough", "county")


CONSENTS = "council,recipient,purpose,start,until,agreed_by,withdrawn,items\n"
ONE, TWO, THREE = (f"E99{n:06d}" for n in range(3))
SMALL = frame_of(*[("North", "x")] * 3)
ON = date(2025, 7, 1)


def consents(folder: Path, *rows: str) -> Path:
    path = folder / "consents.csv"
    path.write_text(CONSENTS + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def returned(code: str, **answers: str) -> Return:
    places = {
        (name.partition("__")[0], name.partition("__")[2]): Answer(state=State.ANSWERED, value=value)
        for name, value in answers.items()
    }
    return Return(council=code, file="", answers=places)


def test_answers_go_by_council_recipient_purpose_and_day_alone(tmp_path: Path) -> None:
    file = consents(
        tmp_path,
        f"{ONE},Branch,peer review,2025-06-01,2025-12-31,director,,C02 F01",
        f"{TWO},Branch,peer review,2025-06-01,2025-12-31,director,2025-06-30,",
        f"{THREE},Branch,peer review,2025-06-01,2025-12-31,director,,",
    )
    held = read_consents(file, SMALL, BANK)
    returns = [
        returned(ONE, C02="10", C01="9", F01="3"),
        returned(TWO, C02="20"),
        returned(THREE, C02="30", A03__none="yes"),
    ]

    def ask(recipient: str = "branch", purpose: str = "Peer review", on: date = ON):
        return shared(returns, held, BANK, recipient=recipient, purpose=purpose, on=on)

    given = [(one.council, one.place[0], one.answer.value) for one in ask().given]
    assert given == [(ONE, "C02", "10"), (ONE, "F01", "3")]
    refused = dict(ask().refused)
    assert "this recipient" in refused[TWO] and "nobody" in refused[THREE]
    for other in (ask(recipient="Press"), ask(purpose="research"), ask(on=date(2025, 5, 31)), ask(on=date(2026, 1, 1))):
        assert other.given == ()
    assert {one.council for one in ask(on=date(2025, 6, 29)).given} == {ONE, TWO}


WRONG = [
    (f"{ONE},,peer review,2025-06-01,2025-12-31,director,,", "missing"),
    (f"{ONE},Branch,peer review,2025-06-01,2025-05-31,director,,", "days"),
    (f"{ONE},Branch,peer review,2025-06-01,2025-12-31,director,,Z99", "unknown-item"),
    ("Nowhere,Branch,peer review,2025-06-01,2025-12-31,director,,", "unknown-council"),
    ("\n".join([f"{ONE},Branch,peer review,2025-06-01,2025-12-31,director,,"] * 2), "consent-twice"),
]


@pytest.mark.parametrize(("row", "rule"), WRONG, ids=[rule for _, rule in WRONG])
def test_a_register_of_consents_that_is_wrong_is_refused(tmp_path: Path, row: str, rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_consents(consents(tmp_path, row), SMALL, BANK)
    assert [problem.rule for problem in caught.value.problems] == [rule]


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve invented councils of two regions: budgets, confidence and consent."""
    folder = tmp_path_factory.mktemp("disclosure")
    frame = ["code,name,region,kind,budget,adults"]
    rows = ["A01,C02,E01"]
    for n in range(12):
        frame.append(f"E99{n:06d},Shire {n},{'North' if n < 6 else 'South'},unitary,{100_000_000 + n},{100_000 + n}")
        rows.append(f"E99{n:06d},{90_000_000 + 1_000_000 * n},{'full' if n % 3 else 'part'}")
    (folder / "frame.csv").write_text("\n".join(frame) + "\n", encoding="utf-8")
    (folder / "answers.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    read([folder / "answers.csv"], folder / "read", year=2025, frame_file=folder / "frame.csv")
    return folder / "read"


def test_a_councils_page_has_its_own_answers_and_nobody_elses(reading: Path, tmp_path: Path) -> None:
    """Six councils of the North gave 90 to 95 million: 92.5 million in the mean, and 925 an adult of 100,002.5."""
    (page,) = feedback(reading, tmp_path / "pages", council="Shire 4")
    text = re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8"))
    assert "Shire 4 in the survey of 2025" in text and "940" in text and "925" in text
    assert not re.search(r"Shire (?!4\b)\d", text)
    assert "Councils are invented" in text or "councils are invented" in text
    with pytest.raises(UnknownName):
        feedback(reading, tmp_path / "other", council="Nowhere")


def test_every_council_that_returned_has_a_page(reading: Path, tmp_path: Path) -> None:
    assert [page.stem for page in feedback(reading, tmp_path / "pages")] == [f"E99{n:06d}" for n in range(12)]


def test_the_commands(reading: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke(app, ["survey", "groups", str(reading), "--item", "asc_budget"])
    assert run.exit_code == 0, run.output
    assert "North" in run.stdout and "925" in run.stdout
    with pytest.raises(UnknownName, match="region"):
        groups(reading, way="county")
    file = consents(tmp_path, "Shire 1,Branch,peer review,2025-06-01,2025-12-31,director,,C02")
    out = tmp_path / "may-go.json"
    asked_for = ["--consents", str(file), "--recipient", "Branch", "--purpose", "peer review", "--on", "2025-07-01"]
    given = CliRunner().invoke(app, ["survey", "share", str(reading), *asked_for, "--out", str(out)])
    assert given.exit_code == 0, given.output
    assert "91000000" in out.read_text(encoding="utf-8")
    assert {row["why"] for row in groups(reading).table().rows} <= {"", KEPT_BACK}  # why would itself tell something
    found = share(reading, file, recipient="Branch", purpose="peer review", on=ON)
    assert len(found.table().rows) == 1 and len(found.table("may_not_go").rows) == 11
    pages = CliRunner().invoke(app, ["survey", "feedback", str(reading), "--out", str(tmp_path / "pages")])
    assert pages.exit_code == 0 and "12 pages" in pages.stdout


def test_figures_of_shares_and_rates_are_in_their_own_unit() -> None:
    """The mean of a rate counts each council once; a share is of those who answered."""
    figures: Mapping[tuple[str, str, str], Told] = {
        (one.item, one.option, one.group[1]): one for one in told(answered(1))
    }
    rate = figures["H07", "", "London"]
    values = [v for code, v in answered(1).numbers("H07").items() if FRAME.councils[code].region == "London"]
    assert rate.estimate is not None and rate.estimate.value == pytest.approx(sum(values) / len(values))
    assert (rate.unit, rate.answered) == (BANK.items["H07"].unit, len(values))
