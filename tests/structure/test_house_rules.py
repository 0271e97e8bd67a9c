"""The habits of this project that a machine can check."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from support.source import nodes, walk

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
TEXT = {".py", ".md", ".yaml", ".yml", ".toml", ".csv", ".json", ".txt", ""}
#: Written apart so that this file does not contain them.
CLIMB = re.compile(r"parents\[(\d)\]((?:\.parent)*)")
PARENTS = re.compile(r"__file__\)(?:\.resolve\(\))?((?:\.parent)+)")
MACHINE_PATHS = re.compile("|".join(["/wo" + "rk/", "/tm" + "p/[a-z]", "/ro" + "ot/", "/opt/" + "pypi"]))


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in nodes(path):
        if isinstance(node, FUNCTION):
            yield node


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_modules_and_functions_stay_small(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 400
    assert [node.name for node in functions(path) if (node.end_lineno or 0) - node.lineno + 1 > 60] == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_public_functions_are_documented_and_do_something(path: Path) -> None:
    public = [node for node in functions(path) if not node.name.startswith("_")]
    assert [node.name for node in public if not ast.get_docstring(node)] == []
    assert [node.name for node in public if all(isinstance(part, ast.Pass) for part in node.body)] == []


def test_no_machine_paths_in_the_project() -> None:
    text_files = [path for path in tracked() if path.suffix in TEXT]
    found = [name(path) for path in text_files if MACHINE_PATHS.search(path.read_text("utf-8", errors="ignore"))]
    assert found == []


def test_every_data_file_has_a_source_beside_it() -> None:
    """A data file states its source in itself (a comment or a key) or in a README.md or sources.yaml of its folder."""
    unsourced = []
    for path in tracked():
        if "src" not in path.parts or path.suffix not in {".csv", ".yaml", ".yml", ".parquet", ".json"}:
            continue
        beside = [path.parent / "README.md", path.parent / "sources.yaml"]
        described = any(file.exists() and path.name in file.read_text(encoding="utf-8") for file in beside)
        says = path.suffix in {".csv", ".yaml", ".yml"} and "source" in path.read_text(encoding="utf-8").lower()
        if not described and not says:
            unsourced.append(name(path))
    assert unsourced == []


def module(path: Path) -> str:
    parts = path.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> set[str]:
    """Return what a module imports at its top, for types alone as well: modules and names in them."""
    found: set[str] = set()
    for node in walk(nodes(path)[0], but=FUNCTION):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_no_modules_import_one_another_in_a_circle() -> None:
    """A package that gathers names (``__init__``) is no circle with the modules that it gathers from."""
    modules = {module(path): path for path in SOURCES if path.name != "__init__.py"}
    left = {name: imported(path) & set(modules) - {name} for name, path in modules.items()}
    while free := [name for name, needs in left.items() if not needs & set(left)]:
        for done in free:
            del left[done]
    assert sorted(left) == []


def climbs(text: str) -> list[int]:
    """Return how many folders above a file's own its text climbs, for each time that it does."""
    numbered = [int(steps) + further.count(".parent") for steps, further in CLIMB.findall(text)]
    return numbered + [match.count(".parent") - 1 for match in PARENTS.findall(text)]


def test_nothing_is_read_from_outside_the_repository() -> None:
    """A clone with nothing beside it is enough: no path climbs above the root, and none names a folder beside it."""
    beside = re.compile(r"\.\./sha" + r"red|[\"']sha" + r"red[\"'/]")
    outside = []
    for path in tracked():
        parts = path.relative_to(ROOT).parts
        if parts[0] in {"tests", "src", "scripts", "benchmarks", "docs", "Makefile"} and path.suffix in TEXT:
            text = path.read_text("utf-8", errors="ignore")
            if beside.search(text) or any(steps > len(parts) - 1 for steps in climbs(text)):
                outside.append(name(path))
    assert outside == []


def test_the_data_of_the_tests_says_where_it_is_from() -> None:
    """Every folder of tests/data has a README with licence and date that names each of its files."""
    data = ROOT / "tests" / "data"
    unsaid = []
    for path in tracked():
        if data in path.parents and path.name != "README.md":
            text = (path.parent / "README.md").read_text(encoding="utf-8")
            if path.name not in text or not re.search(r"20\d\d", text) or not re.search(r"icence|synthetic", text):
                unsaid.append(name(path))
    assert unsaid == []


def test_no_file_is_large() -> None:
    assert [name(path) for path in tracked() if path.stat().st_size > 3_500_000] == []


def test_the_layers_of_the_design_are_the_layers_that_are_checked() -> None:
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    order = re.search(r"layers = \[(.*?)\]", contract, re.DOTALL)
    assert order is not None
    listed = {part for line in re.findall(r'"([^"]+)"', order[1]) for part in re.split(r"\s*\|\s*", line)}
    listed -= {part for part in listed if part.startswith("(")}  # a package that may be taken away
    packages = {path.parent.name for path in (ROOT / "src" / "ncs").glob("*/__init__.py")}
    assert packages - {"web"} == listed


def test_arrays_of_numbers_have_one_name() -> None:
    """``Floats`` is said once, in :mod:`ncs.core.arrays`."""
    said = [str(path) for path in SOURCES if re.search(r"^Floats = ", path.read_text(encoding="utf-8"), re.MULTILINE)]
    assert [Path(path).name for path in said] == ["arrays.py"]


def test_no_test_asserts_how_long_something_takes() -> None:
    """Times are for ``benchmarks/``: an assertion on one fails on a slow machine and holds nothing on a fast one."""
    clocks = re.compile(r"assert [^\n]*\b(perf_counter|process_time|monotonic)\(")
    timed = [path.name for path in (ROOT / "tests").rglob("*.py") if clocks.search(path.read_text(encoding="utf-8"))]
    assert [name for name in timed if name != "test_house_rules.py"] == []


#: What readers see, or money that is shared out: there halves go away from zero (``ncs.core.money``).
SHOWN = re.compile(r"/views/|/impact/|/funding/formula/")


def rounded_to_even(path: Path) -> Iterator[int]:
    """Yield the lines that round halves to even numbers: ``quantize`` without a rounding, and ``round`` where it shows.

    Where a number is only compared with itself in whole pence nothing is rounded.
    """
    tree = list(nodes(path))
    compared = {id(part) for node in tree if isinstance(node, ast.Compare) for part in ast.walk(node)}
    for node in tree:
        if not isinstance(node, ast.Call) or id(node) in compared:
            continue
        bare = len(node.args) == 1 and not node.keywords
        if isinstance(node.func, ast.Attribute) and node.func.attr == "quantize" and bare:
            yield node.lineno
        if isinstance(node.func, ast.Name) and node.func.id == "round" and SHOWN.search(path.as_posix()):
            yield node.lineno


#: A format that rounds, halves to even numbers or to what a machine can hold: ``.1f``, ``,.0f``, ``+.2%``.
ROUNDING = re.compile(r"^[+,]*\.([0-9]|\{\})[f%]$")
TEMPLATE = re.compile(r"\{[^{}]*:[+,]*\.[0-9][f%]\}")
#: Where a format rounds nothing that a reader sees as a figure: what is made up, drawn to a place on a page, handed to
#: DuckDB or a workbook's styles; decimals that a machine needs of a float; what a log says.
UNSEEN = (
    "synthetic/", "present/svg/", "tables/writers/", "tables/reading/", "journeys/store/postgresql.py", "web/ready.py",
)  # fmt: skip
#: The charge of a person is whole pence by then: two places round nothing.
PENCE = ("charging/", "web/api/charging.py")
#: Six places and more are not for readers: they take off what a float has too much.
MOST_PLACES = 5


def rounded_by_a_format(tree: Iterable[ast.AST], place: str) -> Iterator[int]:
    """Yield the lines of ``f"{number:.1f}"`` and the like, unless the number was rounded there and then."""
    for node in tree:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and TEMPLATE.search(node.value):
            yield node.lineno
        if not isinstance(node, ast.FormattedValue) or not isinstance(node.format_spec, ast.JoinedStr):
            continue
        parts = node.format_spec.values
        found = ROUNDING.match("".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts))
        if found is None or (found[1].isdigit() and int(found[1]) > MOST_PLACES):
            continue
        at_once = isinstance(node.value, ast.Call) and ast.unparse(node.value.func).endswith("round_half_away")
        if not at_once and not (place.startswith(PENCE) and found[1] == "2"):
            yield node.lineno


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_format_rounds_what_a_reader_sees(path: Path) -> None:
    """``round_half_away`` and ``in_percent`` of ``ncs.core.money`` do: 12.5% is 13% for a reader, and 0.285 is 29%."""
    place = path.relative_to(ROOT / "src" / "ncs").as_posix()
    assert place.startswith(UNSEEN) or list(rounded_by_a_format(nodes(path), place)) == []


def test_the_rule_on_formats_sees_what_it_is_meant_to() -> None:
    wrong = ['f"{a:.1f}"', 'f"{a:+,.0%}"', 'f"{a:.{n}f}"', '"{a:.0%}".format(a=1)', 'f"{100 * a:.2f}%"']
    right = ['f"{a:,}"', 'f"{round_half_away(a, 1):.1f}"', 'f"{a:.6f}"', 'f"{day:%d}"', 'f"{a:>12,}"']
    for line, seen in (*((line, 1) for line in wrong), *((line, 0) for line in right)):
        assert len(list(rounded_by_a_format(walk(ast.parse(line)), "cli/x.py"))) == seen, line
    assert list(rounded_by_a_format(walk(ast.parse('f"{a:,.2f}"')), "charging/law/x.py")) == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_halves_are_rounded_away_from_zero(path: Path) -> None:
    """``ncs.core.money`` rounds: 12.5 is 13 for a reader, in prose as in a table, and 0.125 is 0.13."""
    assert list(rounded_to_even(path)) == []
