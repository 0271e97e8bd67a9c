"""What care costs a person: the law, the care account, reforms and microsimulation."""
