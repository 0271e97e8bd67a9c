"""Django's settings, from the environment (:mod:`ncs.web.environment`). Safe without any."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from ncs.web.environment import environment

ENVIRONMENT = environment(os.environ)
_HERE = Path(__file__).parent

DEBUG = False
SECRET_KEY = ENVIRONMENT.secret
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
DATABASES: dict[str, dict[str, Any]] = {"default": dict(ENVIRONMENT.database)}
# The worker writes how far it has come while pages are read: https://www.sqlite.org/wal.html
# A transaction that reads first and then writes waits for its turn when it begins; begun otherwise it fails at once
# where another wrote meanwhile, however long it would wait: https://www.sqlite.org/lang_transaction.html
SQLITE = {"timeout": 20, "init_command": "PRAGMA journal_mode=WAL", "transaction_mode": "IMMEDIATE"}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = dict(SQLITE)
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "ncs.web.urls"
WSGI_APPLICATION = "ncs.web.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rules",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "ncs.web.apps.Web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "ncs.web.middleware.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "ncs.web.middleware.Methods",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ncs.web.middleware.Faults",
    "ncs.web.api.door.Door",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [str(_HERE / "templates")],
        "OPTIONS": {"environment": "ncs.web.jinja.environment"},
    }
]
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

STATIC_URL = "/static/"
STATIC_ROOT = str(ENVIRONMENT.folder / "static") if ENVIRONMENT.production else None
WHITENOISE_USE_FINDERS = not ENVIRONMENT.production
_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"
_PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {"staticfiles": {"BACKEND": _STORAGE if ENVIRONMENT.production else _PLAIN}}
# Attempts to sign in are counted where every process sees them; allowances of the API near, in each worker's memory.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "web_cache"},
    "near": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 2000}},
}

# Nothing inline, nothing from elsewhere: https://owasp.org/www-project-application-security-verification-standard/ V3.4
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = ENVIRONMENT.production
SECURE_REDIRECT_EXEMPT = [r"^health$"]
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if ENVIRONMENT.production else 0
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # whether a name goes on browsers' own list is for its owner to say
SECURE_HSTS_INCLUDE_SUBDOMAINS = ENVIRONMENT.production
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.proxies else None
CSRF_COOKIE_SECURE = ENVIRONMENT.production
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
NINJA_NUM_PROXIES = ENVIRONMENT.proxies
CSRF_FAILURE_VIEW = "ncs.web.pages.faults.csrf_failure"

# Sign-in: by email and password, then a code; a session ends with the browser, or after eight hours.
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
_VALID = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": f"{_VALID}MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALID}CommonPasswordValidator"},
    {"NAME": f"{_VALID}UserAttributeSimilarityValidator"},
]
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "work"
ACCOUNT_LOGIN_METHODS, ACCOUNT_SIGNUP_FIELDS = {"email"}, ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION, ACCOUNT_SESSION_REMEMBER, ACCOUNT_LOGOUT_REDIRECT_URL = "none", False, "home"
ACCOUNT_ADAPTER, MFA_ADAPTER = "ncs.web.members.adapters.Accounts", "ncs.web.members.adapters.SecondStep"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
# A code is taken for one more step of 30 seconds on either side (typing takes time, clocks differ): RFC 6238, 5.2.
MFA_TOTP_TOLERANCE = 1
MFA_SUPPORTED_TYPES, MFA_RECOVERY_CODE_COUNT = ["totp", "recovery_codes"], 10
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT.proxies
SESSION_COOKIE_SECURE = ENVIRONMENT.production
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(timedelta(hours=8).total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# A case file is a few kilobytes; a form a few lines.
DATA_UPLOAD_MAX_MEMORY_SIZE = 100_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_MAX_MEMORY_SIZE = 100_000
FILE_UPLOAD_HANDLERS = ["ncs.web.sent.Small"]

_LINE = "{asctime} {levelname} {name} {message}"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"private": {"()": "ncs.web.logs.Private"}},
    "formatters": {
        "plain": {"()": "ncs.web.logs.Frames", "format": "{asctime} {levelname} {name} {message}", "style": "{"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["private"], "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django_tasks_db": {"level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        "fontTools": {"level": "ERROR", "propagate": True},
        "weasyprint": {"level": "ERROR", "propagate": True},
    },
}
