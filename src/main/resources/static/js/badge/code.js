// The digits that the door reads: mark, phone, second, signature as one number.
const SIGNATURE = { name: "ECDSA", hash: "SHA-256" };

export async function codeOf(phone, key, milliseconds) {
  const second = Math.floor(milliseconds / 1000);
  const message = new TextEncoder().encode(`cabas badge ${phone} ${second}`);
  const signature = new Uint8Array(await crypto.subtle.sign(SIGNATURE, key, message));
  const hex = Array.from(signature, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const number = BigInt(`0x${hex}`).toString().padStart(155, "0");
  return `99${String(phone).padStart(10, "0")}${String(second).padStart(10, "0")}${number}`;
}
