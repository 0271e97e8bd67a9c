"""Pages that anybody may read: the start, places, measures, rights, and what is said when something is wrong."""
