"""A release in words: what was done to its figures, and what somebody may still work out."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.core.status import Status
from ncs.observations.disclosure.apply import Protected
from ncs.observations.disclosure.attack import given_away
from ncs.observations.disclosure.policy import Policy
from ncs.observations.schema import Observation


def remarks(found: Protected) -> tuple[str, ...]:
    """Return what was done to the figures of a release, a sentence each; nothing is said that nothing happened."""
    suppressed = sum(one.status is Status.SUPPRESSED for one in found.observations)
    said = [f"{_figures(suppressed)} suppressed. Other counts are rounded to 5, and values worked out from them."]
    if found.kept:
        said.append(f"{found.kept:,} counts stay as an earlier release had them: they have moved by only a few people.")
    if found.moved:
        said.append(f"{found.moved:,} counts are shown as one near their own: sums or periods would give them away.")
    return tuple(said)


def warnings(observations: Sequence[Observation], policy: Policy) -> tuple[str, ...]:
    """Return what a policy with exact values gives away in a table that it made; nothing for another policy."""
    if not policy.exact_values:
        return ()
    away = given_away(observations, round_to=policy.round_to)
    counted = f"{away.found:,} of {away.ratios:,} percentages and rates fit one pair of counts only."
    return (f"The policy '{policy.name}' gives away: {policy.gives_away}", counted)


def _figures(count: int) -> str:
    return f"{count:,} figure is" if count == 1 else f"{count:,} figures are"
