// qr.mjs PICTURE.png...: prints what the QR code in a picture says.
import jsqr from 'jsqr';
import {PNG} from 'pngjs';
import {readFileSync} from 'node:fs';

for(const file of process.argv.slice(2)) {
  const {data, width, height} = PNG.sync.read(readFileSync(file));
  const read = (jsqr.default ?? jsqr)(new Uint8ClampedArray(data), width, height);
  console.log(read?.data ?? 'nothing');
}
