"""One line that explains a number or a decision: the same type in every domain, so that one table shows them all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ncs.core.status import Status

#: The unit of amounts in pounds. Amounts of money are :class:`~decimal.Decimal`, never float and never a bare integer.
GBP = "GBP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One explained line. It refuses to be built without its rule and its words.

    Attributes:
        what: what the line is, such as ``Tariff income``.
        words: the rule applied here, or how the amount is worked out, in plain English.
        rule: the provision, method edition or publication that the line applies.
        about: the council or other thing that the line is about; empty where all lines are about the same.
        section: the part of the explanation that the line belongs to; empty where there is one part only.
        period: the financial year or months that the line is about; empty where it is about one time only.
        amount: the outcome; None where the line only says something, or where ``status`` says why there is none.
        unit: of the amount, such as :data:`GBP`, ``share`` or ``days``; empty exactly where no amount is looked for.
        passed: whether a test that the line describes was met; None where the line tests nothing.
        working: the words again with the numbers put in; empty where they need none.
        figures: names of the dated figures used, so that uncertain ones can be marked.
        source: where the numbers put in come from; empty where the rule says it.
        doubt: why the line is not certain; empty when it is.
        status: why there is, or is not, an amount.

    Raises:
        ValueError: no title, words or rule; an amount without a unit, or with a status that says there is none; a
            missing amount whose status says there is one; money that is not Decimal; an amount that is no number.
    """

    what: str
    words: str
    rule: str
    about: str = ""
    section: str = ""
    period: str = ""
    amount: Decimal | int | None = None
    unit: str = ""
    passed: bool | None = None
    working: str = ""
    figures: tuple[str, ...] = ()
    source: str = ""
    doubt: str = ""
    status: Status = Status.OK

    def __post_init__(self) -> None:
        for name in ("what", "words", "rule"):
            if not getattr(self, name).strip():
                raise ValueError(f"an explained line needs {name}: {self.what or self.words!r}")
        _check_amount(self)

    @property
    def pounds(self) -> Decimal | None:
        """The amount where it is money; None where there is none, or it is of another unit."""
        return self.amount if isinstance(self.amount, Decimal) and self.unit == GBP else None


def _check_amount(line: Explained) -> None:
    """Refuse an amount that is no number, or that its unit or status denies."""
    amount = line.amount
    if amount is None:
        if line.unit and line.status is Status.OK:
            raise ValueError(f"{line.what}: there is no amount, so the status must say why")
        return
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int) or not Decimal(amount).is_finite():
        raise ValueError(f"{line.what}: {amount!r} is no amount")
    if line.unit == GBP and not isinstance(amount, Decimal):
        raise ValueError(f"{line.what}: money is Decimal, not {amount!r}")
    if not line.unit:
        raise ValueError(f"{line.what}: an amount needs a unit")
    if line.status is not Status.OK:
        raise ValueError(f"{line.what}: an amount is there, but the status is {line.status}")
