"use strict";
// Before anything is drawn, so that no page flashes in the other scheme.
(() => {
  try {
    const theme = localStorage.getItem("duikan-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing follows the system.
  }
})();
