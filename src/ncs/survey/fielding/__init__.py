"""The fielding of a survey as a record: who was invited, who opened, delegated and signed off, and what came late."""
