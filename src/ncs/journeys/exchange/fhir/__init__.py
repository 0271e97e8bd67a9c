"""Journeys as FHIR R4 resources by the profiles of UK Core: a bundle out, checked in layers, and in again."""
