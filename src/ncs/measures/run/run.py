"""Computing measures from events: plan, work through the country, and say what was found of every place."""

from __future__ import annotations

from ncs.engine.engine import Engine
from ncs.measures.run.frames import framed
from ncs.measures.run.observe import observed
from ncs.measures.run.plan import plan_of
from ncs.measures.run.request import Request, Result
from ncs.measures.run.work import Write, work


def run(request: Request, engine: Engine, write: Write) -> tuple[Result, ...]:
    """Return every measure and period of the request, in order of measure.

    Args:
        request: what to compute.
        engine: where.
        write: writes tables.

    Raises:
        CannotMeasure: there are no events, or they hold a council that is not among the places.
    """
    plan = plan_of(request)
    found = work(plan, engine, write)
    return tuple(observed(frames) for frames in framed(plan, found))
