"""A formula of need as a file: need, grants, convergence. Ask through ``ncs.funding.use.formula``."""
