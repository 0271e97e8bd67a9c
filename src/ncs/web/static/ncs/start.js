// Script only adds: every page works without it. What is built by lock file is found beside the page's own address of it.
const body = document.body;
body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  body.classList.add("govuk-frontend-supported");
  import(body.dataset.govuk).then((frontend) => frontend.initAll());
}
// What is folded goes on paper too: most browsers do it by the style sheet, and older ones need it to be opened.
if (!CSS.supports("selector(details::details-content)")) {
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}
