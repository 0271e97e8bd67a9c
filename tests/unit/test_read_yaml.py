"""``read_yaml``: what YAML lets through in silence elsewhere is a problem here, or stays the text that was written."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.charging.reforms.reform import find_reform
from ncs.core.errors import Problem, ProblemsFound
from ncs.tables.reading.keyed import ByName
from ncs.tables.reading.yaml_files import load_yaml, read_yaml
from ncs.tables.reading.yaml_values import PARSER, compose

ROOT = Path(__file__).parents[2]


class Kind(StrEnum):
    HOME = "home"
    AWAY = "away"


class Change(BaseModel):
    model_config = ConfigDict(extra="forbid")

    start: date
    cap: Decimal
    ok: bool = True


class Whole(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: str
    kind: Kind = Kind.HOME
    rate: float = 0.0
    figures: dict[str, Decimal | list[Change]] = {}


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "mine.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def problems(folder: Path, text: str | bytes) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        read_yaml(written(folder, text), Whole)
    assert {problem.file for problem in found.value.problems} == {"mine.yaml"}
    assert all(problem.next_step for problem in found.value.problems)
    return list(found.value.problems)


def value(text: str) -> object:
    loaded = compose(f"a: {text}", file="f")
    assert loaded.problems == ()
    return loaded.content["a"]


def test_a_model_a_type_and_an_adapter(tmp_path: Path) -> None:
    path = written(tmp_path, "title: x\nfigures: {a: 1, b: [{start: 2026-04-06, cap: '5', ok: yes}]}\n")
    made = read_yaml(path, Whole)
    change = Change(start=date(2026, 4, 6), cap=Decimal(5))
    assert made == Whole(title="x", figures={"a": Decimal(1), "b": [change]})
    assert read_yaml(written(tmp_path, "{a: 1}"), dict[str, int]) == {"a": 1}
    assert read_yaml(written(tmp_path, "[1, 2]"), TypeAdapter(tuple[int, ...])) == (1, 2)


def test_a_reform_with_a_key_twice_is_refused_with_both_rows(tmp_path: Path) -> None:
    """In silence the second would win, and a cap of £86,000 become one of £1,000."""
    text = 'title: t\nsource: s\nfigures:\n  dilnot.cap: "86000"\n  dilnot.cap: "1000"\n'
    with pytest.raises(ProblemsFound) as found:
        find_reform(str(written(tmp_path, text)))
    (problem,) = found.value.problems
    assert (problem.rule, problem.row, problem.field) == ("key-twice", 5, "figures.dilnot.cap")
    assert "row 4" in problem.message


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("title: x\ntitle: y\n", 2),
        ("title: x\nfigures: {b: [{start: 2026-04-06, cap: 1, cap: 2}]}\n", 2),
        # The number 1 and the text "1" are one key, for keys are text.
        ('title: x\nfigures:\n  1: 1\n  "1": 2\n', 4),
    ],
)
def test_keys_given_twice_at_any_depth(tmp_path: Path, text: str, row: int) -> None:
    assert [(problem.rule, problem.row) for problem in problems(tmp_path, text)] == [("key-twice", row)]


def test_every_problem_comes_at_once_with_row_key_and_advice(tmp_path: Path) -> None:
    text = (
        "titel: x\n"
        "kind: hoem\n"
        "rate: .nan\n"
        "figures:\n"
        "  a: lots\n"
        "  b:\n"
        "    - {start: 2026-02-30, cap: 1}\n"
        "    - {strat: 2026-04-06, cap: 1}\n"
        "  a: 1\n"
    )
    found = {(problem.rule, problem.row, problem.field) for problem in problems(tmp_path, text)}
    assert found == {
        ("unknown-key", 1, "titel"),
        ("missing", 1, "title"),
        ("unknown-value", 2, "kind"),
        ("not-a-number", 3, "rate"),
        ("key-twice", 9, "figures.a"),
        ("date-from-datetime-parsing", 7, "figures.b.0.start"),
        ("unknown-key", 8, "figures.b.1.strat"),
        ("missing", 8, "figures.b.1.start"),
    }
    steps = {problem.field: problem.next_step for problem in problems(tmp_path, text)}
    assert steps["titel"] == "Did you mean title?"
    assert "'home' or 'away'" in steps["kind"]
    assert steps["figures.b.1.strat"] == "Did you mean start?"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty-file"),
        ("# only a comment\n", "empty-file"),
        ("title: [\n", "not-yaml"),
        ("\ttitle: x\n", "not-yaml"),
        ("title: x\n---\ntitle: y\n", "two-documents"),
        ("title: &a x\n", "anchor"),
        ("title: *a\n", "alias"),
        ("title: x\n<<: {kind: home}\n", "merge-key"),
        ("title: !!python/object/apply:os.system [ls]\n", "tag"),
        ("? [a, b]\n: c\n", "bad-key"),
        ("- " * 5000 + "x", "too-deep"),
        ("title: x\nrate: " + "9" * 5000, "number-too-large"),
        ("title: x\nrate: 1e999\n", "number-too-large"),
        ("title: x\nrate: -.INF\n", "not-a-number"),
        ('title: x\nrate: "nan"\n', "number-too-large"),
        ('title: x\nfigures: {a: "1e999999"}\n', "number-too-large"),
        ('title: x\nfigures: {a: "1e-999999"}\n', "number-too-large"),
        (b"title: \x00\n", "unreadable-file"),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str | bytes, rule: str) -> None:
    assert rule in {problem.rule for problem in problems(tmp_path, text)}


def test_aliases_within_aliases_cost_nothing(tmp_path: Path) -> None:
    """A "billion laughs" of nine levels is refused at its first alias."""
    pairs = zip("abcdefgh", "bcdefghi", strict=True)
    levels = [f"{above}: &{above} [{', '.join([f'*{below}'] * 9)}]" for below, above in pairs]
    found = problems(tmp_path, "\n".join(["a: &a [x, x]", *levels]))
    assert {problem.rule for problem in found} == {"anchor", "alias"} and len(found) < 5


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("no", "no"),  # the country code of Norway
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),  # 750 in YAML 1.1
        ("010", "010"),  # 8 in YAML 1.1
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("2026-02-30", "2026-02-30"),
        ("2026-04-06", date(2026, 4, 6)),
        ("'2026-04-06'", "2026-04-06"),
        ("2026-04-06 10:00:00", "2026-04-06 10:00:00"),
        ("-12", -12),
        ("0.5", 0.5),
        ("1e3", 1000.0),
        ("'5'", "5"),
        ("true", True),
        ("~", None),
        ("", None),
        ("!!str 5", "5"),
    ],
)
def test_plain_words_are_not_turned_into_something_else(text: str, read: object) -> None:
    found = value(text)
    assert found == read and type(found) is type(read)


def test_keys_are_text() -> None:
    loaded = compose("no: 1\n2026: 2\n", file="f")
    assert loaded.content == {"no": 1, "2026": 2}
    assert loaded.rows == {(): 1, ("no",): 1, ("2026",): 2}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    text = "title: Café\n"
    assert read_yaml(written(tmp_path, text.encode(encoding)), Whole).title == "Café"


def test_values_are_not_repeated_where_they_are_personal(tmp_path: Path) -> None:
    path = written(tmp_path, "title: x\nrate: secret\n")
    for shown in (True, False):
        with pytest.raises(ProblemsFound) as found:
            read_yaml(path, Whole, values_shown=shown)
        assert ("secret" in str(found.value)) == shown


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.yaml")), ids=lambda path: path.name)
def test_the_packages_files_are_strict_and_both_parsers_agree(path: Path) -> None:
    """Plain Python and C must give the same; where a file means the same in YAML 1.1, so must PyYAML itself."""
    text = path.read_text(encoding="utf-8")
    loaded = load_yaml(path)
    assert (
        loaded == compose(text, file=path.name, parser=yaml.SafeLoader) == compose(text, file=path.name, parser=PARSER)
    )
    assert loaded.content == with_text_keys(yaml.load(text, Loader=WordsStay))


class WordsStay(yaml.SafeLoader):
    """PyYAML's own, for which yes, no, on and off are words."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:bool"]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


WordsStay.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|True|TRUE|false|False|FALSE"), list("tTfF"))


def with_text_keys(content: object) -> object:
    if isinstance(content, dict):
        return {str(key): with_text_keys(value) for key, value in content.items()}
    return [with_text_keys(value) for value in content] if isinstance(content, list) else content


class _Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    size: int


def test_an_entry_has_its_key_for_a_name_and_none_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "things.yaml"
    path.write_text("a: {size: 1}\nb: {size: 2}\n", encoding="utf-8")
    made = read_yaml(path, TypeAdapter(ByName[_Thing]))
    assert {key: (thing.name, thing.size) for key, thing in made.items()} == {"a": ("a", 1), "b": ("b", 2)}
    path.write_text("a: {size: 1}\nb: {size: 2, name: c}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="take name away below b"):
        read_yaml(path, TypeAdapter(ByName[_Thing]))
    path.write_text("a: 1\nb: {size: 2, sise: 3}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_yaml(path, TypeAdapter(ByName[_Thing]))
    assert [(one.row, one.field) for one in found.value.problems] == [(1, "a"), (2, "b.sise")]
