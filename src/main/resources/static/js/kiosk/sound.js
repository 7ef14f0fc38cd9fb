// A sound for each answer, told apart without looking: up for yes, the same twice for yes but, low and long for no.
const TONES = {
  YES: [[660, 0.12], [880, 0.22]],
  BUT: [[660, 0.14], [660, 0.14]],
  NO: [[196, 0.5]],
};
let context;

export function play(answer) {
  context ??= new AudioContext();
  context.resume();
  let at = context.currentTime;
  for (const [pitch, lasts] of TONES[answer]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    tone.type = answer === "NO" ? "sawtooth" : "sine";
    volume.gain.setValueAtTime(0.25, at);
    volume.gain.linearRampToValueAtTime(0, at + lasts);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + lasts);
    at += lasts + 0.04;
  }
}
