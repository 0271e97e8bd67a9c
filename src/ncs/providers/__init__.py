"""Providers of care: the register, where care is, oversight, supervision, failure, licences and partnerships."""
