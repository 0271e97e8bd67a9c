"""What care costs a person: law, care account, reforms and microsimulation. Ask through ``ncs.charging.use``."""
