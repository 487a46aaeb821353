"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.getElementById("kies");
  const status = form.querySelector("[role=status]");
  const rows = all("tr[data-g]");
  // By number of a profile: everything that shows it.
  const shown = new Map(rows.map((row) => [row.dataset.p, []]));
  for (const element of all("[data-p]")) shown.get(element.dataset.p).push(element);

  const filter = () => {
    const group = form.elements.groep.value;
    const family = form.elements.familie.value;
    const words = form.elements.zoek.value.toLowerCase().split(/\s+/);
    let count = 0;
    for (const row of rows) {
      const fits = (!group || row.dataset.g === group) && words.every((word) => row.dataset.z.includes(word));
      for (const element of shown.get(row.dataset.p)) element.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const section of all("[data-familie]")) section.hidden = family !== "" && section.dataset.familie !== family;
    status.textContent = status.dataset.tekst.replace("{k}", count).replace("{n}", rows.length);
  };

  // What a cell is sorted by: its level and number, or its words.
  const weight = (cell) => {
    const number = parseFloat(cell.textContent.replace(/^[EI] /, ""));
    const level = { e: 2e6, i: 1e6, o: 0 }[cell.className];
    if (level !== undefined) return level + (number || 0);
    return Number.isNaN(number) ? cell.textContent.trim() : number;
  };
  const compare = (one, other) => typeof one === "number" && typeof other === "number"
    ? one - other
    : String(one).localeCompare(String(other), document.documentElement.lang);

  const sortable = (table) => {
    const headers = all("thead th", table);
    const body = table.tBodies[0];
    const original = [...body.rows];
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const first = column === 0 ? "ascending" : "descending";
        const second = column === 0 ? "descending" : "ascending";
        const now = header.getAttribute("aria-sort");
        const next = now === first ? second : now === second ? null : first;
        for (const other of headers) other.removeAttribute("aria-sort");
        if (next) header.setAttribute("aria-sort", next);
        const sign = next === "descending" ? -1 : 1;
        const keyed = original.map((row) => [weight(row.cells[column]), row]);
        if (next) keyed.sort((a, b) => sign * compare(a[0], b[0]));
        body.append(...keyed.map(([, row]) => row));
      });
    });
  };

  // Evidence stands in parts that are closed.
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = target && target.closest("details");
    if (part && !part.open) {
      part.open = true;
      target.scrollIntoView();
    }
  };

  all("table.matrix").forEach(sortable);
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", open);
  form.hidden = false;
  filter();
  open();
})();
