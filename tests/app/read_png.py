"""Reads a PNG with nothing of ours: its size, its dots a metre, its pixels."""
import struct
import sys
import zlib


def unfilter(raw, width, height, step):
    rows, length, at = [], width * step, 0
    before = bytearray(length)
    for _ in range(height):
        kind, row = raw[at], bytearray(raw[at + 1:at + 1 + length])
        at += 1 + length
        for i in range(length):
            left = row[i - step] if i >= step else 0
            up, corner = before[i], before[i - step] if i >= step else 0
            guess = left + up - corner
            paeth = min((left, up, corner), key=lambda v: abs(guess - v))
            row[i] = (row[i] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
        rows.append(row)
        before = row
    return rows


class Png:
    def __init__(self, path):
        data = open(path, "rb").read()
        assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
        at, packed, self.dots_a_metre = 8, b"", None
        while at < len(data):
            length, name = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            check, = struct.unpack(">I", data[at + 8 + length:at + 12 + length])
            assert check == zlib.crc32(name + body), f"{name} is damaged"
            if name == b"IHDR":
                self.width, self.height, depth, colours = struct.unpack(">IIBB", body[:10])
                assert depth == 8
                self.step = {2: 3, 6: 4}[colours]
            elif name == b"pHYs":
                self.dots_a_metre = struct.unpack(">IIB", body)
            elif name == b"IDAT":
                packed += body
            at += 12 + length
        self.raw = zlib.decompress(packed)
        assert len(self.raw) == self.height * (self.width * self.step + 1)

    def rows(self):
        return unfilter(self.raw, self.width, self.height, self.step)


if __name__ == "__main__":
    png = Png(sys.argv[1])
    print(png.width, png.height, png.step, png.dots_a_metre)
