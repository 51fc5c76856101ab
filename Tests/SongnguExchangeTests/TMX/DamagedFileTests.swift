import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

/// Files that are broken, in another encoding than they say, or made to do harm.
@Suite struct DamagedFileTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The kind and the line of the error a file gives.
    func fault(_ data: Data) throws -> String {
        let file = try folder.write(data)
        do {
            _ = try readAll(file)
            return "none"
        } catch let error as ExchangeError {
            #expect("\(error)".contains(file))
            return switch error {
            case .tooLarge(_, let line, _): "too large \(line)"
            case .encoding(_, let line, _): "encoding \(line)"
            case .malformed(_, let line, let reason): "malformed \(line) \(reason)"
            case .entity(_, let line, let name): "entity \(line) \(name)"
            case .archive(_, let kind): "archive \(kind)"
            default: "\(error)"
            }
        }
    }

    static func oversized(_ kind: String) -> String {
        let big = String(repeating: "a", count: 11_000_000)
        return switch kind {
        case "attribute": tmx("<tu tuid=\"\(big)\"/>")
        case "comment": tmx("<!-- \(big) -->")
        case "text": tmx(segment: big)
        case "name": tmx("<tu><\(big)/></tu>")
        case "code": tmx(segment: "<ph>\(big)</ph>")
        case "unit": tmx("<tu>\(String(repeating: "<note>\(big.prefix(9_000_000))</note>", count: 4))</tu>")
        case "depth": tmx(String(repeating: "<tu>", count: 300) + String(repeating: "</tu>", count: 300))
        default: tmx(segment: String(repeating: "<hi>", count: 100_000))
        }
    }

    @Test(arguments: ["attribute", "comment", "text", "name", "code", "unit", "depth", "depth of a segment"])
    func whatIsTooLargeIsRefused(kind: String) throws {
        #expect(try fault(Data(Self.oversized(kind).utf8)).hasPrefix("too large "))
    }

    @Test func manyLongValuesInOneUnitAreRead() throws {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(try fault(Data(tmx(segment: "<ph>\(long)</ph>\(long)").utf8)) == "none")
    }

    @Test(arguments: [
        // Ten to the tenth characters, if it were put in.
        (
            (1...9).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }
                .joined() + "<!ENTITY e0 \"aaaaaaaaaa\">", "&e9;", "too large 4"
        ),
        ("<!ENTITY e \"\(String(repeating: "a", count: 100_000))\">", "&e;", "entity 4 e"),
        ("<!ENTITY e SYSTEM \"/etc/passwd\">", "&e;", "entity 4 e"),
        ("<!ENTITY e SYSTEM \"http://nowhere.invalid/\">", "&e;", "entity 4 e"),
        ("<!ENTITY % p SYSTEM \"/etc/passwd\"> %p;", "x", "none"),
        ("<!ENTITY e \"a\">", "x", "none"),
        ("<!ATTLIST tuv x CDATA \"\(String(repeating: "a", count: 100_000))\">", "x", "too large 3"),
    ])
    func doctypes(declarations: String, text: String, expected: String) throws {
        let doctype = "<!DOCTYPE tmx [\(declarations)]>"
        let file = tmx(segment: text).replacing("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", with: doctype)
        #expect(try fault(Data(file.utf8)) == expected)
        // The same in an attribute.
        guard text != "x" else { return }
        let attribute = tmx("<tu tuid=\"\(text)\"></tu>").replacing(
            "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", with: doctype)
        #expect(try fault(Data(attribute.utf8)) == expected)
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8, 0, 0, 0], "archive gzip"), ([0x50, 0x4B, 3, 4, 20, 0], "archive zip"),
            ([0x28, 0xB5, 0x2F, 0xFD], "archive zstd"), (Array("BZh91AY".utf8), "archive bzip2"),
            ([0, 0, 0, 0, 0, 0], "malformed 1 Document is empty"),
            (Array("%PDF-1.4".utf8), "malformed 1 Document is empty"),
        ] as [([UInt8], String)])
    func filesOfOtherKinds(bytes: [UInt8], expected: String) throws {
        #expect(try fault(Data(bytes)) == expected)
    }

    @Test func nulByte() throws {
        #expect(try fault(Data(tmx(segment: "a\u{0}b").utf8)).hasPrefix("malformed 4 "))
    }

    @Test(
        arguments: [
            ("windows-1252", .windowsCP1252, []), ("ISO-8859-1", .isoLatin1, []),
            ("UTF-16", .utf16LittleEndian, [0xFF, 0xFE]), ("utf-16", .utf16BigEndian, [0xFE, 0xFF]),
            ("UTF-8", .utf8, [0xEF, 0xBB, 0xBF]), ("UTF-16BE", .utf16BigEndian, []),
            // Trados wrote such: the mark is right, the name is not.
            ("utf-8", .utf16LittleEndian, [0xFF, 0xFE]),
        ] as [(String, String.Encoding, [UInt8])])
    func encodings(name: String, encoding: String.Encoding, mark: [UInt8]) throws {
        let text = tmx(segment: "café").replacing("UTF-8", with: name)
        let data = Data(mark) + (try #require(text.data(using: encoding)))
        #expect(try readAll(try folder.write(data)).units.map { $0.variants[1].text } == ["café"])
    }

    @Test(arguments: [("UTF-8", 0xE9), ("US-ASCII", 0xE9), ("windows-1252", 0x81)] as [(String, UInt8)])
    func bytesOfAnotherEncoding(name: String, byte: UInt8) throws {
        let text = tmx(segment: "caf@").replacing("UTF-8", with: name)
        let data = Data(text.utf8.map { $0 == UInt8(ascii: "@") ? byte : $0 })
        #expect(try fault(data).hasPrefix("encoding "))
    }

    @Test func unknownEncoding() throws {
        #expect(try fault(Data(tmx(segment: "a").replacing("UTF-8", with: "klingon").utf8)).contains("klingon"))
    }

    /// Cut anywhere, in either encoding, it is an error and never a crash.
    @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian]) func truncated(encoding: String.Encoding) throws {
        let text = ToolSamples.okapi.replacing("UTF-8", with: encoding == .utf8 ? "UTF-8" : "UTF-16LE")
        let data = try #require(text.data(using: encoding))
        for length in stride(from: 0, to: data.count - 10, by: 7) {
            let fault = try fault(data.prefix(length))
            #expect(fault != "none", "\(length)")
        }
    }

    @Test func bytesReadGrow() throws {
        let unit = "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"vi\"><seg>b</seg></tuv></tu>\n"
        let text = tmx(String(repeating: unit, count: 5000))
        let reader = try TMXReader(file: try folder.write(text))
        var read: [Int] = []
        while try reader.next() != nil { read.append(reader.bytesRead) }
        #expect(read == read.sorted())
        #expect(Set(read).count > 10)
        #expect(reader.bytesRead == text.utf8.count)
    }
}
