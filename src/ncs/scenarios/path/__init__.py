"""Ten years of spending by driver: people, need, pay and prices, reforms. Ask ``ncs.scenarios.use.path``."""
