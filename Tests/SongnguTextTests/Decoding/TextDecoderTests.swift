import Testing

@testable import SongnguText

@Suite struct TextDecoderTests {
    @Test(
        arguments: [
            ([], ""),
            ([0xEF, 0xBB, 0xBF], ""),
            (Array("Nga đáp trả".utf8), "Nga đáp trả"),
            ([0xEF, 0xBB, 0xBF] + Array("đ".utf8), "đ"),
            ([0xFF, 0xFE], ""),
            ([0xFF, 0xFE, 0x11, 0x01, 0x3D, 0xD8, 0x00, 0xDE], "đ😀"),
            ([0xFE, 0xFF, 0x01, 0x11, 0xD8, 0x3D, 0xDE, 0x00], "đ😀"),
            // Only the first mark is one.
            ([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], "\u{FEFF}"),
            ([0xF4, 0x8F, 0xBF, 0xBF], "\u{10FFFF}"),
            (Array("a\u{FFFD}b".utf8), "a\u{FFFD}b"),
        ] as [([UInt8], String)])
    func `text is decoded by its byte order mark, as UTF-8 without one`(bytes: [UInt8], text: String) throws {
        #expect(Array(try TextDecoder.decode(bytes).utf8) == Array(text.utf8))
    }

    @Test(
        arguments: [
            ([0x61, 0xC4], .malformed(encoding: "UTF-8", offset: 1)),
            ([0x61, 0xE1, 0xBB], .malformed(encoding: "UTF-8", offset: 1)),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xF0, 0x9F, 0x98], .malformed(encoding: "UTF-8", offset: 4)),
            // The bytes with which U+FFFD begins
            ([0x61, 0xEF], .malformed(encoding: "UTF-8", offset: 1)),
            ([0x61, 0xEF, 0xBF], .malformed(encoding: "UTF-8", offset: 1)),
            ([0xEF, 0xBF, 0x61], .malformed(encoding: "UTF-8", offset: 0)),
            ([0x80], .malformed(encoding: "UTF-8", offset: 0)),
            ([0x61, 0xFF, 0x62], .malformed(encoding: "UTF-8", offset: 1)),
            ([0x61, 0x62, 0xC0, 0xAF], .malformed(encoding: "UTF-8", offset: 2)),
            ([0x61, 0xE0, 0x80, 0xAF], .malformed(encoding: "UTF-8", offset: 1)),
            ([0x61, 0xED, 0xA0, 0x80], .malformed(encoding: "UTF-8", offset: 1)),
            ([0xF4, 0x90, 0x80, 0x80], .malformed(encoding: "UTF-8", offset: 0)),
            ([0x61, 0x00, 0x62], .binary(offset: 1)),
            ([0xEF, 0xBB, 0xBF, 0x00], .binary(offset: 3)),
            ([0xFF, 0xFE, 0x61, 0x00, 0x62], .malformed(encoding: "UTF-16LE", offset: 4)),
            ([0xFE, 0xFF, 0x00], .malformed(encoding: "UTF-16BE", offset: 2)),
            ([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8], .malformed(encoding: "UTF-16LE", offset: 4)),
            ([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], .malformed(encoding: "UTF-16LE", offset: 2)),
            ([0xFE, 0xFF, 0xDE, 0x00], .malformed(encoding: "UTF-16BE", offset: 2)),
            ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0x00], .binary(offset: 4)),
            ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], .unsupported(encoding: "UTF-32")),
            ([0x00, 0x00, 0xFE, 0xFF], .unsupported(encoding: "UTF-32")),
            // UTF-16 without a mark
            ([0x61, 0x00, 0x62, 0x00], .binary(offset: 1)),
        ] as [([UInt8], DecodingFailure)])
    func `what is not text is an error that names the byte`(bytes: [UInt8], failure: DecodingFailure) {
        #expect(throws: failure) { try TextDecoder.decode(bytes) }
    }

    @Test func `errors say what to do`() {
        #expect(
            "\(DecodingFailure.malformed(encoding: "UTF-8", offset: 17))"
                == "not valid UTF-8 at byte 17; save the file as UTF-8 and try again")
    }
}
