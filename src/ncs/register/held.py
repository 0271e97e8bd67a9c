"""The register as it comes with the program: what people describe in YAML, made ready, as to read that takes long.

``make plans`` makes it anew. It holds a fingerprint of the descriptions that it was made of: where one of them was
edited since, they are read instead.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from ncs.core.errors import NcsError
from ncs.register.contents import Expectation, FrameworkMetric, Register
from ncs.register.entry import Cadence, Counts, Given, Kind, MeasureEntry, Place, Polarity, Standing

FOLDER = files("ncs.register") / "data"
#: The ready register.
FILE = "register.json"
MEASURES = ("ascof_2024_25", "computed", "context", "ascof_2020_21")
EXPECTATIONS, LOCAL_OUTCOMES = "expectations.yaml", "local_outcomes.yaml"


class DamagedRegister(NcsError):
    """What comes with the program is not all there; with another register figures would mean something else."""


def held() -> Register:
    """Return the register that comes with the package.

    Raises:
        DamagedRegister: the ready register, or a description that it was made of, is missing or damaged.
        ProblemsFound, ValueError: a description was edited, and is not as :func:`as_described` says.
    """
    try:
        ready = json.loads((FOLDER / FILE).read_text(encoding="utf-8"))
        if ready["made_of"] == _fingerprint():
            return _register(ready["register"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedRegister(
            f"The register of measures that comes with the program ({FILE} and the descriptions beside it) is missing "
            "or damaged. Next: install the program again."
        ) from error
    return as_described()


def as_described() -> Register:
    """Return the register as the descriptions that come with the package have it.

    Raises:
        ProblemsFound, ValueError: as :func:`ncs.register.described.described` says.
    """
    from ncs.register.described import described  # YAML and pydantic, which take longer than most of what is asked

    measures = [FOLDER / "measures" / f"{name}.yaml" for name in MEASURES]
    return described(*measures, expectations=FOLDER / EXPECTATIONS, local_outcomes=FOLDER / LOCAL_OUTCOMES)


def text() -> str:
    """Return the text of the ready register as the descriptions have it now."""
    ready = {"made_of": _fingerprint(), "register": asdict(as_described())}
    return json.dumps(ready, ensure_ascii=False, indent=1) + "\n"


def _fingerprint() -> str:
    """A short text that is the same exactly when the descriptions are."""
    names = (*(f"measures/{name}.yaml" for name in MEASURES), EXPECTATIONS, LOCAL_OUTCOMES)
    told = "\0".join((FOLDER / name).read_text(encoding="utf-8") for name in names)
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


def _register(found: Mapping[str, Any]) -> Register:
    """The register of what JSON has: it knows neither whole numbers as keys, nor rows that do not change, nor kinds."""
    expectations = {key: {**one, "measures": tuple(one["measures"])} for key, one in found["expectations"].items()}
    return Register(
        measures={key: _measure(one) for key, one in found["measures"].items()},
        outcomes={int(number): words for number, words in found["outcomes"].items()},
        expectations={key: Expectation(**one) for key, one in expectations.items()},
        local_outcomes=tuple(
            FrameworkMetric(**{**one, "measures": tuple(one["measures"])}) for one in found["local_outcomes"]
        ),
    )


def _measure(found: Mapping[str, Any]) -> MeasureEntry:
    changed = {
        "aliases": tuple(found["aliases"]),
        "outcomes": tuple(found["outcomes"]),
        "kind": Kind(found["kind"]),
        "polarity": Polarity(found["polarity"]),
        "counts": Counts(found["counts"]),
        "cadence": Cadence(found["cadence"]),
        "standing": Standing(found["standing"]),
        "given": Given(found["given"]),
        "counterparts": _places(found["counterparts"]),
        "nearest": _places(found["nearest"]),
    }
    return MeasureEntry(**{**found, **changed})


def _places(found: Mapping[str, Any]) -> dict[str, Place]:
    return {group: (measure, other) for group, (measure, other) in found.items()}
