"""How long a test waits for what other threads and processes do, before it says that it never came."""

from __future__ import annotations

#: Seconds; far longer than the slowest machine needs, for where all is well nobody waits for its end. What would come
#: by itself, and shall not, takes ten minutes at least.
PATIENCE = 300.0
