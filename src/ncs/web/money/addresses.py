"""The addresses of money and pay."""

from __future__ import annotations

from django.urls import path

from ncs.web.money import pages, waiting
from ncs.web.pages.same import same_for_all

urlpatterns = [
    path("", same_for_all(pages.index), name="money"),
    path("allocations", same_for_all(pages.allocations), name="money-allocations"),
    path("allocations/tables.<str:form>", pages.allocations_download, name="money-allocations-download"),
    path("allocations/<slug:name>", same_for_all(pages.opened), name="money-allocation"),
    path("need", pages.need, name="money-need"),
    path("need/tables.<str:form>", pages.need_download, name="money-need-download"),
    path("need/formulas", same_for_all(pages.compared), name="money-formulas"),
    path("need/formulas.<str:form>", pages.compared_download, name="money-formulas-download"),
    path("need/of/<slug:name>", pages.need_opened, name="money-needs"),
    path("path", waiting.path, name="money-path"),
    path("path/tables.<str:form>", waiting.path_download, name="money-path-download"),
    path("path/priorities.yaml", waiting.path_file, name="money-path-file"),
    path("pay", waiting.pay, name="money-pay"),
    path("pay/tables.<str:form>", waiting.pay_download, name="money-pay-download"),
]
