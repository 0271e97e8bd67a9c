"""The roadmap to a National Care Service: its actions, a plan from any date, and what is done."""
