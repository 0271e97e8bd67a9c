"""Events of older versions as they are told today: read so from wherever they are kept, and never rewritten there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_AGREED, _MOVED = "direct-payment-agreed", "direct-payment-moved"
_FUND = "individual service fund"
_WAYS = {"in": "in", "spent": "spent", "reclaimed": "returned"}
_UNASKED = "Recorded before it was asked whether paying them is necessary (SI 2014/2871 reg 3(2)(b))."
_AS_A_PAYMENT = "Recorded as a direct payment, before the holder and written terms were asked for."


class Lifting:
    """What lifts the events of one journey, given in their order: each stays one event, in its place.

    Version 1 of ``direct-payment-agreed`` could be held by an individual service fund, which is no direct payment: it
    is read as ``budget-held``, and money moved under it as that fund's. Version 1 did not ask whether it is necessary
    to pay a relative for managing; it is read with that said in ``override``.
    """

    def __init__(self) -> None:
        """Begin with no fund."""
        self._fund = ""

    def concerns(self, kind: str) -> bool:
        """Say whether an event of a kind may have to be lifted at this point of the journey."""
        return kind == _AGREED or (kind == _MOVED and bool(self._fund))

    def __call__(self, told: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return an event, as plain values, as it is told today."""
        if told.get("kind") == _AGREED:
            self._fund = ""
            return self._agreed(told) if told.get("version", 1) == 1 else told
        if told.get("kind") == _MOVED and self._fund:
            way = _WAYS.get(str(told.get("way")), told.get("way"))
            return {**told, "kind": "held-budget-moved", "ref": self._fund, "way": way}
        return told

    def _agreed(self, told: Mapping[str, Any]) -> Mapping[str, Any]:
        if told.get("held_by") == _FUND:
            self._fund = f"fund-{told.get('on')}"
            kept = {key: told[key] for key in ("on", "by", "weekly_pence") if key in told}
            held = {"holder": "not recorded", "agreed": True, "terms": False, "override": _AS_A_PAYMENT}
            return {"kind": "budget-held", "ref": self._fund, "way": _FUND, **kept, **held}
        unasked = told.get("pays") == "relative at home for managing" and not told.get("necessary")
        said = {"override": told.get("override") or _UNASKED} if unasked else {}
        return {**told, "version": 2, **said}


def lifted(given: Any) -> Any:
    """Return a list of events, as plain values, as they are told today; anything else as it is."""
    if not isinstance(given, list | tuple):
        return given
    lifting = Lifting()
    return [lifting(one) if isinstance(one, Mapping) else one for one in given]
