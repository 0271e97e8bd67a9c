"""What spending more on adult social care does: regions, jobs, people, the NHS. Ask ``ncs.impact.use``."""
