"""A seeded, invented England. Nothing in here is about a real person. Ask through ``ncs.synthetic.use``."""
