"""The OpenAPI 3.1 description, finished: examples where the package puts none, and every way an operation can fail."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from http.client import responses
from typing import Any

from ncs.web.api.shapes import Told
from ncs.web.api.told import KIND

#: Examples of what stands in a path.
_IN_PATHS = {"council": "Leeds", "measure": "ascof_2a"}
#: A case that is about nobody: 85, in a care home for good, with a small pension and savings. Invented.
CASE: Mapping[str, Any] = {
    "title": "An invented case",
    "date": "2026-05-01",
    "person": {"born": "1941-05-02"},
    "setting": {"kind": "care_home_permanent", "admitted": "2026-03-02"},
    "cost": {"weekly": "1050.00"},
    "income": [{"kind": "state_pension", "weekly": "241.30"}],
    "capital": [{"kind": "savings", "value": "16000.00"}],
    "owns_home": False,
}
EXAMPLES: Mapping[str, Mapping[str, Any]] = {
    "api-assess": {"case": CASE},
    "api-compare": {"case": CASE, "reforms": ["scotland", "free_personal_care"]},
}
_READ, _SENT = (400, 404, 422, 429), (400, 404, 413, 415, 422, 429)
_LICENCE = {"name": "Open Government Licence v3.0 for figures, MIT for the program"}


def described(found: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the description that the package makes, finished; what is given is left as it is."""
    made: dict[str, Any] = copy.deepcopy(dict(found))
    made["info"]["license"] = _LICENCE
    made["components"]["schemas"]["Told"] = _problem()
    made["components"]["schemas"] |= Told.model_json_schema(ref_template="#/components/schemas/{model}")["$defs"]
    for path in made["paths"].values():
        for method, operation in path.items():
            operation["responses"] |= {str(status): _failing(status) for status in _fails(operation, method)}
            for parameter in operation.get("parameters", ()):
                _exemplify(parameter)
            if operation["operationId"] in EXAMPLES:
                body = operation["requestBody"]["content"]["application/json"]
                body["example"] = EXAMPLES[operation["operationId"]]
    return made


def operations(found: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield each operation of a description with its method and path."""
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def _problem() -> dict[str, Any]:
    made = Told.model_json_schema(ref_template="#/components/schemas/{model}")
    return {key: value for key, value in made.items() if key != "$defs"}


def _fails(operation: Mapping[str, Any], method: str) -> tuple[int, ...]:
    return _SENT if method == "post" else _READ


def _failing(status: int) -> dict[str, Any]:
    return {
        "description": responses[status],
        "content": {KIND: {"schema": {"$ref": "#/components/schemas/Told"}}},
    }


def _exemplify(parameter: dict[str, Any]) -> None:
    """Give a parameter an example where OpenAPI has it; the package puts JSON Schema's list there, which it is not."""
    listed = parameter.pop("examples", None)
    if isinstance(listed, list):
        parameter["example"] = listed[0]
    if parameter["in"] == "path":
        parameter["example"] = _IN_PATHS[parameter["name"]]
