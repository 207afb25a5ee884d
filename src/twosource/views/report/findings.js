// The list of findings: filter by words, open what a link points to, open everything for print.
"use strict";
(() => {
  const openTo = (target) => {
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    const sheet = target && target.closest(".sheet[hidden]");
    if (sheet) {
      const select = sheet.closest(".texts").querySelector("select");
      select.value = sheet.dataset.article;
      select.dispatchEvent(new Event("change"));
    }
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    openTo(target);
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  follow();

  for (const filter of document.querySelectorAll(".filter")) {
    const section = filter.parentElement;
    const read = (item) => [...item.querySelectorAll(".words, q")].map((one) => one.textContent.toLowerCase()).join(" ");
    const findings = [...section.querySelectorAll(".finding")].map((item) => [item, read(item)]);
    const input = filter.querySelector("input");
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let hits = 0;
      for (const [item, text] of findings) {
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) hits += 1;
      }
      for (const group of section.querySelectorAll(".group")) {
        if (words.length) group.open = Boolean(group.querySelector(".finding:not([hidden])"));
        const rest = group.querySelector(".rest");
        if (rest) rest.open = words.length > 0;
      }
      filter.querySelector(".hits").textContent = words.length ? `${hits} of ${findings.length}` : "";
    });
    filter.hidden = findings.length < 8;
  }
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of opened) details.open = false; });
})();
