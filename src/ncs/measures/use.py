"""What the results of a run may be used for."""

from __future__ import annotations

LOCAL_USE = "for use inside the council: small numbers are shown, and the people tables are about persons"
PUBLISHED = "for publication: disclosure policy standard, without people tables and side tables"
