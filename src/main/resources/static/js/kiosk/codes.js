// What scanners type, understood as the server understands it.
import { utf8 } from "./bytes.js";

const FRENCH_ROW = "à&é\"'(-è_ç";
const PHONE = /^99(\d{10})(\d{10})(\d{155})$/;

/** In capitals, without blanks around; digits typed on a French keyboard as if it were American are digits. */
export function normal(typed) {
  const text = typed.trim();
  if (text.length > 200) {
    return "";
  }
  const french = [...text].some((sign) => sign !== "-" && FRENCH_ROW.includes(sign));
  return (french ? [...text].map((sign) => (FRENCH_ROW.includes(sign) ? FRENCH_ROW.indexOf(sign) : sign)).join("") : text).toUpperCase();
}

/** Whether the last of thirteen digits agrees with the others (EAN-13). */
export function isChecked(code) {
  const sum = [...code.slice(0, 12)].reduce((all, digit, i) => all + Number(digit) * (i % 2 ? 3 : 1), 0);
  return Number(code[12]) === (10 - (sum % 10)) % 10;
}

/** What the code of a phone says: its number, when it was made (seconds), its signature; null for anything else. */
export function ofPhone(code) {
  const parts = PHONE.exec(code);
  if (!parts) {
    return null;
  }
  let hex = BigInt(parts[3]).toString(16);
  if (hex.length > 128) {
    return null;
  }
  hex = hex.padStart(128, "0");
  const signature = Uint8Array.from({ length: 64 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
  const phone = Number(parts[1]);
  const made = Number(parts[2]);
  return { phone, made, signature, signed: utf8(`cabas badge ${phone} ${made}`) };
}
