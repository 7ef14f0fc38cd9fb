// Reads codes with the camera of the tablet.
const library = "/webjars/html5-qrcode/2.2.1/html5-qrcode.min.js";
let reader = null;

function load() {
  return window.Html5Qrcode
    ? Promise.resolve()
    : new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = library;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
}

/** Shows what the camera sees in an element, and tells each code once in three seconds. */
export async function start(element, scanned) {
  await load();
  const formats = window.Html5QrcodeSupportedFormats;
  reader = new window.Html5Qrcode(element.id, {
    formatsToSupport: [formats.QR_CODE, formats.EAN_13, formats.CODE_128],
    verbose: false,
  });
  let last = { code: "", at: 0 };
  await reader.start({ facingMode: "environment" }, { fps: 8 }, (code) => {
    const now = performance.now();
    if (code !== last.code || now - last.at > 3000) {
      scanned(code);
    }
    last = { code, at: now };
  });
}

export async function stop() {
  await reader?.stop();
  reader?.clear();
  reader = null;
}

export const isOn = () => reader !== null;
