"""The shape of the house: layers that cannot silently shrink, no circles, and views that only doors open."""

from __future__ import annotations

import subprocess
import tomllib
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import grimp
import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "ncs"
#: What a package may hold beside its rules: how it is shown, what it can be asked, its data.
NOT_CORE = {"views", "use", "data"}


@cache
def contracts() -> dict[str, dict[str, Any]]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return {item["name"]: item for item in tomllib.loads(text)["tool"]["importlinter"]["contracts"]}


def layers() -> list[set[str]]:
    (contract,) = [item for item in contracts().values() if item["type"] == "layers"]
    return [{name.strip(" ()") for name in layer.split("|")} for layer in contract["layers"]]


def standing() -> set[str]:
    """Return the packages that there are; those in brackets in the contract may be taken away."""
    (contract,) = [item for item in contracts().values() if item["type"] == "layers"]
    may_go = {name.strip(" ()") for layer in contract["layers"] for name in layer.split("|") if "(" in name}
    assert may_go == {"web"}
    return packages(SOURCE) | may_go


def named(start: str) -> dict[str, Any]:
    (contract,) = [item for name, item in contracts().items() if name.startswith(start)]
    return contract


def packages(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/__init__.py")}


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("ncs", cache_dir=None)


def shows(module: str) -> bool:
    """Whether a module is of the views of a package: ``ncs.charging.views.statement``, ``ncs.synthetic.views``."""
    return "views" in module.split(".")[2:3]


def with_views() -> list[str]:
    return sorted({module.split(".")[1] for module in graph().modules if shows(module)})


def test_every_package_is_in_one_layer_and_every_layer_exists() -> None:
    listed = [name for layer in layers() for name in layer]
    assert sorted(listed) == sorted(standing())


def test_no_contract_has_a_way_round() -> None:
    assert sorted(item["type"] for item in contracts().values()) >= ["forbidden", "forbidden", "independence", "layers"]
    for name, item in contracts().items():
        assert not [key for key in item if key.startswith(("ignore", "unmatched"))], name
        assert item.get("exhaustive_ignores", ["__main__"]) == ["__main__"], name
        assert item["type"] != "layers" or item["exhaustive"] is True, name


def test_domains_of_one_layer_do_not_know_one_another() -> None:
    (domains,) = [layer for layer in layers() if "records" in layer]
    assert set(named("Domains")["modules"]) == {f"ncs.{name}" for name in domains}
    assert domains >= {"charging", "funding", "records", "survey"}


def test_every_core_package_is_kept_from_every_view() -> None:
    """The rooms that join domains ask use cases, which know views: they are held to what they import themselves."""
    contract = named("No core module")
    joining = next(layer for layer in layers() if "scenarios" in layer)
    domains = [name for name in with_views() if name not in joining]
    core = {f"ncs.{name}.{inner}" for name in domains for inner in packages(SOURCE / name) - NOT_CORE}
    assert core - set(contract["source_modules"]) == set()
    assert set(contract["forbidden_modules"]) == {f"ncs.{name}.views" for name in with_views()}


def test_rooms_that_join_domains_reach_views_through_use_cases_alone() -> None:
    """However long the way: a use case of a domain may show its answers; nothing else on the way to it may."""
    joining = next(layer for layer in layers() if "scenarios" in layer)
    start = [m for m in graph().modules if m.split(".")[1:2] and m.split(".")[1] in joining and core(m)]
    assert {"ncs.scenarios.path.costs", "ncs.scenarios.follow", "ncs.places.figures"} <= set(start)
    seen, found, ways = set(start), [], [(module, module) for module in sorted(start)]
    while ways:
        module, first = ways.pop()
        for known in sorted(graph().find_modules_directly_imported_by(module)):
            if shows(known) or (known.split(".")[1:2] and known.split(".")[1] in joining and not core(known)):
                found.append(f"{first} reaches {known} through {module}")
            elif known not in seen and core(known):
                seen.add(known)
                ways.append((known, first))
    assert found == []


def core(module: str) -> bool:
    """Whether a module works something out: it is of no use case and shows nothing."""
    return not shows(module) and "use" not in module.split(".")[2:3]


def test_only_doors_know_the_terminal_or_the_web() -> None:
    contract = named("Only the doors")
    inside = {name for layer in layers()[1:] for name in layer}
    assert set(contract["source_modules"]) >= {f"ncs.{name}" for name in inside}
    assert {"typer", "rich", "django"} <= set(contract["forbidden_modules"])


def test_views_are_used_by_views_use_cases_and_doors_only() -> None:
    """Nothing that works a figure out knows how it is shown, whatever folder it lies in."""
    knows = []
    for module in graph().modules:
        package, inner = [*module.split("."), "", ""][1:3]
        if package in layers()[0] or package == "" or inner in ("", "use") or shows(module):
            continue
        shown = {found for found in graph().find_modules_directly_imported_by(module) if shows(found)}
        knows += [f"{module} imports {found}" for found in shown]
    assert sorted(knows) == []


def test_nothing_knows_the_web_so_that_it_can_be_taken_away() -> None:
    """Deleting the package leaves every other module and test whole."""
    inside = {module for module in graph().modules if module.split(".")[:2] == ["ncs", "web"]}
    knows = {m for m in graph().modules - inside if graph().find_modules_directly_imported_by(m) & inside}
    assert knows == set()
    tests = [path for path in (ROOT / "tests").rglob("*.py") if "web" not in path.relative_to(ROOT / "tests").parts[:1]]
    assert [path.name for path in tests if "ncs" + ".web" in path.read_text(encoding="utf-8")] == []


def test_no_modules_import_one_another_in_a_circle() -> None:
    order = {module: graph().find_modules_directly_imported_by(module) for module in graph().modules}
    try:
        assert len(tuple(TopologicalSorter(order).static_order())) == len(graph().modules) > 400
    except CycleError as error:
        pytest.fail("modules import one another: " + " -> ".join(error.args[1]))


@pytest.mark.parametrize(
    "name",
    [
        "charging",
        "funding",
        "impact",
        "journeys",
        "measures",
        "observations",
        "places",
        "prices",
        "providers",
        "records",
        "survey",
        "synthetic",
    ],
)
def test_a_domain_shows_at_most_ten_names(name: str) -> None:
    text = (SOURCE / name / "__init__.py").read_text(encoding="utf-8")
    public = text.partition("__all__ = [")[2].partition("]")[0]
    assert len([part for part in public.split(",") if part.strip()]) <= 10


#: What stands at the top of the repository; what the program makes while it is tried does not.
TOP = {
    ".ci", ".dockerignore", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "GLOSSARY.md", "LICENSE", "Makefile",
    "README.md", "benchmarks", "deploy", "docs", "mkdocs.yml", "pyproject.toml", "schemathesis.toml", "scripts", "src",
    "tests", "uv.lock",
}  # fmt: skip


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="a copy without its history")
def test_nothing_that_the_program_made_is_kept() -> None:
    """A folder of results carries a mark; other leavings stand at the top."""
    said = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    kept = [Path(line) for line in said.splitlines()]
    assert len(kept) > 1000
    assert {path.parts[0] for path in kept} == TOP
    assert [str(path) for path in kept if path.name == ".made-by-ncs"] == []
