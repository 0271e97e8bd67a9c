"""What FHIR R4 and UK Core ask of each resource, read from ``data/fhir.yaml``, and the addresses that are used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.tables.reading.yaml_files import read_yaml

#: Where UK Core's profiles are defined, and addresses of our own for what no register has one for.
UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/"
NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number"
OWN = "https://ncs.example/fhir"
PERSON, LOCATION, EVENT = f"{OWN}/Id/council-person", f"{OWN}/Id/cqc-location", f"{OWN}/StructureDefinition/event"
PACK, LOOK = f"{OWN}/Id/pack", f"{OWN}/Id/look"
OUTCOMES = f"{OWN}/CodeSystem/care-act-outcome"


class Kind(BaseModel):
    """One kind of resource: its profile and version, what must be there, and codes that are bound."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    profile: str
    version: str
    required: tuple[str, ...]
    codes: Mapping[str, tuple[str, ...]]

    @property
    def address(self) -> str:
        """The address of the profile; empty where UK Core has none."""
        return "" if self.profile == "base" else UK_CORE + self.profile


@cache
def resource_kinds() -> Mapping[str, Kind]:
    """Return every kind of resource that is written and read.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "fhir.yaml", TypeAdapter(dict[str, Kind]), kind="FHIR table")
