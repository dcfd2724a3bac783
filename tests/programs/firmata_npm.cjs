// The usual client of Firmata, npm `firmata`, at our double of an adapter: is the double one?
// node firmata_npm.cjs LINE, where `firmata` is found; the line is that of `firmata_board loops`.
"use strict";
const assert = require("node:assert");
const Board = require("firmata");

function until(what, holds) {
  return new Promise((resolve, reject) => {
    const end = Date.now() + 3000;
    const look = () => {
      if (holds()) return resolve();
      if (Date.now() > end) return reject(new Error(`not within 3 s: ${what}`));
      setTimeout(look, 2);
    };
    look();
  });
}

async function prove(board) {
  const { MODES } = board;
  assert.deepStrictEqual(board.version, { major: 2, minor: 5 });
  assert.strictEqual(board.firmware.name, "Double.ino");
  assert.deepStrictEqual(board.firmware.version, { major: 2, minor: 5 });
  assert.strictEqual(board.pins.length, 20);
  assert.deepStrictEqual(board.pins[1].supportedModes, []);
  assert(board.pins[3].supportedModes.includes(MODES.PWM));
  assert(!board.pins[4].supportedModes.includes(MODES.PWM));
  assert.strictEqual(board.pins[14].analogChannel, 0);
  assert.deepStrictEqual(board.analogPins, [14, 15, 16, 17, 18, 19]);

  const levels = [];
  board.pinMode(2, MODES.OUTPUT);
  board.pinMode(7, MODES.INPUT);
  board.digitalRead(7, (level) => levels.push(level));
  board.digitalWrite(2, 1);
  await until("input 7 follows output 2 up", () => levels.at(-1) === 1);
  board.digitalWrite(2, 0);
  await until("and down", () => levels.at(-1) === 0);
  board.setDigitalPinValue?.(2, 1);

  const shares = [];
  board.setSamplingInterval(10);
  board.pinMode(3, MODES.PWM);
  board.pinMode(0, MODES.ANALOG); // by its channel
  board.analogRead(0, (value) => shares.push(value));
  board.analogWrite(3, 128);
  await until("pin 14 follows PWM 3", () => Math.abs((shares.at(-1) ?? 0) - (128 * 1023) / 255) < 1);

  await new Promise((resolve) => board.queryPinState(3, resolve));
  assert.strictEqual(board.pins[3].state, 128);
  assert.strictEqual(board.pins[3].mode, MODES.PWM);
  board.pinMode(8, MODES.PULLUP);
  await new Promise((resolve) => board.queryPinState(8, resolve));
  assert.strictEqual(board.pins[8].mode, MODES.PULLUP);

  let named = 0;
  board.on("queryfirmware", () => (named += 1));
  board.reset();
  await until("a reset is told", () => named > 0);
}

const board = new Board(process.argv[2], async (error) => {
  try {
    if (error) throw error;
    await prove(board);
    console.log(`npm firmata ${require("firmata/package.json").version}: the double is an adapter`);
    process.exit(0);
  } catch (problem) {
    console.error(problem);
    process.exit(1);
  }
});
setTimeout(() => {
  console.error("no answer within 20 s");
  process.exit(1);
}, 20000);
