// The side navigation slides in on a phone.
const menu = document.querySelector("[data-menu]");
const opener = document.querySelector("[data-menu-open]");

function show(open) {
  menu.classList.toggle("open", open);
  opener.setAttribute("aria-expanded", String(open));
  (open ? menu.querySelector("[data-menu-close]") : opener).focus();
}

if (menu && opener) {
  opener.addEventListener("click", () => show(true));
  menu.querySelector("[data-menu-close]").addEventListener("click", () => show(false));
  menu.addEventListener("keydown", (event) => event.key === "Escape" && show(false));
}
