// Everything works without this script. It adds: progress as it happens, lists narrowed without a new page, the first wrong field in sight.
(() => {
  "use strict";

  // <div data-events="/…"> is replaced by what the service sends; the stream ends with an event "end".
  for (const box of document.querySelectorAll("[data-events]")) {
    const stream = new EventSource(box.dataset.events);
    stream.addEventListener("fragment", (e) => { box.textContent = e.data; });
    stream.addEventListener("end", (e) => { stream.close(); if (e.data) location.assign(e.data); });
  }

  // <form data-live="#id">: a change asks for the page anew and takes the part of that id from the answer.
  for (const form of document.querySelectorAll("form[data-live]")) {
    let asked = 0;
    form.addEventListener("change", async () => {
      const mine = ++asked;
      const address = form.action.split("?")[0] + "?" + new URLSearchParams(new FormData(form));
      const answer = await fetch(address, { headers: { "Sec-Fetch-Purpose": "fragment" } });
      if (!answer.ok || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = document.querySelector(form.dataset.live);
      part.replaceWith(page.querySelector(form.dataset.live));
      history.replaceState(null, "", address);
    });
  }

  document.querySelector(".error-summary")?.focus();
})();
