"use strict";
(() => {
  // Everything that carries the same number answers each other.
  const beads = new Map();
  for (const piece of document.querySelectorAll("[data-bead]")) {
    const name = piece.dataset.bead;
    if (!beads.has(name)) beads.set(name, []);
    beads.get(name).push(piece);
  }
  const names = [...beads.keys()];
  const places = new Map(names.map((name, index) => [name, index]));
  const findings = [...document.querySelectorAll(".finding")];
  const output = document.querySelector(".bar output");
  const help = document.querySelector("dialog");
  let bead = -1;
  let finding = -1;
  let near = null;

  const pieces = (name) => beads.get(name) || [];
  const nameOf = (target) => {
    const piece = target instanceof Element ? target.closest("[data-bead]") : null;
    return piece ? piece.dataset.bead : null;
  };

  function select(index, scroll) {
    if (bead >= 0) for (const piece of pieces(names[bead])) piece.classList.remove("on");
    bead = index;
    const parts = pieces(names[bead]);
    for (const piece of parts) piece.classList.add("on");
    tell();
    if (scroll) {
      parts[0].focus({ preventScroll: true });
      show(parts[0]);
    }
  }

  function show(element) {
    element.scrollIntoView({ block: "center" });
  }

  function tell() {
    const parts = [];
    if (bead >= 0) parts.push(`${bead + 1}/${names.length}`);
    if (finding >= 0) parts.push(`${output.dataset.finding} ${finding + 1}/${findings.length}`);
    output.textContent = parts.join(" · ") || output.dataset.start;
  }

  function step(by) {
    if (names.length === 0) return;
    const from = bead >= 0 ? bead : firstSeen() - (by > 0 ? 1 : 0);
    select(Math.min(names.length - 1, Math.max(0, from + by)), true);
  }

  // Where nothing is chosen yet, the walk begins at what is on the screen.
  function firstSeen() {
    const at = names.findIndex((name) => pieces(name)[0].getBoundingClientRect().bottom > 80);
    return Math.max(0, at);
  }

  function stepFinding(by) {
    if (findings.length === 0) return;
    if (finding >= 0) findings[finding].classList.remove("here");
    finding = finding < 0 && by < 0 ? findings.length - 1 : finding + by;
    finding = (finding + findings.length) % findings.length;
    const one = findings[finding];
    one.classList.add("here");
    const inside = one.closest(".bead").querySelector("[data-bead]");
    if (inside) select(places.get(inside.dataset.bead), false);
    one.focus({ preventScroll: true });
    show(one);
    tell();
  }

  const doing = {
    next: () => step(1),
    previous: () => step(-1),
    "next-finding": () => stepFinding(1),
    "previous-finding": () => stepFinding(-1),
    help: () => (help.open ? help.close() : help.showModal()),
    close: () => help.close(),
  };
  const keys = {
    j: "next", k: "previous", n: "next-finding", p: "previous-finding", "?": "help",
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const what = keys[event.key];
    if (!what || (help.open && what !== "help")) return;
    event.preventDefault();
    doing[what]();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button) {
      doing[button.dataset.do]();
      return;
    }
    const name = nameOf(event.target);
    if (name !== null && !event.target.closest("a")) select(places.get(name), false);
  });

  function light(name) {
    if (name === near) return;
    if (near !== null) for (const piece of pieces(near)) piece.classList.remove("near");
    near = name;
    if (near !== null) for (const piece of pieces(near)) piece.classList.add("near");
  }

  document.addEventListener("mouseover", (event) => light(nameOf(event.target)));
  document.addEventListener("focusin", (event) => light(nameOf(event.target)));
  document.querySelector(".bar").hidden = false;
  tell();
})();
