// Copy a story as a document: its headings, lists and tables for word processors and mail, Markdown for all else.
"use strict";
(() => {
  const told = "Copy as document";
  const fetchText = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.text();
  };
  // What is pasted is the body alone: the head is for opening it as a file. Cut out, not parsed: its one
  // inline style is on the body, which the policy of this page would not allow. No text of an article can close a body.
  const takeBody = (page) => page.slice(page.indexOf(">", page.indexOf("<body")) + 1, page.lastIndexOf("</body>"));
  const blob = async (kind, text) => new Blob([await text], { type: kind });
  const write = async (markup, plain) => {
    // Browsers that wait for what is copied keep the right to copy that the click gave; the others have the older way.
    if (window.ClipboardItem && navigator.clipboard) {
      const item = new ClipboardItem({ "text/html": blob("text/html", markup), "text/plain": blob("text/plain", plain) });
      return navigator.clipboard.write([item]);
    }
    const [page, text] = await Promise.all([markup, plain]);
    const give = (event) => {
      event.clipboardData.setData("text/html", page);
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    };
    document.addEventListener("copy", give, { once: true });
    const done = document.execCommand("copy");
    document.removeEventListener("copy", give);
    if (!done) throw new Error("nothing was copied");
  };
  const tell = (button, words) => {
    button.disabled = false;
    button.textContent = words;
    setTimeout(() => { button.textContent = told; }, 4000);
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy-story");
    if (!button) return;
    button.disabled = true;
    try {
      await write(fetchText(button.dataset.document).then(takeBody), fetchText(button.dataset.plain));
      tell(button, "Copied");
    } catch {
      tell(button, "Not copied: export it instead");
    }
  });
  for (const button of document.querySelectorAll("button.copy-story")) button.hidden = false;
})();
