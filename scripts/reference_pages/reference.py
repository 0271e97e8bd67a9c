"""Reference pages of the councils, of the official data carried in the package, and of dated parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from ncs.core.provenance import Source
from ncs.observations.official import editions
from ncs.policy.parameters import Parameters, load_parameters
from ncs.reference.councils import changes, councils, register
from ncs.reference.packaged import sources

PACKAGE = Path(__file__).parents[2] / "src" / "ncs"


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    return {
        "councils.md": "\n".join(_councils()),
        "data-sources.md": "\n".join(_sources()),
        "parameters.md": "\n".join(_parameters()),
    }


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(str(cell or "").replace("|", "/").replace("\n", " ") for cell in row) + " |"
    yield ""


def _councils() -> Iterator[str]:
    there = councils()
    yield from (
        "# Councils",
        "",
        f"The {len(there)} councils with adult social care responsibilities on 1 April 2026.",
        "",
    )
    yield from (
        "What the codes mean, and how a council is found: [the reference data](../../explanation/reference-data.md).",
        "",
    )
    head = ("council", "also called", "ONS code", "other ONS codes", "CASSR", "LGF", "region", "class", "from", "to")
    yield from _table(
        head,
        (
            (
                item.name,
                "; ".join(item.aliases),
                f"`{item.ons_code}`",
                ", ".join(f"`{dated.code}`" for dated in item.codes if dated.code != item.ons_code),
                item.cassr_code,
                item.lgf_code,
                item.region,
                item.detail,
                item.valid_from,
                item.valid_to,
            )
            for item in there
        ),
    )
    yield from ("## Former councils", "")
    former = (item for item in register() if item not in there)
    yield from _table(
        ("council", "ONS code", "CASSR", "region", "class", "last day"),
        ((i.name, f"`{i.ons_code}`", i.cassr_code, i.region, i.detail, i.valid_to) for i in former),
    )
    yield from ("## Changes", "")
    yield from _table(
        ("day", "change", "from", "to", "note", "source"),
        (
            (c.day, c.change, c.from_code, f"{c.to_name} ({c.to_code or 'no code known'})", c.note, c.source)
            for c in changes()
        ),
    )


def _sources() -> Iterator[str]:
    yield from ("# Official data in the package", "", "Facts selected and put in one shape by this project.", "")
    yield from _table(
        ("file", "title", "publisher", "published", "licence", "note"), _source_rows("reference", sources())
    )
    yield from ("## Observations", "", "Shown by `ncs observations show`.", "")
    yield from _table(("edition", "title", "publisher", "published", "licence", "note"), _source_rows("", editions()))


def _source_rows(folder: str, held: Mapping[str, Source]) -> Iterator[Sequence[object]]:
    for name, source in sorted(held.items()):
        place = f"`{folder}/{name}`" if folder else f"`{name}`"
        yield place, source.title, source.publisher, source.published, source.licence, source.note


def _parameters() -> Iterator[str]:
    yield from (
        "# Dated parameters",
        "",
        "Values of law and publications, each from its first day, with its source.",
        "",
    )
    for file in sorted(PACKAGE.rglob("*.yaml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        if isinstance(content, dict) and isinstance(content.get("parameters"), dict):
            yield from (f"## {file.relative_to(PACKAGE).as_posix()}", "")
            yield from _values(load_parameters(file))


def _values(parameters: Parameters) -> Iterator[str]:
    for name in sorted(parameters):
        parameter = parameters[name]
        yield from (f"### `{name}`", "", f"{parameter.title}, {parameter.unit}.", "")
        yield from _table(
            ("from", "to", "value", "confidence", "source", "note"),
            ((v.start, v.end, v.value, v.confidence, v.source, v.note) for v in parameter.values),
        )
