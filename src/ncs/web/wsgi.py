"""The service for a WSGI server: ``gunicorn ncs.web.wsgi``."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from ncs.web.pages.held import warm

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ncs.web.settings")
application = get_wsgi_application()
warm()
