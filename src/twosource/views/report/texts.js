// Texts side by side: choose two articles, and light up what states the same fact.
"use strict";
(() => {
  const pieces = [...document.querySelectorAll("[data-findings]")];
  const byFinding = new Map();
  for (const piece of pieces) {
    for (const id of piece.dataset.findings.split(" ")) {
      if (!byFinding.has(id)) byFinding.set(id, []);
      byFinding.get(id).push(piece);
    }
  }
  const partnersOf = (piece) => new Set(piece.dataset.findings.split(" ").flatMap((id) => byFinding.get(id)));

  function light(piece) {
    dim();
    for (const partner of partnersOf(piece)) partner.classList.add("lit");
    const status = piece.closest(".texts").querySelector(".partner");
    const finding = document.getElementById("finding-" + piece.dataset.findings.split(" ")[0]);
    if (status && finding) status.textContent = finding.querySelector(".counts").textContent.replace(/\s+/g, " ").trim();
  }
  function dim() {
    for (const piece of document.querySelectorAll(".piece.lit")) piece.classList.remove("lit");
  }
  // Only the partner's own column scrolls: the page stays where the reader is.
  function showPartner(piece) {
    const own = piece.closest(".sheet");
    for (const partner of partnersOf(piece)) {
      const body = partner.closest(".body");
      if (partner.closest(".sheet") === own || body.scrollHeight <= body.clientHeight) continue;
      const offset = partner.getBoundingClientRect().top - body.getBoundingClientRect().top;
      if (offset < 0 || offset > body.clientHeight - 40) body.scrollTop += offset - body.clientHeight / 3;
    }
  }
  let resting;
  for (const piece of pieces) {
    // A pointer on its way to somewhere else must not move the other column.
    piece.addEventListener("mouseenter", () => { light(piece); resting = setTimeout(() => showPartner(piece), 300); });
    piece.addEventListener("mouseleave", () => { clearTimeout(resting); dim(); });
    piece.addEventListener("focus", () => { light(piece); showPartner(piece); });
    piece.addEventListener("blur", dim);
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") dim(); });

  for (const section of document.querySelectorAll(".texts")) {
    const chooser = section.querySelector(".chooser");
    if (!chooser) continue;
    const sheets = new Map([...section.querySelectorAll(".sheet")].map((sheet) => [sheet.dataset.article, sheet]));
    const [left, right] = chooser.querySelectorAll("select");
    const show = () => {
      for (const [id, sheet] of sheets) sheet.hidden = id !== left.value && id !== right.value;
      sheets.get(left.value).after(sheets.get(right.value));
    };
    const choose = (changed, other) => {
      if (changed.value === other.value) other.value = [...sheets.keys()].find((id) => id !== changed.value);
      show();
    };
    left.addEventListener("change", () => choose(left, right));
    right.addEventListener("change", () => choose(right, left));
    chooser.hidden = false;
    section.querySelector(".sheets").classList.add("paired");
    show();
  }
})();
