"""What ``import ncs`` offers beyond the domains' own use cases: questions that join domains. A door, like ``cli``."""
