"""Reference page of the rates behind the synthetic England: published aims and assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.synthetic.rates import load_rates


def pages() -> dict[str, str]:
    """Return the page, by file name."""
    return {"synthetic-rates.md": "\n".join(_lines()) + "\n"}


def _lines() -> Iterator[str]:
    rates = load_rates()
    yield from ("# Rates of the synthetic England", "", "Generated from `src/ncs/synthetic/data/rates.yaml`.", "")
    yield from (
        "## Published figures it is compared with",
        "",
        "| figure | value | for | source |",
        "|---|---:|---|---|",
    )
    yield from (f"| {one.title} | {_number(one.value)} | {one.period} | {one.source} |" for one in rates.published)
    for part in ("assumed", "mixes", "mess", "prices", "hospital"):
        yield from (
            "",
            f"## {part.capitalize()}",
            "",
            f"{rates.at(part, 'source')}.",
            "",
            "| entry | value |",
            "|---|---|",
        )
        yield from (f"| {name} | {value} |" for name, value in _leaves(rates.at(part), ()) if name != "source")


def _leaves(entry: object, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the entries below ``entry`` with their path; shares of one thing stay together."""
    if isinstance(entry, Mapping) and (not path or any(isinstance(part, Mapping) for part in entry.values())):
        for key, below in entry.items():
            yield from _leaves(below, (*path, str(key)))
    elif isinstance(entry, Mapping):
        yield " › ".join(path), "; ".join(f"{key or 'blank'}: {value}" for key, value in entry.items())
    else:
        yield " › ".join(path), str(entry)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value > 1 else f"{value:.3f}"
