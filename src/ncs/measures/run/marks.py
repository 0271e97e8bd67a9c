"""Words added to the source of a figure that is not quite what it seems; readers of own results look for them."""

from __future__ import annotations

#: Added to the source of a figure that is zero only because the official grids show zero there.
ZERO_FILLED = "shown as zero as the official grids do"
#: Added to the source of a figure that the official grids give although not all of its data are there.
GIVEN_ALL_THE_SAME = "given as the official grids do, though some of its data are missing (the notes say which)"
