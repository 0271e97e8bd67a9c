"""Dataclasses of the command line compile their methods late, and behave to the letter as those of Python do."""

from __future__ import annotations

import subprocess
import sys
import textwrap

#: What is asked of a few dataclasses: all that is printed must be the same with and without methods that wait.
ASKED = """
import copy, dataclasses, inspect, pickle, sys
from dataclasses import dataclass, field, replace

@dataclass(frozen=True, slots=True, order=True)
class Point:
    x: int
    y: int = 0
    away: float = field(default=0.5, compare=False)

@dataclass(frozen=True)
class Named(list):
    name: str
    inner: object = None
    def __repr__(self):
        return f"mine {self.name}"

@dataclass
class Loose:
    values: list = field(default_factory=list)
    me: object = None

@dataclass(eq=False)
class Same:
    a: int

@dataclass(frozen=True)
class Base:
    a: int

@dataclass(frozen=True)
class Further(Base):
    b: int
    def __eq__(self, other):
        return super().__eq__(other) is True or self.b == getattr(other, "b", None)
    __hash__ = Base.__hash__

def tried(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__, str(error)

p, q = Point(1, 2), Point(1, 2, 9.0)
loose = Loose([1])
loose.me = loose
for _ in range(2):  # the first call and those after it
    print(p, p == q, p != q, hash(p) == hash(q), {p, q} == {p}, p < Point(1, 3), p <= q, p > q, p >= Point(2))
    print(p == 5, Point.__eq__(p, 5), tried(lambda: p < 5), tried(lambda: hash(loose)), loose, Loose() == Loose())
    print(tried(lambda: setattr(p, "x", 3)), tried(lambda: delattr(p, "x")), tried(lambda: setattr(p, "z", 3)))
    print(tried(lambda: setattr(Further(1, 2), "b", 3)), tried(lambda: delattr(Further(1, 2), "a")))
    print(Named("n"), Named("n") == Named("n"), Same(1) == Same(1), hash(Same(1)) == id(Same), repr(Same(1)))
    print(Further(1, 2), Further(1, 2) == Further(3, 2), Further(1, 2) == Further(3, 4), Base(1) == Further(1, 2))
    print(len({Base(1), Base(1)}), replace(p, x=4), copy.copy(p), copy.deepcopy(p) == p, pickle.loads(pickle.dumps(p)))
    print(Point.__repr__.__qualname__, Point.__eq__.__qualname__, Point.__eq__.__name__, Loose.__hash__)
    print(inspect.signature(Point), dataclasses.asdict(p), dataclasses.fields(p)[2].compare)
made = dataclasses.make_dataclass("Made", ["a"], frozen=True)
print(made(1), tried(lambda: setattr(made(1), "a", 2)), hasattr(dataclasses, "_create_fn"))
"""
#: The first line says whether methods wait at all.
WAITING = """
from ncs.cli.quick_dataclasses import dataclasses_later
dataclasses_later()
from dataclasses import dataclass
@dataclass
class One:
    a: int
before = vars(One)["__eq__"]
assert One(1) == One(1)
print(vars(One)["__eq__"] is not before, vars(One)["__eq__"].__code__.co_filename)
"""
#: A Python that makes methods in another way, or gives other things to what makes them.
OTHERWISE = """
import dataclasses
from ncs.cli.quick_dataclasses import dataclasses_later
make = dataclasses._create_fn
del dataclasses._create_fn
dataclasses_later()
assert not hasattr(dataclasses, "_create_fn")
dataclasses._create_fn = other = lambda name, args, body, more: make(name, args, body)
dataclasses_later()
assert dataclasses._create_fn is other
"""


def _said(script: str) -> str:
    """A process of its own: dataclasses of the tests must not wait."""
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_they_answer_as_those_of_python() -> None:
    later = "from ncs.cli.quick_dataclasses import dataclasses_later\ndataclasses_later()\n"
    plain, waiting = _said(ASKED), _said(later + ASKED)
    assert plain == waiting
    assert "Point(x=1, y=2, away=0.5) True False True True" in plain


def test_a_method_takes_its_own_place_when_it_is_first_called() -> None:
    """Nothing is left between a call and the method; a Python of another make has nothing that waits."""
    if hasattr(__import__("dataclasses"), "_create_fn"):
        assert _said(WAITING) == "True <string>\n"


def test_another_python_is_left_as_it_is() -> None:
    if hasattr(__import__("dataclasses"), "_create_fn"):
        _said(OTHERWISE)
