"""Invented people with care needs in England, for whom reforms are costed: nobody in here is real."""
