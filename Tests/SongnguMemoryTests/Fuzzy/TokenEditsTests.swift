import SongnguText
import Testing

@testable import SongnguMemory

@Suite("Fuzzy search: what differs")
struct TokenEditsTests {
    @Test(
        "What the query has not, or has otherwise, is marked",
        arguments: [
            ("The port opened.", "The port opened.", []), ("The port opened.", "the port, opened", ["The"]),
            ("The old port opened.", "The port opened.", ["old"]), ("The port opened.", "The old port opened.", []),
            ("Giá tăng 2,5%.", "Giá tăng 3,5%.", ["2,5"]), ("It rose 12 times.", "It rose 12 times.", []),
            ("On 30 June 12 ships left.", "On 30 June 14 ships left.", ["12"]),
            ("He took 3 of 10 big boats.", "He took 4 of 10 boats.", ["3", "big"]),
            ("Ông hoà giải.", "Ông hòa giải.", ["hoà"]), ("cảng cá mới", "cảng than cũ", ["cá mới"]),
            ("a b a", "b a b", ["a"]),
        ])
    func changes(_ text: String, _ query: String, _ marked: [String]) {
        #expect(TokenEdits.changes(in: text, against: query).map { String(text[bytes: $0]) } == marked)
    }
}
