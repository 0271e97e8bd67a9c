"""Nothing is kept that could give an old answer: no state of a whole process, no memory of files, nothing between runs.

What is remembered while a process lives is of the program alone, cannot be changed by who is given it, and is asked for
by values, never by the place of a file that may be another by then. Each exception stands here with its reason.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from support.source import nodes, walk

PACKAGE = Path(__file__).parents[2] / "src" / "ncs"
SOURCES = sorted(PACKAGE.rglob("*.py"))
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
#: Makes something that can be changed.
MAKERS = {"list", "dict", "set", "bytearray", "OrderedDict", "defaultdict", "deque", "Counter"}
DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
#: Changes what it is asked of.
CHANGES = {
    "append", "extend", "insert", "remove", "pop", "popitem", "clear", "sort", "reverse", "add", "discard", "update",
    "setdefault", "appendleft", "popleft", "move_to_end", "difference_update", "intersection_update", "subtract",
}  # fmt: skip
#: The web service is one process for many visitors, and holds in memory what it made of the program's own figures.
HELD_IN_MEMORY = {
    "cli/console.py: waiting": "the one line of a terminal that says what is waited for; nothing of any answer",
    "core/stopping.py: _GOING_ON": "how work that is going on is told to stop, until it is done; nothing of any answer",
    "cli/start.py: sys": "what the program's own process does with a stop that Python would only print",
    "core/lazy.py: sys": "the public names of a package, each put there when it is first asked for",
    "engine/spark.py: os": "which Java starts Spark, while it starts",
    "web/money/pages.py: _HELD": "the ways to need asked for last, each by the whole question, of figures held",
    "web/pages/same.py: _PAGES": "pages that are the same for everybody, of one day and one process",
}
#: Read once from what a service was given when it began; its guide says to start it anew after a file is replaced.
GIVEN_AT_THE_START = {
    "web/pages/held.py: _landscape",
    "web/pages/held.py: care",
    "web/pages/held.py: _postcodes",
    "web/pages/survey.py: _over_time",
    "web/pages/survey.py: _reported",
}
#: Modules that write objects of a program for another run of it, which may be another program.
WRITES_OBJECTS = {"pickle", "marshal", "shelve", "dbm", "joblib", "dill", "cloudpickle", "diskcache"}
#: A folder that outlasts a run, by what names it; the service's own is where its database is.
LASTING = {"Path.home", "expanduser", "mkdtemp", "mkstemp", "user_cache_dir", "user_data_dir"}
LASTS = {"web/environment.py: Path.home": "the folder of a service on one's own machine, unless another is given"}


#: Each module as it is written.
TEXTS = {path: path.read_text(encoding="utf-8") for path in SOURCES}


def tree(path: Path) -> ast.Module:
    module = nodes(path)[0]
    assert isinstance(module, ast.Module)
    return module


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def last(node: ast.expr) -> str:
    """The name of what is called or given: ``cache`` of ``@functools.cache`` and of ``@cache()``."""
    inner = node.func if isinstance(node, ast.Call) else node
    inner = inner.value if isinstance(inner, ast.Subscript) else inner
    return inner.attr if isinstance(inner, ast.Attribute) else inner.id if isinstance(inner, ast.Name) else ""


def assigned(statement: ast.stmt) -> Iterator[tuple[str, ast.expr]]:
    """What a statement of a module names."""
    if isinstance(statement, ast.Assign):
        yield from ((one.id, statement.value) for one in statement.targets if isinstance(one, ast.Name))
    elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
        yield statement.target.id, statement.value


def asked(node: ast.AST) -> Iterator[ast.AST]:
    """The outermost functions of a module: what is done not as it is loaded, but when somebody asks."""
    for one in ast.iter_child_nodes(node):
        if isinstance(one, (*FUNCTION, ast.Lambda)):
            yield one
        else:
            yield from asked(one)


def root_of(node: ast.expr) -> str:
    """The name that something is a part of: ``_HELD`` of ``_HELD[asked].more``."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def targets(node: ast.AST) -> list[ast.expr]:
    """What a node puts something into, takes something out of, or changes by a method."""
    if isinstance(node, ast.Assign | ast.Delete):
        return node.targets
    if isinstance(node, ast.AugAssign | ast.AnnAssign):
        return [node.target]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
        return [node.func]
    return []


def changed(module: ast.Module) -> set[str]:
    """The names of the module, or of another that it imports, that something in it changes when it is asked."""
    named = {one for statement in module.body for one, _ in assigned(statement)}
    imports = [one for one in module.body if isinstance(one, ast.Import | ast.ImportFrom)]
    imported = {alias.asname or alias.name for one in imports for alias in one.names}
    found: set[str] = set()
    for function in asked(module):
        inside = walk(function)
        told = {one for node in inside if isinstance(node, ast.Global) for one in node.names}
        taken = {node.arg for node in inside if isinstance(node, ast.arg)}
        made = {node.id for node in inside if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        for node in inside:
            for one in targets(node):
                # A method of what is imported, such as jobs.add(root), is that module's function as a rule.
                known = named if isinstance(node, ast.Call) else named | imported
                found |= set() if isinstance(one, ast.Name) else {root_of(one)} & (known - taken - (made - told))
        found |= told
    return found


def dotted(path: Path) -> str:
    return ".".join(("ncs", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


def stateful(modules: Mapping[Path, ast.Module]) -> set[str]:
    """The classes whose methods change what they are of after it was made, each as ``module.name``."""
    return {
        f"{dotted(path)}.{each.name}"
        for path, module in modules.items()
        for each in walk(module)
        if isinstance(each, ast.ClassDef)
        for method in each.body
        if isinstance(method, FUNCTION) and method.name not in ("__init__", "__post_init__")
        for node in walk(method)
        for one in targets(node)
        if not isinstance(one, ast.Name)
        and root_of(one) == "self"
        and not (isinstance(node, ast.Call) and isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name))
    }


def objects(modules: Mapping[Path, ast.Module]) -> Iterator[str]:
    """What modules make of such classes as they are loaded."""
    own = stateful(modules)
    for path, module in modules.items():
        whole = {
            alias.asname or alias.name: f"{one.module}.{alias.name}"
            for one in walk(module)
            if isinstance(one, ast.ImportFrom)
            for alias in one.names
        }
        for statement in module.body:
            for one, value in assigned(statement):
                made = last(value) if isinstance(value, ast.Call) else ""
                if whole.get(made, f"{dotted(path)}.{made}") in own:
                    yield f"{name(path)}: {one}"


def remembered(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions whose answers are kept for the life of the process."""
    for node in walk(module):
        if isinstance(node, FUNCTION) and any(last(one) in ("cache", "lru_cache") for one in node.decorator_list):
            yield node


def modules() -> dict[Path, ast.Module]:
    return {path: tree(path) for path in SOURCES}


def with_words(words: Iterable[str]) -> dict[Path, ast.Module]:
    """The modules in whose text one of the words is: few need to be looked through."""
    return {path: module for path, module in modules().items() if any(one in TEXTS[path] for one in words)}


def faults(kind: str, modules: Mapping[Path, ast.Module]) -> set[str]:
    """Return what modules keep of a kind, as ``file: name``."""
    if kind == "state":
        return {f"{name(path)}: {one}" for path, module in modules.items() for one in changed(module)} | {
            *objects(modules)
        }
    functions = ((path, one) for path, module in modules.items() for one in remembered(module))
    if kind == "places":
        words = ("Path", "Traversable", "TextFile", "IO", "PathLike")
        return {
            f"{name(path)}: {one.name}"
            for path, one in functions
            for given in (*one.args.posonlyargs, *one.args.args, *one.args.kwonlyargs)
            if any(word in (ast.unparse(given.annotation) if given.annotation else "") for word in words)
            or given.arg in ("path", "file", "folder", "out", "source_file")
        }
    if kind == "changeable":
        return {
            f"{name(path)}: {one.name}"
            for path, one in functions
            if one.returns is None or last(one.returns) in (*MAKERS, "MutableMapping", "MutableSequence")
        }
    if kind == "given":
        asks = ("settings.", "environ", "getenv", "date.today", "datetime.now", "localdate", "timezone.now")
        return {f"{name(path)}: {one.name}" for path, one in functions if any(ask in ast.unparse(one) for ask in asks)}
    raise ValueError(kind)


def test_nothing_of_a_whole_process_changes_when_somebody_asks() -> None:
    """No ``global``, no list or mapping of a module that its functions change, no object of a class that changes."""
    assert faults("state", modules()) == set(HELD_IN_MEMORY)


def test_what_is_remembered_is_not_asked_for_by_the_place_of_a_file() -> None:
    """The file may be another the next time."""
    assert faults("places", with_words(["cache"])) == set()


def test_what_is_remembered_cannot_be_changed_by_who_is_given_it() -> None:
    assert faults("changeable", with_words(["cache"])) == set()


def test_what_is_remembered_depends_on_no_setting_and_no_day() -> None:
    assert faults("given", with_words(["cache"])) == GIVEN_AT_THE_START


def test_what_is_made_within_a_call_is_not_a_memory_of_the_process() -> None:
    """``cache(function)`` at the top of a module would be one that no decorator shows."""
    found = [
        f"{name(path)}: {one}"
        for path, module in with_words(["cache"]).items()
        for statement in module.body
        for one, value in assigned(statement)
        if any(isinstance(node, ast.Call) and last(node) in ("cache", "lru_cache") for node in walk(value))
    ]
    assert found == []


def test_no_objects_are_written_for_another_run() -> None:
    found = {
        f"{name(path)}: {word}"
        for path, module in with_words(WRITES_OBJECTS).items()
        for node in walk(module)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for word in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""])
        if word.partition(".")[0] in WRITES_OBJECTS
    }
    assert found == set()


def test_nothing_is_put_where_it_outlasts_a_run_and_nobody_asked_for_it() -> None:
    found = {
        f"{name(path)}: {ast.unparse(node)}"
        for path, module in with_words(LASTING).items()
        for node in walk(module)
        if isinstance(node, ast.Attribute | ast.Name) and {last(node), ast.unparse(node)} & LASTING
    }
    assert found == set(LASTS)


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("state", "HELD = {}\ndef ask(key):\n    HELD[key] = 1\n"),
        ("state", "HELD: dict[str, int] = {}\ndef ask(key):\n    HELD.setdefault(key, 1)\n"),
        ("state", "HELD = []\nclass A:\n    def ask(self):\n        HELD.append(1)\n"),
        ("state", "HELD = [[]]\nask = lambda: HELD[0].append(1)\n"),
        ("state", "HELD = None\ndef ask():\n    global HELD\n    HELD = 1\n"),
        ("state", "HELD = set()\nasync def ask():\n    HELD.add(1)\n"),
        ("state", "HELD = {}\ndef ask():\n    del HELD['x']\n"),
        ("state", "HELD = {}\ndef ask():\n    HELD['x'] += 1\n"),
        ("state", "HELD = {}\ndef other():\n    HELD = {}\ndef ask():\n    HELD[1] = 1\n"),
        ("state", "from a import b\ndef ask():\n    b.last = 1\n"),
        ("state", "class A:\n    def ask(self):\n        self.last = 1\nHELD = A()\n"),
        ("state", "class A:\n    def ask(self):\n        self.held[1] = 1\nHELD = A()\n"),
        ("state", "class A:\n    def ask(self):\n        self.held.append(1)\nHELD = A()\n"),
        ("places", "@cache\ndef ask(where: Path) -> int: ...\n"),
        ("places", "@functools.lru_cache(maxsize=9)\ndef ask(x: 'str | Path') -> int: ...\n"),
        ("places", "@cache\ndef ask(file: str) -> int: ...\n"),
        ("places", "class A:\n    @lru_cache\n    def ask(self, *, x: Traversable) -> int: ...\n"),
        ("changeable", "@cache\ndef ask() -> dict[str, int]: ...\n"),
        ("changeable", "@cache\ndef ask() -> list[int]: ...\n"),
        ("changeable", "@cache\ndef ask(): ...\n"),
        ("given", "@cache\ndef ask() -> int:\n    return settings.ENVIRONMENT.x\n"),
        ("given", "@cache\ndef ask() -> int:\n    return date.today().year\n"),
    ],
)
def test_each_kind_of_memory_is_found(kind: str, source: str) -> None:
    assert faults(kind, {PACKAGE / "made_up.py": ast.parse(source)})


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("state", "HELD = {'a': 1}\ndef ask(key):\n    return HELD[key]\n"),
        ("state", "HELD = []\nHELD.append(1)\n"),
        ("state", "HELD = {}\ndef ask():\n    HELD = {}\n    HELD[1] = 1\n"),
        ("state", "class A:\n    def ask(self):\n        self.update(1)\nHELD = A()\n"),
        ("state", "def ask():\n    held = []\n    held.append(1)\n    return held\n"),
        ("state", "import jobs\ndef ask(root):\n    jobs.add(root)\n"),
        ("state", "class A:\n    def __init__(self):\n        self.held = 1\nHELD = A()\n"),
        ("places", "@cache\ndef ask(year: int) -> int: ...\n"),
        ("changeable", "@cache\ndef ask() -> Mapping[str, int]: ...\n"),
        ("given", "@cache\ndef ask() -> int:\n    return 1\n"),
    ],
)
def test_what_is_no_memory_is_not_taken_for_one(kind: str, source: str) -> None:
    assert not faults(kind, {PACKAGE / "made_up.py": ast.parse(source)})
