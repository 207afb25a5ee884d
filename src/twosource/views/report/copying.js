// Copy a finding: its words with who says them, where, when, and its permanent link, as text and as markup.
"use strict";
(() => {
  const take = (button) => {
    const box = document.createElement("div");
    box.append(document.importNode(button.nextElementSibling.content, true));
    for (const link of box.querySelectorAll("a[href]")) {
      if (link.textContent === link.getAttribute("href")) link.textContent = link.href;
      link.setAttribute("href", link.href);
    }
    const lines = [...box.children].map((part) => part.textContent.replace(/\s+/g, " ").trim());
    return { "text/plain": lines.join("\n"), "text/html": box.innerHTML };
  };
  // Where a page was not sent safely, as from another machine without TLS, browsers have the older way only.
  const copyByEvent = (taken) => {
    const give = (event) => {
      for (const [kind, text] of Object.entries(taken)) event.clipboardData.setData(kind, text);
      event.preventDefault();
    };
    document.addEventListener("copy", give, { once: true });
    const done = document.execCommand("copy");
    document.removeEventListener("copy", give);
    return done;
  };
  const copy = async (taken) => {
    const blobs = Object.fromEntries(Object.entries(taken).map(([kind, text]) => [kind, new Blob([text], { type: kind })]));
    try {
      await navigator.clipboard.write([new ClipboardItem(blobs)]);
      return true;
    } catch {
      return copyByEvent(taken);
    }
  };
  const tell = (button, done) => {
    button.textContent = done ? "Copied" : "Not copied: select the text instead";
    setTimeout(() => { button.textContent = "Copy"; }, 2500);
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy");
    if (button) tell(button, await copy(take(button)));
  });
  const show = (root) => { for (const button of root.querySelectorAll("button.copy[hidden]")) button.hidden = false; };
  show(document);
  document.addEventListener("htmx:load", (event) => show(event.target));
})();
