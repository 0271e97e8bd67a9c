"""The price book: a national framework, a council's evidenced version of it, challenges, decisions, the guarantee."""
