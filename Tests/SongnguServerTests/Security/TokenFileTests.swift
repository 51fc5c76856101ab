#if Server
import Foundation
import TestSupport
import Testing

@testable import SongnguServer

@Suite("Tokens in their file")
struct TokenFileTests {
    @Test("A token is kept as a hash, readable by its owner only, and goes when it is withdrawn")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let file = TokenFile(path: folder.path("tokens.json"))
        #expect(try file.read() == [])
        let secret = try file.add(name: "Lan", role: .edit)
        #expect(secret.wholeMatch(of: #/songngu_[A-Za-z0-9_-]{43}/#) != nil)
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        #expect(!text.contains(secret.dropFirst(Token.prefix.count)))
        #expect(text.contains(Secret.hash(secret)))
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(throws: TokenError.nameTaken("Lan", path: file.path)) { try file.add(name: "Lan", role: .read) }
        try file.remove(name: "Lan")
        #expect(throws: TokenError.noSuchName("Lan", path: file.path)) { try file.remove(name: "Lan") }
        #expect(try folder.names == ["tokens.json"])
    }

    @Test(
        "Names are names",
        arguments: ["", " ", "a\nb", "a\u{0}", " Lan", "Lan ", String(repeating: "a", count: 65), "a\u{1B}[2J"])
    func names(_ name: String) throws {
        let file = TokenFile(path: try TemporaryFolder().path("tokens.json"))
        #expect(throws: TokenError.badName(name)) { try file.add(name: name, role: .read) }
    }

    @Test("A file that others may write to, or that is damaged, is not believed")
    func unsafe() throws {
        let folder = try TemporaryFolder()
        let file = TokenFile(path: folder.path("tokens.json"))
        _ = try file.add(name: "Lan", role: .edit)
        chmod(file.path, 0o666)
        #expect(throws: TokenError.unsafe(path: file.path)) { try file.read() }
        chmod(file.path, 0o644)
        #expect(try file.read().count == 1)
        for text in ["", "[]", "{}", #"{"v": 2, "tokens": []}"#, #"{"v": 1, "tokens": [{"name": "x"}]}"#] {
            _ = try folder.write(text, to: "tokens.json")
            chmod(file.path, 0o600)
            #expect(throws: TokenError.damaged(path: file.path), "\(text)") { try file.read() }
        }
    }

    @Test("Hashes, codes and comparing")
    func secrets() {
        #expect(
            Secret.hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Secret.code("what do ya want for nothing?", key: "Jefe")
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        #expect(Set((0..<1000).map { _ in Secret.random() }).count == 1000)
        #expect(Secret.isEqual("a", "a") && !Secret.isEqual("a", "b") && !Secret.isEqual("a", "ab"))
    }

    @Test(
        "The file lies where it is named, else beside the memory",
        arguments: [
            ("a.json", "b.json", "TM/songngu.sqlite", "a.json"), (nil, "b.json", "TM/songngu.sqlite", "b.json"),
            (nil, "", "TM/songngu.sqlite", "TM/tokens.json"), (nil, "", "/var/desk.sqlite", "/var/tokens.json"),
            (nil, "", "desk.sqlite", "tokens.json"),
        ])
    func places(_ named: String?, _ variable: String, _ memory: String, _ path: String) {
        #expect(
            TokenLocation.path(named, memory: memory, environment: ["SONGNGU_TOKENS": variable]) == path)
    }
}
#endif
