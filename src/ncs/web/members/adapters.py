"""How allauth is bound to this service: no way in but an invitation, and secrets sealed in the database."""

from __future__ import annotations

import base64
import secrets
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest

_NONCE = 12
#: How often one account may be tried from all addresses together; one is stopped at 60 an hour.
EVERYWHERE = "300/h/key"


class Accounts(DefaultAccountAdapter):
    """Accounts are made by invitation alone; what is wrong is said in our words."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The email address or the password is wrong.",
        "too_many_login_attempts": "Too many attempts have failed. Wait five minutes, then try again.",
        "incorrect_password": "The password is wrong.",
        "enter_current_password": "This is not your password now.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: nobody makes an account without an invitation."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse an account that is tried far more often, from however many addresses, than its owner would.

        Raises:
            ValidationError: it is, or this address has tried it too often.
        """
        super().pre_authenticate(request, **credentials)
        account = DefaultAccountAdapter._get_login_attempts_cache_key(self, request, **credentials)
        everywhere = ratelimit.consume(
            request, app="ncs", action="account", config={"account": EVERYWHERE}, key=account
        )
        if not everywhere:
            raise self.validation_error("too_many_login_attempts")
        self._login_failed_rl_usage.usage += everywhere.usage  # so that a success gives it back too

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Return what wrong passwords are counted by: an account and the network address that they come from.

        Counted by the account alone, five wrong passwords of a stranger would shut it for its owner (ASVS 5.0, 6.1.1).
        """
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{ratelimit.get_ip(request)}"


class SecondStep(DefaultMFAAdapter):
    """The key of a second step is sealed: the database alone, or a backup of it, makes no code."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "The code is wrong, or its time is over. Wait for the next one.",
    }

    def get_totp_issuer(self) -> str:
        """Return the name under which an app on a phone shows this service."""
        return str(settings.ENVIRONMENT.name)

    def encrypt(self, text: str) -> str:
        """Return a text sealed with a key that only the service's own secret makes."""
        nonce = secrets.token_bytes(_NONCE)
        return base64.b64encode(nonce + _cipher().encrypt(nonce, text.encode(), None)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return a text that was sealed."""
        held = base64.b64decode(encrypted_text)
        return str(_cipher().decrypt(held[:_NONCE], held[_NONCE:], None).decode())


def _cipher() -> Any:
    derived = HKDF(algorithm=SHA256(), length=32, salt=b"ncs", info=b"ncs second step 1")
    return AESGCM(derived.derive(settings.SECRET_KEY.encode()))
