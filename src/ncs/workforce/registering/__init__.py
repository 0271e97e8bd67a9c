"""The workers' register as a data contract: what is kept, what must hold, and what may be handed over."""
