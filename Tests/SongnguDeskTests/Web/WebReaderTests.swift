import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguDesk

@Suite("Pages of the web") struct WebReaderTests {
    private static let page = "<!doctype html><title>Cảng</title><p>Tàu đã rời cảng hôm thứ Hai.</p>"
    private static let segments = ["Tàu đã rời cảng hôm thứ Hai."]

    /// ``page``, packed by gzip.
    private static let packed =
        "H4sIAAAAAAACA7NRTMlPLqksSFXIKMnNsbMpySzJSbVzfrhrcV66jT6EZ1NgF3J4QanCkYmHFysUPdw9N1MhGaxAIePwllyFkoyHu1cqeCRm6tno"
        + "F9gBAIc7BLZRAAAA"
    /// 300,000 letters, packed by gzip into 327 bytes.
    private static let bomb =
        "H4sIAAAAAAACA+3BAQ0AAADCoKzvX8IeDigA" + String(repeating: "A", count: 380) + "PgxX/JO9OCTBBAA="

    private func read(
        _ server: FakeServer, path: String = "/bai.html", reader: WebReader = WebReader()
    ) throws -> Article {
        let address = try #require(try WebAddress(argument: server.address + path))
        return try reader.content(of: address, language: nil).article()
    }

    @Test("A page is read as a file is, and asked for politely")
    func plain() throws {
        let server = try FakeServer(.page(Array(Self.page.utf8)))
        let article = try DocumentInput(argument: server.address + "/bai.html#top").read()
        #expect(article.segments.map(\.text) == Self.segments)
        #expect(article.meta == ArticleMeta(title: "Cảng", url: server.address + "/bai.html"))
        let head = server.requests.map(\.head).joined()
        #expect(head.hasPrefix("GET /bai.html HTTP/1.1\r\n"))
        #expect(head.contains("User-Agent: songngu/\(Desk.version)\r\n"))
        #expect(!head.lowercased().contains("cookie"))
    }

    @Test(
        "The encoding is the one of the byte order mark, the header or the page",
        arguments: [
            ("text/html; charset=windows-1252", "", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x31, 0x94], "Café “1”"),
            ("text/html; charset=\"ISO-8859-1\"", "", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x31, 0x94], "Café “1”"),
            ("text/html", "<meta charset='windows-1252'>", [0x43, 0x61, 0x66, 0xE9], "Café"),
            (
                "text/html", "<META http-equiv=Content-Type content=\"text/html; charset=windows-1258\">",
                [0xF0, 0x61, 0xDE, 0x20, 0x72, 0xF5, 0xCC, 0x69], "đã rời"
            ),
            ("text/html; charset=utf-8", "<meta charset=windows-1252>", Array("Café".utf8), "Café"),
            ("text/html", "<meta charset=windows-1252>", Array("Café".utf8), "Café"),
            ("text/html; charset=euc-kr", "", [0xB1, 0xB9, 0xC8, 0xB8], "국회"),
            ("text/plain; charset=koi8-r", nil, [0xCD, 0xC9, 0xD2], "мир"),
        ] as [(String, String?, [UInt8], String)])
    func encodings(type: String, head: String?, bytes: [UInt8], text: String) throws {
        let body = head.map { Array("<html><head>\($0)</head><p>".utf8) + bytes + Array("</p></html>".utf8) } ?? bytes
        let article = try read(FakeServer(.page(body, type: type)))
        #expect(article.text.trimmingCharacters(in: .whitespacesAndNewlines) == text)
    }

    @Test(
        "What is not in the encoding, or in an unknown one, is an error",
        arguments: [
            ("text/html; charset=viscii", DecodingFailure.unknown(encoding: "viscii")),
            ("text/html; charset=gbk", .malformed(encoding: "gbk", offset: 8)),
            ("text/html", .malformed(encoding: "UTF-8", offset: 7)),
        ])
    func badEncodings(type: String, failure: DecodingFailure) throws {
        let server = try FakeServer(.page(Array("<p>Anh ".utf8) + [0xFF, 0xFF], type: type))
        #expect(throws: DeskError.undecodable(path: server.address + "/bai.html", failure)) { try read(server) }
    }

    @Test("A packed page is unpacked")
    func gzip() throws {
        let packed = try #require(Data(base64Encoded: Self.packed))
        let article = try read(FakeServer(.page([UInt8](packed), headers: ["Content-Encoding: gzip"])))
        #expect(article.segments.map(\.text) == Self.segments)
    }

    @Test("A small page that unpacks to a large one is not read on")
    func bomb() throws {
        let packed = try #require(Data(base64Encoded: Self.bomb))
        let server = try FakeServer(.page([UInt8](packed), headers: ["Content-Encoding: gzip"]))
        #expect(throws: WebError.tooLarge(server.address + "/bai.html", limit: 100_000)) {
            try read(server, reader: WebReader(mostBytes: 100_000))
        }
    }

    @Test("A page without end is not read on", arguments: [true, false])
    func endless(isChunked: Bool) throws {
        let server = try FakeServer(.endless(isChunked: isChunked))
        #expect(throws: WebError.tooLarge(server.address + "/bai.html", limit: 100_000)) {
            try read(server, reader: WebReader(mostBytes: 100_000))
        }
    }

    @Test(
        "A page that does not come, or does not end, is given up in time",
        arguments: [
            FakeServer.Answer.hang, .stall("<p>Tàu đã"),
        ])
    func slow(answer: FakeServer.Answer) throws {
        let server = try FakeServer(answer)
        #expect(throws: WebError.timedOut(server.address + "/bai.html", seconds: 1)) {
            try read(server, reader: WebReader(seconds: 1))
        }
    }

    @Test("A redirection is followed, and the page known by where it was", arguments: [301, 302, 303, 307, 308])
    func redirection(status: Int) throws {
        let server = try FakeServer(.redirect(to: "/moi.html", status: status), .page(Array(Self.page.utf8)))
        let article = try read(server)
        #expect(article.segments.map(\.text) == Self.segments)
        #expect(article.meta.url == server.address + "/moi.html")
        #expect(
            server.requests.map { $0.head.prefix { $0 != "\r\n" } } == [
                "GET /bai.html HTTP/1.1", "GET /moi.html HTTP/1.1",
            ])
    }

    @Test("A circle of redirections ends")
    func circle() throws {
        let server = try FakeServer(.redirect(to: "/bai.html"))
        #expect(throws: WebError.tooManyRedirections(server.address + "/bai.html", limit: 5)) { try read(server) }
        #expect(server.requests.count == 6)
    }

    @Test(
        "A redirection to no page of the web is not followed",
        arguments: [
            ("file:///etc/passwd", "but only http and https are read"),
            ("ftp://127.0.0.1/", "but only http and https are read"),
            ("http://a:b@127.0.0.1/", "but it holds a user or a password: leave them out"),
            ("http://", "but it names no server"),
        ])
    func badRedirection(target: String, reason: String) throws {
        let server = try FakeServer(.redirect(to: target))
        #expect(throws: WebError.redirected(server.address + "/bai.html", to: target, reason: reason)) {
            try read(server)
        }
        #expect(server.requests.count == 1)
    }

    @Test("https does not go on as http")
    func downgrade() throws {
        let address = try #require(try WebAddress(argument: "https://bao.example/bai"))
        #expect(
            throws: WebError.redirected(
                "https://bao.example/bai", to: "http://bao.example/bai", reason: "but https does not go on as http")
        ) { try address.following("http://bao.example/bai") }
        #expect(try address.following("moi").text == "https://bao.example/moi")
    }

    @Test(
        "Other answers are errors that say what to do",
        arguments: [
            (404, "answered 404: see that the address is right"),
            (403, "answered 403: open the page in a browser, save it and give the file"),
            (429, "answered 429: wait a while and try again, or save the page and give the file"),
            (500, "answered 500: its server fails; try again later"),
            (204, "answered 204: save the page and give the file"),
        ])
    func refusals(status: Int, message: String) throws {
        let server = try FakeServer(.page(status == 204 ? [] : Array(Self.page.utf8), status: status))
        let error = try #require(throws: WebError.self) { try read(server) }
        #expect(error.description == "\(server.address)/bai.html \(message)")
    }

    @Test("What is no text is an error", arguments: ["image/png", "application/json", "application/octet-stream"])
    func types(type: String) throws {
        let server = try FakeServer(.page(Array("{}".utf8), type: type))
        #expect(throws: WebError.wrongType(server.address + "/bai.html", type: type)) { try read(server) }
    }

    @Test("A document of Word is known by its content, and a page without a type by its markup")
    func documents() throws {
        let paragraph = "<w:p><w:r><w:t>Tàu đã rời cảng hôm thứ Hai.</w:t></w:r></w:p>"
        let document = try [UInt8](ZipFixture.docx(paragraph))
        for type in [
            "application/octet-stream", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ] {
            #expect(try read(FakeServer(.page(document, type: type))).segments.map(\.text) == Self.segments)
        }
        #expect(try read(FakeServer(.page(Array(Self.page.utf8), type: nil))).segments.map(\.text) == Self.segments)
    }

    @Test("Nothing listens, and addresses that are none")
    func unreachable() throws {
        let address = "http://127.0.0.1:\(try LoopbackSocket.freePort())/"
        let error = try #require(throws: DeskError.self) { try DocumentInput(argument: address).read() }
        #expect(error.description.hasPrefix("cannot reach \(address) ("))
        #expect(throws: WebError.invalid("http://", reason: "it names no server")) {
            try DocumentInput(argument: "http://")
        }
        #expect(throws: WebError.invalid("https://a:b@c/", reason: "it holds a user or a password: leave them out")) {
            try DocumentInput(argument: "https://a:b@c/")
        }
    }

    @Test(
        "A page's own address is believed where it is of the same site",
        arguments: [
            ("https://www.bao.example/tin/1", "https://www.bao.example/tin/1"),
            ("/tin/1", "https://m.bao.example/tin/1"),
            ("https://other.example/tin/1", "https://m.bao.example/x?utm=1"),
            ("https://www.bao.example/", "https://m.bao.example/x?utm=1"),
            ("file:///tin", "https://m.bao.example/x?utm=1"),
        ])
    func canonical(given: String, address: String) throws {
        let page = try #require(try WebAddress(argument: "https://m.bao.example/x?utm=1#y"))
        #expect(page.canonical(given).text == address)
    }

    @Test("A path stays a path, whatever it looks like, and so does a text of a request")
    func nothingElseIsFetched() throws {
        let server = try FakeServer(.page(Array(Self.page.utf8)))
        #expect(throws: DeskError.self) { try DocumentInput(path: server.address).read() }
        let line = #"{"text": "\#(server.address)/bai.html"}"#
        let request = try ContractJSON.decode(TextRequest.self, from: Array(line.utf8))
        let article = try request.article("source", language: .english, else: .english)
        #expect(article.text == server.address + "/bai.html")
        #expect(server.requests.isEmpty)
    }
}
