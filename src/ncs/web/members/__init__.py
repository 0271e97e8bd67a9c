"""For those who sign in: organisations, who works there in which role, what was done, and submissions checked."""
