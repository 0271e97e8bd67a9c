"""The web service: pages and an API over what domains can be asked. A door that can be deleted."""
