"""The web service: pages over what domains can be asked. A door that can be deleted."""
