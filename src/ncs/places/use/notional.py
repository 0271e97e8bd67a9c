"""What may be asked of a council's notional allocation: what stands beside it."""

from __future__ import annotations

from pathlib import Path

from ncs.places.notional import Local, local
from ncs.reference.councils import find_council
from ncs.survey.estimation.run import estimated
from ncs.survey.returns.folder import open_folder


def notional_to_local(council: str, *, reading: Path | None = None) -> Local:
    """Return a council's notional allocation beside its outturn and its own return, with peers, region and England.

    Args:
        council: by any name or code.
        reading: a folder of the yearly survey, as ``ncs survey read`` makes it; without it the survey of England stands
            as printed in 2025, and the council's own return is left out.

    Raises:
        UnknownName: there is no such council.
        NoReturns: the folder holds no returns.
        NotModelled: the reading is of a survey of another year than 2025.
    """
    found = find_council(council)
    kept = open_folder(reading) if reading is not None else None
    return local(found, kept=kept, estimated=None if kept is None else estimated(kept))
