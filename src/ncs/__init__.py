"""The National Care Service, in code: England's adult social care, worked out in the open."""

from importlib.metadata import version

__version__ = version("national-care-service")
