// Script only adds: every page works without it. What is built by lock file is found beside the page's own address of it.
const body = document.body;
body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  body.classList.add("govuk-frontend-supported");
  import(body.dataset.govuk).then((frontend) => frontend.initAll());
}
// What is folded goes on paper too: most browsers do it by the style sheet, and in older ones it is open while they print.
if (!CSS.supports("selector(details::details-content)")) {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const folded of opened) folded.open = true;
  });
  addEventListener("afterprint", () => {
    for (const folded of opened) folded.open = false;
  });
}
